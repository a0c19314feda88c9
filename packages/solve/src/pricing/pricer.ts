import type { LineSearches } from '../lines/line-searches.ts';
import { NEVER, type SolveProblem, symbolsOf } from '../model/problem.ts';
import type { Scope } from '../model/scope.ts';

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
   * The cheapest line of a person that is as in the scope's roster outside of its days, where duty (day, shift) of those
   * days earns `reward[day * shifts + shift]`, if it costs `atMost` or less; else `null` with what is proved.
   * `blocked[day * symbols + symbol]` is 1 where that symbol is not wanted.
   */
  price(
    person: number,
    scope: Scope,
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
    for (let day = scope.from, at = day * symbols; day < scope.until; day += 1) {
      for (let symbol = 0; symbol < symbols; symbol += 1, at += 1) {
        const earns = symbol === 0 ? 0 : (reward[day * (symbols - 1) + symbol - 1] ?? 0);
        cost[at] = blocked !== null && blocked[at] === 1 ? NEVER : (own[at] ?? NEVER) - earns;
      }
    }
    const line = scope.roster.slice(person * days, (person + 1) * days);
    const span = openSpan(blocked, scope, { symbols, line });
    const outside = this.costOutside(person, scope, { line, span });
    const found = this.searches.of(person).best({ ...span, line, cost }, line, { atMost: atMost - outside });
    const atLeast = found.atLeast + outside;
    if (found.cost === NEVER) return { found: null, atLeast };
    return { found: { line, cost: found.cost + outside, atLeast }, atLeast };
  }

  /** Cost of the fixed days, as far as the search for the rest does not count it: prices, and steps before the stretch. */
  private costOutside(
    person: number,
    scope: Scope,
    { line, span }: { readonly line: Uint8Array; readonly span: { readonly from: number; readonly until: number } },
  ): number {
    const who = this.problem.people[person];
    if (who === undefined) return 0;
    const { symbols, next, cost: stepCost, kindOf, start } = who.automaton;
    let cost = 0;
    let state = start;
    for (let day = 0; day < line.length; day += 1) {
      if (day >= span.from && day < span.until) continue;
      const symbol = line[day] ?? 0;
      const prices = day >= scope.from && day < scope.until ? this.cost : who.cost;
      cost += prices[day * symbols + symbol] ?? 0;
      if (day >= span.until) continue;
      const at = state * symbols + symbol;
      cost += stepCost[kindOf[day] ?? 0]?.[at] ?? 0;
      state = next[kindOf[day] ?? 0]?.[at] ?? 0;
    }
    return cost;
  }
}

/**
 * The stretch of a scope from the first day to the last on which more than one symbol is open; its fixed days outside
 * are written into `line`. Where every day is fixed it is the last day alone.
 */
function openSpan(
  blocked: Uint8Array | null,
  scope: Scope,
  { symbols, line }: { readonly symbols: number; readonly line: Uint8Array },
): { readonly from: number; readonly until: number } {
  if (blocked === null) return { from: scope.from, until: scope.until };
  let from = scope.until;
  let until = 0;
  for (let day = scope.from; day < scope.until; day += 1) {
    let open = 0;
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      if (blocked[day * symbols + symbol] === 1) continue;
      open += 1;
      line[day] = symbol;
    }
    if (open === 1) continue;
    from = Math.min(from, day);
    until = day + 1;
  }
  return from >= until ? { from: scope.until - 1, until: scope.until } : { from, until };
}
