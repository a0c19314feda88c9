import type { RotaClock } from '../time/index.ts';

/** Instants at which a model is read, evenly spaced, with the clock on the wall at each of them. Shared by all people. */
export interface SampleGrid {
  /** First instant, and minutes from one sample to the next (at least 1). */
  readonly from: number;
  readonly step: number;
  readonly count: number;
  /** Minute of the civil day at each sample, 0 to 1,439. */
  readonly minuteOfDay: Uint16Array;
}

/** What a grid covers: instants from `from` (included) to `until` (excluded), every `step` minutes. */
export interface GridSpan {
  readonly from: number;
  readonly until: number;
  readonly step: number;
}

/**
 * The samples of a span. Spacing is elapsed time; the minute of the day is the clock on the wall, so a clock change moves
 * the rhythm of the body by its hour at once. (Bodies take days; no model here says how many.) Linear in the samples.
 */
export function sampleGrid(clock: RotaClock, { from, until, step }: GridSpan): SampleGrid {
  const count = Math.max(0, Math.ceil((until - from) / step));
  const minuteOfDay = new Uint16Array(count);
  let at = 0;
  while (at < count) {
    const civil = clock.civilOf(from + at * step);
    const stop = endOfOffset(clock, { from, step, at, count });
    let minute = ((civil % 1440) + 1440) % 1440;
    for (; at < stop; at += 1) {
      minuteOfDay[at] = minute;
      minute += step;
      if (minute >= 1440) minute %= 1440;
    }
  }
  return { from, step, count, minuteOfDay };
}

/** First sample after `at` that another offset from civil time holds for; `count` when there is none. */
function endOfOffset(clock: RotaClock, grid: { from: number; step: number; at: number; count: number }): number {
  const { from, step, at, count } = grid;
  const first = from + at * step;
  if (!clock.changesBetween(first, from + (count - 1) * step)) return count;
  let same = at;
  let other = count - 1;
  while (other - same > 1) {
    const middle = (same + other) >> 1;
    if (clock.changesBetween(first, from + middle * step)) other = middle;
    else same = middle;
  }
  return other;
}
