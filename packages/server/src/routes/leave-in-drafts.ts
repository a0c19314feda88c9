import { CellBook, daysFrom } from '../document/index.ts';
import { applyEdits, type Db, type Editor, readDocument, type StoredLeave } from '../store/index.ts';
import type { LeaveDecision } from '../wire/index.ts';
import { editableDraft } from './editable-draft.ts';
import { versionsFor } from './leave-effect-for.ts';

/**
 * Puts approved leave into the drafts of the rotas that it touches; a draft is started where a rota has only a published version. The duties
 * of these days are taken off, so that they show as gaps. A cell that has the leave already stays as it is.
 */
export async function enterLeave(trx: Db, leave: StoredLeave, editor: Editor): Promise<LeaveDecision['drafts']> {
  const drafts: LeaveDecision['drafts'] = [];
  for (const { rotaId } of await versionsFor(trx, leave.departmentId, leave, 'draft')) {
    const versionId = await editableDraft(trx, rotaId, editor);
    if (versionId === null) continue;
    const document = await readDocument(trx, versionId);
    if (!document.people.some(({ id }) => id === leave.personId)) continue;
    const book = new CellBook(document);
    const edits = daysFrom(leave.from, leave.until)
      .filter((date) => date >= document.from && date < document.until)
      .map((date) => ({ person: leave.personId, date, ...book.at(leave.personId, date) }))
      .filter(({ value }) => value.leave !== leave.kind || value.codes !== '')
      .map(({ value, ...cell }) => ({ ...cell, value: { ...value, codes: '', leave: leave.kind } }));
    if (edits.length === 0) continue;
    await applyEdits(trx, versionId, { action: 'leave', edits, client: '' }, editor);
    drafts.push({ versionId, rotaId, days: edits.length });
  }
  return drafts;
}
