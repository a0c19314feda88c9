import { NON_RESIDENT_ON_CALL, SHIFT } from '../roster/rota.ts';
import { addUpAhead } from '../roster/work-columns.ts';
import { toSixDecimals } from './round.ts';
import type { View } from './view.ts';
import { DAYS_A_WEEK } from './week.ts';
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
      this.#lookFrom(view, i, length);
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

/** What the windows of one length, each starting with a duty, can hold. */
interface Reach {
  /** By duty from the place `base + i` of duty `i` on: work of the whole days of a window, that of the duty included. */
  readonly ahead: Int32Array;
  readonly base: number;
  /** Minutes of work that a window can hold on the days after, less the minute of the day at which the duty starts. */
  readonly minutes: number;
  /** How much of these a change of the clock may make. */
  readonly clockMinutes: number;
  /** Days that a window reaches. */
  readonly days: number;
  /** By day of the rota: 1 where no clock changes near a window that starts there. */
  readonly isSteady: Uint8Array;
}

/** First duty from `i` on with which a window might start that holds more work than `bar`; the end if there is none. */
function nextBusy({ duties, end, workByDay, firstDay }: View, i: number, reach: Reach, bar: number): number {
  const { day, startClock } = duties;
  const { before, base: workBase, firstDay: dayZero, days: all } = workByDay;
  const { ahead, base, clockMinutes, days, isSteady } = reach;
  const least = bar - reach.minutes;
  let at = i;
  for (; at < end; at += 1) {
    const held = (ahead[base + at] ?? 0) + (startClock[at] ?? 0);
    if (held <= least) continue;
    // Few come so far. Where no clock changes they hold less, and never more than all that starts on the days they reach.
    const today = day[at] ?? 0;
    if (isSteady[today - firstDay] !== 1) break;
    const d = today - dayZero;
    const reached = (before[workBase + Math.min(d + days, all)] ?? 0) - (before[workBase + d] ?? 0);
    if (reached > bar && held - clockMinutes > least) break;
  }
  return at;
}

/** Days of a rota on which a window may start without a change of the clock near; made once for a rota and a length. */
class SteadyDays {
  #isSteady = new Uint8Array(0);
  #changes: readonly number[] | null = null;
  #reach = 0;

  /** By day of the rota: 1 where it is so for a window that reaches so many days. */
  find({ clockChanges, firstDay, endDay }: View, reach: number): Uint8Array {
    if (this.#changes === clockChanges && this.#reach === reach) return this.#isSteady;
    this.#changes = clockChanges;
    this.#reach = reach;
    this.#isSteady = new Uint8Array(endDay - firstDay).fill(1);
    for (const change of clockChanges) {
      // A change the day before may have moved the start itself.
      this.#isSteady.fill(0, Math.max(0, change - reach - firstDay), Math.max(0, change + 2 - firstDay));
    }
    return this.#isSteady;
  }
}

/** The most days that a window reaches beyond its whole ones: it starts late, ends late, and the clock goes back. */
const MOST_DAYS_BEYOND = 3;

/** Reused for each person. */
const steadyDays = new SteadyDays();
let ownAhead = new Int32Array(64);

/** Reach of windows of one length; `null` where a duty's work is more than its minutes, or not spread evenly over them. */
function reachOf(view: View, length: number): Reach | null {
  const { start, end, startClock, kind, work } = view.duties;
  const { alike, count } = view.samples();
  let earliest = MINUTES_A_DAY;
  let latest = 0;
  for (let k = 0; k < count; k += 1) {
    const i = alike[k] ?? 0;
    const isSpread = kind[i] === SHIFT || kind[i] === NON_RESIDENT_ON_CALL;
    if (!isSpread || (work[i] ?? 0) > (end[i] ?? 0) - (start[i] ?? 0)) return null;
    earliest = Math.min(earliest, startClock[i] ?? 0);
    latest = Math.max(latest, startClock[i] ?? 0);
  }
  const whole = Math.floor(length / MINUTES_A_DAY);
  const rest = length % MINUTES_A_DAY;
  // A clock that changes moves days against one another, and a start that it skips within its day.
  const clockMinutes = 2 * view.clockSpread;
  const days = whole + 1 + Math.floor((latest + rest + clockMinutes) / MINUTES_A_DAY);
  const isWeek = whole === DAYS_A_WEEK && view.weekAhead !== null;
  return {
    ahead: isWeek ? view.weekAhead : aheadOf(view, whole),
    base: isWeek ? 0 : -view.first,
    minutes: rest + clockMinutes - earliest,
    clockMinutes,
    days,
    isSteady: steadyDays.find(view, whole + MOST_DAYS_BEYOND),
  };
}

/** Work of so many days from that of each duty on, where nobody has looked before. */
function aheadOf({ duties, first, end, workByDay }: View, days: number): Int32Array {
  if (ownAhead.length < end - first) ownAhead = new Int32Array((end - first) * 2);
  addUpAhead(duties, { first, end }, workByDay, days, { ahead: ownAhead, at: 0 });
  return ownAhead;
}
