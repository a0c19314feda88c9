import { type Call, HttpProblem, notFound } from '../http/index.ts';
import { type Db, raiseSeq } from '../store/index.ts';

/** A draft that this transaction alone may change, with its seq raised. */
export interface LockedDraft {
  readonly versionId: string;
  readonly rotaId: string;
  readonly seq: number;
}

/**
 * Locks the draft of the address and its rota until the transaction ends, the rota first, as everybody does who locks both.
 * @throws HttpProblem where it is no draft, or has changed since the editor looked
 */
export async function lockDraft(
  call: Call<Record<string, string>, unknown, { readonly seq: number }>,
  trx: Db,
): Promise<LockedDraft> {
  const versionId = call.params['versionId'] ?? '';
  const rotaId = call.place.version?.rotaId;
  if (rotaId === undefined) throw notFound();
  await trx.selectFrom('rota').select('id').where('id', '=', rotaId).forUpdate().execute();
  return { versionId, rotaId, seq: await raiseFromSeen(trx, versionId, call.body.seq) };
}

/**
 * Raises the seq of a draft that the editor saw as `seen`, and gives the new one.
 * @throws HttpProblem where it is no draft, or has changed since
 */
export async function raiseFromSeen(trx: Db, versionId: string, seen: number): Promise<number> {
  const raised = await raiseSeq(trx, versionId);
  if (raised === null) throw new HttpProblem('version.not-draft');
  if (raised.seq !== seen + 1) {
    throw new HttpProblem('request.seq-passed', {
      more: { seq: raised.seq - 1 },
      detail: 'Load it again and repeat the change.',
    });
  }
  return raised.seq;
}
