import type { VersionSummary } from '../../wire/index.ts';
import type { Db } from '../database.ts';

const COLUMNS = [
  'version.id',
  'version.rota_id as rotaId',
  'version.number',
  'version.state',
  'version.seq',
  'version.based_on as basedOn',
  'version.created_at as createdAt',
  'version.published_at as publishedAt',
  'version.note',
] as const;

/** The versions of rotas, newest first. */
export async function versionsOf(db: Db, rotaIds: readonly string[]): Promise<readonly VersionSummary[]> {
  if (rotaIds.length === 0) return [];
  const rows = await db
    .selectFrom('version')
    .select(COLUMNS)
    .where('rota_id', 'in', [...rotaIds])
    .orderBy('number', 'desc')
    .execute();
  return rows.map(summary);
}

/** One version; it must be there. */
export async function versionSummary(db: Db, versionId: string): Promise<VersionSummary> {
  return summary(await db.selectFrom('version').select(COLUMNS).where('id', '=', versionId).executeTakeFirstOrThrow());
}

/** The version of the same rota that is published; `null` when none is. */
export async function publishedOf(db: Db, rotaId: string): Promise<string | null> {
  const row = await db
    .selectFrom('version')
    .select('id')
    .where('rota_id', '=', rotaId)
    .where('state', '=', 'published')
    .executeTakeFirst();
  return row?.id ?? null;
}

function summary(
  row: Omit<VersionSummary, 'createdAt' | 'publishedAt'> & { createdAt: Date; publishedAt: Date | null },
) {
  return { ...row, createdAt: row.createdAt.toISOString(), publishedAt: row.publishedAt?.toISOString() ?? null };
}
