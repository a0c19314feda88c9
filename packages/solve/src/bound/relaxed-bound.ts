import { LineSearches } from '../lines/line-searches.ts';
import { NEVER, type SolveProblem, symbolsOf } from '../model/problem.ts';
import { subgradient } from '../pricing/subgradient.ts';
import type { Budget } from '../search/budget.ts';

const PATIENCE = 15;

/**
 * A proved bound without exact lines: cover, units and tallies are all priced, so that a person's part is one backward
 * pass over days and states. Weaker than exact pricing by what sums cost when they must be met exactly, but quick on a
 * year of many people. Returns the prices of every demand at the best bound.
 */
export function relaxedBound(
  problem: SolveProblem,
  { budget, target, until, proved }: RelaxedOptions,
): Promise<Float64Array> {
  // Searches of its own: the prices they remember belong to whole lines.
  const searches = new LineSearches(problem);
  const symbols = symbolsOf(problem);
  const cost = new Float64Array(problem.days * symbols);
  const line = new Uint8Array(problem.days);
  return subgradient(problem, budget, {
    target,
    maxRounds: Number.POSITIVE_INFINITY,
    patience: PATIENCE,
    until,
    proved,
    cheapest: (person, reward) => {
      const own = problem.people[person]?.cost;
      for (let at = 0; at < cost.length; at += 1) {
        const symbol = at % symbols;
        const earns = symbol === 0 ? 0 : (reward[((at - symbol) / symbols) * (symbols - 1) + symbol - 1] ?? 0);
        cost[at] = (own?.[at] ?? NEVER) - earns;
      }
      const atLeast = searches.of(person).relaxed({ from: 0, until: problem.days, line, cost }, line);
      return { line: atLeast === NEVER ? null : line, atLeast };
    },
  });
}

/** How long the relaxed bound is raised, and who is told of each that is proved. */
export interface RelaxedOptions {
  readonly budget: Budget;
  /** Cost of a known roster, which the bound is aimed at. */
  readonly target: number;
  /** Share of the budget at which to stop. */
  readonly until: number;
  proved(bound: number): void;
}
