import type { LineSearches } from '../lines/line-searches.ts';
import { NEVER, type SolveProblem, symbolsOf } from '../model/problem.ts';

/** A line with its cost by the prices it was found for. */
export interface PricedLine {
  readonly line: Uint8Array;
  readonly cost: number;
  /** Proved: no lawful line of this person costs less by these prices. */
  readonly atLeast: number;
}

/** Finds cheapest whole lines when each duty is paid a price: the sub-problem of column generation. */
export class Pricer {
  private readonly problem: SolveProblem;
  private readonly searches: LineSearches;
  private readonly cost: Float64Array;

  constructor(problem: SolveProblem, searches: LineSearches) {
    this.problem = problem;
    this.searches = searches;
    this.cost = new Float64Array(problem.days * symbolsOf(problem));
  }

  /**
   * The cheapest line of a person where duty (day, shift) earns `reward[day * shifts + shift]`, if it costs `atMost` or
   * less; else `null` with what is proved. `blocked[day * symbols + symbol]` is 1 where that symbol is not wanted.
   */
  price(
    person: number,
    {
      reward,
      atMost,
      blocked,
    }: { readonly reward: Float64Array; readonly atMost: number; readonly blocked: Uint8Array | null },
  ): { readonly found: PricedLine | null; readonly atLeast: number } {
    const { problem, cost } = this;
    const { days } = problem;
    const symbols = symbolsOf(problem);
    const own = problem.people[person]?.cost;
    if (own === undefined) return { found: null, atLeast: 0 };
    for (let day = 0, at = 0; day < days; day += 1) {
      for (let symbol = 0; symbol < symbols; symbol += 1, at += 1) {
        const earns = symbol === 0 ? 0 : (reward[day * (symbols - 1) + symbol - 1] ?? 0);
        cost[at] = blocked !== null && blocked[at] === 1 ? NEVER : (own[at] ?? NEVER) - earns;
      }
    }
    const line = new Uint8Array(days);
    const found = this.searches.of(person).best({ from: 0, until: days, line, cost }, line, { atMost });
    if (found.cost === NEVER) return { found: null, atLeast: found.atLeast };
    return { found: { line, cost: found.cost, atLeast: found.atLeast }, atLeast: found.atLeast };
  }
}
