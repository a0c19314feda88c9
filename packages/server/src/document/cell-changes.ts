import type { CellValue, RosterDocument } from '../wire/index.ts';
import { CellBook, holdsTheSame, OFF } from './cell-book.ts';

/** One cell that differs between two versions of a rota. */
export interface CellChange {
  readonly person: string;
  readonly name: string;
  readonly date: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * Cells whose work or leave differ, by day and then in the order of people; somebody who is in one version only had, or has, nothing in
 * the other. `before` is `null` when nothing was published yet: then everything that is worked is new.
 */
export function cellChanges(before: RosterDocument | null, after: RosterDocument): readonly CellChange[] {
  const old = new CellBook(before ?? { from: after.from, people: [], cells: [] });
  const now = new CellBook(after);
  const names = new Map([...(before?.people ?? []), ...after.people].map(({ id, name }) => [id, name]));
  const order = new Map([...names.keys()].map((id, at) => [id, at]));
  const changes: CellChange[] = [];
  const seen = new Set<string>();
  for (const { person, date } of [...now.all(), ...old.all()]) {
    const key = `${person} ${date}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const was = inside(before, date) ? old.at(person, date).value : OFF;
    const is = inside(after, date) ? now.at(person, date).value : OFF;
    if (!holdsTheSame(was, is)) changes.push({ person, name: names.get(person) ?? '', date, before: was, after: is });
  }
  return changes.sort(
    (a, b) => a.date.localeCompare(b.date) || (order.get(a.person) ?? 0) - (order.get(b.person) ?? 0),
  );
}

function inside(document: RosterDocument | null, date: string): boolean {
  return document !== null && date >= document.from && date < document.until;
}
