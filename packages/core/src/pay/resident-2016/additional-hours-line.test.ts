import { expect, test } from 'vitest';
import { payFacts, termsOn } from '../../../test/pay/pay-facts-of.ts';
import { additionalHoursLine } from './additional-hours-line.ts';

const amount = (hours: number, grade: string | null = 'FY1') =>
  additionalHoursLine(payFacts({ grade }, { shiftMinutes: hours * 240 }), termsOn()).amountPence;

test.each([
  ['at 40 hours there are none', 40, 0],
  ['an hour a month over is a quarter of an hour a week', 40.25, 18365],
  ['8 hours are a fifth of basic', 48, 587680],
  ['there is no cap at 56 hours', 60, 1469200],
])('%s', (_, hours, wanted) => {
  expect(amount(hours)).toBe(wanted);
});

test('none are 0 even when the grade is not known', () => {
  expect([amount(40, null), amount(41, null)]).toEqual([0, null]);
});
