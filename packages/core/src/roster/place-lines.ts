import { weekdayOf } from '../time/index.ts';
import type { Placing } from './placing.ts';
import type { DraftPeople, DraftPerson } from './read-people.ts';
import type { RosterSpan } from './read-span.ts';

/**
 * Lays down the duties of every person who has a template line: the Monday of the week that holds the roster's first
 * day begins the start week, and a day of leave takes away the duties of that day.
 */
export function placeLines(people: DraftPeople, span: RosterSpan, placing: Placing): void {
  for (const [i, person] of people.list.entries()) {
    if (person.line !== null && !placeLine(person, i, { span, placing })) return;
  }
}

function placeLine(person: DraftPerson, number: number, roster: { span: RosterSpan; placing: Placing }): boolean {
  const { span, placing } = roster;
  const { cells, startWeek } = person.line ?? { cells: { weeks: 1, definitions: [] }, startWeek: 0 };
  const cycleDays = cells.weeks * 7;
  let cell = (weekdayOf(span.from) + startWeek * 7) % cycleDays;
  for (let day = span.from; day < span.until; day += 1) {
    if (person.leave?.has(day) !== true) {
      for (const definition of cells.definitions[cell] ?? []) {
        const { startClock = 0, length = 1 } = placing.definitions.list[definition] ?? {};
        if (!placing.place({ person: number, day, startClock, length, definition, source: cell })) return false;
      }
    }
    cell = cell + 1 === cycleDays ? 0 : cell + 1;
  }
  return true;
}
