import { NEVER, OFF, type SolvePerson } from '../model/problem.ts';
import type { Counter, Counters } from './counters.ts';
import type { Frame, Stretch } from './frame.ts';
import type { Later } from './later.ts';
import type { PassTables } from './pass-tables.ts';
import type { Reach } from './reach.ts';
import type { GroupTable } from './step-table.ts';

/** One stretch with everything that is fixed while it is searched. */
export interface LineTask {
  readonly person: SolvePerson;
  readonly stretch: Stretch;
  readonly frame: Frame;
  readonly table: GroupTable;
  readonly reach: Reach;
  readonly later: Later;
  readonly counters: Counters;
  /** Cheapest member of group `g` on day `d` of the stretch, at `d * groups + g`. */
  readonly price: Float64Array;
}

/** How prices are fitted. */
export interface FitOptions {
  /** Passes at most, about. */
  readonly passes: number;
  /** Bound that is aimed at. */
  readonly target: number;
  /** The stretch is the whole horizon. */
  readonly isWhole: boolean;
}

/** Steps in vain after which a rise goes back to its best prices, and how much shorter its steps are from there. */
const MOST_IN_VAIN = 2;
const SHORTER = 0.5;
const FIRST_PACE = 20;
const PACE_UP = 1.4;
const PACE_DOWN = 0.6;
const CLIMBS = 3;
/** Sums within so many points of the cheapest are as cheap. */
const CLOSE = 1e-9;

/**
 * Lower bounds on what the rest of a line costs, from every day and state: sums of units and tallies are not kept but
 * priced (a Lagrangian relaxation), so that one backward pass over days and states suffices. The prices are improved
 * by subgradient steps and remembered from one stretch of the person to the next.
 */
export class Relaxation {
  /** What the final sums cost at least beyond their prices, the days outside included. */
  rest = 0;
  /** Lower bound on the whole stretch. */
  root = 0;
  /** Length of the steps of `climb`, in points. */
  private pace = FIRST_PACE;
  /** Place of units among all sums: every tally's counts come before it, every symbol's duties after it, off left out. */
  private readonly unitsAt: number;
  /** Price of each sum; 0 for those that are not counted. */
  private readonly prices: Float64Array;
  /** Prices to begin with next time: a step beyond those of this time. */
  private readonly nextPrices: Float64Array;
  private readonly slope: Float64Array;
  /** What each final sum costs at least beyond its price, and the sum that does. */
  private readonly least: Float64Array;
  private readonly sums: Float64Array;
  private readonly tables: PassTables;

  /** `tables` may be shared with other relaxations that are not used between a fit of this one and what goes by it. */
  constructor(person: SolvePerson, tables: PassTables) {
    this.tables = tables;
    this.unitsAt = person.tallies.length;
    const sums = this.unitsAt + person.automaton.symbols;
    this.prices = new Float64Array(sums);
    this.nextPrices = new Float64Array(sums);
    this.slope = new Float64Array(sums);
    this.least = new Float64Array(sums);
    this.sums = new Float64Array(sums);
  }

  /** Price of a unit. */
  get unitPrice(): number {
    return this.prices[this.unitsAt] ?? 0;
  }

  /** Price of one more of what is counted. */
  priceOf(counter: Counter): number {
    return this.prices[this.placeOf(counter)] ?? 0;
  }

  /** Cost still to come at `day * states + state`, prices of units and counts included; only reached states are filled. */
  get toCome(): Float64Array {
    return this.tables.toCome;
  }

  private placeOf({ tally, symbol }: Counter): number {
    return tally ?? this.unitsAt + (symbol ?? OFF);
  }

  private get choice(): Uint8Array {
    return this.tables.choice;
  }

  /**
   * Fits prices to a task in at most `passes` passes, aiming for a bound of `target`; leaves the best bound found. With
   * one pass the prices of last time serve, and are moved on for next time.
   */
  fit(task: LineTask, { passes, target, isWhole }: FitOptions): void {
    this.begin(task);
    this.pass(task);
    if (isWhole) this.rise(task, passes, target);
    else this.climbOn(task, passes, target);
    const used = this.prices.slice();
    if (this.root < target && target < NEVER) this.step(task, this.gain(target) / 2);
    this.remember(task);
    this.prices.set(used);
  }

  /**
   * A few steps uphill from last time's prices, each kept if it raises the bound; for tasks that come again and again with
   * slightly other costs. Writes the relaxed line's groups, which need not meet its sums.
   */
  climb(task: LineTask, chosen: (d: number, g: number) => void): void {
    this.begin(task);
    this.pass(task);
    if (this.root === NEVER) return;
    for (let round = 0; round < CLIMBS; round += 1) {
      const before = this.prices.slice();
      const root = this.root;
      if (!this.step(task, this.pace)) break;
      this.pass(task);
      this.pace *= this.root > root ? PACE_UP : PACE_DOWN;
      if (this.root < root) {
        this.prices.set(before);
        this.pass(task);
      }
    }
    this.remember(task);
    this.walk(task, chosen);
  }

  /** The line that costs the bound, at the prices of the last pass: its groups, whose sums may be other than allowed. */
  walk({ person, stretch, frame, table }: LineTask, chosen: (d: number, g: number) => void): void {
    const { states, kindOf } = person.automaton;
    let state = frame.state;
    for (let d = 0; d < stretch.until - stretch.from; d += 1) {
      const steps = table.steps[kindOf[stretch.from + d] ?? 0];
      const step = (steps?.starts[state] ?? 0) + (this.choice[d * states + state] ?? 0);
      chosen(d, steps?.group[step] ?? 0);
      state = steps?.to[step] ?? 0;
    }
  }

  /** How far the bound has to rise: to the target, or by a guess where there is none. */
  private gain(target: number): number {
    return target === NEVER ? Math.max(20, Math.abs(this.root) / 50) : target - this.root;
  }

  /** A step, a quarter of it if that was too far, or none; false when none helped. */
  private improve(task: LineTask, gain: number): boolean {
    const before = this.prices.slice();
    const root = this.root;
    if (root === NEVER || !this.step(task, gain)) return false;
    const after = this.prices.slice();
    this.pass(task);
    if (this.root >= root) return true;
    this.prices.set(before.map((price, i) => price + ((after[i] ?? 0) - price) / 4));
    this.pass(task);
    if (this.root >= root) return true;
    this.prices.set(before);
    this.pass(task);
    return false;
  }

  /** Steps uphill, until one is in vain. */
  private climbOn(task: LineTask, passes: number, target: number): void {
    for (let round = 1; round < passes && this.root < target; round += 1) {
      if (!this.improve(task, this.gain(target) / (round > 2 ? round - 1 : 1))) break;
    }
  }

  /**
   * Steps for the whole way to the target, uphill or not, shorter after every few in vain, from the best prices so far; leaves those.
   * For a line as a whole, where last time's prices may be far off and steps uphill alone stop half-way.
   */
  private rise(task: LineTask, passes: number, target: number): void {
    let best = this.root;
    const top = this.prices.slice();
    let pace = 1;
    let vain = 0;
    for (let round = 1; round < passes && best < target && best < NEVER; round += 1) {
      if (!this.step(task, pace * this.gain(target))) break;
      this.pass(task);
      if (this.root > best) {
        best = this.root;
        top.set(this.prices);
        vain = 0;
        continue;
      }
      vain += 1;
      if (vain < MOST_IN_VAIN) continue;
      vain = 0;
      pace *= SHORTER;
      this.prices.set(top);
      this.pass(task);
    }
    if (this.root === best) return;
    this.prices.set(top);
    this.pass(task);
  }

  /** Prices of last time, for what is counted now. */
  private begin({ person, counters, stretch }: LineTask): void {
    this.tables.reserve((stretch.until - stretch.from + 1) * person.automaton.states);
    this.prices.fill(0);
    this.prices[this.unitsAt] = this.nextPrices[this.unitsAt] ?? 0;
    for (const counter of counters.list)
      this.prices[this.placeOf(counter)] = this.nextPrices[this.placeOf(counter)] ?? 0;
    this.keepPositive(counters);
  }

  /** Keeps them for next time; those of what was not counted stay what they were. */
  private remember({ counters }: LineTask): void {
    this.nextPrices[this.unitsAt] = this.unitPrice;
    for (const counter of counters.list) this.nextPrices[this.placeOf(counter)] = this.priceOf(counter);
  }

  /** A count that is kept at a cap may be larger than it looks, and of a symbol none is too few: their prices are not negative. */
  private keepPositive({ list }: Counters): void {
    for (const counter of list) {
      if (!counter.isSoft && counter.symbol === null) continue;
      const at = this.placeOf(counter);
      this.prices[at] = Math.max(0, this.prices[at] ?? 0);
    }
  }

  private pass(task: LineTask): void {
    const { person, stretch, frame, table, reach, later, price } = task;
    const { states, kindOf } = person.automaton;
    const { toCome, choice, prices, unitPrice, unitsAt } = this;
    const groups = table.groups.count;
    const days = stretch.until - stretch.from;
    this.tables.reserveSteps(groups, table.moves.length);
    const { groupCost, moveCost } = this.tables;
    for (let m = 0; m < table.moves.length; m += 1) {
      const { amounts, symbol } = table.moves[m] ?? { amounts: [], symbol: OFF };
      let price = symbol === OFF ? 0 : (prices[unitsAt + symbol] ?? 0);
      for (let t = 0; t < amounts.length; t += 1) price += (amounts[t] ?? 0) * (prices[t] ?? 0);
      moveCost[m] = price;
    }
    for (let i = reach.starts[days] ?? 0; i < (reach.starts[days + 1] ?? 0); i += 1) {
      const state = reach.states[i] ?? 0;
      let cost = later.cost[state] ?? NEVER;
      for (let t = 0; t < unitsAt; t += 1) cost += (prices[t] ?? 0) * (later.counts[t * states + state] ?? 0);
      toCome[days * states + state] = cost;
    }
    for (let d = days - 1; d >= 0; d -= 1) {
      const kind = kindOf[stretch.from + d] ?? 0;
      const steps = table.steps[kind];
      if (steps === undefined) return;
      const { starts, group, to, move, cost } = steps;
      for (let g = 0; g < groups; g += 1) {
        groupCost[g] = (price[d * groups + g] ?? NEVER) + (table.groups.units[g] ?? 0) * unitPrice;
      }
      const ahead = (d + 1) * states;
      for (let i = reach.starts[d] ?? 0; i < (reach.starts[d + 1] ?? 0); i += 1) {
        const state = reach.states[i] ?? 0;
        let least = NEVER;
        let chosen = 0;
        const begin = starts[state] ?? 0;
        const end = starts[state + 1] ?? 0;
        for (let i = begin; i < end; i += 1) {
          const price = groupCost[group[i] ?? 0] ?? NEVER;
          // What lies behind a step without a price need not have been reached: it holds another task's costs.
          if (price === NEVER) continue;
          const value =
            price +
            (toCome[ahead + (to[i] ?? 0)] ?? NEVER) +
            (moveCost[move[i] ?? 0] ?? 0) +
            (cost === null ? 0 : (cost[i] ?? 0));
          if (value < least) {
            least = value;
            chosen = i - begin;
          }
        }
        toCome[d * states + state] = least;
        choice[d * states + state] = chosen;
      }
    }
    this.rest = this.leastSums(task);
    this.root = (toCome[frame.state] ?? NEVER) + this.rest;
  }

  /** What final sums cost at least beyond their prices; leaves in `sums` those at which they do. */
  private leastSums({ person, frame, counters }: LineTask): number {
    const { unitCost, tallies } = person;
    const { prices, unitPrice, unitsAt, sums } = this;
    let least = NEVER;
    for (let sum = frame.units; sum < unitCost.length; sum += 1) {
      const value = (unitCost[sum] ?? NEVER) - unitPrice * (sum - frame.units);
      if (value >= least) continue;
      least = value;
      sums[unitsAt] = sum;
    }
    this.least[unitsAt] = least;
    let total = least;
    for (let t = 0; t < tallies.length; t += 1) {
      const counter = counters.list.find((one) => one.tally === t);
      const costs = tallies[t]?.endCost;
      const before = frame.counted[t] ?? 0;
      if (costs === undefined) continue;
      const last = costs.length - 1;
      if (counter === undefined) {
        total += costs[Math.min(before, last)] ?? NEVER;
        continue;
      }
      let cheapest = NEVER;
      for (let count = before; count <= counter.most; count += 1) {
        const value = (costs[Math.min(count, last)] ?? NEVER) - (prices[t] ?? 0) * (count - before);
        if (value >= cheapest) continue;
        cheapest = value;
        sums[t] = count;
      }
      this.least[t] = cheapest;
      total += cheapest;
    }
    // Of a symbol's duties as many as there may be are cheapest.
    for (const counter of counters.list) {
      if (counter.symbol === null) continue;
      const at = this.placeOf(counter);
      sums[at] = counter.most;
      this.least[at] = -(prices[at] ?? 0) * counter.most;
      total += this.least[at] ?? 0;
    }
    return total;
  }

  /** Nothing pulls at the price of a sum that is as cheap, as the relaxed line has it, as any that it could have. */
  private levelWhereMet({ person, frame, counters }: LineTask): void {
    const { slope, least, sums, prices, unitsAt } = this;
    const units = (sums[unitsAt] ?? 0) + (slope[unitsAt] ?? 0);
    const unitCost = (person.unitCost[units] ?? NEVER) - this.unitPrice * (units - frame.units);
    if (unitCost <= (least[unitsAt] ?? 0) + CLOSE) slope[unitsAt] = 0;
    for (const counter of counters.list) {
      const { tally } = counter;
      const at = this.placeOf(counter);
      // Whether fewer duties of a symbol than there may be pull at its price is seen when it would be less than nothing.
      if (tally === null && (slope[at] ?? 0) < 0 && prices[at] === 0) slope[at] = 0;
      const costs = tally === null ? undefined : person.tallies[tally]?.endCost;
      if (tally === null || costs === undefined) continue;
      const count = (sums[tally] ?? 0) + (slope[tally] ?? 0);
      const price = (prices[tally] ?? 0) * (count - (frame.counted[tally] ?? 0));
      const cost = (costs[Math.min(count, costs.length - 1)] ?? NEVER) - price;
      if (cost <= (least[tally] ?? 0) + CLOSE) slope[tally] = 0;
    }
  }

  /** One subgradient step of length `gain` over the squared slope; false where the relaxed line already meets its sums. */
  private step(task: LineTask, gain: number): boolean {
    const { person, frame, stretch, table, later, counters } = task;
    const { states, kindOf } = person.automaton;
    const { slope, sums, prices, unitsAt } = this;
    slope.fill(0);
    slope[unitsAt] = frame.units - (sums[unitsAt] ?? 0);
    for (let t = 0; t < unitsAt; t += 1) slope[t] = (frame.counted[t] ?? 0) - (sums[t] ?? 0);
    for (const counter of counters.list) if (counter.symbol !== null) slope[this.placeOf(counter)] = -counter.most;
    let state = frame.state;
    for (let d = 0; d < stretch.until - stretch.from; d += 1) {
      const steps = table.steps[kindOf[stretch.from + d] ?? 0];
      const at = (steps?.starts[state] ?? 0) + (this.choice[d * states + state] ?? 0);
      const { amounts, symbol } = table.moves[steps?.move[at] ?? 0] ?? { amounts: [], symbol: OFF };
      if (symbol !== OFF) slope[unitsAt + symbol] = (slope[unitsAt + symbol] ?? 0) + 1;
      for (let t = 0; t < amounts.length; t += 1) slope[t] = (slope[t] ?? 0) + (amounts[t] ?? 0);
      slope[unitsAt] = (slope[unitsAt] ?? 0) + (table.groups.units[steps?.group[at] ?? 0] ?? 0);
      state = steps?.to[at] ?? 0;
    }
    for (let t = 0; t < unitsAt; t += 1) {
      const isCounted = counters.list.some((one) => one.tally === t);
      slope[t] = isCounted ? (slope[t] ?? 0) + (later.counts[t * states + state] ?? 0) : 0;
    }
    this.levelWhereMet(task);
    let square = 0;
    for (const one of slope) square += one ** 2;
    if (square === 0) return false;
    for (let at = 0; at < slope.length; at += 1) prices[at] = (prices[at] ?? 0) + (gain / square) * (slope[at] ?? 0);
    this.keepPositive(counters);
    return true;
  }
}
