import type { DutyColumns } from '../roster/rota.ts';
import { addUpWork, type DayWork, daysOf, type WorkColumns } from '../roster/work-columns.ts';
import { DAYS_A_WEEK } from './week.ts';

/** One person's work by day: a window on columns of {@link WorkColumns}. Reused for each person. */
export class WorkByDay implements DayWork {
  firstDay = 0;
  days = 0;
  before: Int32Array;
  base = 0;
  #own = new Int32Array(64);

  constructor() {
    this.before = this.#own;
  }

  /** Shows the work of person `p`, whose first duty starts on `firstDay`. */
  show({ from, before }: WorkColumns, p: number, firstDay: number): void {
    this.firstDay = firstDay;
    this.before = before;
    this.base = from[p] ?? 0;
    this.days = (from[p + 1] ?? 0) - this.base - 1;
  }

  /** Adds up the duties `first` to `end` (excluded), which are in order. */
  open(duties: DutyColumns, first: number, end: number): void {
    this.firstDay = duties.day[first] ?? 0;
    this.days = daysOf(duties, first, end);
    if (this.#own.length <= this.days) this.#own = new Int32Array((this.days + 1) * 2);
    this.before = this.#own;
    this.base = 0;
    addUpWork(duties, { first, end }, { before: this.#own, at: 0 });
  }

  /** The first of the spans of so many days with most work, of those that start a whole number of weeks after `from`. */
  busiestSpan({ from, until }: { readonly from: number; readonly until: number }, days: number): number {
    let busiest = from;
    let most = -1;
    for (let day = from; day + days <= until; day += DAYS_A_WEEK) {
      const worked = this.between(day, day + days);
      if (worked <= most) continue;
      most = worked;
      busiest = day;
    }
    return busiest;
  }

  /** Work of the days `from` to `until` (excluded). */
  between(from: number, until: number): number {
    return this.#until(until) - this.#until(from);
  }

  #until(day: number): number {
    return this.before[this.base + Math.max(0, Math.min(day - this.firstDay, this.days))] ?? 0;
  }
}
