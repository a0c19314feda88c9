import { AFTER_ALL, type DutyTrack } from './duty-track.ts';
import { toSixDecimals } from './round.ts';
import type { View } from './view.ts';
import { workWithin } from './window-sum.ts';

/** Bits to shift a 32-bit number by until only its sign is left: -1 or 0. */
const TO_SIGN = 31;

/**
 * Place of the duty with which the first of the busiest windows that start with a duty starts, where all duties are
 * shifts; -1 where there is none.
 */
export function busiestStart({ count, start, end, before }: DutyTrack, length: number): number {
  let j = 0;
  let best = 0;
  let bestAt = -1;
  for (let i = 0; i < count; i += 1) {
    const to = (start[i] ?? 0) + length;
    // `j` becomes the first that ends after the window. Two steps are nearly always enough, and need no guess.
    j += 1 + ((to - (end[j] ?? 0)) >> TO_SIGN);
    j += 1 + ((to - (end[j] ?? 0)) >> TO_SIGN);
    while ((end[j] ?? 0) <= to) j += 1;
    const cut = to - (start[j] ?? 0);
    const value = (before[j] ?? 0) - (before[i] ?? 0) + (cut & ~(cut >> TO_SIGN));
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
  list(view: View, track: DutyTrack, length: number): void {
    this.count = 0;
    this.isOfStarts = !view.hasOnCall;
    if (this.start.length < track.count * 2) {
      this.start = new Float64Array(track.count * 2 * 2);
      this.sum = new Float64Array(track.count * 2 * 2);
    }
    const search = { view, track, length };
    const { start, end, count } = track;
    let i = 0;
    let j = this.isOfStarts ? count : 0;
    let beyond = 0;
    let inside = 0;
    while (i < count || j < count) {
      const withStart = i < count ? (start[i] ?? 0) : AFTER_ALL;
      const withEnd = j < count ? (end[j] ?? 0) - length : AFTER_ALL;
      if (withStart <= withEnd) {
        while ((end[beyond] ?? 0) <= withStart + length) beyond += 1;
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

interface Search {
  readonly view: View;
  readonly track: DutyTrack;
  readonly length: number;
}

/** Work in the window that starts with duty `i`, where `beyond` is the first duty that ends after it. */
function sumFromStart({ view, track: { start, before }, length }: Search, i: number, beyond: number): number {
  const whole = (before[beyond] ?? 0) - (before[i] ?? 0);
  const cut = (start[i] ?? 0) + length - (start[beyond] ?? 0);
  return cut > 0 ? whole + workWithin(view.duties, view.first + beyond, cut) : whole;
}

/** Work in the window that ends with duty `j`, where `inside` is the first duty that ends after its start. */
function sumToEnd({ view, track: { start, end, before }, length }: Search, inside: number, j: number): number {
  const from = (end[j] ?? 0) - length;
  const whole = before[j + 1] ?? 0;
  if ((start[inside] ?? 0) >= from) return whole - (before[inside] ?? 0);
  const part = workWithin(view.duties, view.first + inside, (end[inside] ?? 0) - from);
  return whole - (before[inside + 1] ?? 0) + part;
}
