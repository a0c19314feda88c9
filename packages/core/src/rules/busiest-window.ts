import { NON_RESIDENT_ON_CALL, SHIFT } from '../roster/rota.ts';
import { toSixDecimals } from './round.ts';
import type { View } from './view.ts';
import { workWithin } from './window-sum.ts';

const MINUTES_A_DAY = 1440;

/**
 * The busiest window of one length in a person's duties, wherever it starts, and the earliest of equals. For a person who is
 * judged whole; reused for each.
 *
 * Of windows that start in a gap or in a shift none beats both neighbours that start with a duty; of those that start inside
 * an on-call period, whose work is spread thin, one that ends with a duty may. Work by day says what a window can hold at
 * most, and few have to be looked at any closer.
 */
export class BusiestWindow {
  /** First instant, and the work inside: 0 where no window holds any. */
  start = 0;
  sum = 0;
  /** The first duty that reaches into it, and whether it starts with that one. */
  first = 0;
  isOfStart = true;

  /** Finds it; false where a duty has more work than minutes or is of a kind whose work is not spread evenly. */
  find(view: View, length: number): boolean {
    this.sum = 0;
    const reach = reachOf(view, length);
    if (reach === null) return false;
    const { first, end } = view;
    for (let i = nextBusy(view, first, reach, 0); i < end; i = nextBusy(view, i + 1, reach, Math.floor(this.sum))) {
      if (mayHoldMore(view, i, reach, this.sum)) this.#lookFrom(view, i, length);
    }
    if (view.hasOnCall && this.sum > 0) this.#lookInsideOnCall(view, length);
    return true;
  }

  /** The window that starts with duty `i`. */
  #lookFrom({ duties, end: until }: View, i: number, length: number): void {
    const { start, end, work } = duties;
    const from = start[i] ?? 0;
    let sum = 0;
    let j = i;
    for (; j < until && (end[j] ?? 0) <= from + length; j += 1) sum += Math.max(0, work[j] ?? 0);
    const inside = j < until ? from + length - (start[j] ?? 0) : 0;
    if (inside > 0) sum += workWithin(duties, j, inside);
    const minutes = toMinutes(sum);
    if (minutes <= this.sum) return;
    this.start = from;
    this.sum = minutes;
    this.first = i;
    this.isOfStart = true;
  }

  /** Windows that end with a duty and start inside an on-call period, both in order of time. */
  #lookInsideOnCall(view: View, length: number): void {
    const { start, end, kind } = view.duties;
    let j = view.first;
    for (let i = view.first; i < view.end; i += 1) {
      if (kind[i] !== NON_RESIDENT_ON_CALL) continue;
      while (j < view.end && (end[j] ?? 0) - length <= (start[i] ?? 0)) j += 1;
      for (; j < view.end && (end[j] ?? 0) - length < (end[i] ?? 0); j += 1) this.#lookBack(view, i, j, length);
    }
  }

  /** The window that starts inside duty `i` and ends with duty `j`. */
  #lookBack({ duties }: View, i: number, j: number, length: number): void {
    const { end, work } = duties;
    const from = (end[j] ?? 0) - length;
    let sum = 0;
    for (let k = i + 1; k <= j; k += 1) sum += Math.max(0, work[k] ?? 0);
    const minutes = toMinutes(sum + workWithin(duties, i, (end[i] ?? 0) - from));
    if (minutes < this.sum || (minutes === this.sum && from >= this.start)) return;
    this.start = from;
    this.sum = minutes;
    this.first = i;
    this.isOfStart = false;
  }
}

function toMinutes(sum: number): number {
  return Number.isInteger(sum) ? sum : toSixDecimals(sum);
}

/** How far a window can reach that starts with a duty. */
interface Reach {
  /** Whole days, that of the duty included. */
  readonly days: number;
  /** Minutes of work that it can hold on the days after, less the minute of the day at which the duty starts. */
  readonly minutes: number;
  /** The same of a window in which the clock does not change. */
  readonly steadyMinutes: number;
  readonly length: number;
}

/** First duty from `i` on with which a window might start that holds more work than `bar`; the end if there is none. */
function nextBusy({ duties, end, workByDay }: View, i: number, reach: Reach, bar: number): number {
  const { day, startClock } = duties;
  const { before, base, firstDay, days } = workByDay;
  const whole = reach.days;
  const least = bar - reach.minutes;
  let at = i;
  for (; at < end; at += 1) {
    const d = (day[at] ?? 0) - firstDay;
    const held = (before[base + Math.min(d + whole, days)] ?? 0) - (before[base + d] ?? 0);
    if (held + (startClock[at] ?? 0) > least) break;
  }
  return at;
}

/** Reach of windows of one length; `null` where a duty's work is more than its minutes, or not spread evenly over them. */
function reachOf(view: View, length: number): Reach | null {
  const { start, end, startClock, kind, work } = view.duties;
  const { alike, count } = view.samples();
  let earliest = MINUTES_A_DAY;
  for (let k = 0; k < count; k += 1) {
    const i = alike[k] ?? 0;
    const isSpread = kind[i] === SHIFT || kind[i] === NON_RESIDENT_ON_CALL;
    if (!isSpread || (work[i] ?? 0) > (end[i] ?? 0) - (start[i] ?? 0)) return null;
    earliest = Math.min(earliest, startClock[i] ?? 0);
  }
  // A clock that changes moves days against one another, and a start that it skips within its day.
  const steadyMinutes = (length % MINUTES_A_DAY) - earliest;
  return {
    days: Math.floor(length / MINUTES_A_DAY),
    minutes: steadyMinutes + 2 * view.clockSpread,
    steadyMinutes,
    length,
  };
}

/** May the window that starts with duty `i` hold more than `bar`, the clock counted where it changes? */
function mayHoldMore({ duties, clock, workByDay }: View, i: number, reach: Reach, bar: number): boolean {
  const { day, start, startClock } = duties;
  const from = start[i] ?? 0;
  // A change shortly before may have moved the start itself.
  if (clock.changesBetween(from - MINUTES_A_DAY, from + reach.length)) return true;
  const today = day[i] ?? 0;
  return workByDay.between(today, today + reach.days) + (startClock[i] ?? 0) + reach.steadyMinutes > bar;
}
