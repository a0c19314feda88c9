import { isCounted } from '@rotawright/core/roster';
import { parseCivilDate, weekdayOf } from '@rotawright/core/time';
import type { CoverLine, RosterDocument } from '../wire/index.ts';
import { type CellBook, codesIn } from './cell-book.ts';

/** How many people a cover line has on a day, and how many it needs. */
export interface CoverCount {
  readonly line: CoverLine;
  readonly date: string;
  readonly there: number;
  readonly minimum: number;
  /** Ids of those who count. */
  readonly people: readonly string[];
}

/** What a cover line has on a day. Somebody counts once, however many of its codes they work; a post without a holder never does. */
export function countCover(document: RosterDocument, book: CellBook, { line, date }: LineOnDay): CoverCount {
  const people = document.people
    .filter((person) => !person.isVacant && isCounted(line, person))
    .filter(({ id }) => codesIn(book.at(id, date).value).some((code) => line.codes.includes(code)))
    .map(({ id }) => id);
  return { line, date, there: people.length, minimum: neededOn(line.minimum, date), people };
}

interface LineOnDay {
  readonly line: CoverLine;
  readonly date: string;
}

/** The number of a week's list that holds on a civil day, Monday first. */
export function neededOn(week: readonly number[], date: string): number {
  return week[weekdayOf(parseCivilDate(date) ?? 0)] ?? 0;
}
