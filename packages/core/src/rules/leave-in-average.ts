import type { LeaveKind } from '../roster/interchange.ts';
import { toSixDecimals } from './round.ts';
import { type View, weekdayIn } from './view.ts';
import { DAYS_A_WEEK, WEEKDAYS_A_WEEK } from './week.ts';

/** How leave enters an average; see `semantics` of each in `average-hours`. */
export type LeaveReading = 'leave-neutral' | 'regulation-4';

/** Kinds of leave that an average leaves out. */
const EXCLUDED: ReadonlySet<LeaveKind> = new Set<LeaveKind>(['annual', 'sick', 'parental']);

/** Days of annual, sick or parental leave in `from` to `until` (excluded); of Monday to Friday only, if asked. */
export function leaveDaysIn(
  view: Pick<View, 'person' | 'weekdayOfDayZero'>,
  { from, until, onlyWeekdays }: { readonly from: number; readonly until: number; readonly onlyWeekdays: boolean },
): number {
  let count = 0;
  for (const { day, kind } of view.person.leave) {
    if (day < from || day >= until || !EXCLUDED.has(kind)) continue;
    if (!onlyWeekdays || weekdayIn(view, day) < WEEKDAYS_A_WEEK) count += 1;
  }
  return count;
}

/** Days times five that leave leaves of a span for an average: five for each day, less seven for each weekday of leave. */
export function neutralDays(days: number, leave: number): number {
  return days * WEEKDAYS_A_WEEK - leave * DAYS_A_WEEK;
}

/** Average a week of work over a span of so many neutral days. */
export function neutralAverage(worked: number, neutral: number): number {
  return toSixDecimals((worked * DAYS_A_WEEK * WEEKDAYS_A_WEEK) / neutral);
}

/** Known work of the first `wanted` days with a duty from `day` on; not complete where the roster ends before them. */
export function followingWork(
  view: Pick<View, 'duties' | 'first' | 'end'>,
  day: number,
  wanted: number,
): { readonly minutes: number; readonly isComplete: boolean; readonly hasUnknown: boolean } {
  const { duties } = view;
  let minutes = 0;
  let days = 0;
  let hasUnknown = false;
  let today = Number.NEGATIVE_INFINITY;
  for (let i = view.first; i < view.end && wanted > 0; i += 1) {
    const started = duties.day[i] ?? 0;
    if (started < day) continue;
    if (started !== today) {
      if (days === wanted) break;
      days += 1;
      today = started;
    }
    const work = duties.work[i] ?? 0;
    if (work < 0) hasUnknown = true;
    else minutes += work;
  }
  return { minutes, isComplete: days === wanted, hasUnknown };
}
