import type { PresenceLine } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { raisedNeeds, shortfall } from './presence.ts';

const SHIFTS = [
  { code: 'LD', start: '08:00', end: '20:30', kind: 'shift' as const },
  { code: 'N', start: '20:00', end: '08:30', kind: 'shift' as const },
  { code: 'OC', start: '00:00', end: '24:00', kind: 'non-resident-on-call' as const },
];
const line = (more: Partial<PresenceLine> = {}): PresenceLine => ({
  id: '',
  groupId: null,
  skill: null,
  from: '08:00',
  until: '20:00',
  days: [true, true, true, true, true, false, false],
  minimum: 2,
  ...more,
});
const needs = (long: readonly number[], night: readonly number[], call = 9) => [
  { code: 'LD', people: [...long] },
  { code: 'N', people: [...night] },
  { code: 'OC', people: Array<number>(7).fill(call) },
];
const ALL = [1, 1, 1, 1, 1, 1, 1];

test('hours are short where fewer are at work, and being on call is no work', () => {
  expect(shortfall(needs([2, 2, 2, 2, 2, 0, 0], ALL), SHIFTS, line())).toBeNull();
  // Until half past eight the night is still there.
  expect(shortfall(needs([2, 2, 1, 2, 2, 0, 0], ALL), SHIFTS, line())).toEqual({
    day: 2,
    from: 510,
    until: 1200,
    there: 1,
  });
  expect(shortfall(needs(ALL, ALL), SHIFTS, line({ days: Array<boolean>(7).fill(false) }))).toBeNull();
});

test('hours over midnight belong to the day on which they begin, also from Sunday to Monday', () => {
  const sunday = line({
    from: '21:00',
    until: '07:00',
    days: [false, false, false, false, false, false, true],
    minimum: 1,
  });
  expect(shortfall(needs(ALL, ALL), SHIFTS, sunday)).toBeNull();
  expect(shortfall(needs(ALL, [1, 1, 1, 1, 1, 1, 0]), SHIFTS, sunday)).toEqual({
    day: 6,
    from: 1260,
    until: 420,
    there: 0,
  });
});

test('needs are raised by the duty that holds the most of what is missing, and no further', () => {
  const raised = raisedNeeds(needs(ALL, ALL), SHIFTS, [line()]);
  expect(raised[0]?.people).toEqual([2, 2, 2, 2, 2, 1, 1]);
  expect(raised[1]?.people).toEqual(ALL);
  const night = line({
    from: '22:00',
    until: '06:00',
    days: [false, false, false, false, false, true, false],
    minimum: 3,
  });
  expect(raisedNeeds(needs(ALL, ALL), SHIFTS, [night])[1]?.people).toEqual([1, 1, 1, 1, 1, 3, 1]);
  // Nobody can hold what no duty covers.
  const none = [{ code: 'OC', people: ALL }];
  expect(raisedNeeds(none, SHIFTS, [line()])).toEqual(none);
});
