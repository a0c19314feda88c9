import type { LineSearches } from '../lines/line-searches.ts';
import { costOf, coverCost, lineCost, supplyOf } from '../model/cost.ts';
import { type Assignment, OFF, type SolveProblem } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import { type Cooling, temperatureAt } from './cooling.ts';
import type { Incumbent } from './incumbent.ts';
import { LineChange, PricedLines } from './priced-lines.ts';
import { type Random, seededRandom } from './random.ts';

export interface SwapOptions extends Cooling {
  readonly searches: LineSearches;
  readonly seed: number;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
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
 * changes; for problems whose cover must be met exactly, where one line alone can hardly change. A move is costed by the
 * days that it touches and the few after them, some millions a second. Begins at the incumbent.
 */
export async function swapAnnealing(problem: SolveProblem, options: SwapOptions): Promise<void> {
  const { budget, incumbent, until } = options;
  const first = incumbent.roster();
  const from = budget.share();
  if (first === null || from >= until || problem.people.length < 2) return;
  const swapper = new Swapper(problem, first, options);
  let best = swapper.cost;
  for (;;) {
    await budget.breathe();
    const share = budget.share();
    if (share >= until) return;
    const temperature = temperatureAt(share, from, options, null);
    for (let step = 0; step < ROUND; step += 1) {
      budget.steps += 1;
      for (let move = 0; move < MOVES_A_STEP; move += 1) {
        if (!swapper.move(temperature) || swapper.cost > best - 1e-6) continue;
        best = swapper.cost;
        swapper.kept.set(swapper.roster);
      }
    }
    if (best < incumbent.cost() - 1e-6) incumbent.offer(costOf(problem, swapper.kept), swapper.kept);
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
  private readonly lines: PricedLines;
  private readonly own: LineChange;
  private readonly other: LineChange;
  /** What each line costs, and what the cheapest of that person does at least: no change can save more than lies between. */
  private readonly costs: Float64Array;
  private readonly floors: Float64Array;

  constructor(problem: SolveProblem, start: Assignment, { seed, searches }: Pick<SwapOptions, 'seed' | 'searches'>) {
    const { days, people } = problem;
    this.problem = problem;
    this.random = seededRandom(seed);
    this.roster = start;
    this.kept = start.slice();
    this.supply = supplyOf(problem, start);
    this.lines = new PricedLines(problem, start);
    this.own = new LineChange(problem);
    this.other = new LineChange(problem);
    this.cost = costOf(problem, start);
    this.costs = Float64Array.from(people, (who, p) => lineCost(who, start.subarray(p * days, (p + 1) * days)));
    this.floors = Float64Array.from(people, ({ cost }, p) => {
      const line = new Uint8Array(days);
      return searches.of(p).best({ from: 0, until: days, line, cost }, line).atLeast;
    });
  }

  /** One move; false where it changed nothing. */
  move(temperature: number): boolean {
    return this.random.next() < TRADES ? this.trade(temperature) : this.change(temperature);
  }

  private trade(temperature: number): boolean {
    const { random, lines, own, other } = this;
    const { days, people } = this.problem;
    const p = random.below(people.length);
    const q = (p + 1 + random.below(people.length - 1)) % people.length;
    const length = 1 + Math.floor(random.next() ** 2 * Math.min(days, MOST_DAYS));
    const from = random.below(days - length + 1);
    if (!this.exchange(p, q, { from, until: from + length })) return false;
    const most = this.mostRise(temperature);
    const first = lines.difference(p, own);
    if (first - this.saving(q) > most) return false;
    const second = lines.difference(q, other);
    if (first + second > most) return false;
    this.commit(p, own, first);
    this.commit(q, other, second);
    return true;
  }

  /** Writes the trade into the two changes; false where the days are the same. */
  private exchange(p: number, q: number, { from, until }: { readonly from: number; readonly until: number }): boolean {
    const { roster, own, other } = this;
    const { days } = this.problem;
    let isSame = true;
    for (let day = from; day < until; day += 1) {
      const mine = roster[p * days + day] ?? OFF;
      const theirs = roster[q * days + day] ?? OFF;
      own.symbols[day] = theirs;
      other.symbols[day] = mine;
      if (mine !== theirs) isSame = false;
    }
    own.from = other.from = from;
    own.until = other.until = until;
    return !isSame;
  }

  private change(temperature: number): boolean {
    const { random, problem, roster, lines, own, supply } = this;
    const { days, people, shifts } = problem;
    const p = random.below(people.length);
    const day = random.below(days);
    const before = roster[p * days + day] ?? OFF;
    const after = random.below(shifts.length + 1);
    if (after === before) return false;
    const left = day * shifts.length + before - 1;
    const joined = day * shifts.length + after - 1;
    const cover = (before === OFF ? 0 : this.coverStep(left, -1)) + (after === OFF ? 0 : this.coverStep(joined, 1));
    const most = this.mostRise(temperature);
    if (cover - this.saving(p) > most) return false;
    own.from = day;
    own.until = day + 1;
    own.symbols[day] = after;
    const line = lines.difference(p, own);
    if (cover + line > most) return false;
    this.commit(p, own, line);
    if (before !== OFF) supply[left] = (supply[left] ?? 0) - 1;
    if (after !== OFF) supply[joined] = (supply[joined] ?? 0) + 1;
    this.cost += cover;
    return true;
  }

  private commit(person: number, change: LineChange, difference: number): void {
    this.lines.commit(person, change);
    this.costs[person] = (this.costs[person] ?? 0) + difference;
    this.cost += difference;
  }

  /** What one person more, or one fewer, costs a demand. */
  private coverStep(row: number, by: number): number {
    const need = this.problem.cover[row];
    const now = this.supply[row] ?? 0;
    return need === undefined ? 0 : coverCost(need, now + by) - coverCost(need, now);
  }

  /** Most that a change of this person's line can save. */
  private saving(person: number): number {
    return (this.costs[person] ?? 0) - (this.floors[person] ?? 0);
  }

  /** Draws the largest rise of cost that this move may bring: as good as drawing whether a rise is taken, and known beforehand. */
  private mostRise(temperature: number): number {
    return -temperature * Math.log(1 - this.random.next());
  }
}
