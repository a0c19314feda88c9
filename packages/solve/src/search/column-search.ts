import type { LineSearches } from '../lines/line-searches.ts';
import { ColumnGeneration } from '../master/column-generation.ts';
import { ColumnPool } from '../master/column-pool.ts';
import { MasterLp } from '../master/master-lp.ts';
import { NEVER, type SolveProblem } from '../model/problem.ts';
import { wholeScope } from '../model/scope.ts';
import { Pricer } from '../pricing/pricer.ts';
import { subgradient } from '../pricing/subgradient.ts';
import type { Budget } from './budget.ts';
import type { Incumbent } from './incumbent.ts';

export interface ColumnSearchOptions {
  readonly searches: LineSearches;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  phase(now: 'price'): void;
}

/** Lines found, and prices of every demand at the best bound. */
export interface Found {
  readonly pool: ColumnPool;
  readonly prices: Float64Array;
}

const SUBGRADIENT_ROUNDS = 45;
/** Shares of what is left of the budget: rough prices, and the root of the search. */
const ROUGH_SHARE = 0.12;
const ROOT_SHARE = 0.3;
const ROOT_ROUNDS = 1000;
const CLOSE = 0.005;

/** Column generation over everything: rough prices by subgradient, then the root with its proved bound. */
export async function columnSearch(problem: SolveProblem, options: ColumnSearchOptions): Promise<Found> {
  const { budget, incumbent, searches } = options;
  const pool = new ColumnPool(problem);
  const first = incumbent.roster();
  if (first === null) return { pool, prices: new Float64Array(problem.cover.length) };
  const scope = wholeScope(problem);
  const pricer = new Pricer(problem, searches);
  const ids = new Set(pool.addRoster(first));
  const part = (share: number) => budget.share() + (1 - budget.share()) * share;
  options.phase('price');
  const rough = await subgradient(problem, budget, {
    target: incumbent.cost(),
    maxRounds: SUBGRADIENT_ROUNDS,
    patience: 3,
    until: part(ROUGH_SHARE),
    cheapest: (person, reward) => {
      const { found, atLeast } = pricer.price(person, scope, { reward, atMost: NEVER, blocked: null });
      if (found !== null) ids.add(pool.add(person, found.line).id);
      return { line: found?.line ?? null, atLeast };
    },
    proved: (bound) => incumbent.prove(bound),
  });
  const master = await MasterLp.open(problem, scope);
  try {
    const generation = new ColumnGeneration(problem, { scope, pool, master, pricer, budget });
    generation.begin(rough);
    generation.use([...ids]);
    const blocked = problem.people.map(() => null);
    const goal = Number.NEGATIVE_INFINITY;
    const node = { blocked, tolerance: CLOSE, maxRounds: ROOT_ROUNDS, goal, cutoff: Number.POSITIVE_INFINITY };
    await generation.solve({ ...node, until: part(ROOT_SHARE) }, (bound) => incumbent.prove(bound));
    return { pool, prices: generation.prices?.slice() ?? rough };
  } finally {
    master.dispose();
  }
}
