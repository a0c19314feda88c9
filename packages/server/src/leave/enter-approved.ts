import { CellBook, leaveEdits } from '../document/index.ts';
import { applyEdits, approvedLeave, type Db, type Editor, readDocument, tellUsers } from '../store/index.ts';
import type { Edit, RosterDocument } from '../wire/index.ts';

/** Which approved leave a draft takes over. Everybody on it and all of its days, where nothing else is said. */
export interface TakenOver {
  /** These people alone. */
  readonly people?: readonly string[];
  /** Not on the days of this span. */
  readonly without?: { readonly from: string; readonly until: string };
  /** Only what was approved from this moment on. */
  readonly since?: Date;
}

/**
 * Enters leave that was approved earlier into a draft onto which people or days have come since, as approving it would have done, and tells
 * the editor in the app. Gives the seq of the draft afterwards; `null` where there was nothing to enter. The draft is locked by the caller.
 */
export async function enterApproved(
  trx: Db,
  versionId: string,
  which: TakenOver,
  editor: Editor,
): Promise<number | null> {
  const document = await readDocument(trx, versionId);
  const { from, until } = document;
  const people = which.people ?? document.people.map(({ id }) => id);
  const granted = await approvedLeave(trx, people, { from, until, since: which.since });
  const edits = leaveEdits(document, granted).filter(
    ({ date }) => which.without === undefined || date < which.without.from || date >= which.without.until,
  );
  if (edits.length === 0) return null;
  const outcome = await applyEdits(trx, versionId, { action: 'leave', edits: [...edits], client: '' }, editor);
  if (outcome.kind !== 'applied') return null;
  await tellUsers(trx, [editor.userId], {
    ...{ kind: 'leave.entered', about: versionId, at: editor.at, subject: null, mailFrom: null },
    text: enteredText(document, edits),
    link: `/versions/${versionId}`,
  });
  return outcome.answer.seq;
}

function enteredText(document: RosterDocument, edits: readonly Edit[]): string {
  const book = new CellBook(document);
  const people = new Set(edits.map(({ person }) => person)).size;
  const lost = edits.filter(({ person, date }) => book.at(person, date).value.codes !== '').length;
  const days = `${edits.length} ${edits.length === 1 ? 'day' : 'days'}`;
  const whose = `${people} ${people === 1 ? 'person' : 'people'}`;
  const taken = lost === 0 ? '' : ` Duties were taken off on ${lost} ${lost === 1 ? 'day' : 'days'} of these.`;
  return `Leave that was approved earlier is entered in the draft of ${document.title}: ${days} of ${whose}.${taken}`;
}
