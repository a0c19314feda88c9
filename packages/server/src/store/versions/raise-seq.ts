import type { Db } from '../database.ts';

/**
 * Adds one to the seq of a draft and locks its row until the transaction ends, so that whoever changes one version takes turns.
 * `null` where it is no draft.
 */
export async function raiseSeq(
  trx: Db,
  versionId: string,
): Promise<{ readonly seq: number; readonly rotaId: string } | null> {
  const raised = await trx
    .updateTable('version')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .where('id', '=', versionId)
    .where('state', '=', 'draft')
    .returning(['seq', 'rota_id as rotaId'])
    .executeTakeFirst();
  return raised ?? null;
}
