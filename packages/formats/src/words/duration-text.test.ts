import { expect, test } from 'vitest';
import { durationText, knownWeekText, timeOffText, weeklyHoursText, workText } from './duration-text.ts';

test('whole hours, hours and minutes, minutes, nothing', () => {
  expect([2880, 1410, 30, 605, 0].map(durationText)).toEqual(['48 h', '23 h 30', '30 min', '10 h 05', '0 h']);
});

test('a negative length carries a real minus sign', () => {
  expect(durationText(-1350)).toBe('−22 h 30');
});

test('thousands of hours are parted by a comma', () => {
  expect(durationText(62_730)).toBe('1,045 h 30');
});

test('parts of a minute are kept', () => {
  expect(durationText(2871.43)).toBe('47 h 51.43');
  expect(durationText(59.999)).toBe('1 h');
});

test('an average just over the limit never reads as the limit', () => {
  expect(weeklyHoursText(2880, 2880)).toBe('48 h');
  expect(weeklyHoursText(2880.2, 2880)).toBe('48.003 h');
  expect(weeklyHoursText(2472.5, 2880)).toBe('41.21 h');
});

test('a margin that is not nothing never reads as nothing', () => {
  expect(weeklyHoursText(-0.2)).toBe('−0.003 h');
});

test('work that is not known is never counted as none', () => {
  expect(workText({ minutes: 960, unknown: 0 })).toBe('16 h');
  expect(workText({ minutes: 960, unknown: 1 })).toBe('16 h, and 1 duty of unknown work');
  expect(workText({ minutes: 960, unknown: 2 })).toBe('16 h, and 2 duties of unknown work');
  expect([knownWeekText(2262, 0), knownWeekText(2262, 2)]).toEqual(['37.7 h', 'at least 37.7 h']);
  expect(knownWeekText(2880.2, 1, 2880)).toBe('at least 48.003 h');
});

test('time off says days in halves and hours beside them, each with its own sign', () => {
  const text = (days: number, minutes: number) => [
    timeOffText({ days, minutes }),
    timeOffText({ days, minutes }, true),
  ];
  expect(text(0, 0)).toEqual(['nothing', 'nothing']);
  expect(text(0.5, 0)).toEqual(['½ day', '+½ day']);
  expect(text(1, 90)).toEqual(['1 day and 1 h 30', '+1 day and +1 h 30']);
  expect(text(-1.5, 480)).toEqual(['−1½ days and 8 h', '−1½ days and +8 h']);
  expect(text(12, -30)).toEqual(['12 days and −30 min', '+12 days and −30 min']);
});
