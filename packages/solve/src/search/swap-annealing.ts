import { coverCost, lineCost, supplyOf } from '../model/cost.ts';
import { type Assignment, NEVER, OFF, type SolveProblem } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import type { Incumbent } from './incumbent.ts';
import { type Random, seededRandom } from './random.ts';

export interface SwapOptions {
  readonly seed: number;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  /** Temperature of the annealing, points: falls from `hot` to `cold` as the budget's share goes to `until`. */
  readonly hot: number;
  readonly cold: number;
  readonly until: number;
}

/** Moves for one step of the budget, and steps between looks at the clock. */
const MOVES_A_STEP = 64;
const ROUND = 16;
/** Share of moves that trade days between two people; the others give one person other duties. */
const TRADES = 0.85;
/** Most days in a row that a move changes. */
const MOST_DAYS = 10;

/**
 * Annealing by small moves: two people trade some days in a row, which leaves cover as it is, or one person's duty
 * changes. Each move costs the lines anew, in microseconds on a month; for problems whose cover must be met exactly,
 * where one line alone can hardly change. Begins at the incumbent.
 */
export async function swapAnnealing(problem: SolveProblem, options: SwapOptions): Promise<void> {
  const { budget, incumbent, hot, cold, until } = options;
  const first = incumbent.roster();
  const from = budget.share();
  if (first === null || from >= until || problem.people.length < 2) return;
  const swapper = new Swapper(problem, first, seededRandom(options.seed));
  let best = swapper.cost;
  for (;;) {
    await budget.breathe();
    const share = budget.share();
    if (share >= until) return;
    const temperature = hot * (cold / hot) ** ((share - from) / (until - from));
    for (let step = 0; step < ROUND; step += 1) {
      budget.steps += 1;
      for (let move = 0; move < MOVES_A_STEP; move += 1) {
        if (!swapper.move(temperature) || swapper.cost > best - 1e-6) continue;
        best = swapper.cost;
        swapper.kept.set(swapper.roster);
      }
    }
    if (best < incumbent.cost() - 1e-6) incumbent.offer(best, swapper.kept);
  }
}

class Swapper {
  readonly roster: Assignment;
  /** The best roster so far. */
  readonly kept: Assignment;
  cost: number;
  private readonly problem: SolveProblem;
  private readonly random: Random;
  private readonly supply: Int32Array;
  private readonly lineCosts: Float64Array;

  constructor(problem: SolveProblem, start: Assignment, random: Random) {
    this.problem = problem;
    this.random = random;
    this.roster = start;
    this.kept = start.slice();
    this.supply = supplyOf(problem, start);
    this.lineCosts = Float64Array.from(problem.people, (person, p) => lineCost(person, this.lineOf(p)));
    this.cost = this.lineCosts.reduce((sum, cost) => sum + cost, 0);
    problem.cover.forEach((row, at) => {
      this.cost += coverCost(row, this.supply[at] ?? 0);
    });
  }

  /** One move; false where it changed nothing. */
  move(temperature: number): boolean {
    return this.random.next() < TRADES ? this.trade(temperature) : this.change(temperature);
  }

  private lineOf(person: number): Uint8Array {
    return this.roster.subarray(person * this.problem.days, (person + 1) * this.problem.days);
  }

  private trade(temperature: number): boolean {
    const { random, problem } = this;
    const { days, people } = problem;
    const p = random.below(people.length);
    const q = (p + 1 + random.below(people.length - 1)) % people.length;
    const length = 1 + Math.floor(random.next() ** 2 * Math.min(days, MOST_DAYS));
    const from = random.below(days - length + 1);
    const [one, other] = [this.lineOf(p), this.lineOf(q)];
    if (!exchange(one, other, from, from + length)) return false;
    const costs = [this.costOf(p, one), NEVER];
    if ((costs[0] ?? NEVER) < NEVER) costs[1] = this.costOf(q, other);
    const delta = (costs[0] ?? NEVER) + (costs[1] ?? NEVER) - (this.lineCosts[p] ?? 0) - (this.lineCosts[q] ?? 0);
    if (!this.accepts(delta, temperature)) {
      exchange(one, other, from, from + length);
      return false;
    }
    this.lineCosts[p] = costs[0] ?? 0;
    this.lineCosts[q] = costs[1] ?? 0;
    this.cost += delta;
    return true;
  }

  private change(temperature: number): boolean {
    const { random, problem, supply } = this;
    const { days, people, shifts, cover } = problem;
    const p = random.below(people.length);
    const day = random.below(days);
    const line = this.lineOf(p);
    const before = line[day] ?? OFF;
    const after = random.below(shifts.length + 1);
    if (after === before) return false;
    line[day] = after;
    let delta = this.costOf(p, line) - (this.lineCosts[p] ?? 0);
    const [left, joined] = [day * shifts.length + before - 1, day * shifts.length + after - 1];
    const step = (at: number, by: number) => {
      const row = cover[at];
      const now = supply[at] ?? 0;
      return row === undefined ? 0 : coverCost(row, now + by) - coverCost(row, now);
    };
    if (before !== OFF) delta += step(left, -1);
    if (after !== OFF) delta += step(joined, 1);
    if (!this.accepts(delta, temperature)) {
      line[day] = before;
      return false;
    }
    if (before !== OFF) supply[left] = (supply[left] ?? 0) - 1;
    if (after !== OFF) supply[joined] = (supply[joined] ?? 0) + 1;
    this.lineCosts[p] = this.costOf(p, line);
    this.cost += delta;
    return true;
  }

  private costOf(person: number, line: Uint8Array): number {
    const who = this.problem.people[person];
    return who === undefined ? NEVER : lineCost(who, line);
  }

  private accepts(delta: number, temperature: number): boolean {
    return delta <= 0 || (delta < NEVER && this.random.next() < Math.exp(-delta / temperature));
  }
}

/** Trades the days of two lines; false where they are the same. */
function exchange(one: Uint8Array, other: Uint8Array, from: number, until: number): boolean {
  let isSame = true;
  for (let day = from; day < until; day += 1) {
    const symbol = one[day] ?? OFF;
    const instead = other[day] ?? OFF;
    if (symbol !== instead) isSame = false;
    one[day] = instead;
    other[day] = symbol;
  }
  return !isSame;
}
