import type { LineSearches } from '../lines/line-searches.ts';
import { ColumnGeneration, type NodeResult } from '../master/column-generation.ts';
import { ColumnPool } from '../master/column-pool.ts';
import { MasterLp } from '../master/master-lp.ts';
import { NEVER, type SolveProblem } from '../model/problem.ts';
import { wholeScope } from '../model/scope.ts';
import { Pricer } from '../pricing/pricer.ts';
import { subgradient } from '../pricing/subgradient.ts';
import type { Budget } from './budget.ts';
import { dive } from './dive.ts';
import { type Incumbent, isProved } from './incumbent.ts';
import type { Random } from './random.ts';

export interface ColumnSearchOptions {
  readonly searches: LineSearches;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  readonly random: Random;
  /** Costs are whole numbers. */
  readonly isWhole: boolean;
  phase(now: 'price' | 'dive'): void;
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
/** Share of what is left after the root for dives of the whole, and how many in vain end them. */
const DIVE_SHARE = 0.7;
const MOST_IN_VAIN = 6;
/**
 * Least time for dives, in times of what the root took, for each thousand of days squared: a dive fixes one day after another and
 * searches lines over all of them, and one that is cut off finds little.
 */
const LEAST_TIME = 0.67;
/** Gap of the root, as a part of its bound, within which it is solved well enough to be dived into. */
const SOLVED = 0.01;
/** How much a dive's order of fixing is shaken, from the second on. */
const SHAKE = 0.12;

/** Column generation over everything: rough prices by subgradient, the root with its proved bound, then dives from it. */
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
    const began = budget.share();
    const root = await generation.solve({ ...node, until: part(ROOT_SHARE) }, (bound) => incumbent.prove(bound));
    const isSolved = root.master.value - root.bound <= SOLVED * Math.abs(root.bound);
    const least = (LEAST_TIME * problem.days ** 2) / 1000;
    const isTime = (1 - budget.share()) * DIVE_SHARE >= least * (budget.share() - began);
    if (isSolved && isTime) await diveAgain(problem, { ...options, generation, root, until: part(DIVE_SHARE) });
    return { pool, prices: generation.prices?.slice() ?? rough };
  } finally {
    master.dispose();
  }
}

/** Dives from the root of the whole, each in another order, until time or luck is used up or nothing better can come. */
async function diveAgain(
  problem: SolveProblem,
  options: ColumnSearchOptions & {
    readonly generation: ColumnGeneration;
    readonly root: NodeResult;
    readonly until: number;
  },
): Promise<void> {
  const { budget, incumbent, random, generation, until, phase } = options;
  const blocked = problem.people.map(() => null);
  const step = options.isWhole ? 1 : 1e-6;
  phase('dive');
  let { root } = options;
  for (let vain = 0, shake = 0; vain < MOST_IN_VAIN && budget.share() < until; shake = SHAKE) {
    if (isProved(incumbent, options.isWhole)) return;
    const before = incumbent.cost();
    const best = await dive(problem, { generation, root, blocked }, { budget, incumbent, random, until, step, shake });
    vain = best < before ? 0 : vain + 1;
    // The dive left the master with cells ruled out: open them again, and mend what that finds.
    const node = { blocked, tolerance: CLOSE, maxRounds: ROOT_ROUNDS, until };
    root = await generation.solve({ ...node, goal: root.master.value + CLOSE, cutoff: incumbent.cost() });
  }
}
