import { NEVER, OFF } from '../model/problem.ts';
import { type FairTables, fairTables, farFrom, HOURS, SHARED, WEEKENDS } from './fair-shares.ts';
import type { RosterModel } from './roster-model.ts';
import { weightOf } from './weights.ts';

/** A minute over an average that the law sets: far more than any wish. */
export const UNLAWFUL_MINUTE = 50;

/** What one line comes to. */
export interface LineSums {
  /** Counts in the order of `SHARED`; hours in minutes. */
  readonly counts: Float64Array;
  isolated: number;
  /** Runs of one duty that begin after the first day. */
  runs: number;
  requests: number;
}

/**
 * Judges single lines: whether they are lawful, what they hold of each shared thing, and what they cost the person against
 * a fair share. The cost of cover is not a line's.
 */
export class LineScore {
  readonly model: RosterModel;
  readonly fair: FairTables;
  readonly #symbols: number;
  readonly #isolatedWeight: number;
  readonly #runWeight: number;
  /** Shift type of each symbol; -1 for off. */
  readonly #typeOf: Int16Array;

  constructor(model: RosterModel) {
    this.model = model;
    this.fair = fairTables(model);
    this.#symbols = model.cover.slots.length + 1;
    this.#isolatedWeight = weightOf(model.demand, 'isolatedDays');
    this.#runWeight = weightOf(model.demand, 'continuity');
    this.#typeOf = typeOfSymbols(model);
  }

  /** An empty record of sums. */
  sums(): LineSums {
    return { counts: new Float64Array(SHARED.length), isolated: 0, runs: 0, requests: 0 };
  }

  /** Writes what a line holds into `into`; false when the line is forbidden. Linear in the days, allocates nothing. */
  measure(p: number, line: Uint8Array, into: LineSums): boolean {
    const person = this.model.problem.people[p];
    if (person === undefined) return false;
    const { automaton, cost, tallies } = person;
    const symbols = this.#symbols;
    const { counts } = into;
    counts.fill(0);
    into.isolated = 0;
    into.runs = 0;
    into.requests = 0;
    let state = automaton.start;
    const weekends = tallies[0]?.amounts;
    const [nights, longs, holidays, , minutes] = this.fair.amounts;
    for (let day = 0; day < line.length; day += 1) {
      const symbol = line[day] ?? OFF;
      const at = day * symbols + symbol;
      const price = cost[at] ?? NEVER;
      if (price === NEVER) return false;
      into.requests += price;
      const kind = automaton.kindOf[day] ?? 0;
      const step = state * symbols + symbol;
      const worked = weekends?.[kind]?.[step] ?? 0;
      if (worked > 0) counts[WEEKENDS] = (counts[WEEKENDS] ?? 0) + worked;
      state = automaton.next[kind]?.[step] ?? -1;
      if (state < 0) return false;
      if (symbol === OFF) {
        if (day > 0 && day + 1 < line.length && line[day - 1] !== OFF && line[day + 1] !== OFF) into.isolated += 1;
        continue;
      }
      if (day > 0 && day + 1 < line.length && line[day - 1] === OFF && line[day + 1] === OFF) into.isolated += 1;
      if (day > 0 && this.#typeOf[line[day - 1] ?? OFF] !== this.#typeOf[symbol]) into.runs += 1;
      counts[0] = (counts[0] ?? 0) + (nights?.[at] ?? 0);
      counts[1] = (counts[1] ?? 0) + (longs?.[at] ?? 0);
      counts[2] = (counts[2] ?? 0) + (holidays?.[at] ?? 0);
      counts[HOURS] = (counts[HOURS] ?? 0) + (minutes?.[at] ?? 0);
    }
    const limit = tallies[0]?.endCost;
    return limit === undefined || limit[Math.min(counts[WEEKENDS] ?? 0, limit.length - 1)] !== NEVER;
  }

  /** What a line costs its person where everybody's weekends come to `weekends` (see `weekendsOf`). */
  cost(p: number, { counts, isolated, runs, requests }: LineSums, weekends: number): number {
    let cost = requests + isolated * this.#isolatedWeight + runs * this.#runWeight;
    const over = (counts[HOURS] ?? 0) - (this.model.mostMinutes[p] ?? 0);
    if (over > 0) cost += over * UNLAWFUL_MINUTE;
    for (let t = 0; t < SHARED.length; t += 1) cost += this.unfairness(p, t, { count: counts[t] ?? 0, weekends });
    return cost;
  }

  /** What the deviation of one count from its share costs. */
  unfairness(p: number, t: number, { count, weekends }: { readonly count: number; readonly weekends: number }): number {
    const { weights, shares, parts, opening } = this.fair;
    const at = p * SHARED.length + t;
    const share = t === WEEKENDS ? weekends * (parts[t]?.[p] ?? 0) - (opening[at] ?? 0) : (shares[at] ?? 0);
    return (weights[t] ?? 0) * farFrom(t, count, share) ** 2;
  }

  /** Weekends of everybody, what was worked beyond fair shares before included. */
  weekendsOf(lines: readonly LineSums[]): number {
    let whole = 0;
    lines.forEach(({ counts }, p) => {
      whole += (counts[WEEKENDS] ?? 0) + (this.fair.opening[p * SHARED.length + WEEKENDS] ?? 0);
    });
    return whole;
  }
}

/** Shift type of each symbol of a model; -1 for off. */
export function typeOfSymbols({ cover }: Pick<RosterModel, 'cover'>): Int16Array {
  return Int16Array.from([-1, ...cover.slots.map(({ type }) => type)]);
}
