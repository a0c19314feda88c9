import { type Assignment, OFF, type SolveProblem } from '../model/problem.ts';

/** The grid that files of solutions use: `ID,cell,…`, one line a person, one cell a day, empty for off. */
export function problemGrid({ people, days, shifts }: SolveProblem, assignment: Assignment): string {
  return people
    .map(({ id }, p) => {
      const line = assignment.subarray(p * days, (p + 1) * days);
      return [id, ...Array.from(line, (symbol) => (symbol === OFF ? '' : (shifts[symbol - 1]?.id ?? '')))].join(',');
    })
    .join('\n');
}
