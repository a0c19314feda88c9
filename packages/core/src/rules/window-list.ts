import { toSixDecimals } from './round.ts';
import type { View } from './view.ts';
import { workWithin } from './window-sum.ts';

/** Bits to shift a 32-bit number by until only its sign is left: -1 or 0. */
const TO_SIGN = 31;

/**
 * The duty with which the first of the busiest windows that start with a duty starts, where all duties are shifts; -1 where
 * there is none.
 */
export function busiestStart({ duties, first, end: until, work }: View, length: number): number {
  const { start, end } = duties;
  const { before } = work;
  const lastEnd = end[until - 1] ?? 0;
  let j = first;
  let best = 0;
  let bestAt = -1;
  for (let i = first; i < until; i += 1) {
    const to = (start[i] ?? 0) + length;
    if (to >= lastEnd) {
      // All that is left: no later window holds more.
      return (before[until - first] ?? 0) - (before[i - first] ?? 0) > best ? i : bestAt;
    }
    // `j` becomes the first that ends after the window. Two steps are nearly always enough, and need no guess; the last duty
    // is never stepped over.
    const next = Math.min(j + 1, until - 1);
    j += 2 + ((to - (end[j] ?? 0)) >> TO_SIGN) + ((to - (end[next] ?? 0)) >> TO_SIGN);
    while ((end[j] ?? 0) <= to) j += 1;
    const cut = to - (start[j] ?? 0);
    const value = (before[j - first] ?? 0) - (before[i - first] ?? 0) + (cut & ~(cut >> TO_SIGN));
    if (value > best) {
      best = value;
      bestAt = i;
    }
  }
  return bestAt;
}

/** Windows by rising start, with their sums: among them the worst of every stretch. Reused for each person. */
export class WindowList {
  count = 0;
  start = new Float64Array(0);
  sum = new Float64Array(0);
  /** Are only the windows that start with a duty listed? Then one that ends with a duty may be an earlier equal. */
  isOfStarts = false;

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
      this.start = new Float64Array(most * 2);
      this.sum = new Float64Array(most * 2);
    }
    const search = { view, length };
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
}

/** Work in the window that starts with duty `i`, where `beyond` is the first duty that ends after it. */
function sumFromStart({ view, length }: Search, i: number, beyond: number): number {
  const whole = workOf(view, i, beyond);
  if (beyond === view.end) return whole;
  const { start } = view.duties;
  const cut = (start[i] ?? 0) + length - (start[beyond] ?? 0);
  return cut > 0 ? whole + workWithin(view.duties, beyond, cut) : whole;
}

/** Work in the window that ends with duty `j`, where `inside` is the first duty that ends after its start. */
function sumToEnd({ view, length }: Search, inside: number, j: number): number {
  const { start, end } = view.duties;
  const from = (end[j] ?? 0) - length;
  if ((start[inside] ?? 0) >= from) return workOf(view, inside, j + 1);
  return workOf(view, inside + 1, j + 1) + workWithin(view.duties, inside, (end[inside] ?? 0) - from);
}

/** Known work of the duties `from` to `until` (excluded). */
function workOf({ first, work: { before } }: View, from: number, until: number): number {
  return (before[until - first] ?? 0) - (before[from - first] ?? 0);
}
