import { enterApproved } from '../leave/index.ts';
import { appendAudit, copyVersion, type Db, type Editor, publishedOf } from '../store/index.ts';

/** The draft of a rota, locked with it for this transaction; `null` where there is none, and then nobody else can begin one. */
export async function lockedDraft(trx: Db, rotaId: string): Promise<string | null> {
  await trx.selectFrom('rota').select('id').where('id', '=', rotaId).forUpdate().execute();
  const draft = await trx
    .selectFrom('version')
    .select('id')
    .where('rota_id', '=', rotaId)
    .where('state', '=', 'draft')
    .orderBy('number', 'desc')
    .forUpdate()
    .executeTakeFirst();
  return draft?.id ?? null;
}

/**
 * The draft of a rota, locked for this transaction; a new one from the published version where there is none. `null` when the rota has no
 * version at all. Leave that was approved since the published one comes into a new draft: the one before, which held it, may have been discarded.
 */
export async function editableDraft(trx: Db, rotaId: string, editor: Editor): Promise<string | null> {
  const draft = await lockedDraft(trx, rotaId);
  if (draft !== null) return draft;
  const published = await publishedOf(trx, rotaId);
  if (published === null) return null;
  const versionId = await copyVersion(trx, { versionId: published, rotaId }, { userId: editor.userId, at: editor.at });
  const { userId, organisationId, departmentId, at } = editor;
  const body = { rotaId, basedOn: published };
  await appendAudit(trx, {
    userId,
    organisationId,
    departmentId,
    at,
    kind: 'version.started',
    subject: versionId,
    body,
  });
  const { published_at: since } = await trx
    .selectFrom('version')
    .select('published_at')
    .where('id', '=', published)
    .executeTakeFirstOrThrow();
  await enterApproved(trx, versionId, since === null ? {} : { since }, editor);
  return versionId;
}
