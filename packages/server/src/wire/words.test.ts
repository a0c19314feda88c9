import { expect, test } from 'vitest';
import { AskedInstant, Day } from './words.ts';

test.each([
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['1899-12-31', false],
  ['2200-01-01', false],
  // A day that no database keeps.
  ['0000-01-01', false],
  ['2026-02-29', false],
])('%s is a day to be stored or asked about: %s', (day, isOne) => {
  expect(Day.safeParse(day).success).toBe(isOne);
  expect(AskedInstant.safeParse(`${day}T12:00:00.000Z`).success).toBe(isOne);
});

test('what is no day at all is told once', () => {
  expect(Day.safeParse('yesterday').error?.issues).toHaveLength(1);
});
