/** Names of the days of the week, Monday first, as reports print them. */
export const WEEKDAY_NAMES: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Names of the months, January first, as reports print them. */
export const MONTH_NAMES: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

const DAYS_IN_MONTH: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days before 1970-01-01 in the proleptic Gregorian calendar, counted from 0000-03-01. */
const EPOCH = 719_468;

/**
 * The civil day of `YYYY-MM-DD`, as days since 1970-01-01; `null` unless the text is exactly that and the date is real.
 * Years run from 0000 to 9999 in the Gregorian calendar, before its introduction too.
 */
export function parseCivilDate(text: string): number | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const dayOfMonth = digitsAt(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return civilDay(year, month, dayOfMonth);
}

/** Days since 1970-01-01 of a date of the Gregorian calendar; `month` and `dayOfMonth` count from 1 and must be real. */
export function civilDay(year: number, month: number, dayOfMonth: number): number {
  // A year that starts in March puts the leap day last, so months before it have fixed lengths.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - EPOCH;
}

/** A date of the Gregorian calendar; `month` and `dayOfMonth` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Year, month and day of the month of a civil day (days since 1970-01-01). */
export function civilDateOf(day: number): CivilDate {
  const shifted = day + EPOCH;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** `YYYY-MM-DD` of a civil day (days since 1970-01-01) whose year lies between 0000 and 9999. */
export function formatCivilDate(day: number): string {
  const { year, month, dayOfMonth } = civilDateOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** `Tue 7 Oct 2025`: a civil day (days since 1970-01-01) as a person reads it. */
export function sayCivilDate(day: number): string {
  const { year, month, dayOfMonth } = civilDateOf(day);
  return `${WEEKDAY_NAMES[weekdayOf(day)]} ${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** Day of the week of a civil day (days since 1970-01-01), 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The number written in `length` ASCII digits from `from` on, or -1 when one of them is no digit. */
export function digitsAt(text: string, from: number, length: number): number {
  let number = 0;
  for (let i = from; i < from + length; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}
