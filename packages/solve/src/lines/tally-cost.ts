import { NEVER } from '../model/problem.ts';
import type { LineTask } from './relaxation.ts';

/** Cost of the final counts of all tallies: those counted by the search, and those that the stretch cannot change. */
export function tallyCost({ person, frame, counters, later }: LineTask, state: number, combo: number): number {
  const { states } = person.automaton;
  let cost = 0;
  for (let t = 0; t < person.tallies.length; t += 1) {
    const counter = counters.list.find((one) => one.tally === t);
    const inside = counter === undefined ? 0 : Math.floor(combo / counter.stride) % (counter.cap + 1);
    const count = (frame.counted[t] ?? 0) + inside + (later.counts[t * states + state] ?? 0);
    const costs = person.tallies[t]?.endCost;
    if (costs !== undefined) cost += costs[Math.min(count, costs.length - 1)] ?? NEVER;
  }
  return cost;
}
