import { toSixDecimals } from './round.ts';
import type { View } from './view.ts';
import { workWithin } from './window-sum.ts';

/** Windows by rising start, with their sums: among them the worst of every stretch. Reused for each person. */
export class WindowList {
  count = 0;
  start = new Float64Array(0);
  sum = new Float64Array(0);
  /** Are only the windows that start with a duty listed? Then one that ends with a duty may be an earlier equal. */
  isOfStarts = false;
  /** Known work before each duty, counted from the view's first, and of all after the last. */
  #before = new Float64Array(0);

  /**
   * Lists the windows that start with a duty, and with on-call work, which is spread thin, also those that end with one.
   * Of shifts alone no window beats the best of those that start with one: from any other, moving it to a start loses
   * nothing on the way.
   */
  list(view: View, length: number): void {
    const { first, end: until } = view;
    const { start, end } = view.duties;
    this.count = 0;
    this.isOfStarts = !view.hasOnCall;
    const most = (until - first) * 2;
    if (this.start.length < most) {
      this.#before = new Float64Array(most * 2 + 1);
      this.start = new Float64Array(most * 2);
      this.sum = new Float64Array(most * 2);
    }
    this.#addUp(view);
    const search = { view, length, before: this.#before };
    let i = first;
    let j = this.isOfStarts ? until : first;
    let beyond = first;
    let inside = first;
    while (i < until || j < until) {
      const withStart = i < until ? (start[i] ?? 0) : AFTER_ALL;
      const withEnd = j < until ? (end[j] ?? 0) - length : AFTER_ALL;
      if (withStart <= withEnd) {
        while (beyond < until && (end[beyond] ?? 0) <= withStart + length) beyond += 1;
        this.#add(withStart, sumFromStart(search, i, beyond));
        i += 1;
        if (withStart === withEnd) j += 1;
      } else {
        while ((end[inside] ?? 0) <= withEnd) inside += 1;
        this.#add(withEnd, sumToEnd(search, inside, j));
        j += 1;
      }
    }
  }

  #addUp({ duties: { work }, first, end }: View): void {
    const before = this.#before;
    let worked = 0;
    for (let i = first; i < end; i += 1) {
      before[i - first] = worked;
      worked += Math.max(0, work[i] ?? 0);
    }
    before[end - first] = worked;
  }

  #add(start: number, sum: number): void {
    this.start[this.count] = start;
    this.sum[this.count] = Number.isInteger(sum) ? sum : toSixDecimals(sum);
    this.count += 1;
  }
}

/** Stands for a time after every instant, yet is a small number like all others here. */
const AFTER_ALL = 2 ** 30;

interface Search {
  readonly view: View;
  readonly length: number;
  readonly before: Float64Array;
}

/** Work in the window that starts with duty `i`, where `beyond` is the first duty that ends after it. */
function sumFromStart(search: Search, i: number, beyond: number): number {
  const { view, length } = search;
  const whole = workOf(search, i, beyond);
  if (beyond === view.end) return whole;
  const { start } = view.duties;
  const cut = (start[i] ?? 0) + length - (start[beyond] ?? 0);
  return cut > 0 ? whole + workWithin(view.duties, beyond, cut) : whole;
}

/** Work in the window that ends with duty `j`, where `inside` is the first duty that ends after its start. */
function sumToEnd(search: Search, inside: number, j: number): number {
  const { view, length } = search;
  const { start, end } = view.duties;
  const from = (end[j] ?? 0) - length;
  if ((start[inside] ?? 0) >= from) return workOf(search, inside, j + 1);
  return workOf(search, inside + 1, j + 1) + workWithin(view.duties, inside, (end[inside] ?? 0) - from);
}

/** Known work of the duties `from` to `until` (excluded). */
function workOf({ view: { first }, before }: Search, from: number, until: number): number {
  return (before[until - first] ?? 0) - (before[from - first] ?? 0);
}
