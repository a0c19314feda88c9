import { costOf } from '../model/cost.ts';
import { type Assignment, NEVER, type SolveProblem } from '../model/problem.ts';
import type { Scope } from '../model/scope.ts';
import type { Incumbent } from './incumbent.ts';

/**
 * Offers a roster that differs from a scope's only inside the scope. Where the best roster has moved on meanwhile, the
 * scope's part is put into that one, and offered if it is lawful and cheaper there too.
 */
export function offerScope(problem: SolveProblem, scope: Scope, roster: Assignment, incumbent: Incumbent): number {
  const cost = costOf(problem, roster);
  const now = incumbent.cost() < scope.cost ? incumbent.roster() : null;
  if (now === null) incumbent.offer(cost, roster);
  else {
    const { days } = problem;
    for (const p of scope.people) {
      const [from, until] = [p * days + scope.from, p * days + scope.until];
      now.set(roster.subarray(from, until), from);
    }
    const merged = costOf(problem, now);
    if (merged < NEVER) incumbent.offer(merged, now);
    if (cost < merged) incumbent.offer(cost, roster);
  }
  return cost;
}
