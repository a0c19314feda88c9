import type { RosterInput } from '@rotawright/core/roster';
import type { CellValue, RosterDocument } from '../wire/index.ts';
import { CellBook, codesIn, daysFrom } from './cell-book.ts';

/** A cell that an answer wants to hold other duties than it held when the search began. */
export interface SolvedCell {
  readonly person: string;
  readonly date: string;
  readonly codes: string;
}

/**
 * An answer as the cells that it changes in the version that was asked about. A duty of a post without a holder goes when the
 * answer gives that duty to one person more than had it, because then somebody holds it.
 */
export function solvedChanges(
  document: RosterDocument,
  { answer, free, from }: { readonly answer: RosterInput; readonly free: ReadonlySet<string>; readonly from: string },
): readonly SolvedCell[] {
  const book = new CellBook(document);
  const worked = new Map<string, string>();
  for (const duty of answer.duties ?? []) if ('code' in duty) worked.set(`${duty.person} ${duty.date}`, duty.code);
  const filled = new Map<string, number>();
  const count = (date: string, code: string, by: number) => {
    const key = `${date} ${code}`;
    filled.set(key, (filled.get(key) ?? 0) + by);
  };
  const changes: SolvedCell[] = [];
  const days = daysFrom(document.from, document.until);
  for (const { id } of document.people) {
    for (const date of days) {
      if (!free.has(`${id} ${date}`)) continue;
      const before = book.at(id, date).value.codes;
      const codes = worked.get(`${id} ${date}`) ?? '';
      if (before === codes) continue;
      changes.push({ person: id, date, codes });
      if (before !== '') count(date, before, -1);
      if (codes !== '') count(date, codes, 1);
    }
  }
  for (const { id } of document.people.filter(({ isVacant }) => isVacant)) {
    for (const date of days.filter((day) => day >= from)) {
      const { value } = book.at(id, date);
      const left = codesIn(value).filter((code) => {
        const isFilled = !value.isPinned && (filled.get(`${date} ${code}`) ?? 0) > 0;
        if (isFilled) count(date, code, -1);
        return !isFilled;
      });
      if (left.join('+') !== value.codes) changes.push({ person: id, date, codes: left.join('+') });
    }
  }
  return changes;
}

/** One cell that an answer would change in the version as it stands now. */
export interface AnswerChange {
  readonly person: string;
  readonly date: string;
  readonly rev: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** An answer over the version as it stands now. What was pinned or given leave since is left alone, and so is who has left. */
export function changesNow(document: RosterDocument, cells: readonly SolvedCell[]): readonly AnswerChange[] {
  const book = new CellBook(document);
  const people = new Set(document.people.map(({ id }) => id));
  return cells.flatMap(({ person, date, codes }) => {
    const { value, rev } = book.at(person, date);
    const isKept = value.isPinned || (value.leave !== null && codes !== '') || !people.has(person);
    const isInside = date >= document.from && date < document.until;
    if (isKept || !isInside || value.codes === codes) return [];
    return [{ person, date, rev, before: value, after: { ...value, codes } }];
  });
}

/** The document with the cells changed. */
export function documentWith(
  document: RosterDocument,
  changes: readonly { readonly person: string; readonly date: string; readonly after: CellValue }[],
): RosterDocument {
  const rows = new Map(document.people.map(({ id }, row) => [id, row]));
  const days = new Map(daysFrom(document.from, document.until).map((date, day) => [date, day]));
  const cells = new Map(document.cells.map((cell) => [`${cell[0]} ${cell[1]}`, cell]));
  for (const { person, date, after } of changes) {
    const row = rows.get(person);
    const day = days.get(date);
    if (row === undefined || day === undefined) continue;
    const rev = cells.get(`${row} ${day}`)?.[5] ?? 0;
    cells.set(`${row} ${day}`, [row, day, after.codes, after.leave, after.isPinned, rev]);
  }
  return { ...document, cells: [...cells.values()] };
}
