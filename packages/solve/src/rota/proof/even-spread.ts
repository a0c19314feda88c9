import { awayFromShare } from '../away-from-share.ts';

/** A thing to be spread in whole numbers over people, each with a fair share and a most. */
export interface Spread {
  readonly shares: Float64Array;
  readonly most: Int32Array;
  /** Points of a squared deviation of one. */
  readonly weight: number;
}

/**
 * Least sum of squared deviations when people hold exactly `total` together; infinite where they cannot. Exact: from
 * everybody's nearest whole number the cheapest single steps lead to the total, for the cost of each is convex.
 */
export function leastSpread({ shares, most, weight }: Spread, total: number): number {
  const counts = Float64Array.from(shares, (share, p) => Math.max(0, Math.min(most[p] ?? 0, Math.round(share))));
  let held = counts.reduce((a, b) => a + b, 0);
  while (held !== total) {
    const step = held < total ? 1 : -1;
    let cheapest = Number.POSITIVE_INFINITY;
    let chosen = -1;
    for (let p = 0; p < counts.length; p += 1) {
      const to = (counts[p] ?? 0) + step;
      if (to < 0 || to > (most[p] ?? 0)) continue;
      const share = shares[p] ?? 0;
      const rise = awayFromShare(to, share) ** 2 - awayFromShare(counts[p] ?? 0, share) ** 2;
      if (rise >= cheapest) continue;
      cheapest = rise;
      chosen = p;
    }
    if (chosen < 0) return Number.POSITIVE_INFINITY;
    counts[chosen] = (counts[chosen] ?? 0) + step;
    held += step;
  }
  return weight * counts.reduce((sum, count, p) => sum + awayFromShare(count, shares[p] ?? 0) ** 2, 0);
}
