import type { DutyColumns } from './rota.ts';

const DAYS_A_WEEK = 7;

/**
 * Each person's known work, each duty whole on the civil day on which it starts, so that the work of days in a row is one
 * subtraction. Days are counted from that of the person's first duty up to that of the last.
 */
export interface WorkColumns {
  /** Where person `p`'s stand in `before`: from `from[p]` (included) to `from[p + 1]` (excluded), one more than days. */
  readonly from: Int32Array;
  /** Minutes of the duties that start before each day, and of all at the last place. */
  readonly before: Int32Array;
}

/** One person's work by day, as it stands in {@link WorkColumns} or alone. */
export interface DayWork {
  /** From the place `base` on: minutes of the duties that start before each day, and of all at the place `base + days`. */
  readonly before: Int32Array;
  readonly base: number;
  /** The day of the first duty, from which days are counted, and how many there are up to that of the last. */
  readonly firstDay: number;
  readonly days: number;
}

/** Some of the duties of the columns, in order: `first` to `end` (excluded). */
interface DutyRange {
  readonly first: number;
  readonly end: number;
}

/** Adds up everybody's work. Linear in the duties and the days that they span. */
export function workByDayOf(duties: DutyColumns, offsets: Int32Array): WorkColumns {
  const people = offsets.length - 1;
  const from = new Int32Array(people + 1);
  for (let p = 0; p < people; p += 1) {
    from[p + 1] = (from[p] ?? 0) + daysOf(duties, offsets[p] ?? 0, offsets[p + 1] ?? 0) + 1;
  }
  const before = new Int32Array(from[people] ?? 0);
  for (let p = 0; p < people; p += 1) {
    addUpWork(duties, { first: offsets[p] ?? 0, end: offsets[p + 1] ?? 0 }, { before, at: from[p] ?? 0 });
  }
  return { from, before };
}

/** Civil days from the first to the last of the duties `first` to `end` (excluded), which are in order. */
export function daysOf({ day }: Pick<DutyColumns, 'day'>, first: number, end: number): number {
  return end > first ? (day[end - 1] ?? 0) - (day[first] ?? 0) + 1 : 0;
}

/** Writes the work before each day of the duties `first` to `end` (excluded) from the place `at` on. */
export function addUpWork(
  { day, work }: Pick<DutyColumns, 'day' | 'work'>,
  { first, end }: DutyRange,
  { before, at }: { readonly before: Int32Array; readonly at: number },
): void {
  const dayZero = (day[first] ?? 0) - at;
  let next = at;
  let worked = 0;
  for (let i = first; i < end; i += 1) {
    // Days without a duty go on with what was worked before them.
    for (const today = (day[i] ?? 0) - dayZero; next <= today; next += 1) before[next] = worked;
    worked += Math.max(0, work[i] ?? 0);
  }
  before[next] = worked;
}

/** Writes the work of so many days from that of each of one person's duties on, all that starts on them, from the place `at` on. */
export function addUpAhead(
  { day }: Pick<DutyColumns, 'day'>,
  { first, end }: DutyRange,
  { before, base, firstDay, days }: DayWork,
  wanted: number,
  { ahead, at }: { readonly ahead: Int32Array; readonly at: number },
): void {
  const dayZero = firstDay - base;
  const last = base + days;
  for (let i = first; i < end; i += 1) {
    const today = (day[i] ?? 0) - dayZero;
    ahead[at + i - first] = (before[Math.min(today + wanted, last)] ?? 0) - (before[today] ?? 0);
  }
}

/** By duty: known work of the seven days that begin with its own. Linear. */
export function weekAheadOf(duties: DutyColumns, offsets: Int32Array, { from, before }: WorkColumns): Int32Array {
  const ahead = new Int32Array(duties.count);
  for (let p = 0; p + 1 < offsets.length; p += 1) {
    const first = offsets[p] ?? 0;
    const end = offsets[p + 1] ?? first;
    const base = from[p] ?? 0;
    const work = { before, base, firstDay: duties.day[first] ?? 0, days: (from[p + 1] ?? base) - base - 1 };
    addUpAhead(duties, { first, end }, work, DAYS_A_WEEK, { ahead, at: first });
  }
  return ahead;
}
