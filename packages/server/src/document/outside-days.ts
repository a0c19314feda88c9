import type { Problem } from '@rotawright/core/problems';
import type { RosterDocument } from '../wire/index.ts';
import { CellBook, codesIn, type PlacedCell } from './cell-book.ts';
import { sayDay } from './say-day.ts';

type Days = Pick<RosterDocument, 'from' | 'until'>;

/** Cells with a duty or leave on days that a span, of which the second is the first day after it, would leave out. */
export function cellsOutside(document: RosterDocument, { from, until }: Days): readonly PlacedCell[] {
  return [...new CellBook(document).all()].filter(
    ({ date, value }) => (date < from || date >= until) && (value.codes !== '' || value.leave !== null),
  );
}

/** Such cells as a list: for each person, in the document's order, how many duties and days of leave, and on which days. */
export function sayOutside({ people }: RosterDocument, cells: readonly PlacedCell[]): readonly Problem[] {
  return people.flatMap(({ id, name }): Problem[] => {
    const own = cells.filter(({ person }) => person === id).sort((a, b) => (a.date < b.date ? -1 : 1));
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const duties = own.reduce((sum, { value }) => sum + codesIn(value).length, 0);
    const leave = own.filter(({ value }) => value.leave !== null).length;
    const held = [
      ...(duties > 0 ? [counted(duties, 'duty', 'duties')] : []),
      ...(leave > 0 ? [counted(leave, 'day of leave', 'days of leave')] : []),
    ].join(' and ');
    const days = own.length === 1 ? `on ${sayDay(first.date)}` : `from ${sayDay(first.date)} to ${sayDay(last.date)}`;
    return [leftOutside(name, `${held}, ${days}`)];
  });
}

/** Something of a draft that lies outside its rota's new days. */
export function leftOutside(where: string, found: string): Problem {
  const expected = 'nothing outside the new days';
  return { code: 'rota.days-outside', where, found, expected, tryThis: 'other days, or say that it is to be cleared' };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
