import { type CyclicResult, WEEK } from '../cyclic/cyclic-problem.ts';
import { solveCyclic } from '../cyclic/solve-cyclic.ts';
import { type TemplateDemand, templateNeeds } from './template-demand.ts';
import type { TemplateMachine } from './template-machine.ts';

/**
 * Asks the exact solver for a ring of so many weeks: it finds one, proves that there is none, or runs out of time. The
 * rules are those of the machine; hours follow from the cover and are judged by counting before.
 */
export async function exactTemplate(
  demand: TemplateDemand,
  { weeks, line }: TemplateMachine,
  seconds: number,
): Promise<CyclicResult> {
  const { machine, kinds, counted } = line;
  const kindOn = (day: number) => kinds.kindOf[day] ?? 0;
  const weekdays = Array.from({ length: WEEK }, (_, day) => day);
  const needs = templateNeeds(demand);
  return solveCyclic(
    {
      name: demand.title ?? '',
      weeks,
      shifts: demand.shiftTypes.map(({ code }) => ({ id: code, minutes: 1 })),
      automaton: {
        states: machine.states,
        symbols: machine.symbols,
        next: weekdays.map((day) => Int16Array.from(machine.next[kindOn(day)] ?? [])),
        cost: weekdays.map(() => null),
      },
      demand: Array.from(needs, (people) => ({ least: people, most: people })),
      limits: counted.map(({ clause, most }, count) => ({
        name: clause.rule,
        amounts: weekdays.map((day) => machine.amounts[count]?.[kindOn(day)] ?? []),
        least: 0,
        most,
      })),
    },
    { seconds },
  );
}
