import { bestAdded, coverBound, withinRange } from '../bound/cover-bound.ts';
import type { SolveProblem } from '../model/problem.ts';
import { wholeScope } from '../model/scope.ts';
import type { Budget } from '../search/budget.ts';

/** How long prices are improved, and what answers for a person's cheapest line by them. */
export interface SubgradientOptions {
  /** Cost of a known roster, which the bound is aimed at. */
  readonly target: number;
  readonly maxRounds: number;
  /** Rounds without a better bound after which steps are made shorter. */
  readonly patience: number;
  /** Share of the budget at which to stop. */
  readonly until: number;
  /** A line of the person that is cheapest by these prices, lawful or of a relaxation, and its proved bound. */
  cheapest(person: number, reward: Float64Array): { readonly line: Uint8Array | null; readonly atLeast: number };
  proved(bound: number): void;
}

/** Share of the newest slope in the direction of a step. */
const NEWEST = 0.4;

/**
 * Improves prices of duties by deflected subgradient steps on the Lagrangian bound, which any prices prove; returns the
 * best prices.
 */
export async function subgradient(
  problem: SolveProblem,
  budget: Budget,
  options: SubgradientOptions,
): Promise<Float64Array> {
  const { days, shifts, people, cover } = problem;
  const scope = wholeScope(problem);
  const reward = Float64Array.from(cover, ({ need, underWeight }, at) =>
    withinRange(problem, at, need > 0 ? underWeight / 4 : 0),
  );
  let best = reward.slice();
  let bestBound = Number.NEGATIVE_INFINITY;
  const direction = new Float64Array(cover.length);
  let pace = 1;
  let stale = 0;
  for (let round = 0; round < options.maxRounds && budget.share() < options.until; round += 1) {
    const supply = new Int32Array(days * shifts.length);
    let bound = coverBound(problem, scope, reward);
    for (let p = 0; p < people.length; p += 1) {
      const { line, atLeast } = options.cheapest(p, reward);
      budget.steps += 1;
      bound += atLeast;
      if (line === null) continue;
      for (let day = 0; day < days; day += 1) {
        const at = day * shifts.length + (line[day] ?? 0) - 1;
        if ((line[day] ?? 0) > 0) supply[at] = (supply[at] ?? 0) + 1;
      }
    }
    options.proved(bound);
    if (bound > bestBound) {
      bestBound = bound;
      best = reward.slice();
      stale = 0;
    } else {
      stale += 1;
      if (stale % options.patience === 0) {
        pace *= 0.6;
        if (options.patience > 3) reward.set(best);
      }
    }
    let square = 0;
    for (let at = 0; at < cover.length; at += 1) {
      const row = cover[at];
      const slope = (row === undefined ? 0 : bestAdded(row, 0, reward[at] ?? 0)) - (supply[at] ?? 0);
      direction[at] = round === 0 ? slope : NEWEST * slope + (1 - NEWEST) * (direction[at] ?? 0);
      square += (direction[at] ?? 0) ** 2;
    }
    if (square === 0) break;
    const step = (pace * Math.max(1, options.target - bound)) / square;
    for (let at = 0; at < cover.length; at += 1) {
      reward[at] = withinRange(problem, at, (reward[at] ?? 0) + step * (direction[at] ?? 0));
    }
    await budget.breathe();
  }
  return best;
}
