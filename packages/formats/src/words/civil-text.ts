import {
  type CivilDate,
  civilDateOf,
  formatClockTime,
  MONTH_NAMES,
  parseCivilDate,
  WEEKDAY_NAMES,
  weekdayOf,
} from '@rotawright/core/time';

const LONG_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A civil day of a rota, ready to be printed. */
export interface CivilDay {
  /** Number as the rota counts it: days since 1970-01-01 in a roster, since `W1 Mon` in a template. */
  readonly day: number;
  /** 0 is Monday. */
  readonly weekday: number;
  /** `null` in a template, which has no dates. */
  readonly date: CivilDate | null;
  /** Week of a template's cycle, from 1; in a roster 0. */
  readonly week: number;
}

/** Day `day` of a roster or of a template. */
export function civilDayOf(kind: 'roster' | 'template', day: number): CivilDay {
  if (kind === 'roster') return { day, weekday: weekdayOf(day), date: civilDateOf(day), week: 0 };
  return { day, weekday: ((day % 7) + 7) % 7, date: null, week: Math.floor(day / 7) + 1 };
}

/** `Sat 3 Oct`, or `W3 Tue` in a template. */
export function dayText({ weekday, date, week }: CivilDay): string {
  const name = WEEKDAY_NAMES[weekday] ?? '';
  return date === null ? `W${week} ${name}` : `${name} ${date.dayOfMonth} ${monthText(date.month)}`;
}

/** `Saturday 3 October`, or `Week 3, Tuesday` in a template: for screen readers. */
export function spokenDay({ weekday, date, week }: CivilDay): string {
  const name = LONG_WEEKDAYS[weekday] ?? '';
  return date === null ? `Week ${week}, ${name}` : `${name} ${date.dayOfMonth} ${LONG_MONTHS[date.month - 1] ?? ''}`;
}

/** `3 Oct 2026`; in a template `W3 Tue`. */
export function fullDateText(civil: CivilDay): string {
  const { date } = civil;
  return date === null ? dayText(civil) : `${date.dayOfMonth} ${monthText(date.month)} ${date.year}`;
}

/** `3 Oct 2026` of `2026-10-03`; any other text comes back as it is. */
export function dateText(date: string): string {
  const day = parseCivilDate(date);
  return day === null ? date : fullDateText(civilDayOf('roster', day));
}

/** Days `first` to `last`, both included, as short as they can be said: `Mon 28 Sep to Thu 1 Oct`, `Mon 17 to Thu 20 Aug`. */
export function daysText(first: CivilDay, last: CivilDay): string {
  if (first.day === last.day) return dayText(first);
  const isOneMonth = first.date !== null && first.date.month === last.date?.month && first.date.year === last.date.year;
  if (!isOneMonth || first.date === null) return `${dayText(first)} to ${dayText(last)}`;
  return `${WEEKDAY_NAMES[first.weekday] ?? ''} ${first.date.dayOfMonth} to ${dayText(last)}`;
}

/** `Sat 3 Oct 08:30` of a stamp `2026-10-03T08:30`; a template's `W3 Tue 08:30` comes back as it is. */
export function stampText(stamp: string): string {
  const day = parseCivilDate(stamp.slice(0, 10));
  return day === null ? stamp : `${dayText(civilDayOf('roster', day))} ${stamp.slice(11)}`;
}

/**
 * From one stamp to another: `Fri 2 Oct 09:00 to Sat 3 Oct 08:30`. Two midnights of a roster are said as days, the last
 * one included: `5 Aug 2026 to 2 Feb 2027`.
 */
export function spanText(from: string, until: string): string {
  const first = midnightOf(from);
  const end = midnightOf(until);
  if (first === null || end === null || end <= first) return `${stampText(from)} to ${stampText(until)}`;
  const days = [first, end - 1].map((day) => fullDateText(civilDayOf('roster', day)));
  return days.join(' to ');
}

function midnightOf(stamp: string): number | null {
  return stamp.slice(10) === 'T00:00' ? parseCivilDate(stamp.slice(0, 10)) : null;
}

/** `Oct`; months count from 1. */
export function monthText(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

/** `08:30` of minutes counted from any midnight. */
export function clockOf(minutes: number): string {
  return formatClockTime(((minutes % 1440) + 1440) % 1440);
}
