import { costOf, coverCost, lineCost } from './cost.ts';
import { type Assignment, OFF, type SolveProblem } from './problem.ts';

/** The part of a roster that is to be chosen anew: some people on some days. Everything else stays as it is. */
export interface Scope {
  readonly people: readonly number[];
  /** First day, and the first after the scope. */
  readonly from: number;
  readonly until: number;
  /** What stays; whatever it holds inside the scope is replaced. */
  readonly roster: Assignment;
  /** People on each demand who stay there, at `day * shifts + shift`. */
  readonly supply: Int32Array;
  /** What the people and demands out of scope cost. */
  readonly offset: number;
  /** What the roster costs as it stands; infinity where there is none. */
  readonly cost: number;
}

/** Everybody on every day. */
export function wholeScope(problem: SolveProblem): Scope {
  const { days, shifts, people } = problem;
  return {
    people: people.map((_, p) => p),
    from: 0,
    until: days,
    roster: new Uint8Array(people.length * days),
    supply: new Int32Array(days * shifts.length),
    offset: 0,
    cost: Number.POSITIVE_INFINITY,
  };
}

/** Some people on some days of a lawful roster. */
export function scopeOf(
  problem: SolveProblem,
  roster: Assignment,
  { people, from, until }: Pick<Scope, 'people' | 'from' | 'until'>,
): Scope {
  const { days, shifts, cover } = problem;
  const free = new Set(people);
  const supply = new Int32Array(days * shifts.length);
  let offset = 0;
  problem.people.forEach((person, p) => {
    const line = roster.subarray(p * days, (p + 1) * days);
    if (!free.has(p)) offset += lineCost(person, line);
    line.forEach((symbol, day) => {
      if (symbol === OFF || (free.has(p) && day >= from && day < until)) return;
      const row = day * shifts.length + symbol - 1;
      supply[row] = (supply[row] ?? 0) + 1;
    });
  });
  cover.forEach((need, row) => {
    const day = Math.floor(row / shifts.length);
    if (day < from || day >= until) offset += coverCost(need, supply[row] ?? 0);
  });
  return { people, from, until, roster, supply, offset, cost: costOf(problem, roster) };
}
