import type { LineSearches } from '../lines/line-searches.ts';
import type { SolveProblem } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import type { CommonRoster } from './common-roster.ts';
import { type Cooling, temperatureAt } from './cooling.ts';
import type { Incumbent } from './incumbent.ts';
import { Mover, type Spans } from './mover.ts';
import { seededRandom } from './random.ts';

/** How whole lines are annealed; equal seeds and budgets of steps give equal rosters. */
export interface NeighbourhoodOptions extends Cooling {
  readonly seed: number;
  readonly searches: LineSearches;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  /** Who may be moved; absent: everybody. */
  readonly people?: readonly number[];
  /** Most weeks of a line that one move may change; absent: 4, on long horizons 2 to 6 whole ones. Short ones are quick, long ones thorough. */
  readonly weeks?: number;
  /** A roster that other threads anneal too, with equal temperatures; absent: the incumbent's is annealed alone. */
  readonly common?: CommonRoster | null;
}

/** Moves between looks at clock and incumbent. */
const ROUND = 32;
/** Longest horizon, in days, of a short one. */
const LONG = 60;
/** Share of moves over any days instead of whole weeks. */
const ANY_DAYS = 0.4;
/**
 * Share of moves on long horizons that take a whole line, a third to two thirds of the time: no stretch takes a weekend from spring to
 * autumn. 15 s of one thread brought 22 from 35060 to 34737 without them, and to 33862 so; 18 to 21 gain in 10 s too.
 */
const WHOLE = 0.02;
/** On long horizons short stretches stall: 4030 became 3724 on instance 19, 5317 became 5013 on 18. */
const LONG_SPANS: Spans = { fewest: 2, most: 6, anyDays: 0, whole: WHOLE };
/**
 * But where time is for fewer long moves than these for each person and week, as seen after so many without whole lines, short ones pay, and no
 * whole line does: a minute of 23 came to 22173 with them and to 20756 without.
 */
const HASTY_SPANS: Spans = { fewest: 1, most: 3, anyDays: 0, whole: 0 };
const FEW_MOVES = 5;
const TRIAL = 512;

/**
 * Large-neighbourhood search on the exact one-person search: takes one to three people out of a stretch of days
 * and gives each the cheapest line against the rest, with a little noise; accepts by simulated annealing. Begins at the
 * incumbent, and goes over to a much better one that another search finds.
 */
export async function largeNeighbourhood(problem: SolveProblem, options: NeighbourhoodOptions): Promise<void> {
  const { budget, incumbent, until, common = null } = options;
  const first = incumbent.roster();
  const from = budget.share();
  if (first === null || from >= until) return;
  const people = options.people ?? problem.people.map((_, p) => p);
  const isLong = problem.days > LONG && options.weeks === undefined;
  const isTried = isLong && options.people === undefined;
  let spans: Spans = isLong ? LONG_SPANS : { fewest: 1, most: options.weeks ?? 4, anyDays: ANY_DAYS, whole: 0 };
  if (isTried) spans = { ...LONG_SPANS, whole: 0 };
  const tools = { searches: options.searches, random: seededRandom(options.seed), people, common };
  let mover = new Mover(problem, first, { ...tools, spans });
  let best = mover.roster.cost;
  for (let moves = 0; ; moves += ROUND) {
    await budget.breathe();
    const share = budget.share();
    if (share >= until) return;
    const temperature = temperatureAt(share, from, options, common);
    if (isTried && moves === TRIAL) {
      const toCome = (moves * (until - share)) / (share - from);
      spans = toCome < (FEW_MOVES * people.length * problem.days) / 7 ? HASTY_SPANS : LONG_SPANS;
      mover.spans = spans;
    }
    if (common !== null) best = Math.min(best, common.best);
    if (incumbent.cost() < best - temperature) {
      const better = incumbent.roster();
      best = incumbent.cost();
      if (better !== null && common !== null) {
        common.best = best;
        mover.replace(common, better);
      } else if (better !== null) mover = new Mover(problem, better, { ...tools, spans });
    }
    for (let move = 0; move < ROUND; move += 1) {
      budget.steps += 1;
      mover.move(temperature);
      if (mover.roster.cost >= best - 1e-9) continue;
      best = mover.roster.cost;
      if (common !== null && best < common.best) common.best = best;
      incumbent.offer(best, mover.roster.assignment);
    }
  }
}
