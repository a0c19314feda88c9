import type { DutyColumns } from '../roster/rota.ts';
import { DAYS_A_WEEK } from './week.ts';

/**
 * One person's known work, each duty whole on the civil day on which it starts, so that the work of days in a row is one
 * subtraction. Reused for each person.
 */
export class WorkByDay {
  /** The day of the first duty, from which days are counted, and how many there are up to that of the last. */
  firstDay = 0;
  days = 0;
  /** Minutes of the duties that start before each day, and of all at the place `days`. */
  before = new Int32Array(64);

  /** Adds up the duties `first` to `end` (excluded), which are in order. */
  open({ day, work }: DutyColumns, first: number, end: number): void {
    const firstDay = day[first] ?? 0;
    const days = end > first ? (day[end - 1] ?? 0) - firstDay + 1 : 0;
    this.firstDay = firstDay;
    this.days = days;
    if (this.before.length <= days) this.before = new Int32Array((days + 1) * 2);
    const { before } = this;
    before.fill(0, 0, days + 1);
    let worked = 0;
    for (let i = first; i < end; i += 1) {
      worked += Math.max(0, work[i] ?? 0);
      before[(day[i] ?? 0) - firstDay + 1] = worked;
    }
    // Days without a duty go on with what was worked before them.
    let most = 0;
    for (let d = 1; d <= days; d += 1) {
      most = Math.max(most, before[d] ?? 0);
      before[d] = most;
    }
  }

  /** The first of the spans of so many days with most work, of those that start a whole number of weeks after `from`. */
  busiestSpan({ from, until }: { readonly from: number; readonly until: number }, days: number): number {
    const { before, firstDay, days: all } = this;
    let busiest = from;
    let most = -1;
    for (let day = from; day + days <= until; day += DAYS_A_WEEK) {
      const start = Math.max(0, Math.min(day - firstDay, all));
      const end = Math.max(0, Math.min(day - firstDay + days, all));
      const worked = (before[end] ?? 0) - (before[start] ?? 0);
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
    return this.before[Math.max(0, Math.min(day - this.firstDay, this.days))] ?? 0;
  }
}
