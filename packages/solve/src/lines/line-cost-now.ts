import { NEVER, OFF } from '../model/problem.ts';
import type { LineTask } from './relaxation.ts';

/** What the days of a stretch cost by its prices as they stand in the line now, all sums included; `NEVER` when unlawful. */
export function lineCostNow({ person, stretch, frame, later }: LineTask): number {
  const { automaton, tallies, unitCost, most } = person;
  const { symbols, kindOf, next } = automaton;
  const counts = frame.counted.slice();
  const used = new Int32Array(symbols);
  let state = frame.state;
  let units = frame.units;
  let cost = 0;
  for (let day = stretch.from; day < stretch.until; day += 1) {
    const symbol = stretch.line[day] ?? OFF;
    const kind = kindOf[day] ?? 0;
    const at = state * symbols + symbol;
    cost += (stretch.cost[day * symbols + symbol] ?? NEVER) + (automaton.cost[kind]?.[at] ?? 0);
    units += person.units[symbol] ?? 0;
    used[symbol] = (used[symbol] ?? 0) + 1;
    if (symbol !== OFF && (used[symbol] ?? 0) > Math.min(frame.left[symbol] ?? 0, most[symbol] ?? 0)) return NEVER;
    for (let t = 0; t < tallies.length; t += 1) counts[t] = (counts[t] ?? 0) + (tallies[t]?.amounts[kind]?.[at] ?? 0);
    state = next[kind]?.[at] ?? -1;
    if (state < 0) return NEVER;
  }
  cost += (later.cost[state] ?? NEVER) + (unitCost[units] ?? NEVER);
  for (let t = 0; t < tallies.length; t += 1) {
    const costs = tallies[t]?.endCost;
    const count = (counts[t] ?? 0) + (later.counts[t * automaton.states + state] ?? 0);
    if (costs !== undefined) cost += costs[Math.min(count, costs.length - 1)] ?? NEVER;
  }
  return cost;
}
