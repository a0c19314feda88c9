import { LATE, LONG, NIGHT } from '../roster/classes.ts';
import { NON_RESIDENT_ON_CALL } from '../roster/rota.ts';
import type { ClassLists, DutyList } from './class-lists.ts';
import { classesAt } from './classes-at.ts';
import type { RunClass } from './duty-class.ts';
import type { View } from './view.ts';

/** How the days of a run are counted: the days on which its duties start, or every day that one of them overlaps. */
export type DayReading = 'start-day' | 'days-touched';

/**
 * The maximal runs of one class in a person's duties, in order of time, as columns.
 *
 * A run is a sequence of duties of the class whose days are consecutive. Duties of other classes may stand between
 * them. Under `days-touched` a duty's days are all those that it overlaps by at least a minute.
 */
export interface RunList {
  readonly count: number;
  /** Indices into the view's columns of each run's first and last duty (both of the class). */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Number of days. */
  readonly days: Int32Array;
  /** The first of the longest runs, -1 where there is none; and its number of days. */
  readonly longest: number;
  readonly longestDays: number;
  /** A template whose every day belongs to the class: then the list is empty. */
  readonly isUnbounded: boolean;
}

/** A run by its first and last duty and its number of days; of 0 days where there is none. */
export interface LongestRun {
  readonly first: number;
  readonly last: number;
  readonly days: number;
}

/** Bits to shift a 32-bit number by until only its sign is left: 0 or 1. */
const TO_SIGN = 31;

/** Class bit of a class of shifts; 0 for what goes by no bit. */
function bitOf(wanted: RunClass): number {
  if (wanted === 'long') return LONG;
  if (wanted === 'late') return LATE;
  return wanted === 'night' ? NIGHT : 0;
}

/** Is duty `i` of the class? */
export function isOfClass(view: View, i: number, wanted: RunClass): boolean {
  if (wanted === 'any') return true;
  if (wanted === 'on-call') return view.duties.kind[i] === NON_RESIDENT_ON_CALL;
  return (classesAt(view, i) & bitOf(wanted)) !== 0;
}

/** Finds the runs of one class, of one person after another, in arrays that grow to the longest and are then reused. */
export class RunFinder implements RunList {
  count = 0;
  first = new Int32Array(64);
  last = new Int32Array(64);
  days = new Int32Array(64);
  longest = -1;
  longestDays = 0;
  isUnbounded = false;
  readonly #wanted: RunClass;
  readonly #bit: number;
  #found: DayReading | null = null;

  constructor(wanted: RunClass) {
    this.#wanted = wanted;
    this.#bit = bitOf(wanted);
  }

  /** Forgets the person before. */
  open(): void {
    this.#found = null;
  }

  /** The runs of this person, by one reading: found when first asked for; linear in the duties. */
  find(view: View, lists: ClassLists, reading: DayReading): this {
    if (this.#found === reading) return this;
    this.#found = reading;
    this.count = 0;
    this.longest = -1;
    this.longestDays = 0;
    this.isUnbounded = false;
    if (this.#bit !== 0 && (view.allClasses & this.#bit) === 0) return this;
    this.#makeRoom(view.end - view.first + 1);
    if (reading === 'days-touched') this.#findByDaysTouched(view);
    else {
      if (this.#wanted === 'any') this.#findOfAll(view);
      else this.#findByStartDay(view, lists.of(this.#wanted, view));
      this.#countDays(view);
    }
    this.#noticeLongest();
    if (view.isEndless) this.#noticeUnbounded(view.cycleWeeks * 7);
    return this;
  }

  #makeRoom(most: number): void {
    if (this.first.length >= most) return;
    const room = Math.max(most, this.first.length * 2);
    this.first = new Int32Array(room);
    this.last = new Int32Array(room);
    this.days = new Int32Array(room);
  }

  /**
   * Every duty is written as the last of its run and as the first of the next, which the next duty overwrites unless a
   * run begins with it: that leaves no branch to be guessed.
   */
  #findByStartDay({ duties: { day }, first: base }: View, { at, count }: DutyList): void {
    const { first, last } = this;
    let run = -1;
    // No duty was on the day before the first, so that a run begins with it.
    let runDay = (day[base + (at[0] ?? 0)] ?? 0) - 2;
    for (let k = 0; k < count; k += 1) {
      const i = base + (at[k] ?? 0);
      const today = day[i] ?? 0;
      first[run + 1] = i;
      run += (runDay + 1 - today) >>> TO_SIGN;
      last[run] = i;
      runDay = today;
    }
    this.count = run + 1;
  }

  /** The same of all duties. */
  #findOfAll({ duties: { day }, first: from, end }: View): void {
    const { first, last } = this;
    let run = -1;
    let runDay = (day[from] ?? 0) - 2;
    for (let i = from; i < end; i += 1) {
      const today = day[i] ?? 0;
      first[run + 1] = i;
      run += (runDay + 1 - today) >>> TO_SIGN;
      last[run] = i;
      runDay = today;
    }
    this.count = run + 1;
  }

  #countDays({ duties: { day } }: View): void {
    const { first, last, days, count } = this;
    for (let run = 0; run < count; run += 1) {
      days[run] = (day[last[run] ?? 0] ?? 0) - (day[first[run] ?? 0] ?? 0) + 1;
    }
  }

  #findByDaysTouched(view: View): void {
    const { day, end } = view.duties;
    let run = -1;
    let runDay = Number.NEGATIVE_INFINITY;
    for (let i = view.first; i < view.end; i += 1) {
      if (!isOfClass(view, i, this.#wanted)) continue;
      const from = day[i] ?? 0;
      const until = Math.max(from, Math.floor(view.clock.civilOf((end[i] ?? 0) - 1) / 1440));
      if (from > runDay + 1) {
        run += 1;
        this.first[run] = i;
        this.days[run] = 0;
        runDay = from - 1;
      }
      this.last[run] = i;
      this.days[run] = (this.days[run] ?? 0) + Math.max(0, until - runDay);
      runDay = Math.max(runDay, until);
    }
    this.count = run + 1;
  }

  #noticeLongest(): void {
    const { days, count } = this;
    let longest = -1;
    let most = 0;
    for (let run = 0; run < count; run += 1) {
      const length = days[run] ?? 0;
      if (length <= most) continue;
      most = length;
      longest = run;
    }
    this.longest = longest;
    this.longestDays = most;
  }

  /** A run at least as long as the cycle has no day off anywhere, so it never ends. */
  #noticeUnbounded(cycleDays: number): void {
    for (let run = 0; run < this.count; run += 1) {
      if ((this.days[run] ?? 0) >= cycleDays) this.isUnbounded = true;
    }
    if (!this.isUnbounded) return;
    this.count = 0;
    this.longest = -1;
    this.longestDays = 0;
  }
}
