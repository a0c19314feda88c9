import { NEVER } from '../../model/problem.ts';
import type { LoneAutomaton } from './lone-automaton.ts';

/** What a line is searched by. */
export interface LinePrices {
  readonly kindOf: Uint8Array;
  /** Cost of symbol `a` on day `d` at `d * symbols + a`; `NEVER` where it is forbidden. */
  readonly cell: Float64Array;
  /** Cost of a single day on or off. */
  readonly lone: number;
}

/**
 * What the cheapest line of an automaton costs by its own cells and single days, whatever anybody else does: one pass
 * backwards over days and states. Limits on sums over the whole line are left out. `NEVER` where there is no line.
 */
export function cheapestLine(automaton: LoneAutomaton, start: number, { kindOf, cell, lone }: LinePrices): number {
  const { states, groups, groupOf, next, lones } = automaton;
  const symbols = groupOf.length;
  let ahead = new Float64Array(states);
  let now = new Float64Array(states);
  const prices = new Float64Array(groups);
  for (let day = kindOf.length - 1; day >= 0; day -= 1) {
    prices.fill(NEVER);
    groupOf.forEach((group, symbol) => {
      prices[group] = Math.min(prices[group] ?? NEVER, cell[day * symbols + symbol] ?? NEVER);
    });
    const table = next[kindOf[day] ?? 0];
    const alone = lones[kindOf[day] ?? 0];
    now.fill(NEVER);
    for (let group = 0; group < groups; group += 1) {
      const price = prices[group] ?? NEVER;
      if (price === NEVER) continue;
      for (let q = 0, at = group; q < states; q += 1, at += groups) {
        const to = table?.[at] ?? -1;
        if (to < 0) continue;
        const cost = price + (ahead[to] ?? NEVER) + (alone?.[at] ?? 0) * lone;
        if (cost < (now[q] ?? NEVER)) now[q] = cost;
      }
    }
    [ahead, now] = [now, ahead];
  }
  return ahead[start] ?? NEVER;
}
