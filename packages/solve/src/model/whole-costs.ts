import { NEVER, type SolveProblem } from './problem.ts';

/** Every cost of the problem is a whole number, so that every roster's is. */
export function hasWholeCosts({ people, cover }: SolveProblem): boolean {
  const isWhole = (cost: number) => cost === NEVER || Number.isInteger(cost);
  return (
    cover.every((row) => isWhole(row.underWeight) && isWhole(row.overWeight) && isWhole(row.leastWeight ?? 0)) &&
    people.every(
      ({ cost, automaton, unitCost, tallies }) =>
        cost.every(isWhole) &&
        automaton.cost.every((table) => table === null || table.every(isWhole)) &&
        automaton.endCost.every(isWhole) &&
        unitCost.every(isWhole) &&
        tallies.every(({ endCost }) => endCost.every(isWhole)),
    )
  );
}
