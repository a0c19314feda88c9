import { expect, test } from 'vitest';
import { madeWeek } from '../../../test/new-deal/made-duties.ts';
import { type RestInDuty, workTotals } from './actual-work.ts';
import { shownFraction } from './decimal-fraction.ts';

const rest: RestInDuty = {
  normalDay: { from: 540, until: 1020 },
  partialShare: 2500,
  dayLongRest: 360,
  dayLongOver: 960,
  bankHolidays: 'ordinary-days',
};
const week = ['09:00-21:00', '09:00-09:00', '', '', '', '09:00-17:00', ''];

test.each([
  ['full-shift', 2640],
  ['partial-shift', 2640 - (240 + 960 + 480) / 4],
  ['partial-shift-24h', 2640 - 360],
  ['on-call', 2640],
] as const)('actual work of %s', (pattern, minutes) => {
  const totals = workTotals(madeWeek(week), pattern, rest);
  expect(totals.duty).toBe(2640n);
  expect(shownFraction(totals.actual)).toBe(minutes);
});

test('sixteen hours of the 24-hour pattern carry no rest', () => {
  const totals = workTotals(madeWeek(['08:00-24:00', '', '', '', '', '', '']), 'partial-shift-24h', rest);
  expect(shownFraction(totals.actual)).toBe(960);
});
