import { expect, test } from 'vitest';
import { compareWithWhole, decimalFraction, shownFraction } from './decimal-fraction.ts';

test.each([
  [6.5, 65n, 10n],
  [13, 13n, 1n],
  [0.1, 1n, 10n],
  [1e-7, 1n, 10_000_000n],
  [1e21, 10n ** 21n, 1n],
])('%d is the fraction that was written', (value, n, d) => {
  expect(decimalFraction(value)).toEqual([n, d]);
});

test('a fraction stands exactly on either side of a whole number', () => {
  expect(compareWithWhole([9n, 3n], 3)).toBe(0);
  expect(compareWithWhole([10n ** 20n + 1n, 10n ** 20n], 1)).toBe(1);
  expect(compareWithWhole([10n ** 20n - 1n, 10n ** 20n], 1)).toBe(-1);
});

test('showing is the nearest number', () => {
  expect(shownFraction([1n, 3n])).toBe(1 / 3);
});
