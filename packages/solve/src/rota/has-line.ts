import { LineSearch } from '../lines/line-search.ts';
import { NEVER } from '../model/problem.ts';
import type { RosterModel } from './roster-model.ts';

/**
 * Has somebody any line that the day-by-day rules and the demand allow? By an exact search at no prices, and by what the demand
 * forbids alone, not by what a search has forbidden since. The check may still find something against each of these lines; where there
 * is none, there is no lawful line: day by day the rules forbid nothing that the check allows.
 */
export function hasLine({ problem, cells }: Pick<RosterModel, 'problem' | 'cells'>, p: number): boolean {
  const person = problem.people[p];
  const own = cells[p];
  if (person === undefined || own === undefined) return true;
  const cost = Float64Array.from(own.blocks, (block) => (block === null ? 0 : NEVER));
  const line = new Uint8Array(problem.days);
  return new LineSearch(person).best({ from: 0, until: problem.days, line, cost }, line).atLeast !== NEVER;
}
