import type { LineSearches } from '../lines/line-searches.ts';
import { costOf, coverCost, lineCost, supplyOf } from '../model/cost.ts';
import { type Assignment, NEVER, OFF, type SolveProblem } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import { type Cooling, temperatureAt } from './cooling.ts';
import type { Incumbent } from './incumbent.ts';
import { LineChange, PricedLines } from './priced-lines.ts';
import { type Random, seededRandom } from './random.ts';

/** How trades of days are annealed; equal seeds and budgets of steps give equal rosters. */
export interface SwapOptions extends Cooling {
  readonly searches: LineSearches;
  readonly seed: number;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  readonly moves: SwapMoves;
  /** Told of the roster as it is, a few times in the colder half: lines that go well together. */
  seen?(roster: Assignment): void;
}

/** Which moves are tried how often. */
export interface SwapMoves {
  /** Share of moves that trade days between two people; the others give one person other duties. */
  readonly trades: number;
  /** Most days in a row that get another symbol. */
  readonly changed: number;
}

/** Moves for one step of the budget, and steps between looks at the clock. */
const MOVES_A_STEP = 64;
const ROUND = 16;
/** Share of the annealing from which on its rosters are told of, and how many are. */
const SEEN_FROM = 0.5;
const SEEN = 32;
/** Most days in a row that are traded. */
const MOST_DAYS = 10;

/**
 * Annealing by small moves: two people trade some days in a row, which leaves cover as it is, or one person has another symbol on
 * some. For problems whose cover must be met exactly, where one line alone can hardly change, or whose lines cost much. A move is costed by the
 * days that it touches and the few after them, some millions a second. Begins at the incumbent.
 */
export async function swapAnnealing(problem: SolveProblem, options: SwapOptions): Promise<void> {
  const { budget, incumbent, until } = options;
  const first = incumbent.roster();
  const from = budget.share();
  if (first === null || from >= until || problem.people.length < 2) return;
  const swapper = new Swapper(problem, first, options);
  let best = swapper.cost;
  let seen = 0;
  for (;;) {
    await budget.breathe();
    const share = budget.share();
    if (share >= until) return;
    if (share >= from + (until - from) * (SEEN_FROM + (1 - SEEN_FROM) * (seen / SEEN))) {
      seen += 1;
      options.seen?.(swapper.roster);
    }
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
  private readonly moves: SwapMoves;

  constructor(
    problem: SolveProblem,
    start: Assignment,
    { seed, searches, moves }: Pick<SwapOptions, 'seed' | 'searches' | 'moves'>,
  ) {
    const { days, people } = problem;
    this.problem = problem;
    this.random = seededRandom(seed);
    this.moves = moves;
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
    return this.random.next() < this.moves.trades ? this.trade(temperature) : this.change(temperature);
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

  /** One person has another symbol on some days in a row, or is off. */
  private change(temperature: number): boolean {
    const { random, problem, lines, own } = this;
    const { days, people } = problem;
    const p = random.below(people.length);
    const length = Math.min(days, 1 + Math.floor(random.next() ** 2 * this.moves.changed));
    const from = random.below(days - length + 1);
    own.from = from;
    own.until = from + length;
    const symbol = random.below(problem.shifts.length + 1);
    if (problem.people[p]?.cost[from * (problem.shifts.length + 1) + symbol] === NEVER) return false;
    own.symbols.fill(symbol, from, from + length);
    const cover = this.coverDifference(p, own);
    if (cover === null) return false;
    const most = this.mostRise(temperature);
    if (cover - this.saving(p) > most) return false;
    const line = lines.difference(p, own);
    if (cover + line > most) return false;
    this.changeSupply(p, own);
    this.commit(p, own, line);
    this.cost += cover;
    return true;
  }

  /** What the change costs cover; `null` where it changes nothing. */
  private coverDifference(person: number, { from, until, symbols }: LineChange): number | null {
    const { days, shifts } = this.problem;
    let difference = 0;
    let isSame = true;
    for (let day = from; day < until; day += 1) {
      const before = this.roster[person * days + day] ?? OFF;
      const after = symbols[day] ?? OFF;
      if (before === after) continue;
      isSame = false;
      const row = day * shifts.length - 1;
      if (before !== OFF) difference += this.coverStep(row + before, -1);
      if (after !== OFF) difference += this.coverStep(row + after, 1);
    }
    return isSame ? null : difference;
  }

  private changeSupply(person: number, { from, until, symbols }: LineChange): void {
    const { supply, roster } = this;
    const { days, shifts } = this.problem;
    for (let day = from; day < until; day += 1) {
      const before = roster[person * days + day] ?? OFF;
      const after = symbols[day] ?? OFF;
      const row = day * shifts.length - 1;
      if (before !== OFF) supply[row + before] = (supply[row + before] ?? 0) - 1;
      if (after !== OFF) supply[row + after] = (supply[row + after] ?? 0) + 1;
    }
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
