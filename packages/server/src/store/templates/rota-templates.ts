import type { RotaTemplate, TemplateContent } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { json } from '../json.ts';

/** Who changes a template, and when. */
export interface TemplateEditor {
  readonly userId: string;
  readonly at: Date;
}

/** The templates of a rota, by title. */
export async function templatesOf(db: Db, rotaId: string): Promise<RotaTemplate[]> {
  const rows = await db
    .selectFrom('rota_template')
    .selectAll()
    .where('rota_id', '=', rotaId)
    .orderBy('title')
    .orderBy('id')
    .execute();
  return rows.map(shown);
}

/** Keeps a new template of a rota. */
export async function addTemplate(
  trx: Db,
  { id, rotaId, content }: { readonly id: string; readonly rotaId: string; readonly content: TemplateContent },
  { userId, at }: TemplateEditor,
): Promise<RotaTemplate> {
  const { title, ...body } = content;
  const row = await trx
    .insertInto('rota_template')
    .values({ id, rota_id: rotaId, title, body: json(body), changed_at: at, changed_by: userId })
    .returningAll()
    .executeTakeFirstOrThrow();
  return shown(row);
}

/**
 * Changes a template if it is still at this seq. Otherwise nothing changes: gives the seq at which it stands, or `null` where the rota
 * has no such template.
 */
export async function changeTemplate(
  trx: Db,
  which: { readonly id: string; readonly rotaId: string; readonly seq: number; readonly content: TemplateContent },
  { userId, at }: TemplateEditor,
): Promise<RotaTemplate | { readonly standsAt: number } | null> {
  const { title, ...body } = which.content;
  const row = await trx
    .updateTable('rota_template')
    .set((eb) => ({ title, body: json(body), seq: eb('seq', '+', 1), changed_at: at, changed_by: userId }))
    .where('id', '=', which.id)
    .where('rota_id', '=', which.rotaId)
    .where('seq', '=', which.seq)
    .returningAll()
    .executeTakeFirst();
  if (row !== undefined) return shown(row);
  const stands = await trx
    .selectFrom('rota_template')
    .select('seq')
    .where('id', '=', which.id)
    .where('rota_id', '=', which.rotaId)
    .executeTakeFirst();
  return stands === undefined ? null : { standsAt: stands.seq };
}

/** Takes a template away; `false` where the rota has no such template. */
export async function dropTemplate(trx: Db, { id, rotaId }: { readonly id: string; readonly rotaId: string }) {
  const { numDeletedRows } = await trx
    .deleteFrom('rota_template')
    .where('id', '=', id)
    .where('rota_id', '=', rotaId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

function shown(row: {
  readonly id: string;
  readonly rota_id: string;
  readonly title: string;
  readonly body: Omit<TemplateContent, 'title'>;
  readonly seq: number;
  readonly changed_at: Date;
}): RotaTemplate {
  const { id, rota_id, title, body, seq, changed_at } = row;
  return { id, rotaId: rota_id, title, ...body, seq, changedAt: changed_at.toISOString() };
}
