import type { LineAutomaton } from '../model/automaton.ts';
import { type Assignment, NEVER, OFF, type SolvePerson, type SolveProblem, symbolsOf } from '../model/problem.ts';
import { type FlatSteps, flatSteps, joined, once } from './flat-steps.ts';

/** Other symbols for some days of one person's line, and what they lead to. */
export class LineChange {
  /** Days changed: the first, and the one after the last. */
  from = 0;
  until = 0;
  /** Symbols of the days changed, by day of the horizon. */
  readonly symbols: Uint8Array;
  /** State before each day and cost of each day, from the first day changed to `meets`. */
  readonly states: Int16Array;
  readonly costs: Float64Array;
  /** Day from which on states are what they were. */
  meets = 0;
  /** What the changed line has more of, or less. */
  units = 0;
  readonly counts: Int32Array;
  /** Days on which each symbol is used more, or less; filled in only for people who may not use one every day. */
  readonly used: Int32Array;

  constructor(problem: SolveProblem) {
    const { days, people } = problem;
    this.symbols = new Uint8Array(days);
    this.used = new Int32Array(symbolsOf(problem));
    this.states = new Int16Array(days + 1);
    this.costs = new Float64Array(days);
    this.counts = new Int32Array(Math.max(0, ...people.map(({ tallies }) => tallies.length)));
  }
}

/** What a person's line goes by, on flat tables: those of a day begin at `dayAt`, and are by state and symbol. */
interface Rules extends FlatSteps {
  readonly person: SolvePerson;
  /** Cost of each step, and what it adds to each tally, laid out as the steps are. */
  readonly step: Float64Array;
  readonly amounts: readonly Uint8Array[];
  /** Some symbol may be used on fewer days than there are. */
  readonly isLimited: boolean;
}

/**
 * Everybody's line with its cost day by day, so that a change of a few days is costed by walking over these days
 * and those after them until the line is in the state in which it was. Cover is not looked at.
 */
export class PricedLines {
  readonly roster: Assignment;
  private readonly days: number;
  private readonly symbols: number;
  private readonly rules: readonly Rules[];
  /** State before each day and at the end, at `person * (days + 1) + day`. */
  private readonly states: Int16Array;
  /** Cost of each day, at `person * days + day`. */
  private readonly costs: Float64Array;
  private readonly units: Int32Array;
  private readonly counts: readonly Int32Array[];
  /** Days on which a person uses a symbol, at `person * symbols + symbol`. */
  private readonly used: Int32Array;

  /** Takes the roster as its own; every line of it must be lawful. */
  constructor(problem: SolveProblem, roster: Assignment) {
    const { days, people } = problem;
    this.roster = roster;
    this.days = days;
    this.symbols = symbolsOf(problem);
    this.states = new Int16Array(people.length * (days + 1));
    this.costs = new Float64Array(people.length * days);
    this.units = new Int32Array(people.length);
    this.counts = people.map(({ tallies }) => new Int32Array(tallies.length));
    this.used = new Int32Array(people.length * this.symbols);
    const flat = once(flatTables);
    const flatAmounts = once((tables: readonly Uint8Array[]) => joined(Uint8Array, tables));
    this.rules = people.map((person) => {
      const amounts = person.tallies.map((tally) => flatAmounts(tally.amounts));
      const isLimited = person.most.some((most, symbol) => symbol !== OFF && most < days);
      return { person, ...flat(person.automaton), amounts, isLimited };
    });
    for (let p = 0; p < people.length; p += 1) this.read(p);
  }

  /** What the line costs more with the change made, `NEVER` where it is unlawful; fills in the rest of the change. */
  difference(person: number, change: LineChange): number {
    const rules = this.rules[person];
    if (rules === undefined) return NEVER;
    const { days, symbols, roster } = this;
    const { next, step, amounts, dayAt } = rules;
    const { cost: prefer, automaton, units } = rules.person;
    const { from, until } = change;
    const own = person * (days + 1);
    let state = this.states[own + from] ?? 0;
    let difference = 0;
    let sum = 0;
    let day = from;
    change.counts.fill(0);
    for (; day < days; day += 1) {
      const before = this.states[own + day] ?? 0;
      if (day >= until && state === before) break;
      change.states[day] = state;
      const old = roster[person * days + day] ?? OFF;
      const symbol = day < until ? (change.symbols[day] ?? OFF) : old;
      const base = dayAt[day] ?? 0;
      const at = base + state * symbols + symbol;
      const oldAt = base + before * symbols + old;
      const cost = (prefer[day * symbols + symbol] ?? NEVER) + (step[at] ?? 0);
      state = next[at] ?? -1;
      if (state < 0 || cost === NEVER) return NEVER;
      change.costs[day] = cost;
      difference += cost - (this.costs[person * days + day] ?? 0);
      sum += (units[symbol] ?? 0) - (units[old] ?? 0);
      for (let t = 0; t < amounts.length; t += 1) {
        const table = amounts[t];
        change.counts[t] = (change.counts[t] ?? 0) + (table?.[at] ?? 0) - (table?.[oldAt] ?? 0);
      }
    }
    change.meets = day;
    change.units = sum;
    if (day === days) {
      change.states[days] = state;
      difference += (automaton.endCost[state] ?? NEVER) - (automaton.endCost[this.states[own + days] ?? 0] ?? 0);
    }
    return difference === NEVER ? NEVER : difference + this.sums(person, rules, change);
  }

  /** Makes the change, which `difference` has just been asked for. */
  commit(person: number, change: LineChange): void {
    const { days, roster, states, costs } = this;
    const { from, until, meets } = change;
    for (let day = from; day < until; day += 1) roster[person * days + day] = change.symbols[day] ?? OFF;
    for (let day = from; day < meets; day += 1) {
      states[person * (days + 1) + day] = change.states[day] ?? 0;
      costs[person * days + day] = change.costs[day] ?? 0;
    }
    if (meets === days) states[person * (days + 1) + days] = change.states[days] ?? 0;
    this.units[person] = (this.units[person] ?? 0) + change.units;
    const counts = this.counts[person] ?? new Int32Array();
    for (let t = 0; t < counts.length; t += 1) counts[t] = (counts[t] ?? 0) + (change.counts[t] ?? 0);
    if (this.rules[person]?.isLimited !== true) return;
    for (let symbol = 0, at = person * this.symbols; symbol < this.symbols; symbol += 1, at += 1) {
      this.used[at] = (this.used[at] ?? 0) + (change.used[symbol] ?? 0);
    }
  }

  /** Works out everything about a line from nothing. */
  private read(person: number): void {
    const rules = this.rules[person];
    const counts = this.counts[person];
    if (rules === undefined || counts === undefined) return;
    const { days, symbols } = this;
    const { automaton, units, cost } = rules.person;
    let state = automaton.start;
    for (let day = 0; day < days; day += 1) {
      const symbol = this.roster[person * days + day] ?? OFF;
      const at = (rules.dayAt[day] ?? 0) + state * symbols + symbol;
      this.states[person * (days + 1) + day] = state;
      this.used[person * symbols + symbol] = (this.used[person * symbols + symbol] ?? 0) + 1;
      this.costs[person * days + day] = (cost[day * symbols + symbol] ?? NEVER) + (rules.step[at] ?? 0);
      this.units[person] = (this.units[person] ?? 0) + (units[symbol] ?? 0);
      for (let t = 0; t < counts.length; t += 1) counts[t] = (counts[t] ?? 0) + (rules.amounts[t]?.[at] ?? 0);
      state = rules.next[at] ?? 0;
    }
    this.states[person * (days + 1) + days] = state;
  }

  /** What units and tallies of the changed line cost more. */
  private sums(person: number, { person: who, isLimited }: Rules, change: LineChange): number {
    if (isLimited && this.isOverused(person, who.most, change)) return NEVER;
    const units = this.units[person] ?? 0;
    let difference =
      change.units === 0 ? 0 : (who.unitCost[units + change.units] ?? NEVER) - (who.unitCost[units] ?? 0);
    for (let t = 0; t < who.tallies.length; t += 1) {
      const more = change.counts[t] ?? 0;
      const costs = who.tallies[t]?.endCost;
      if (more === 0 || costs === undefined) continue;
      const count = this.counts[person]?.[t] ?? 0;
      const last = costs.length - 1;
      difference += (costs[Math.min(count + more, last)] ?? NEVER) - (costs[Math.min(count, last)] ?? 0);
    }
    return difference;
  }

  /** Some symbol would be used on more days than it may; notes on how many more each is. */
  private isOverused(person: number, most: Int32Array, { from, until, symbols, used }: LineChange): boolean {
    used.fill(0);
    for (let day = from; day < until; day += 1) {
      const before = this.roster[person * this.days + day] ?? OFF;
      const after = symbols[day] ?? OFF;
      used[before] = (used[before] ?? 0) - 1;
      used[after] = (used[after] ?? 0) + 1;
    }
    for (let symbol = 1; symbol < this.symbols; symbol += 1) {
      const now = this.used[person * this.symbols + symbol] ?? 0;
      if (now + (used[symbol] ?? 0) > (most[symbol] ?? 0)) return true;
    }
    return false;
  }
}

function flatTables(automaton: LineAutomaton) {
  const { cost, states, symbols } = automaton;
  const free = new Float64Array(states * symbols);
  return {
    ...flatSteps(automaton),
    step: joined(
      Float64Array,
      cost.map((table) => table ?? free),
    ),
  };
}
