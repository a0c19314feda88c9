import { readRota } from '../../src/roster/index.ts';
import { type PersonDuties, personDuties } from '../../src/rules/new-deal/person-duties.ts';

/** For tests: the duties of one person of an interchange document. */
export function madeDuties(input: unknown): PersonDuties {
  const read = readRota(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return personDuties(read.value, 0);
}

/** For tests: a template of one week whose Monday to Sunday are clock times such as `09:00-17:00`, or empty. */
export function madeWeek(days: readonly string[], facts: object = {}): PersonDuties {
  const used = [...new Set(days.filter((times) => times !== ''))];
  const shiftTypes = used.map((times) => ({
    code: times,
    start: times.slice(0, 5),
    end: times.slice(6),
    kind: 'shift',
  }));
  return madeDuties({ format: 'rotawright/1', kind: 'template', shiftTypes, cycleWeeks: 1, lines: [days], ...facts });
}
