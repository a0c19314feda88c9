import type { Edit, LeaveRequest, RosterDocument } from '../wire/index.ts';
import { CellBook, daysIn } from './cell-book.ts';
import { documentWith } from './solved-changes.ts';

/** Leave that somebody has said yes to. `until` is the first day after it. */
export type GrantedLeave = Pick<LeaveRequest, 'personId' | 'kind' | 'from' | 'until'>;

/**
 * The edits that put granted leave into a version, each cell once: of two on one day the later in the list counts. The duties of these days
 * are taken off, so that they show as gaps. A cell that has the leave already stays as it is, and so does everybody who is not on the version.
 */
export function leaveEdits(document: RosterDocument, granted: readonly GrantedLeave[]): readonly Edit[] {
  const book = new CellBook(document);
  const there = new Set(document.people.map(({ id }) => id));
  const edits = new Map<string, Edit>();
  for (const { personId: person, kind, from, until } of granted) {
    if (!there.has(person)) continue;
    for (const date of daysIn(document, { from, until })) {
      const { value, rev } = book.at(person, date);
      edits.set(`${person} ${date}`, { person, date, rev, value: { ...value, codes: '', leave: kind } });
    }
  }
  return [...edits.values()].filter(({ person, date, value }) => {
    const before = book.at(person, date).value;
    return before.leave !== value.leave || before.codes !== '';
  });
}

/** The document with granted leave in it, as it will be once a draft that holds it is published. */
export function withGranted(document: RosterDocument, granted: readonly GrantedLeave[]): RosterDocument {
  const changes = leaveEdits(document, granted).map(({ person, date, value }) => ({ person, date, after: value }));
  return changes.length === 0 ? document : documentWith(document, changes);
}
