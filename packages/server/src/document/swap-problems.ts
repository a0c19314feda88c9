import { listWords, type Problem } from '@rotawright/core/problems';
import type { NewSwap, RosterDocument } from '../wire/index.ts';
import { type CellBook, codesIn } from './cell-book.ts';
import { sayDay } from './say-day.ts';

/** What one cell would hold after a swap. */
export type SwapChange = NewSwap['changes'][number];

/** People in a swap: two who trade or give away, or three whose duties go round. */
const MOST_PEOPLE = 3;

/** Why a set of changes is no swap, all at once: nobody's duty may vanish, appear or fall on leave. */
export function swapProblems(
  document: RosterDocument,
  book: CellBook,
  changes: readonly SwapChange[],
): readonly Problem[] {
  const people = new Set(changes.map(({ person }) => person));
  const dates = new Set(changes.map(({ date }) => date));
  return [
    ...(people.size < 2 || people.size > MOST_PEOPLE ? [peopleCount(people.size)] : []),
    ...[...people].flatMap((id) => personProblem(document, id)),
    ...[...dates].flatMap((date) => dateProblem(document, book, { date, changes })),
    ...changes.flatMap((change) => leaveProblem(document, book, change)),
  ];
}

function peopleCount(found: number): Problem {
  return {
    code: 'swap.people',
    where: 'The swap',
    found: `${found} ${found === 1 ? 'person' : 'people'}`,
    expected: '2 or 3 people',
    tryThis: 'a swap between fewer people',
  };
}

function personProblem({ people }: RosterDocument, id: string): readonly Problem[] {
  const person = people.find((one) => one.id === id);
  if (person !== undefined && !person.isVacant) return [];
  return [
    {
      code: 'swap.person',
      where: person?.name ?? id,
      found: person === undefined ? 'nobody of this rota' : 'a post that nobody holds',
      expected: 'people of this rota',
      tryThis: 'ask the coordinator who could take a gap',
    },
  ];
}

interface ChangedDay {
  readonly date: string;
  readonly changes: readonly SwapChange[];
}

/** The same duties are worked on each day, by whomever. */
function dateProblem(document: RosterDocument, book: CellBook, { date, changes }: ChangedDay): readonly Problem[] {
  const day = sayDay(date);
  if (date < document.from || date >= document.until) {
    return [{ code: 'swap.day', where: day, found: 'no day of this rota', expected: 'days of this rota', tryThis: '' }];
  }
  const today = changes.filter((change) => change.date === date);
  const before = today.flatMap(({ person }) => codesIn(book.at(person, date).value)).sort();
  const after = today.flatMap(({ value }) => codesIn(value)).sort();
  if (before.join('+') === after.join('+')) return [];
  return [
    {
      code: 'swap.duties',
      where: day,
      found: after.length === 0 ? 'nothing worked' : `${listWords(after, 12)} worked`,
      expected: before.length === 0 ? 'nothing, as before' : `${listWords(before, 12)}, as before`,
      tryThis: 'pass each duty on to somebody',
    },
  ];
}

function leaveProblem(
  document: RosterDocument,
  book: CellBook,
  { person, date, value }: SwapChange,
): readonly Problem[] {
  const { leave } = book.at(person, date).value;
  if (leave === value.leave && (leave === null || value.codes === '')) return [];
  return [
    {
      code: 'swap.leave',
      where: `${document.people.find(({ id }) => id === person)?.name ?? person}, ${sayDay(date)}`,
      // Of what kind is told to nobody here: whoever swaps is no reader of others' leave.
      found: leave === null ? 'leave that is put in by a swap' : 'leave',
      expected: 'a day without leave',
      tryThis: 'another day',
    },
  ];
}
