import { addChange, type Db } from '../store/index.ts';
import type { VersionSummary } from '../wire/index.ts';

/** Tells everybody who has one of these drafts open to load it again. */
export async function bumpDrafts(
  trx: Db,
  versions: readonly VersionSummary[],
  by: { readonly at: Date; readonly userId: string; readonly action: string },
): Promise<void> {
  for (const { id, state } of versions) {
    if (state !== 'draft') continue;
    const { seq } = await trx
      .updateTable('version')
      .set((eb) => ({ seq: eb('seq', '+', 1) }))
      .where('id', '=', id)
      .returning('seq')
      .executeTakeFirstOrThrow();
    await addChange(trx, { versionId: id, seq, kind: 'document', client: '', body: {}, ...by });
  }
}
