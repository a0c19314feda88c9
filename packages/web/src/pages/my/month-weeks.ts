import { parseCivilDate } from '@rotawright/core/time';
import { mondayOf } from '@rotawright/formats/picture';
import { addDays } from '../../words/text.ts';

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Place of a day in its week, Monday 0. */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;

/** The day itself where it is of a span, else the nearest that is; `until` is the first day after. */
export const dayWithin = (date: string, { from, until }: { readonly from: string; readonly until: string }): string =>
  date < from ? from : date >= until ? addDays(until, -1) : date;

/** Weeks from Monday that hold the month of its first day. */
export function weeksOf(first: string): readonly (readonly string[])[] {
  const number = parseCivilDate(first) ?? 0;
  const monday = addDays(first, mondayOf('roster', number) - number);
  const weeks: string[][] = [];
  for (let start = monday; start.slice(0, 7) <= first.slice(0, 7); start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(start, i)));
  return weeks;
}

/** `October 2026` of the month's first day. */
export function monthName(first: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${first}T00:00Z`),
  );
}
