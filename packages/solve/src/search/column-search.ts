import type { LineSearches } from '../lines/line-searches.ts';
import { ColumnGeneration, type NodeResult } from '../master/column-generation.ts';
import type { ColumnPool } from '../master/column-pool.ts';
import { MasterLp } from '../master/master-lp.ts';
import { type Assignment, NEVER, type SolveProblem } from '../model/problem.ts';
import { wholeScope } from '../model/scope.ts';
import { Pricer } from '../pricing/pricer.ts';
import { subgradient } from '../pricing/subgradient.ts';
import type { Budget } from './budget.ts';
import { dive } from './dive.ts';
import { type Incumbent, isProved } from './incumbent.ts';
import type { Random } from './random.ts';

/** What a search by columns works with. */
export interface ColumnSearchOptions {
  readonly searches: LineSearches;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  /** Lines known already, to begin with. Grows. */
  readonly pool: ColumnPool;
  /** Rough prices come first, by subgradient. */
  readonly isRough: boolean;
  readonly random: Random;
  /** Costs are whole multiples of it; `null` where they are any numbers. */
  readonly grain: number | null;
  phase(now: 'price' | 'dive'): void;
}

/** Lines found, and prices of every demand at the best bound. */
export interface Found {
  readonly pool: ColumnPool;
  readonly prices: Float64Array;
  /** Numbers of the lines that the linear programme of the whole ended with: those solve it again. */
  readonly lines: readonly number[];
  /** Where time ended the last dive: everybody's heaviest line then, a roster that covers badly but has much in common with good ones. */
  readonly rounded: Assignment | null;
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
/**
 * What one dive may take at most, in times of what the root took, and as a share of the time for dives: another one, shaken and with the
 * lines of the first, is worth more than a slow one. On 15, in 240 s, one dive of 90 s ended at 3936, a second of as much at 3858. One that
 * is cut off lets the next have twice as much.
 */
const DIVE_TIMES = 5;
const ONE_DIVE = 0.33;

/** Column generation over everything: rough prices by subgradient, the root with its proved bound, then dives from it. */
export async function columnSearch(problem: SolveProblem, options: ColumnSearchOptions): Promise<Found> {
  const { budget, incumbent, searches, pool } = options;
  const first = incumbent.roster();
  if (first === null) return { pool, prices: new Float64Array(problem.cover.length), lines: [], rounded: null };
  const scope = wholeScope(problem);
  const pricer = new Pricer(problem, searches);
  pool.addRoster(first);
  const part = (share: number) => budget.share() + (1 - budget.share()) * share;
  options.phase('price');
  const rough = options.isRough ? await roughPrices(problem, { ...options, pricer, until: part(ROUGH_SHARE) }) : null;
  const master = await MasterLp.open(problem, scope);
  try {
    const generation = new ColumnGeneration(problem, { scope, pool, master, pricer, budget });
    if (rough !== null) generation.begin(rough);
    generation.use([...pool.columns.keys()]);
    const blocked = problem.people.map(() => null);
    const goal = Number.NEGATIVE_INFINITY;
    const node = { blocked, tolerance: CLOSE, maxRounds: ROOT_ROUNDS, goal, cutoff: Number.POSITIVE_INFINITY };
    const began = budget.share();
    const root = await generation.solve({ ...node, until: part(ROOT_SHARE) }, (bound) => incumbent.prove(bound));
    const isSolved = root.master.value - root.bound <= SOLVED * Math.abs(root.bound);
    const least = (LEAST_TIME * problem.days ** 2) / 1000;
    const took = budget.share() - began;
    const isTime = (1 - budget.share()) * DIVE_SHARE >= least * took;
    let rounded: Assignment | null = null;
    const unfinished = (roster: Assignment) => {
      rounded = roster;
    };
    const dives = { ...options, generation, root, took, until: part(DIVE_SHARE), unfinished };
    if (isSolved && isTime) await diveAgain(problem, dives);
    const prices = generation.prices?.slice() ?? rough ?? new Float64Array(problem.cover.length);
    return { pool, prices, lines: master.ids.slice(), rounded };
  } finally {
    master.dispose();
  }
}

/** Prices by subgradient; keeps every line that it meets. */
function roughPrices(
  problem: SolveProblem,
  { budget, incumbent, pool, pricer, until }: ColumnSearchOptions & { readonly pricer: Pricer; readonly until: number },
): Promise<Float64Array> {
  const scope = wholeScope(problem);
  return subgradient(problem, budget, {
    target: incumbent.cost(),
    maxRounds: SUBGRADIENT_ROUNDS,
    patience: 3,
    until,
    cheapest: (person, reward) => {
      const { found, atLeast } = pricer.price(person, scope, { reward, atMost: NEVER, blocked: null });
      if (found !== null) pool.add(person, found.line);
      return { line: found?.line ?? null, atLeast };
    },
    proved: (bound) => incumbent.prove(bound),
  });
}

/** Dives from the root of the whole, each in another order, until time or luck is used up or nothing better can come. */
async function diveAgain(
  problem: SolveProblem,
  options: ColumnSearchOptions & {
    readonly generation: ColumnGeneration;
    readonly root: NodeResult;
    /** Share of the budget that the root took. */
    readonly took: number;
    readonly until: number;
    unfinished(roster: Assignment): void;
  },
): Promise<void> {
  const { budget, incumbent, random, generation, took, until, unfinished, phase } = options;
  const blocked = problem.people.map(() => null);
  const step = options.grain ?? 1e-6;
  phase('dive');
  let { root } = options;
  let most = Math.max(DIVE_TIMES * took, ONE_DIVE * (until - budget.share()));
  for (let vain = 0, shake = 0; vain < MOST_IN_VAIN && budget.share() < until; shake = SHAKE) {
    if (isProved(incumbent, options.grain)) return;
    const before = incumbent.cost();
    const ownUntil = Math.min(until, budget.share() + most);
    const how = { budget, incumbent, random, until: ownUntil, step, shake, unfinished };
    const best = await dive(problem, { generation, root, blocked }, how);
    if (budget.share() >= ownUntil) most *= 2;
    else vain = best < before ? 0 : vain + 1;
    // The dive left the master with cells ruled out: open them again, and mend what that finds.
    const node = { blocked, tolerance: CLOSE, maxRounds: ROOT_ROUNDS, until };
    root = await generation.solve({ ...node, goal: root.master.value + CLOSE, cutoff: incumbent.cost() });
  }
}
