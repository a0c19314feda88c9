import { type Assignment, NEVER, OFF, type SolvePerson, type SolveProblem, symbolsOf } from '../model/problem.ts';
import { type FlatSteps, flatSteps, joined, once } from './flat-steps.ts';

/** Other symbols for some days of one person's line, and where they lead. */
export class Trial {
  /** Days changed: the first, and the first after them. */
  from = 0;
  until = 0;
  /** Symbols of the days changed, by day of the horizon. */
  readonly symbols: Uint8Array;
  /** State before each day, from the first day changed to `meets`. */
  readonly states: Int16Array;
  /** Day from which on states are what they were. */
  meets = 0;
  /** What the days changed add to the sum of units and to each tally. */
  units = 0;
  readonly counts: Int32Array;

  constructor({ days, people }: SolveProblem) {
    this.symbols = new Uint8Array(days);
    this.states = new Int16Array(days + 1);
    this.counts = new Int32Array(Math.max(0, ...people.map(({ tallies }) => tallies.length)));
  }
}

/**
 * Lawful lines with all that their rules look at, so that other symbols for a few days are checked by walking over these
 * days and the few after them, until the line is in the state in which it was. Costs do not matter here, only what rules
 * forbid: days that a person may not work (`cost` of `NEVER`) are for the caller to leave alone.
 */
export class LineStates {
  readonly roster: Assignment;
  private readonly problem: SolveProblem;
  private readonly symbols: number;
  /** State before each day and after the last, by person. */
  private readonly states: Int16Array;
  private readonly units: Int32Array;
  private readonly counts: readonly Int32Array[];
  /** Duties of each symbol, by person. */
  private readonly used: Int32Array;
  /** Least and most units that each person's line may have. */
  private readonly least: Int32Array;
  private readonly most: Int32Array;
  private readonly steps: readonly FlatSteps[];
  /** What each step adds to each tally, laid out as the steps are. */
  private readonly amounts: readonly (readonly Uint8Array[])[];

  /** `roster` is kept and changed in place; every line of it is lawful. */
  constructor(problem: SolveProblem, roster: Assignment) {
    const { people, days } = problem;
    this.problem = problem;
    this.roster = roster;
    this.symbols = symbolsOf(problem);
    this.states = new Int16Array(people.length * (days + 1));
    this.units = new Int32Array(people.length);
    this.counts = people.map(({ tallies }) => new Int32Array(tallies.length));
    this.used = new Int32Array(people.length * this.symbols);
    this.least = Int32Array.from(people, ({ unitCost }) => unitCost.findIndex((cost) => cost !== NEVER));
    this.most = Int32Array.from(people, ({ unitCost }) => unitCost.findLastIndex((cost) => cost !== NEVER));
    const flat = once(flatSteps);
    const flatAmounts = once((tables: readonly Uint8Array[]) => joined(Uint8Array, tables));
    this.steps = people.map(({ automaton }) => flat(automaton));
    this.amounts = people.map(({ tallies }) => tallies.map(({ amounts }) => flatAmounts(amounts)));
    for (let p = 0; p < people.length; p += 1) this.read(p);
  }

  /** Works out everything about a line from nothing: to be called when its days were written from outside. */
  read(person: number): void {
    const { roster, symbols, states, used } = this;
    const { days, people } = this.problem;
    const { units, automaton } = people[person] ?? {};
    const { next, dayAt } = this.steps[person] ?? NO_STEPS;
    const amounts = this.amounts[person] ?? [];
    const counts = this.counts[person]?.fill(0) ?? new Int32Array();
    used.fill(0, person * symbols, (person + 1) * symbols);
    let state = automaton?.start ?? 0;
    let sum = 0;
    for (let day = 0; day < days; day += 1) {
      const symbol = roster[person * days + day] ?? OFF;
      const at = (dayAt[day] ?? 0) + state * symbols + symbol;
      states[person * (days + 1) + day] = state;
      sum += units?.[symbol] ?? 0;
      used[person * symbols + symbol] = (used[person * symbols + symbol] ?? 0) + 1;
      for (let t = 0; t < amounts.length; t += 1) counts[t] = (counts[t] ?? 0) + (amounts[t]?.[at] ?? 0);
      state = next[at] ?? 0;
    }
    states[person * (days + 1) + days] = state;
    this.units[person] = sum;
  }

  /** State before a day. */
  stateBefore(person: number, day: number): number {
    return this.states[person * (this.problem.days + 1) + day] ?? 0;
  }

  /** State after each symbol, at `stepsFrom` and the symbol; below nought where it is forbidden. */
  stepsOf(person: number): Int16Array {
    return (this.steps[person] ?? NO_STEPS).next;
  }

  stepsFrom(person: number, day: number, state: number): number {
    return (this.steps[person]?.dayAt[day] ?? 0) + state * this.symbols;
  }

  /** Least and most units that a duty may have in the place of one of `symbol`: `least` may be below nought. */
  roomFor(person: number, symbol: number): UnitRoom {
    const others = (this.units[person] ?? 0) - (this.problem.people[person]?.units[symbol] ?? 0);
    return { least: (this.least[person] ?? 0) - others, most: (this.most[person] ?? 0) - others };
  }

  /** Whether the line is lawful with the trial's days; fills the rest of the trial. */
  allows(person: number, trial: Trial): boolean {
    const { symbols, roster, states } = this;
    const { days, people } = this.problem;
    const who = people[person];
    const { next, dayAt } = this.steps[person] ?? NO_STEPS;
    const amounts = this.amounts[person] ?? [];
    const { from, until, counts } = trial;
    const own = person * (days + 1);
    if (who === undefined) return false;
    counts.fill(0);
    let state = states[own + from] ?? 0;
    let day = from;
    for (; day < days; day += 1) {
      const before = states[own + day] ?? 0;
      if (day >= until && state === before) break;
      trial.states[day] = state;
      const old = roster[person * days + day] ?? OFF;
      const base = dayAt[day] ?? 0;
      const at = base + state * symbols + (day < until ? (trial.symbols[day] ?? OFF) : old);
      state = next[at] ?? -1;
      if (state < 0) return false;
      const oldAt = base + before * symbols + old;
      for (let t = 0; t < amounts.length; t += 1) {
        counts[t] = (counts[t] ?? 0) + (amounts[t]?.[at] ?? 0) - (amounts[t]?.[oldAt] ?? 0);
      }
    }
    trial.meets = day;
    if (day === days) {
      trial.states[days] = state;
      if (who.automaton.endCost[state] === NEVER) return false;
    }
    return this.countsAllow(person, who, trial) && this.sumsAllow(person, who, trial);
  }

  /** Makes the trial's days the line's; only after `allows`. */
  commit(person: number, trial: Trial): void {
    const { roster } = this;
    const { days } = this.problem;
    this.count(person, trial, 1);
    for (let day = trial.from; day < trial.until; day += 1) roster[person * days + day] = trial.symbols[day] ?? OFF;
    const last = trial.meets === days ? days + 1 : trial.meets;
    const own = person * (days + 1);
    for (let day = trial.from; day < last; day += 1) this.states[own + day] = trial.states[day] ?? 0;
    this.units[person] = (this.units[person] ?? 0) + trial.units;
    const counts = this.counts[person];
    if (counts === undefined) return;
    for (let t = 0; t < counts.length; t += 1) counts[t] = (counts[t] ?? 0) + (trial.counts[t] ?? 0);
  }

  private countsAllow(person: number, { tallies }: SolvePerson, trial: Trial): boolean {
    for (let t = 0; t < tallies.length; t += 1) {
      const costs = tallies[t]?.endCost;
      const count = (this.counts[person]?.[t] ?? 0) + (trial.counts[t] ?? 0);
      if (costs !== undefined && costs[Math.min(count, costs.length - 1)] === NEVER) return false;
    }
    return true;
  }

  private sumsAllow(person: number, { units, unitCost, most }: SolvePerson, trial: Trial): boolean {
    const { symbols, roster, used } = this;
    const { days } = this.problem;
    let sum = 0;
    for (let day = trial.from; day < trial.until; day += 1) {
      sum += (units[trial.symbols[day] ?? OFF] ?? 0) - (units[roster[person * days + day] ?? OFF] ?? 0);
    }
    trial.units = sum;
    if ((unitCost[(this.units[person] ?? 0) + sum] ?? NEVER) === NEVER) return false;
    this.count(person, trial, 1);
    let isWithin = true;
    for (let day = trial.from; day < trial.until; day += 1) {
      const symbol = trial.symbols[day] ?? OFF;
      if (symbol !== OFF && (used[person * symbols + symbol] ?? 0) > (most[symbol] ?? 0)) isWithin = false;
    }
    this.count(person, trial, -1);
    return isWithin;
  }

  /** Counts the trial's duties instead of those in the line, or takes that back. */
  private count(person: number, trial: Trial, by: 1 | -1): void {
    const { symbols, roster, used } = this;
    const { days } = this.problem;
    for (let day = trial.from; day < trial.until; day += 1) {
      const gone = person * symbols + (roster[person * days + day] ?? OFF);
      const come = person * symbols + (trial.symbols[day] ?? OFF);
      used[gone] = (used[gone] ?? 0) - by;
      used[come] = (used[come] ?? 0) + by;
    }
  }
}

/** Least and most units that a duty may have; `least` may be below nought. */
export interface UnitRoom {
  readonly least: number;
  readonly most: number;
}

const NO_STEPS: FlatSteps = { next: new Int16Array(), dayAt: new Int32Array() };
