import { parseCivilDate } from '@rotawright/core/time';
import { expect, test } from 'vitest';
import { civilDayOf, clockOf, dateText, daysText, dayText, spanText, spokenDay, stampText } from './civil-text.ts';

const day = (date: string) => civilDayOf('roster', parseCivilDate(date) ?? 0);

test('a day is said with its weekday, and in full for a screen reader', () => {
  expect(dayText(day('2026-10-03'))).toBe('Sat 3 Oct');
  expect(spokenDay(day('2026-10-03'))).toBe('Saturday 3 October');
});

test('a template’s day is said by week and weekday', () => {
  expect(dayText(civilDayOf('template', 8))).toBe('W2 Tue');
  expect(spokenDay(civilDayOf('template', 8))).toBe('Week 2, Tuesday');
});

test('days of one month name it once', () => {
  expect(daysText(day('2026-08-17'), day('2026-08-20'))).toBe('Mon 17 to Thu 20 Aug');
  expect(daysText(day('2026-09-28'), day('2026-10-01'))).toBe('Mon 28 Sep to Thu 1 Oct');
  expect(daysText(day('2026-10-03'), day('2026-10-03'))).toBe('Sat 3 Oct');
});

test('the same month of two years is named twice', () => {
  expect(daysText(day('2026-10-03'), day('2027-10-03'))).toBe('Sat 3 Oct to Sun 3 Oct');
});

test('stamps of a roster and of a template', () => {
  expect(stampText('2026-10-03T08:30')).toBe('Sat 3 Oct 08:30');
  expect(stampText('W3 Tue 08:30')).toBe('W3 Tue 08:30');
});

test('from midnight to midnight is said in days, the last one included', () => {
  expect(spanText('2026-08-05T00:00', '2027-02-03T00:00')).toBe('5 Aug 2026 to 2 Feb 2027');
  expect(spanText('2026-10-02T09:00', '2026-10-03T08:30')).toBe('Fri 2 Oct 09:00 to Sat 3 Oct 08:30');
});

test('what is no date comes back as it is', () => {
  expect(dateText('2026-02-30')).toBe('2026-02-30');
  expect(dateText('2026-02-28')).toBe('28 Feb 2026');
});

test('a clock time after midnight is that of the next day', () => {
  expect([510, 1440, 1980].map(clockOf)).toEqual(['08:30', '00:00', '09:00']);
});
