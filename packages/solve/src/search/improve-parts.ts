import type { LineSearches } from '../lines/line-searches.ts';
import { ColumnGeneration, mostColumns } from '../master/column-generation.ts';
import { ColumnPool } from '../master/column-pool.ts';
import { MasterLp } from '../master/master-lp.ts';
import type { SolveProblem } from '../model/problem.ts';
import { type Scope, scopeOf } from '../model/scope.ts';
import { Pricer } from '../pricing/pricer.ts';
import type { Budget } from './budget.ts';
import { dive } from './dive.ts';
import { drawHalf, drawScope } from './draw-scope.ts';
import { type Incumbent, isProved, LocalIncumbent } from './incumbent.ts';
import { largeNeighbourhood } from './large-neighbourhood.ts';
import { offerScope } from './offer-scope.ts';
import type { Random } from './random.ts';
import { type ScopeEnd, ScopeShapes } from './scope-shapes.ts';

/** What parts of a roster are improved with. */
export interface PartsOptions {
  readonly random: Random;
  readonly searches: LineSearches;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  /** Lines known already; those that fit a scope serve it. Grows until it is full, and is then left alone. */
  readonly pool: ColumnPool;
  /** Prices to begin with, by demand; kept up to date. */
  readonly prices: Float64Array;
  /** Costs are whole multiples of it; `null` where they are any numbers. */
  readonly grain: number | null;
  /** Share of the budget at which to stop. */
  readonly until: number;
}

/** Share of the budget for a burst of line by line moves, but no more than so many seconds; and the most for a linear programme. */
const BURST = 0.01;
const BURST_SECONDS = 0.5;
const MOST_SHARE = 0.05;
/** Temperature of bursts at the beginning of the budget, at its coldest, and when that is reached. */
const HOT = 25;
const COLD = 0.5;
const COLD_AT = 0.35;
/** Weeks of a short stretch. */
const SHORT_WEEKS = 2;
const ROOT_ROUNDS = 60;
const CLOSE = 0.01;
const SHAKE = 0.12;

/**
 * Improves the best roster part by part until the budget is spent: by a linear programme of the part with columns
 * generated and a dive, whose bound ends hopeless ones at once, or by changing lines one by one. What pays is done more.
 */
export async function improveParts(problem: SolveProblem, options: PartsOptions): Promise<void> {
  const { budget, incumbent, random, grain, until } = options;
  const shapes = new ScopeShapes(problem);
  let { pool } = options;
  while (budget.share() < until && !isProved(incumbent, grain)) {
    const roster = incumbent.roster();
    if (roster === null) return;
    const before = budget.share();
    const { form, size } = shapes.draw(random);
    const isByLine = form === 'lines' || form === 'stretches';
    const part = isByLine ? drawHalf(problem, random) : drawScope(problem, roster, { random, form, size });
    const scope = scopeOf(problem, roster, part);
    const { end, gain } = isByLine
      ? await tryLines(problem, scope, { ...options, ...(form === 'stretches' ? { weeks: SHORT_WEEKS } : {}) })
      : await tryScope(problem, scope, { ...options, pool });
    if (pool.isFull) pool = new ColumnPool(problem);
    shapes.learn(form, { end, gain, took: budget.share() - before });
  }
}

interface Outcome {
  readonly end: ScopeEnd;
  readonly gain: number;
}

/** A burst of line by line moves among the scope's people. */
async function tryLines(
  problem: SolveProblem,
  scope: Scope,
  options: PartsOptions & { readonly weeks?: number },
): Promise<Outcome> {
  const { budget, incumbent, random, searches } = options;
  const own = new LocalIncumbent();
  own.offer(scope.cost, scope.roster);
  const temperature = HOT * (COLD / HOT) ** Math.min(1, budget.share() / COLD_AT);
  const burst = {
    seed: random.below(1 << 30),
    until: Math.min(options.until, budget.share() + Math.min(BURST, budget.shareOf(BURST_SECONDS))),
    people: scope.people,
    hot: temperature,
    cold: COLD,
    ...(options.weeks === undefined ? {} : { weeks: options.weeks }),
  };
  await largeNeighbourhood(problem, { ...burst, searches, budget, incumbent: own });
  const roster = own.roster();
  if (roster !== null && own.cost() < scope.cost) offerScope(problem, scope, roster, incumbent);
  const gain = scope.cost - own.cost();
  return { end: gain > 0 ? 'better' : 'failed', gain };
}

/** One scope: solved, and dived into unless nothing better can come. */
async function tryScope(problem: SolveProblem, scope: Scope, options: PartsOptions): Promise<Outcome> {
  const step = options.grain ?? 1e-6;
  const { budget, incumbent, random, searches, pool, prices } = options;
  const until = Math.min(options.until, budget.share() + MOST_SHARE);
  const master = await MasterLp.open(problem, scope);
  try {
    const pricer = new Pricer(problem, searches);
    const generation = new ColumnGeneration(problem, { scope, pool, master, pricer, budget });
    generation.begin(prices);
    generation.use(pool.within(scope, prices, Math.ceil(mostColumns(problem, scope) / scope.people.length)));
    const blocked = problem.people.map(() => null);
    const small = { tolerance: CLOSE, maxRounds: ROOT_ROUNDS, goal: Number.NEGATIVE_INFINITY, until };
    const root = await generation.solve({ blocked, ...small, cutoff: scope.cost - step });
    const shifts = problem.shifts.length;
    const own = generation.prices?.subarray(scope.from * shifts, scope.until * shifts);
    if (own !== undefined) prices.set(own, scope.from * shifts);
    if (root.bound > scope.cost - step + 1e-6) return { end: 'hopeless', gain: 0 };
    const how = { budget, incumbent, random, until, step, shake: SHAKE };
    const best = await dive(problem, { generation, root, blocked }, how);
    return { end: best < scope.cost - 1e-6 ? 'better' : 'failed', gain: scope.cost - best };
  } finally {
    master.dispose();
  }
}
