import { toSixDecimals } from './round.ts';
import type { View } from './view.ts';
import { workWithin } from './window-sum.ts';

/**
 * Worked minutes in a window that only ever moves forward: what lies wholly inside is kept as a sum, so that a move costs
 * no more than the duties that it passes.
 */
export class SlidingSum {
  readonly #view: View;
  readonly #length: number;
  /** First duty that starts at or after the window's start, and first that ends after its end. */
  #inside: number;
  #beyond: number;
  /** Known work of the duties from `#inside` to `#beyond` (excluded). */
  #whole = 0;

  constructor(view: View, length: number) {
    this.#view = view;
    this.#length = length;
    this.#inside = view.first;
    this.#beyond = view.first;
  }

  /** Worked minutes in the window that starts at `t`, to six decimals; `t` is never less than the time before. */
  moveTo(t: number): number {
    const { duties, first, end: until } = this.#view;
    const { start, end, work } = duties;
    const to = t + this.#length;
    for (; this.#beyond < until && (end[this.#beyond] ?? 0) <= to; this.#beyond += 1) {
      if (this.#beyond >= this.#inside) this.#whole += Math.max(0, work[this.#beyond] ?? 0);
    }
    for (; this.#inside < until && (start[this.#inside] ?? 0) < t; this.#inside += 1) {
      if (this.#inside < this.#beyond) this.#whole -= Math.max(0, work[this.#inside] ?? 0);
    }
    let sum = this.#whole;
    const before = this.#inside - 1;
    if (before >= first && (end[before] ?? 0) > t)
      sum += workWithin(duties, before, Math.min(end[before] ?? 0, to) - t);
    const after = this.#beyond;
    if (after < until && after >= this.#inside && (start[after] ?? 0) < to) {
      sum += workWithin(duties, after, to - (start[after] ?? 0));
    }
    return Number.isInteger(sum) ? sum : toSixDecimals(sum);
  }
}
