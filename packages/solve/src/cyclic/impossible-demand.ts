import { WEEKDAY_NAMES } from '@rotawright/core/time';
import { type CyclicProblem, WEEK } from './cyclic-problem.ts';

/** Why demand alone rules every ring out, in words; `null` where it does not. */
export function impossibleDemand({ weeks, shifts, demand, impossible }: CyclicProblem): string | null {
  for (let day = 0; day < WEEK; day += 1) {
    const today = demand.slice(day * shifts.length, (day + 1) * shifts.length);
    const needed = today.reduce((sum, { least }) => sum + least, 0);
    if (needed > weeks) return `${WEEKDAY_NAMES[day]} asks for ${needed} people, and the line has ${weeks} weeks`;
    const wrong = today.findIndex(({ least, most }) => least > most);
    if (wrong >= 0) return `${WEEKDAY_NAMES[day]} asks for more ${shifts[wrong]?.id} than it allows`;
  }
  return impossible ?? null;
}
