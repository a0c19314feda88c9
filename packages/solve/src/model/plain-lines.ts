import { NEVER, type SolvePerson } from './problem.ts';

/** Nothing but preferences costs this person points: steps, ends, units and tallies are free or forbidden. */
export function isPlain({ automaton, unitCost, tallies }: SolvePerson): boolean {
  const isFree = (cost: number) => cost === 0 || cost === NEVER;
  return (
    automaton.cost.every((table) => table === null) &&
    automaton.endCost.every(isFree) &&
    unitCost.every(isFree) &&
    tallies.every(({ endCost }) => endCost.every(isFree))
  );
}
