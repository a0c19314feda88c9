/** A soft band of counts: what each one below `min` and each one above `max` costs. A weight of 0 is no limit. */
export interface SoftBand {
  readonly min: number;
  readonly minWeight: number;
  readonly max: number;
  readonly maxWeight: number;
}

/** What is missing from `min`, priced. */
export function shortfall({ min, minWeight }: SoftBand, count: number): number {
  return minWeight > 0 && count < min ? (min - count) * minWeight : 0;
}

/** What is beyond `max`, priced. */
export function excess({ max, maxWeight }: SoftBand, count: number): number {
  return maxWeight > 0 && count > max ? (count - max) * maxWeight : 0;
}

/** Largest count that has to be told from larger ones; at least 1. */
export function bandCap({ min, minWeight, max, maxWeight }: SoftBand): number {
  return Math.max(1, minWeight > 0 ? min : 0, maxWeight > 0 ? max : 0);
}

/** Cost of each final count from 0 to `most`, after `before` counted already. */
export function bandCosts(band: SoftBand, most: number, before = 0): Float64Array {
  return Float64Array.from(
    { length: most + 1 },
    (_, count) => shortfall(band, before + count) + excess(band, before + count),
  );
}
