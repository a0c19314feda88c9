import { coverCost } from '../model/cost.ts';
import type { SolveProblem } from '../model/problem.ts';

/**
 * Least cost of cover when each person on duty pays `price` for the place: the cover's part of the Lagrangian bound
 * sum over demands of min over supply `y` of cost(y) + price * y. Prices must lie within `priceRange`.
 */
export function coverBound(problem: SolveProblem, price: Float64Array): number {
  let bound = 0;
  problem.cover.forEach((row, at) => {
    const each = price[at] ?? 0;
    let least = Number.POSITIVE_INFINITY;
    for (const supply of [0, row.least ?? 0, row.need]) least = Math.min(least, coverCost(row, supply) + each * supply);
    bound += least;
  });
  return bound;
}

/** The supply at which that least is reached. */
export function cheapestSupply(problem: SolveProblem, at: number, price: number): number {
  const row = problem.cover[at];
  if (row === undefined) return 0;
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const supply of [row.need, row.least ?? 0, 0]) {
    const cost = coverCost(row, supply) + price * supply;
    if (cost < least - 1e-12) {
      least = cost;
      best = supply;
    }
  }
  return best;
}

/** Keeps a price where the bound is finite: no less than minus the cost of one too many. */
export function withinRange(problem: SolveProblem, at: number, price: number): number {
  const row = problem.cover[at];
  if (row === undefined) return 0;
  return Math.min(row.underWeight + (row.leastWeight ?? 0), Math.max(-row.overWeight, price));
}
