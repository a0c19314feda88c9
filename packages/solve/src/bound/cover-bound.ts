import { coverCost } from '../model/cost.ts';
import type { CoverRow, SolveProblem } from '../model/problem.ts';
import type { Scope } from '../model/scope.ts';

/**
 * Least cost of a scope's cover when each person on duty pays `price` for the place: the cover's part of the Lagrangian
 * bound, the sum over demands of the least, over numbers `y` of people added, of cost(there already + y) + price * y.
 * Prices must lie within `withinRange`.
 */
export function coverBound(problem: SolveProblem, scope: Scope, price: Float64Array): number {
  const shifts = problem.shifts.length;
  let bound = 0;
  for (let at = scope.from * shifts; at < scope.until * shifts; at += 1) {
    const row = problem.cover[at];
    if (row === undefined) continue;
    const there = scope.supply[at] ?? 0;
    const added = bestAdded(row, there, price[at] ?? 0);
    bound += coverCost(row, there + added) + (price[at] ?? 0) * added;
  }
  return bound;
}

/** How many people to add at that least: none, up to the floor, or up to the need. */
export function bestAdded(row: CoverRow, there: number, price: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const supply of [row.need, row.least ?? 0, 0]) {
    const added = Math.max(0, supply - there);
    const cost = coverCost(row, there + added) + price * added;
    if (cost < least - 1e-12) {
      least = cost;
      best = added;
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
