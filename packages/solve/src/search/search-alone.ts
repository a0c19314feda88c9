import { relaxedBound } from '../bound/relaxed-bound.ts';
import type { LineSearches } from '../lines/line-searches.ts';
import { ColumnPool } from '../master/column-pool.ts';
import { costOf } from '../model/cost.ts';
import { isPlain } from '../model/plain-lines.ts';
import type { Assignment, SolveProblem } from '../model/problem.ts';
import type { SolvePhase } from '../solve-options.ts';
import type { Budget } from './budget.ts';
import { cellAnnealing } from './cell-annealing.ts';
import { columnSearch, type Found } from './column-search.ts';
import type { CommonRoster } from './common-roster.ts';
import { improveParts } from './improve-parts.ts';
import { type Incumbent, isProved, LocalIncumbent } from './incumbent.ts';
import { largeNeighbourhood } from './large-neighbourhood.ts';
import { proveBest } from './prove.ts';
import { seededRandom } from './random.ts';
import { HUGE_CELLS } from './scope-shapes.ts';
import { type SwapMoves, type SwapOptions, swapAnnealing } from './swap-annealing.ts';

/** What one thread searches with. */
export interface SearchOptions {
  readonly seed: number;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  readonly searches: LineSearches;
  /** The roster that several threads anneal together; `null` where each keeps to itself. */
  readonly common: CommonRoster | null;
  /** Costs are whole multiples of it; `null` where they are any numbers. */
  readonly grain: number | null;
  phase(now: SolvePhase): void;
}

const HOT = 25;
const COLD = 0.5;
/** Demands and people from which on the linear programme of the whole takes longer than it is worth. */
const MOST_ROWS = 600;
/**
 * Seconds that it takes for each square of its rows, as measured on two cores, and how many times the limit that may be: lines of a month or
 * two take less than that, longer ones no less.
 */
const WHOLE_SECONDS = 1 / 5000;
const PATIENCE = 4;
const LONG_PATIENCE = 0.6;
/** Shares of the budget for neighbourhoods before all else, on the thread that solves the whole linear programme and on others. */
const WARM_UP = 0.08;
const NEIGHBOURS = 0.5;
/**
 * Seconds of annealing that long horizons are worth before parts, and on many cells; the least of a long limit that it may take
 * on each, and the most of a short one. What is left is worth more to parts on 20: it came to 4955 in a minute with half of it for
 * annealing, and to 5213 with all. On 22 whole lines anneal: 15 s of one thread end at 34318, and 60 s at 33191.
 */
const LONG_ANNEALING = 30;
const MANY_ANNEALING = 56;
const LEAST_ANNEALING = 0.1;
const MANY_LEAST = 0.5;
const MOST_ANNEALING = 0.98;
/** Cells (people times days) from which on moves of single days come first: on fewer, lines alone find as much or more. */
const MANY_CELLS = 15_000;
/** They cool the roster for a share of the annealing, and lines are searched from the temperature at which they leave it. */
const CELLS = 0.2;
const CELL_COLD = 6;
/**
 * Where cells are huge, a minute is for few searches of lines: what share of the annealing single days have then, and how many seconds they
 * are worth in a longer one; with so many cells or fewer for each second of the limit it is as with less huge ones. All of the annealing
 * has most of any limit.
 */
const HUGE_SHARE = 0.5;
const HUGE_SECONDS = 55;
const CALM_CELLS = 400;
const HUGE_COLD = 0.3;
const HUGE_ANNEALING = 0.93;
/** Shares of trades, and their temperatures in grains of the cost; longest horizon, in days, that is not long and on which they are quick. */
const TRADES = 0.1;
const MORE_TRADES = 0.75;
const TRADE_HOT = 3;
const TRADE_COLD = 0.15;
/** Share of what a dive left over for trades in what it came to, and their temperature. */
const POLISH = 0.3;
const POLISH_HOT = 1;
const MONTHS = 60;
/** Moves where cover must be met exactly, and where it need not. */
const RIGID_MOVES: SwapMoves = { trades: 0.85, changed: 1 };
const LOOSE_MOVES: SwapMoves = { trades: 0.5, changed: 5 };
/** Share at which to branch, and the gap to the bound, as a share of the cost, within which that is worth while. */
const PROVE_AT = 0.6;
const CLOSE = 0.015;
/** Cells (people times days) of a problem so small that branching is worth while at any gap, and its share. */
const FEW_CELLS = 400;
const PROVE_FEW_AT = 0.2;
/** Share for the bound where there is no linear programme of the whole. */
const BOUND_SHARE = 0.05;

/** Improves the roster without the whole linear programme: for threads that leave the bound to another. */
export async function searchNeighbourhoods(problem: SolveProblem, options: SearchOptions): Promise<void> {
  await warmUp(problem, options, NEIGHBOURS);
  const prices = Float64Array.from(problem.cover, ({ underWeight }) => underWeight / 4);
  await parts(problem, options, { pool: new ColumnPool(problem), prices, lines: [], rounded: null });
}

/** Improves the roster, and proves a bound: by column generation over the whole where it is not too large for that. */
export async function searchColumns(problem: SolveProblem, options: SearchOptions): Promise<void> {
  const { budget, incumbent, grain } = options;
  const isSmall = wholePays(problem, budget);
  const pool = new ColumnPool(problem);
  const seen = (roster: Assignment) => pool.addRoster(roster);
  await warmUp(problem, isSmall ? { ...options, seen } : options, isSmall ? WARM_UP : NEIGHBOURS);
  if (isSmall) {
    const random = seededRandom(options.seed ^ 0x1b873593);
    // Where cover must be met exactly, lines of rosters with all of it give better prices at once than a subgradient does.
    const isRough = swapMoves(problem, grain) !== RIGID_MOVES;
    const found = await columnSearch(problem, { ...options, pool, isRough, random });
    await polish(problem, options, found.rounded);
    const isTiny = problem.people.length * problem.days <= FEW_CELLS;
    await parts(problem, options, found, isTiny ? PROVE_FEW_AT : PROVE_AT);
    const isClose = isTiny || incumbent.cost() - incumbent.bound() <= CLOSE * incumbent.cost();
    if (isClose && !isProved(incumbent, grain)) {
      options.phase('prove');
      await proveBest(problem, { ...options, ...found, until: 1 });
    }
    await parts(problem, options, found);
    return;
  }
  options.phase('price');
  const until = budget.share() + (1 - budget.share()) * BOUND_SHARE;
  const proved = (bound: number) => incumbent.prove(bound);
  const prices = await relaxedBound(problem, { budget, target: incumbent.cost(), until, proved });
  await parts(problem, options, { pool, prices, lines: [], rounded: null });
}

/**
 * Annealing for a share of what is left of the budget: trades where cover must be met exactly, else line by line, by all
 * threads together where it is large and long.
 */
async function warmUp(
  problem: SolveProblem,
  options: SearchOptions & Pick<SwapOptions, 'seen'>,
  share: number,
): Promise<void> {
  options.phase('improve');
  const { budget } = options;
  const part = (most: number) => budget.share() + (1 - budget.share()) * most;
  const moves = swapMoves(problem, options.grain);
  if (moves !== null) {
    const until = part(share === WARM_UP ? TRADES : MORE_TRADES);
    const grain = options.grain ?? 1;
    return swapAnnealing(problem, { ...options, moves, hot: TRADE_HOT * grain, cold: TRADE_COLD * grain, until });
  }
  const isLong = share === NEIGHBOURS && problem.days > MONTHS;
  const until = part(isLong ? longAnnealing(problem, budget.limitSeconds) : share);
  // On smaller ones threads that go their own ways find as much, and one of them has the linear programme.
  if (isLong && !wholePays(problem, budget)) return annealTogether(problem, options, until);
  await largeNeighbourhood(problem, { ...options, common: null, hot: HOT, cold: COLD, until });
}

/** Trades days of a roster that a dive did not end with, at once so cold that little of it is lost. */
async function polish(problem: SolveProblem, options: SearchOptions, rounded: Assignment | null): Promise<void> {
  const moves = swapMoves(problem, options.grain);
  if (rounded === null || moves === null) return;
  const { budget, incumbent } = options;
  const own = new LocalIncumbent();
  own.offer(costOf(problem, rounded), rounded);
  const grain = options.grain ?? 1;
  const until = budget.share() + (1 - budget.share()) * POLISH;
  await swapAnnealing(problem, {
    ...options,
    incumbent: own,
    moves,
    hot: POLISH_HOT * grain,
    cold: TRADE_COLD * grain,
    until,
  });
  const roster = own.roster();
  if (roster !== null) incumbent.offer(own.cost(), roster);
}

/** Share of a limit that annealing has on long horizons. */
function longAnnealing({ people, days }: SolveProblem, limitSeconds: number): number {
  const cells = people.length * days;
  const manyLeast = cells < HUGE_CELLS ? MANY_LEAST : HUGE_ANNEALING;
  const [seconds, least] = cells < MANY_CELLS ? [LONG_ANNEALING, LEAST_ANNEALING] : [MANY_ANNEALING, manyLeast];
  return Math.min(MOST_ANNEALING, Math.max(least, seconds / limitSeconds));
}

/** Annealing of one roster by all threads: of single days first where cells are many, then line by line. */
async function annealTogether(problem: SolveProblem, options: SearchOptions, until: number): Promise<void> {
  const cells = problem.people.length * problem.days;
  if (cells < MANY_CELLS || !problem.people.every(isPlain)) {
    return largeNeighbourhood(problem, { ...options, hot: HOT, cold: COLD, until });
  }
  const { limitSeconds } = options.budget;
  const isCalm = cells < HUGE_CELLS || cells <= CALM_CELLS * limitSeconds;
  const [most, cold] = isCalm ? [CELLS, CELL_COLD] : [Math.min(HUGE_SHARE, HUGE_SECONDS / limitSeconds), HUGE_COLD];
  const from = options.budget.share();
  await cellAnnealing(problem, { ...options, hot: HOT, cold, until: from + (until - from) * most });
  await largeNeighbourhood(problem, { ...options, hot: Math.max(cold, COLD), cold: COLD, until });
}

/** Whether a linear programme of the whole is worth its time; all threads of a search come to the same. */
function wholePays({ people, cover, days }: SolveProblem, { limitSeconds }: Budget): boolean {
  const rows = people.length + cover.length;
  const patience = days > MONTHS ? LONG_PATIENCE : PATIENCE;
  return rows <= MOST_ROWS && rows ** 2 * WHOLE_SECONDS <= patience * limitSeconds;
}

/**
 * Moves of an annealing by small moves; `null` where lines are better searched for. One person too many costs about as much as one
 * too few, so that one line alone can hardly change; or it is lines that cost, and a search for one takes long.
 */
function swapMoves({ cover, days, people }: SolveProblem, grain: number | null): SwapMoves | null {
  if (days > MONTHS) return null;
  if (cover.every(({ underWeight, overWeight }) => overWeight * 4 >= underWeight)) return RIGID_MOVES;
  return grain !== null && !people.some(isPlain) ? LOOSE_MOVES : null;
}

async function parts(problem: SolveProblem, options: SearchOptions, found: Found, until = 1): Promise<void> {
  options.phase('dive');
  const random = seededRandom(options.seed ^ 0x2545f491);
  await improveParts(problem, { ...options, ...found, random, until });
}
