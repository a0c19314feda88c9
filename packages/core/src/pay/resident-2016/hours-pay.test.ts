import { expect, test } from 'vitest';
import { rational } from '../rational.ts';
import { minutesOver, minutesPence, shareOfBasicPence } from './hours-pay.ts';

const worth = { nodalPence: rational(4713200), fullTimeWeek: 2400 };

test('27 hours of 47,132 are 31,814.10', () => {
  expect(shareOfBasicPence(rational(27 * 60), worth)).toBe(3181410);
});

test.each([
  ['the full week is the whole', 2400],
  ['more than the full week is no more', 2401],
])('%s', (_, minutes) => {
  expect(shareOfBasicPence(rational(minutes), worth)).toBe(4713200);
});

test.each([
  ['at the full week nothing is over', 2400, 0n],
  ['a minute more is one minute', 2401, 1n],
  ['less is never negative', 2399, 0n],
])('%s', (_, minutes, wanted) => {
  expect(minutesOver(rational(minutes), 2400)).toEqual({ n: wanted, d: 1n });
});

test('a percentage of an hour is rounded once, half up', () => {
  // 1 minute of 24.00 a year is 1 penny of 2,400 pence; half of it goes up.
  const small = { nodalPence: rational(2400), fullTimeWeek: 2400 };
  expect([
    minutesPence(rational(1), 10_000, small),
    minutesPence(rational(1), 5000, small),
    minutesPence(rational(1), 4999, small),
  ]).toEqual([1, 1, 0]);
});
