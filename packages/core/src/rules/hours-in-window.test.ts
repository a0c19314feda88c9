import { expect, it } from 'vitest';
import { drawnRoster, drawnTemplate, finding, findings } from '../../test/rules/drawn.ts';

const clause = { primitive: 'hours-in-window', terms: { limit: 4320, window: 10080 } };
const types = { L: '08:00-20:00', M: '08:00-20:01', N: '20:00-09:00', S: '08:00-16:00', OC: 'on-call 18:00-08:00' };

it('six shifts of twelve hours in a week are exactly the limit', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L L L L L L .' });
  expect(finding(rota, clause)).toMatchObject({ verdict: 'meets', measured: 4320, margin: 0 });
});

it('a minute more is a breach, in the earliest window that ends with a duty', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L L L L L M .' });
  expect(finding(rota, clause)).toMatchObject({
    verdict: 'breaks',
    measured: 4321,
    from: '2026-01-31T20:01',
    until: '2026-02-07T20:01',
    duties: [0, 1, 2, 3, 4, 5],
  });
});

it('of equal windows the earliest is told, and it may begin before the roster', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L . L L L L L | L . . . . . .' });
  expect(finding(rota, clause)).toMatchObject({ measured: 4320, from: '2026-02-01T20:00' });
});

it('breaching windows that overlap are one breach, and those that do not are two', () => {
  const near = drawnRoster({ types, from: '2026-02-02', line: 'N N N N N N . | N N N N N N .' });
  const far = drawnRoster({ types, from: '2026-02-02', line: 'N N N N N N . | . . . . . . . | N N N N N N .' });
  expect(findings(near, clause)).toHaveLength(1);
  expect(findings(far, clause).map((one) => one.duties)).toEqual([
    [0, 1, 2, 3, 4, 5],
    [6, 7, 8, 9, 10, 11],
  ]);
});

it('a clock change lengthens what the window holds', () => {
  const rota = drawnRoster({ types, from: '2026-10-20', line: 'N N N N N . .' });
  expect(finding(rota, clause).measured).toBe(5 * 780 + 60);
});

it('a template that breaches without end is one breach, in the cycle', () => {
  const rota = drawnTemplate({ types, line: 'N N N N N N .' });
  expect(findings(rota, clause)).toMatchObject([{ verdict: 'breaks', measured: 4680 }]);
});

it('a window across the seam of a template counts', () => {
  const rota = drawnTemplate({ types, line: 'L L L . . . . | . . . . L L L' });
  expect(finding(rota, clause)).toMatchObject({ measured: 4320, from: 'W2 Wed 20:00', until: 'W1 Wed 20:00' });
});

it('a window that starts late in a day holds work of the same weekday a week later', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'N . . . . . . S' });
  expect(finding(rota, clause)).toMatchObject({ measured: 780 + 480, from: '2026-02-02T16:00', duties: [0, 1] });
});

it('the busiest window may start inside an on-call period, where it ends with a shift', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'OC . . . . . . L', work: { minutes: 420 } });
  // From 20:00 on twelve of the period's fourteen hours are inside, and all of the shift.
  expect(finding(rota, clause)).toMatchObject({ measured: 360 + 720, from: '2026-02-02T20:00', duties: [0, 1] });
});

it('on-call work is spread evenly over its period', () => {
  const work = { minutes: 100 };
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'OC . . . . . . OC', work });
  // The second period begins 168 hours after the first: a window holds some of both, and never more than one's work.
  expect(finding(rota, clause).measured).toBe(100);
});

it('a missing estimate cannot be told from, unless the rest of the work is a breach by itself', () => {
  const few = drawnRoster({ types, from: '2026-02-02', line: 'L OC . .' });
  const many = drawnRoster({ types, from: '2026-02-02', line: 'L L L L L M OC' });
  expect(finding(few, clause)).toMatchObject({ verdict: 'cannot tell', measured: 720 });
  expect(finding(few, clause).missing).toEqual(['the estimated work of an on-call period (work.minutes)']);
  expect(finding(many, clause)).toMatchObject({ verdict: 'breaks', measured: 4321 });
});

it('nothing worked is 0 in any window', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: '. .' });
  expect(finding(rota, clause)).toMatchObject({ verdict: 'meets', measured: 0, from: null });
});

it('the last duty counts whole where it ends with the window, and in part where it ends a minute later', () => {
  const short = { ...types, P: '07:00-08:00', Q: '07:00-08:01' };
  for (const [last, measured] of [
    ['P', 3660],
    ['Q', 3660],
  ] as const) {
    const rota = drawnRoster({ types: short, from: '2026-02-02', line: `L L L L L . . ${last}` });
    expect(finding(rota, clause)).toMatchObject({ measured, from: '2026-02-02T08:00', duties: [0, 1, 2, 3, 4, 5] });
  }
});

const SHORT = { ...types, E: '05:00-05:30', A: '06:00-07:00', B: '08:00-09:00', C: '10:00-11:00', D: '12:00-13:00' };

it('many duties may enter a window at once', () => {
  const line = 'E L . . . . . | A+B+C+D . . . . . . | . L L L . . .';
  const rota = drawnRoster({ types: SHORT, from: '2026-02-02', line });
  expect(finding(rota, clause)).toMatchObject({ measured: 2160, duties: [6, 7, 8] });
});

it('several windows may end before or in the last duty', () => {
  const rota = drawnRoster({ types: SHORT, from: '2026-02-02', line: 'A+B+C . . . . . . | L' });
  expect(finding(rota, clause)).toMatchObject({ measured: 720, from: '2026-02-02T20:00' });
});

it('a window over the spring clock change reaches an hour further into its last day', () => {
  const rota = drawnRoster({ types, from: '2026-03-09', line: 'M L L L L . . | . . . . . . . | L L L L L . . | L' });
  expect(finding(rota, clause)).toMatchObject({ measured: 5 * 720 + 60, duties: [5, 6, 7, 8, 9, 10] });
});

it('a window that starts late beats a fuller week that starts early', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L S . . . . . | . . . . . . . | N . . . . . . | S' });
  expect(finding(rota, clause)).toMatchObject({ measured: 780 + 480, duties: [2, 3] });
});

it('a window of no whole days may end on the day after its last whole one has passed', () => {
  const odd = { primitive: 'hours-in-window', terms: { limit: 4320, window: 10080 + 300 } };
  const other = { ...types, P: '08:00-21:10', Z: '00:30-08:30' };
  const rota = drawnRoster({
    types: other,
    from: '2026-02-02',
    line: 'P . . . . . . | . . . . . . . | N . . . . . . | . Z',
  });
  expect(finding(rota, odd)).toMatchObject({ measured: 780 + 30, duties: [1, 2] });
});

it('windows of other lengths than a week are found by their own days', () => {
  const short = { primitive: 'hours-in-window', terms: { limit: 4320, window: 2880 } };
  const long = { primitive: 'hours-in-window', terms: { limit: 43200, window: 20160 } };
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L . L . L . L | . . . . L L . | . . . . . . .' });
  expect(finding(rota, short)).toMatchObject({ measured: 1440, duties: [4, 5] });
  expect(finding(rota, long)).toMatchObject({ measured: 6 * 720, duties: [0, 1, 2, 3, 4, 5] });
});
