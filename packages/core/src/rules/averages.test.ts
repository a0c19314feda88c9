import { expect, it } from 'vitest';
import { drawnRoster, drawnTemplate, finding } from '../../test/rules/drawn.ts';

const plain = { primitive: 'average-hours', terms: { limit: 2880, period: 26 } };
const withLeave = { primitive: 'average-hours-with-leave', terms: { limit: 2880 } };
const types = { S: '09:00-17:00', L: '08:00-20:00', OC: 'on-call 18:00-08:00' };
const WEEK = 'S S S S S . . ';

it('a template of 48 hours a week meets the limit exactly', () => {
  const rota = drawnTemplate({ types, line: 'L L L L . . .' });
  expect(finding(rota, plain)).toMatchObject({ verdict: 'meets', measured: 2880, margin: 0, unit: 'minutes/week' });
});

it('an average that is no whole number has six decimals', () => {
  const rota = drawnTemplate({ types, line: `${WEEK}${WEEK}L . . . . . .` });
  expect(finding(rota, plain).measured).toBe(1840);
  const other = drawnTemplate({ types, line: `${WEEK}S . . . . . . S . . . . . .` });
  expect(finding(other, plain).measured).toBe(1120);
  const third = drawnTemplate({ types: { ...types, X: '09:00-17:01' }, line: `X . . . . . . ${WEEK}${WEEK}` });
  expect(third.people).toHaveLength(1);
  expect(finding(third, plain).measured).toBe(1760.333333);
});

it('leave comes out of a template by the employers method', () => {
  const facts = { annualLeaveDays: 27, normalDayMinutes: 480 };
  const rota = drawnTemplate({ types: { ...types, M: '08:00-20:30' }, line: 'M M M M . . .', facts });
  // (3000 − 27/52 × 480) / (1 − 27/260)
  expect(finding(rota, withLeave)).toMatchObject({ verdict: 'breaks', measured: 3069.527897 });
});

it('leave cannot come out without the days or the normal day, nor where it fills the cycle', () => {
  const without = drawnTemplate({ types, line: WEEK, facts: { annualLeaveDays: 27 } });
  expect(finding(without, withLeave)).toMatchObject({
    verdict: 'cannot tell',
    missing: ['the length of a normal day (normalDayMinutes)'],
  });
  const full = drawnTemplate({ types, line: WEEK, facts: { annualLeaveDays: 260, normalDayMinutes: 480 } });
  expect(finding(full, withLeave)).toMatchObject({ verdict: 'cannot tell', measured: null });
});

it('a short roster is one period over its days', () => {
  const rota = drawnRoster({ types, from: '2026-02-04', line: 'S S S' });
  expect(finding(rota, plain)).toMatchObject({
    measured: 3360,
    verdict: 'breaks',
    from: '2026-02-04T00:00',
    until: '2026-02-07T00:00',
    duties: [0, 1, 2],
  });
});

it('182 days are one period, 183 without a fitting Monday too, and a longer roster is judged from each Monday', () => {
  const from = '2026-02-03';
  const whole = drawnRoster({ types, from, line: 'S', until: '2026-08-04' });
  const odd = drawnRoster({ types, from, line: 'S', until: '2026-08-05' });
  const long = drawnRoster({ types, from, line: '. . . . . . S', until: '2026-08-18' });
  expect(finding(whole, plain)).toMatchObject({ measured: 18.461538, until: '2026-08-04T00:00' });
  expect(finding(odd, plain)).toMatchObject({ measured: 18.360656, until: '2026-08-05T00:00' });
  expect(finding(long, plain)).toMatchObject({
    measured: 18.461538,
    from: '2026-02-09T00:00',
    until: '2026-08-10T00:00',
  });
});

it('leave is neutral: weekdays of it shorten the period', () => {
  const leave = { '2026-02-06': 'annual', '2026-02-07': 'annual', '2026-02-05': 'study' } as const;
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'S S S . . . .', leave });
  // 1,440 minutes over 4/5 of a week: Saturday and study leave take nothing away.
  expect(finding(rota, plain)).toMatchObject({ measured: 1800, verdict: 'meets' });
});

it('a period that is all leave cannot be told', () => {
  const leave = { '2026-02-02': 'annual', '2026-02-03': 'sick', '2026-02-04': 'parental' } as const;
  const rota = drawnRoster({ types, from: '2026-02-02', line: '. . .', leave });
  expect(finding(rota, plain)).toMatchObject({ verdict: 'cannot tell', measured: null });
});

it('regulation 4 adds the days worked after the period, and cannot tell where the roster ends before them', () => {
  const leave = { '2026-02-02': 'annual', '2026-02-03': 'annual' } as const;
  const rota = drawnRoster({ types, from: '2026-02-02', line: '. . S S S . .', leave });
  expect(finding(rota, plain, ['regulation-4'])).toMatchObject({
    verdict: 'cannot tell',
    measured: 1440,
    readings: ['regulation-4'],
  });
  const short = { ...plain, terms: { limit: 2880, period: 1 } };
  const longer = drawnRoster({
    types,
    from: '2026-02-02',
    line: '. . S S S . . | . S+OC S S . . .',
    leave,
    work: { minutes: 60 },
  });
  // The first week has 3 × 480 and two days worked after it, the on-call work of the first included.
  expect(finding(longer, short, ['regulation-4'])).toMatchObject({ verdict: 'meets', measured: 1440 + 480 + 60 + 480 });
});

it('a missing estimate cannot be told from, unless the known work is over the limit', () => {
  const few = drawnTemplate({ types, line: 'S OC . . . . .' });
  const many = drawnTemplate({ types, line: 'L L L L S OC .' });
  expect(finding(few, plain)).toMatchObject({ verdict: 'cannot tell', measured: 480 });
  expect(finding(many, plain)).toMatchObject({ verdict: 'breaks', measured: 3360 });
});

it('each period of a longer roster has its own work and its own leave', () => {
  const leave = { '2026-02-02': 'annual' } as const;
  const short = { ...plain, terms: { limit: 2880, period: 1 } };
  const line = `. L L L . . . | L L L L L . . | L L L . . . .`;
  const rota = drawnRoster({ types, from: '2026-02-02', line, leave });
  expect(finding(rota, short)).toMatchObject({
    verdict: 'breaks',
    measured: 3600,
    from: '2026-02-09T00:00',
    until: '2026-02-16T00:00',
    duties: [3, 4, 5, 6, 7],
  });
});
