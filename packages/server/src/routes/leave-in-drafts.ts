import { daysFrom, daysIn, leaveEdits } from '../document/index.ts';
import { applyEdits, type Db, type Editor, readDocument, type StoredLeave } from '../store/index.ts';
import type { LeaveDecision } from '../wire/index.ts';
import { editableDraft, lockedDraft } from './editable-draft.ts';
import { versionsFor } from './leave-effect-for.ts';

/**
 * Puts approved leave into the drafts of the rotas that it touches; a draft is started where a rota has only a published version. Days on
 * which no draft has this person are entered once one does (`leave/enter-approved`).
 */
export async function enterLeave(
  trx: Db,
  leave: StoredLeave,
  editor: Editor,
): Promise<Pick<LeaveDecision, 'drafts' | 'daysWithoutDraft'>> {
  const drafts: LeaveDecision['drafts'] = [];
  const open = new Set(daysFrom(leave.from, leave.until));
  const touched = await versionsFor(trx, leave.departmentId, leave, 'draft');
  // All of them before anything is written: that locks the trail, for which whoever edits one of them waits with the draft locked.
  for (const rotaId of touched.map((one) => one.rotaId).sort()) await lockedDraft(trx, rotaId);
  for (const { rotaId } of touched) {
    const versionId = await editableDraft(trx, rotaId, editor);
    if (versionId === null) continue;
    const document = await readDocument(trx, versionId);
    if (!document.people.some(({ id }) => id === leave.personId)) continue;
    const edits = leaveEdits(document, [leave]);
    if (edits.length > 0) await applyEdits(trx, versionId, { action: 'leave', edits: [...edits], client: '' }, editor);
    const days = daysIn(document, leave);
    for (const day of days) open.delete(day);
    drafts.push({ versionId, rotaId, title: document.title, days: days.length });
  }
  return { drafts, daysWithoutDraft: open.size };
}
