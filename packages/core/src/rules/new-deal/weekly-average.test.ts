import { expect, test } from 'vitest';
import { shownFraction } from './decimal-fraction.ts';
import { weeklyAverage } from './weekly-average.ts';

const leave = { annualLeaveWeeks: 6.5, leaveWeekMinutes: 2400 };

test('without cover the average is plain', () => {
  const average = weeklyAverage([6000n, 1n], 14, { prospectiveCover: false }, 52);
  expect(average.judged === null ? null : shownFraction(average.judged)).toBe(3000);
  expect(average.missing).toEqual([]);
});

test('with cover it needs the leave', () => {
  expect(weeklyAverage([6000n, 1n], 14, { prospectiveCover: true }, 52)).toMatchObject({
    judged: null,
    isOpen: true,
    missing: ['annualLeaveWeeks', 'leaveWeekMinutes'],
  });
  expect(weeklyAverage([6000n, 1n], 14, { prospectiveCover: true, ...leave }, 52).isOpen).toBe(false);
});

test('while nobody says whether there is cover, both averages are possible', () => {
  const average = weeklyAverage([6000n, 1n], 14, leave, 52);
  expect(average.possible.map(shownFraction)).toEqual([3000, (6000 - 0.25 * 2400) / 1.75]);
  expect(average.missing).toEqual(['prospectiveCover']);
});

test('a year that is all leave is named', () => {
  const facts = { prospectiveCover: true, annualLeaveWeeks: 52, leaveWeekMinutes: 0 };
  expect(weeklyAverage([1n, 1n], 7, facts, 52).missing).toEqual(['annualLeaveWeeks below a whole year']);
});
