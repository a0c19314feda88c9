import type { LineSearches } from '../lines/line-searches.ts';
import type { SolveProblem } from '../model/problem.ts';
import { hasWholeCosts } from '../model/whole-costs.ts';
import type { SolvePhase } from '../solve-options.ts';
import type { Budget } from './budget.ts';
import { columnSearch } from './column-search.ts';
import { type Incumbent, isProved } from './incumbent.ts';
import { largeNeighbourhood } from './large-neighbourhood.ts';

export interface SearchOptions {
  readonly seed: number;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  readonly searches: LineSearches;
  phase(now: SolvePhase): void;
}

const HOT = 25;
const COLD = 0.5;
/** Demands and people from which on the linear programme is too slow to be of use. */
const MOST_ROWS = 1000;
/** Share of the budget for neighbourhoods before the linear programme. */
const WARM_UP = 0.08;

/** Whether the whole linear programme can be solved in useful time. */
function isLinearSized({ people, cover }: SolveProblem): boolean {
  return people.length + cover.length <= MOST_ROWS;
}

/** Neighbourhoods alone, to the end of the budget. */
export async function searchNeighbourhoods(problem: SolveProblem, options: SearchOptions): Promise<void> {
  options.phase('improve');
  await largeNeighbourhood(problem, { ...options, hot: HOT, cold: COLD, until: 1 });
}

/** Neighbourhoods for a start, then column generation unless the problem is too large for it, then neighbourhoods with what is left. */
export async function searchColumns(problem: SolveProblem, options: SearchOptions): Promise<void> {
  if (!isLinearSized(problem)) return searchNeighbourhoods(problem, options);
  const isWhole = hasWholeCosts(problem);
  options.phase('improve');
  const until = options.budget.share() + (1 - options.budget.share()) * WARM_UP;
  await largeNeighbourhood(problem, { ...options, hot: HOT, cold: COLD, until });
  await columnSearch(problem, { ...options, isWhole });
  if (!isProved(options.incumbent, isWhole)) await searchNeighbourhoods(problem, options);
}
