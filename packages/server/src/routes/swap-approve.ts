import { type Call, HttpProblem } from '../http/index.ts';
import { applyEdits, setSwap } from '../store/index.ts';
import { editableDraft } from './editable-draft.ts';
import { isRetimed, shownSwap, standsAsSeen, viewerOf } from './shown-swaps.ts';
import { openSwap, tellSides } from './swap-steps.ts';
import { leaveTrail } from './trail.ts';

/**
 * Puts an agreed swap into the draft, as edits like any other. A draft whose cells of the swap were changed by the coordinator is in the way:
 * then nothing happens, and the swap stays as it is.
 */
export function approveSwap(call: Call<Record<string, string>>) {
  const { departmentId, place, services, user } = call;
  const at = services.now();
  return call.write(async (trx) => {
    const swap = await openSwap(trx, call, ['agreed']);
    const editor = { userId: user.userId, organisationId: place.organisationId, departmentId, at };
    const draft = await editableDraft(trx, swap.rotaId, editor);
    if (draft === null) throw new HttpProblem('swap.overtaken');
    if (!(await standsAsSeen(trx, draft, swap.changes)) || (await isRetimed(trx, swap, draft))) {
      throw new HttpProblem('swap.overtaken', {
        detail: 'A duty of this swap, or its times, are changed in the draft. Put it back there, or refuse the swap.',
        more: { versionId: draft },
      });
    }
    await applyEdits(trx, draft, { action: 'swap', edits: [...swap.changes], client: '' }, editor);
    await setSwap(trx, swap.id, { state: 'approved', at });
    await leaveTrail(call, trx, { subject: swap.id, kind: 'swap.approved', body: { draft } });
    await tellSides(trx, call, swap, {
      kind: 'swap.approved',
      text: 'A swap of yours was approved. It counts once the rota is published.',
      subject: 'A swap was approved',
    });
    const viewer = viewerOf(call);
    return { status: 200, body: { ...(await shownSwap(trx, { ...swap, state: 'approved' }, { at, viewer })), draft } };
  });
}
