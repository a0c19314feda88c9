import { expect, test } from 'vitest';
import { templateClock } from './template-clock.ts';

const clock = templateClock(3);

test.each([
  [0, 0, 'W1 Mon 00:00'],
  [15, 510, 'W3 Tue 08:30'],
  [20, 1439, 'W3 Sun 23:59'],
])('day %i at minute %i is %s', (day, minute, stamp) => {
  expect(clock.stamp(clock.instantOf(day, minute))).toBe(stamp);
});

test('instants beyond the seam are stamped inside the cycle', () => {
  expect([clock.stamp(21 * 1440), clock.stamp(-1), clock.stamp(-21 * 1440 - 60)]).toEqual([
    'W1 Mon 00:00',
    'W3 Sun 23:59',
    'W3 Sun 23:00',
  ]);
});

test('no clock ever changes', () => {
  expect(clock.changesBetween(-1e6, 1e6)).toBe(false);
  expect(clock.civilOf(12_345)).toBe(12_345);
});
