import { expect, it } from 'vitest';
import { drawnRoster, drawnTemplate, finding, findings } from '../../test/rules/drawn.ts';

const types = { S: '09:00-17:00', L: '08:30-21:00', N: '20:30-09:00', OC: 'on-call 17:30-08:00' };
const run = (name: string, limit: number) => ({ primitive: 'longest-run', with: { class: name }, terms: { limit } });
const rest = (name: string, terms: Record<string, number>) => ({
  primitive: 'rest-after-run',
  with: { class: name },
  terms,
});

it('a run of exactly the limit meets it', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L L L L . . L' });
  expect(finding(rota, run('long', 4))).toMatchObject({ verdict: 'meets', measured: 4, duties: [0, 1, 2, 3] });
});

it('a longer run is one breach, proved by the whole run', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'S L L L L L S' });
  expect(finding(rota, run('long', 4))).toMatchObject({
    verdict: 'breaks',
    measured: 5,
    from: '2026-02-03T08:30',
    until: '2026-02-07T21:00',
    duties: [1, 2, 3, 4, 5],
  });
});

it('two duties on one day count once, and on-call periods count in a run of any', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'S+OC S S' });
  expect(finding(rota, run('any', 7))).toMatchObject({ measured: 3, duties: [0, 1, 2, 3] });
});

it('a night touches two days under the other reading', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'N N N N .', until: '2026-02-10' });
  expect(finding(rota, run('night', 4)).measured).toBe(4);
  expect(finding(rota, run('night', 4), ['days-touched'])).toMatchObject({ verdict: 'breaks', measured: 5 });
});

it('a run across the seam of a template is one run', () => {
  const rota = drawnTemplate({ types, line: 'L L . . . L L' });
  expect(finding(rota, run('long', 4))).toMatchObject({ verdict: 'meets', measured: 4, from: 'W1 Sat 08:30' });
  expect(findings(rota, run('long', 3))).toMatchObject([{ verdict: 'breaks', measured: 4, duties: [2, 3, 0, 1] }]);
});

it('a template with no day off has a run without end, and no rest is asked after it', () => {
  const rota = drawnTemplate({ types, line: 'S S S S S S S' });
  expect(finding(rota, run('any', 7))).toMatchObject({ verdict: 'breaks', measured: null, unbounded: true });
  expect(finding(rota, rest('any', { limit: 2880, longest: 7 }))).toMatchObject({ verdict: 'meets', measured: null });
});

it('nobody of the class meets the limit with a run of 0', () => {
  expect(finding(drawnRoster({ types, from: '2026-02-02', line: 'S' }), run('night', 4))).toMatchObject({
    verdict: 'meets',
    measured: 0,
  });
});

it('a class that the contract does not define cannot be told', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'N' });
  const untold = finding(rota, { ...run('night', 4), terms: { limit: null } });
  expect(untold).toMatchObject({ verdict: 'cannot tell', measured: 1, limit: null });
});

it('the rest after one night is exactly enough, or a minute short', () => {
  const nights = rest('night', { limit: 2760, longest: 4, runsFrom: 1 });
  const enough = drawnRoster({ types: { ...types, A: '07:00-12:00' }, from: '2026-02-02', line: 'N . . A' });
  expect(finding(enough, nights)).toMatchObject({ verdict: 'meets', measured: 2760, margin: 0 });
  const short = drawnRoster({ types: { ...types, A: '06:59-12:00' }, from: '2026-02-02', line: 'N . . A' });
  expect(finding(short, nights)).toMatchObject({
    verdict: 'breaks',
    measured: 2759,
    from: '2026-02-03T09:00',
    until: '2026-02-05T06:59',
    duties: [0, 1],
  });
});

it('the rest after nights is proved by the last night alone', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'N N N . S' });
  expect(finding(rota, rest('night', { limit: 2760, longest: 4, runsFrom: 1 })).duties).toEqual([2, 3]);
  expect(finding(rota, rest('night', { limit: 2760, longest: 4, runsFrom: 3 })).duties).toEqual([0, 1, 2, 3]);
});

it('a duty that begins a run and ends its rest a cycle later is named once', () => {
  const rota = drawnTemplate({ types: { ...types, A: '06:00-08:00' }, line: 'A+S S S S S S .' });
  const found = finding(rota, rest('any', { limit: 2880, longest: 6 }));
  expect(found).toMatchObject({ verdict: 'breaks', duties: [0, 2, 3, 4, 5, 6] });
});

it('where days touched are counted the proof is the duty of a day that reaches into the next', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'S+OC . S . S' });
  const found = finding(rota, rest('any', { limit: 2880, longest: 3 }), ['days-touched']);
  expect(found).toMatchObject({ verdict: 'breaks', measured: 2400, duties: [1, 2, 3] });
});

it('an on-call period does not end the rest after nights, but it ends other rests', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'N OC . S' });
  expect(finding(rota, rest('night', { limit: 2760, longest: 4, runsFrom: 1 }))).toMatchObject({
    verdict: 'meets',
    measured: 2880,
  });
  expect(finding(rota, rest('any', { limit: 2880, longest: 2 }))).toMatchObject({ verdict: 'breaks', measured: 1500 });
});

it('the rest is asked after runs of exactly the longest length only', () => {
  const four = rest('long', { limit: 2880, longest: 4 });
  const three = drawnRoster({ types, from: '2026-02-02', line: 'L L L S' });
  const five = drawnRoster({ types, from: '2026-02-02', line: 'L L L L L S' });
  const exact = drawnRoster({ types, from: '2026-02-02', line: 'L L L L S' });
  expect(finding(three, four)).toMatchObject({ verdict: 'meets', measured: null });
  expect(finding(five, four)).toMatchObject({ verdict: 'meets', measured: null });
  expect(finding(exact, four)).toMatchObject({ verdict: 'breaks', measured: 720, duties: [0, 1, 2, 3, 4] });
});

it('with the waiver the rest is asked after the wider length', () => {
  const seven = { ...rest('any', { limit: 2880, longest: 7 }), waived: { longest: 8 } };
  const line = 'S S S S S S S S . S';
  const plain = drawnRoster({ types, from: '2026-02-02', line });
  const waived = drawnRoster({ types, from: '2026-02-02', line, facts: { waivers: ['run.any'] } });
  expect(finding(plain, seven)).toMatchObject({ verdict: 'meets', measured: null, waiver: null });
  expect(finding(waived, seven)).toMatchObject({ verdict: 'breaks', measured: 2400, waiver: 'run.any' });
});

it('nothing after the run cannot be told, unless the minimum is left before the end', () => {
  const nights = rest('night', { limit: 2760, longest: 4, runsFrom: 1 });
  const until = (day: string) => drawnRoster({ types, from: '2026-02-02', line: 'N', until: day });
  expect(finding(until('2026-02-05'), nights)).toMatchObject({ verdict: 'cannot tell', measured: null });
  expect(finding(until('2026-02-06'), nights)).toMatchObject({ verdict: 'meets', measured: null });
});

it('a rest across the spring clock change is an hour shorter', () => {
  const nights = rest('night', { limit: 2760, longest: 4, runsFrom: 1 });
  const rota = drawnRoster({ types: { ...types, A: '07:00-12:00' }, from: '2026-03-27', line: 'N . . A' });
  expect(finding(rota, nights)).toMatchObject({ verdict: 'breaks', measured: 2700 });
});

it('of two duties a day the first proves a day of the run, and the last one where days touched are counted', () => {
  const rota = drawnRoster({ types: { ...types, A: '06:00-08:00' }, line: 'A+S A+S A+S . A', from: '2026-02-02' });
  const clause = rest('any', { limit: 2880, longest: 3 });
  expect(finding(rota, clause)).toMatchObject({ verdict: 'breaks', measured: 37 * 60, duties: [0, 2, 5, 6] });
  expect(finding(rota, clause, ['days-touched'])).toMatchObject({ verdict: 'breaks', duties: [1, 3, 5, 6] });
});
