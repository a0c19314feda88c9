import { NEVER, type SolveProblem } from './problem.ts';

/**
 * The largest whole number of points of which every cost of the problem is a multiple, so that every roster's is: 5 for INRC-II.
 * `null` where some cost is no whole number.
 */
export function costGrain({ people, cover }: SolveProblem): number | null {
  const seen = new Set<number>();
  const see = (costs: Iterable<number>) => {
    for (const cost of costs) if (cost !== NEVER) seen.add(Math.abs(cost));
  };
  for (const { underWeight, overWeight, leastWeight = 0 } of cover) see([underWeight, overWeight, leastWeight]);
  for (const { cost, automaton, unitCost, tallies } of people) {
    for (const table of automaton.cost) see(table ?? []);
    for (const costs of [cost, automaton.endCost, unitCost, ...tallies.map(({ endCost }) => endCost)]) see(costs);
  }
  let grain = 0;
  for (const cost of seen) {
    if (!Number.isInteger(cost)) return null;
    grain = commonDivisor(grain, cost);
  }
  return Math.max(1, grain);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
