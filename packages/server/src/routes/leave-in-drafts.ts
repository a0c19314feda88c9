import { CellBook, dayCount, daysIn, leaveEdits } from '../document/index.ts';
import { applyEdits, type Db, type Editor, readDocument, type StoredLeave } from '../store/index.ts';
import type { LeaveDecision, LeaveTakenBack } from '../wire/index.ts';
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
  const entered = new Set<string>();
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
    for (const day of days) entered.add(day);
    drafts.push({ versionId, rotaId, title: document.title, days: days.length });
  }
  return { drafts, daysWithoutDraft: dayCount(leave) - entered.size };
}

/** Versions in which days of this leave stand: the draft of each rota, else what is published of it. */
export async function whereLeaveStands(db: Db, leave: StoredLeave): Promise<LeaveTakenBack['stands']> {
  const stands: LeaveTakenBack['stands'] = [];
  for (const { rotaId, versionId } of await versionsFor(db, leave.departmentId, leave, 'draft')) {
    const document = await readDocument(db, versionId);
    const book = new CellBook(document);
    const days = daysIn(document, leave).filter(
      (day) => book.at(leave.personId, day).value.leave === leave.kind,
    ).length;
    const { title, state } = document;
    if (days > 0) stands.push({ versionId, rotaId, title, isDraft: state === 'draft', days });
  }
  return stands;
}
