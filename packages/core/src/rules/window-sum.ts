import { type DutyColumns, NON_RESIDENT_ON_CALL } from '../roster/rota.ts';
import { toSixDecimals } from './round.ts';
import type { View } from './view.ts';

/** Work of duty `i` in so many of its minutes: of a shift all of them, of an on-call period its share of the estimate. */
export function workWithin({ kind, start, end, work }: DutyColumns, i: number, minutes: number): number {
  const known = work[i] ?? 0;
  if (known <= 0) return 0;
  const length = (end[i] ?? 0) - (start[i] ?? 0);
  if (minutes === length) return known;
  return kind[i] === NON_RESIDENT_ON_CALL ? (known * minutes) / length : minutes;
}

/**
 * Worked minutes of one person inside windows `[t, t + length)` anywhere in time.
 *
 * A shift contributes the part that lies inside, an on-call period its estimate spread evenly over its length; an
 * estimate that is not known contributes nothing. As a function of `t` the sum is continuous and made of straight
 * pieces, so its greatest values lie where a window starts with a duty or ends with one.
 */
export class WindowSum {
  readonly #view: View;
  readonly #length: number;

  constructor(view: View, length: number) {
    this.#view = view;
    this.#length = length;
  }

  /** Worked minutes in the window that starts at `t`, to six decimals. */
  at(t: number): number {
    const { start, end } = this.#view.duties;
    const until = t + this.#length;
    let sum = 0;
    for (let i = this.firstEndingAfter(t); i < this.#view.end && (start[i] ?? 0) < until; i += 1) {
      const from = Math.max(t, start[i] ?? 0);
      sum += workWithin(this.#view.duties, i, Math.min(until, end[i] ?? 0) - from);
    }
    return toSixDecimals(sum);
  }

  /** Duties that contribute to the window that starts at `t`. */
  dutiesIn(t: number): readonly number[] {
    const { start, work } = this.#view.duties;
    const duties: number[] = [];
    for (let i = this.firstEndingAfter(t); i < this.#view.end && (start[i] ?? 0) < t + this.#length; i += 1) {
      if ((work[i] ?? 0) > 0) duties.push(i);
    }
    return duties;
  }

  /** Last whole minute from `t` on, without a gap, at which windows sum up to more than `most`; `at(t)` must. */
  lastOver(t: number, most: number): number {
    let from = t;
    for (;;) {
      const step = Math.min(this.#toNextEdge(from), this.#toNextEdge(from + this.#length));
      if (step === Number.POSITIVE_INFINITY) return from;
      const over = this.#stepsOver(from, step, most);
      if (over < step) return from + over;
      from += step;
    }
  }

  /** First whole minute up to `t`, without a gap, at which windows sum up to more than `most`; `at(t)` must. */
  firstOver(t: number, most: number): number {
    let from = t;
    for (;;) {
      const step = Math.min(this.#toEdgeBefore(from), this.#toEdgeBefore(from + this.#length));
      if (step === Number.POSITIVE_INFINITY) return from;
      const over = this.#stepsOver(from, -step, most);
      if (over < step) return from - over;
      from -= step;
    }
  }

  /** Index of the first duty that ends after `t`; the view's `end` when there is none. */
  firstEndingAfter(t: number): number {
    const { end } = this.#view.duties;
    let low = this.#view.first;
    let high = this.#view.end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((end[middle] ?? 0) > t) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** How many whole minutes from `from` towards `from + step` (a straight piece) stay over `most`: 0 to |step|. */
  #stepsOver(from: number, step: number, most: number): number {
    const far = this.at(from + step);
    const size = Math.abs(step);
    if (far > most) return size;
    // The piece falls through the limit once: halve until the last minute over it is found.
    let over = 0;
    let under = size;
    while (under - over > 1) {
      const middle = (over + under) >> 1;
      if (this.at(from + Math.sign(step) * middle) > most) over = middle;
      else under = middle;
    }
    return over;
  }

  /** Minutes from `x` to the next start or end of a duty after it. */
  #toNextEdge(x: number): number {
    const { start, end } = this.#view.duties;
    const i = this.firstEndingAfter(x);
    if (i >= this.#view.end) return Number.POSITIVE_INFINITY;
    return (start[i] ?? 0) > x ? (start[i] ?? 0) - x : (end[i] ?? 0) - x;
  }

  /** Minutes from the last start or end of a duty before `x` to `x`. */
  #toEdgeBefore(x: number): number {
    const { start, end } = this.#view.duties;
    let i = this.firstEndingAfter(x - 1);
    if (i < this.#view.end && (start[i] ?? 0) < x) return x - (start[i] ?? 0);
    i -= 1;
    return i < this.#view.first ? Number.POSITIVE_INFINITY : x - (end[i] ?? 0);
  }
}
