import { type Assignment, NEVER, OFF } from '../model/problem.ts';
import { awayFromShare } from './away-from-share.ts';
import { HOURS, HOURS_UNIT, SHARED, WEEKENDS } from './fair-shares.ts';
import { LineScore, typeOfSymbols, UNLAWFUL_MINUTE } from './line-score.ts';
import type { RosterModel } from './roster-model.ts';
import { AS_ASKED, type Weighing } from './weighing.ts';
import { weightOf } from './weights.ts';

const THINGS = SHARED.length;

/** A line as it would be with some days changed. */
export interface TriedLine {
  person: number;
  from: number;
  /** First day from which on the states are those of before. */
  end: number;
  readonly states: Int16Array;
  readonly counts: Float64Array;
  /** Points for single days and for runs that begin. */
  pattern: number;
  requests: number;
  /** All that the line costs but the fair share of weekends, which depends on everybody. */
  cost: number;
}

/**
 * Everybody's lines under many small changes: a change is judged by the days it touches and the few after them, until
 * the rules have forgotten it. Keeps states, counts and costs of all lines, exact at any moment.
 */
export class LineKeeper {
  readonly cells: Assignment;
  readonly score: LineScore;
  /** Counts at `person * 5 + thing`, hours in their unit. */
  readonly counts: Float64Array;
  readonly costs: Float64Array;
  /** What each cell costs a person by itself, as it is weighed. */
  prices: readonly Float64Array[] = [];
  readonly days: number;
  readonly symbols: number;
  readonly #model: RosterModel;
  readonly #states: Int16Array;
  readonly #pattern: Float64Array;
  readonly #requests: Float64Array;
  #isolatedWeight = 0;
  /** Points of somebody beyond a target, besides those that the demand says. */
  #spareCost = 0;
  readonly #runWeight: number;
  readonly #typeOf: Int16Array;
  readonly #nights: Float64Array;
  readonly #longs: Float64Array;
  readonly #holidays: Float64Array;
  readonly #hours: Float64Array;
  readonly #shares: Float64Array;
  #weights: readonly number[];

  constructor(model: RosterModel, cells: Assignment, score = new LineScore(model)) {
    const { problem } = model;
    const people = problem.people.length;
    this.#model = model;
    this.score = score;
    this.cells = cells;
    this.days = problem.days;
    this.symbols = problem.shifts.length + 1;
    this.counts = new Float64Array(people * THINGS);
    this.costs = new Float64Array(people);
    this.#states = new Int16Array(people * (problem.days + 1));
    this.#pattern = new Float64Array(people);
    this.#requests = new Float64Array(people);
    this.#runWeight = weightOf(model.demand, 'continuity');
    this.#typeOf = typeOfSymbols(model);
    const { amounts, shares, weights } = score.fair;
    const none = new Float64Array(problem.days * this.symbols);
    this.#nights = amounts[0] ?? none;
    this.#longs = amounts[1] ?? none;
    this.#holidays = amounts[2] ?? none;
    this.#hours = (amounts[HOURS] ?? none).map((minutes) => minutes / HOURS_UNIT);
    this.#shares = shares.map((share, at) => (at % THINGS === HOURS ? share / HOURS_UNIT : share));
    this.#weights = weights;
    this.weigh(AS_ASKED);
  }

  /** Lets all lines cost what they do by other weights, from here on. */
  weigh({ isolatedDays, overstaffed, hours }: Weighing): void {
    const { demand, cover, problem } = this.#model;
    this.#weights = this.score.fair.weights.map((weight, t) => (t === HOURS ? weight * hours : weight));
    this.#isolatedWeight = weightOf(demand, 'isolatedDays') * isolatedDays;
    this.#spareCost = weightOf(demand, 'overstaffed') * (overstaffed - 1);
    const isSpare = [false, ...cover.slots.map((slot) => slot.isSpare)];
    this.prices = problem.people.map(({ cost }) =>
      this.#spareCost === 0 ? cost : cost.map((one, at) => (isSpare[at % this.symbols] ? one + this.#spareCost : one)),
    );
    for (let p = 0; p < problem.people.length; p += 1) this.#begin(p);
  }

  /** Room for a line to be tried. */
  trial(): TriedLine {
    return {
      person: 0,
      from: 0,
      end: 0,
      states: new Int16Array(this.days + 1),
      counts: new Float64Array(THINGS),
      pattern: 0,
      requests: 0,
      cost: 0,
    };
  }

  /** Points for single days, and for runs that begin, among the days that a change of these can make or mend. */
  patternAround(person: number, from: number, until: number): number {
    const last = Math.min(this.days - 2, until);
    const base = person * this.days;
    let lones = 0;
    for (let day = Math.max(1, from - 1); day <= last; day += 1) lones += this.#isLone(base + day);
    const cost = lones * this.#isolatedWeight;
    if (this.#runWeight === 0) return cost;
    let runs = 0;
    for (let day = Math.max(1, from); day <= Math.min(this.days - 1, until); day += 1) {
      const type = this.#typeOf[this.cells[base + day] ?? OFF] ?? -1;
      if (type >= 0 && this.#typeOf[this.cells[base + day - 1] ?? OFF] !== type) runs += 1;
    }
    return cost + runs * this.#runWeight;
  }

  /**
   * Judges a person's line whose cells of the days have just been changed in place. False where the line is forbidden.
   * Allocates nothing.
   */
  try(into: TriedLine, { person, from, until, still, before, pattern }: TriedChange): boolean {
    const who = this.#model.problem.people[person];
    if (who === undefined) return false;
    const { cells, symbols, days } = this;
    const { next, kindOf } = who.automaton;
    const weekends = who.tallies[0]?.amounts;
    const states = this.#states;
    const price = this.prices[person] ?? who.cost;
    const base = person * days;
    const stateBase = person * (days + 1);
    const at = person * THINGS;
    let nights = this.counts[at] ?? 0;
    let longs = this.counts[at + 1] ?? 0;
    let holidays = this.counts[at + 2] ?? 0;
    let worked = this.counts[at + WEEKENDS] ?? 0;
    let hours = this.counts[at + HOURS] ?? 0;
    let requests = this.#requests[person] ?? 0;
    let state = states[stateBase + from] ?? 0;
    let day = from;
    for (; day < days; day += 1) {
      if (day >= still.from && day < still.until && states[stateBase + day] === state) {
        // Between two changes the line is as it was, once the first is forgotten.
        for (; day < still.until; day += 1) into.states[day] = states[stateBase + day] ?? 0;
        state = states[stateBase + day] ?? 0;
      }
      const old = states[stateBase + day] ?? 0;
      if (day >= until && old === state) break;
      into.states[day] = state;
      const kind = kindOf[day] ?? 0;
      const now = cells[base + day] ?? OFF;
      const isStill = day >= until || (day >= still.from && day < still.until);
      const was = isStill ? now : (before[day] ?? OFF);
      if (now !== was) {
        const put = day * symbols + now;
        const gone = day * symbols + was;
        const cost = price[put] ?? NEVER;
        if (cost === NEVER) return false;
        requests += cost - (price[gone] ?? 0);
        nights += (this.#nights[put] ?? 0) - (this.#nights[gone] ?? 0);
        longs += (this.#longs[put] ?? 0) - (this.#longs[gone] ?? 0);
        holidays += (this.#holidays[put] ?? 0) - (this.#holidays[gone] ?? 0);
        hours += (this.#hours[put] ?? 0) - (this.#hours[gone] ?? 0);
      }
      const step = state * symbols + now;
      const counted = weekends?.[kind];
      if (counted !== undefined) worked += (counted[step] ?? 0) - (counted[old * symbols + was] ?? 0);
      state = next[kind]?.[step] ?? -1;
      if (state < 0) return false;
    }
    if (day === days) into.states[days] = state;
    const limit = who.tallies[0]?.endCost;
    if (limit !== undefined && limit[Math.min(worked, limit.length - 1)] === NEVER) return false;
    into.person = person;
    into.from = from;
    into.end = day;
    into.counts[0] = nights;
    into.counts[1] = longs;
    into.counts[2] = holidays;
    into.counts[WEEKENDS] = worked;
    into.counts[HOURS] = hours;
    into.pattern = (this.#pattern[person] ?? 0) + pattern;
    into.requests = requests;
    into.cost = this.#costOf(into);
    return true;
  }

  /** Makes a tried line the person's. Its cells stand already. */
  keep({ person, from, end, states, counts, pattern, requests, cost }: TriedLine): void {
    const base = person * (this.days + 1);
    for (let day = from; day < end; day += 1) this.#states[base + day] = states[day] ?? 0;
    if (end === this.days) this.#states[base + end] = states[end] ?? 0;
    this.counts.set(counts, person * THINGS);
    this.#pattern[person] = pattern;
    this.#requests[person] = requests;
    this.costs[person] = cost;
  }

  #costOf({ person, counts, pattern, requests }: TriedLine): number {
    const base = person * THINGS;
    let cost = requests + pattern;
    for (let t = 0; t < THINGS; t += 1) {
      if (t === WEEKENDS) continue;
      const share = this.#shares[base + t] ?? 0;
      const far = t === HOURS ? (counts[t] ?? 0) - share : awayFromShare(counts[t] ?? 0, share);
      cost += (this.#weights[t] ?? 0) * far * far;
    }
    const over = (counts[HOURS] ?? 0) * HOURS_UNIT - (this.#model.mostMinutes[person] ?? 0);
    return over > 1e-6 ? cost + over * UNLAWFUL_MINUTE : cost;
  }

  #isLone(cell: number): number {
    const isWork = this.cells[cell] !== OFF;
    return (this.cells[cell - 1] !== OFF) !== isWork && (this.cells[cell + 1] !== OFF) !== isWork ? 1 : 0;
  }

  #spares(line: Uint8Array): number {
    const { slots } = this.#model.cover;
    return line.reduce((sum, symbol) => sum + (slots[symbol - 1]?.isSpare ? 1 : 0), 0);
  }

  /** Reads a person's line from nothing. */
  #begin(person: number): void {
    const who = this.#model.problem.people[person];
    if (who === undefined) return;
    const sums = this.score.sums();
    const line = this.cells.subarray(person * this.days, (person + 1) * this.days);
    this.score.measure(person, line, sums);
    const { automaton } = who;
    const base = person * (this.days + 1);
    let state = automaton.start;
    for (let day = 0; day < this.days; day += 1) {
      this.#states[base + day] = state;
      state = automaton.next[automaton.kindOf[day] ?? 0]?.[state * this.symbols + (line[day] ?? OFF)] ?? 0;
    }
    this.#states[base + this.days] = state;
    const counts = sums.counts.map((count, t) => (t === HOURS ? count / HOURS_UNIT : count));
    this.counts.set(counts, person * THINGS);
    const pattern = sums.isolated * this.#isolatedWeight + sums.runs * this.#runWeight;
    this.#pattern[person] = pattern;
    const requests = sums.requests + this.#spareCost * this.#spares(line);
    this.#requests[person] = requests;
    const own = { ...this.trial(), person, pattern, requests };
    own.counts.set(counts);
    this.costs[person] = this.#costOf(own);
  }
}

/** Days from one on, up to another that is no more of them. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Days of a person whose cells were changed. */
export interface TriedChange {
  readonly person: number;
  readonly from: number;
  readonly until: number;
  /** What stood there, by day. */
  readonly before: Uint8Array;
  /** Days in between that were not changed; an empty span where all were. */
  readonly still: Span;
  /** By how much the points for single days and runs grew. */
  readonly pattern: number;
}
