import { expect, it } from 'vitest';
import { drawnRoster, drawnTemplate, finding, findings } from '../../test/rules/drawn.ts';

const clause = { primitive: 'rest-between-shifts', terms: { limit: 660 } };
const types = {
  LD: '08:30-21:00',
  N: '20:30-09:00',
  D: '08:00-17:00',
  D1: '07:59-17:00',
  D8: '20:00-21:00',
  OC: 'on-call 17:30-18:00',
};

it('a rest of exactly the limit is allowed', () => {
  const rota = drawnRoster({ types: { A: '10:00-21:00', B: '08:00-10:00' }, from: '2026-02-02', line: 'A B' });
  expect(finding(rota, clause)).toMatchObject({ verdict: 'meets', measured: 660, margin: 0, duties: [0, 1] });
});

it('a rest one minute short is a breach with both shifts and the gap', () => {
  const rota = drawnRoster({ types: { A: '10:00-21:00', B: '07:59-10:00' }, from: '2026-02-02', line: 'A B' });
  expect(finding(rota, clause)).toMatchObject({
    verdict: 'breaks',
    measured: 659,
    limit: 660,
    margin: -1,
    from: '2026-02-02T21:00',
    until: '2026-02-03T07:59',
    duties: [0, 1],
    origin: ['duties[0]', 'duties[1]'],
  });
});

it('a rest of exactly the limit is a breach where the limit itself is not allowed', () => {
  const rota = drawnRoster({ types: { A: '10:00-21:00', B: '08:00-10:00' }, from: '2026-02-02', line: 'A B' });
  expect(finding(rota, { ...clause, bound: 'more-than' })).toMatchObject({ verdict: 'breaks', measured: 660 });
});

it('the spring clock change shortens a rest and the autumn one lengthens it', () => {
  const spring = drawnRoster({ types, from: '2026-03-28', line: 'LD LD' });
  const autumn = drawnRoster({ types, from: '2026-10-24', line: 'LD LD' });
  expect(finding(spring, clause).measured).toBe(630);
  expect(finding(autumn, clause).measured).toBe(750);
});

it('touching shifts have no rest at all', () => {
  const rota = drawnRoster({ types: { A: '08:00-12:00', B: '12:00-16:00' }, from: '2026-02-02', line: 'A+B' });
  expect(finding(rota, clause)).toMatchObject({ verdict: 'breaks', measured: 0 });
});

it('an on-call period between two shifts parts them', () => {
  const rota = drawnRoster({ types: { ...types, E: '18:30-20:00' }, from: '2026-02-02', line: 'D+OC+E' });
  expect(finding(rota, clause)).toMatchObject({ verdict: 'meets', measured: null });
});

it('a template is seen across its seam', () => {
  const rota = drawnTemplate({ types, line: 'D8 . . . . . N' });
  expect(finding(rota, clause)).toMatchObject({
    measured: 660,
    from: 'W1 Mon 09:00',
    until: 'W1 Mon 20:00',
    duties: [1, 0],
  });
});

it('every short rest is a breach of its own', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'D+D8 . . D+D8 .' });
  expect(findings(rota, clause).map((one) => [one.verdict, one.duties])).toEqual([
    ['breaks', [0, 1]],
    ['breaks', [2, 3]],
  ]);
});

it('a limit that changes is taken on the day on which the later shift starts', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'LD LD LD' });
  const changing = { ...clause, terms: { limit: { '2000-01-01': 660, '2026-02-04': 720 } } };
  expect(findings(rota, changing)).toMatchObject([{ verdict: 'breaks', limit: 720, from: '2026-02-03T21:00' }]);
});

it('a limit that nobody knows cannot be told from, but the worst rest is shown', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'LD LD' });
  expect(finding(rota, { ...clause, terms: { limit: null } })).toMatchObject({
    verdict: 'cannot tell',
    measured: 690,
    limit: null,
    confidence: 'unknown',
    missing: ['the value of limit (made-up only), which is not known'],
  });
});
