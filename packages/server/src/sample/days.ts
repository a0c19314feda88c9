import { civilDateOf, formatCivilDate, parseCivilDate, weekdayOf } from '@rotawright/core/time';

/** Days of the sample: 26 weeks from a Monday, eight weeks of them past. */
export interface SampleDays {
  readonly first: number;
  readonly count: number;
  readonly today: number;
}

const WEEKS = 26;
const PAST_WEEKS = 8;

/** The span around a day (`YYYY-MM-DD`). */
export function sampleDays(today: string): SampleDays {
  const day = parseCivilDate(today) ?? 0;
  return { first: day - weekdayOf(day) - PAST_WEEKS * 7, count: WEEKS * 7, today: day };
}

/** England's bank holidays that keep to one date or weekday, Easter aside: enough for a sample. */
export function sampleHolidays({ first, count }: SampleDays): string[] {
  const found: string[] = [];
  for (let day = first; day < first + count; day += 1) {
    if (isHoliday(day)) found.push(formatCivilDate(day));
  }
  return found;
}

function isHoliday(day: number): boolean {
  const { month, dayOfMonth: date } = civilDateOf(day);
  const weekday = weekdayOf(day);
  if (weekday > 4) return false;
  const isMonday = weekday === 0;
  if (month === 1) return date === 1 || (isMonday && (date === 2 || date === 3));
  if (month === 5) return isMonday && (date <= 7 || date > 24);
  if (month === 8) return isMonday && date > 24;
  if (month === 12) return date === 25 || date === 26 || ((isMonday || weekday === 1) && (date === 27 || date === 28));
  return false;
}
