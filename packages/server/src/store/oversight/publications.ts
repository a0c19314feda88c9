import type { Publication } from '../../wire/index.ts';
import type { Db } from '../database.ts';

/** A version that stands, of a department's rotas. */
export interface StandingVersion {
  readonly rotaId: string;
  readonly versionId: string;
  readonly number: number;
  readonly state: 'draft' | 'published';
}

/**
 * Drafts and live versions of a department, by the first day and the title of their rota. Rotas that ended on or before the day `since` are
 * left out.
 */
export async function standingVersions(
  db: Db,
  departmentId: string,
  since = '0001-01-01',
): Promise<readonly StandingVersion[]> {
  const rows = await db
    .selectFrom('version')
    .innerJoin('rota', 'rota.id', 'version.rota_id')
    .select(['rota.id as rotaId', 'version.id as versionId', 'version.number', 'version.state'])
    .where('rota.department_id', '=', departmentId)
    .where('version.state', '!=', 'archived')
    .where('rota.until_day', '>', since)
    .orderBy('rota.from_day')
    .orderBy('rota.title')
    .orderBy('version.number')
    .execute();
  return rows.map(({ state, ...row }) => ({ ...row, state: state === 'draft' ? 'draft' : 'published' }));
}

/** Every time that a rota was published, first to last, with what the trail counted then. */
export async function publicationsOf(db: Db, rotaId: string): Promise<Publication[]> {
  const rows = await db
    .selectFrom('version')
    .leftJoin('user', 'user.id', 'version.published_by')
    .leftJoin('audit', (join) =>
      join
        .on('audit.kind', '=', 'publish')
        // A subject is text, an id is not.
        .on((eb) => eb(eb.ref('audit.subject'), '=', eb.cast<string>('version.id', 'text'))),
    )
    .select(['version.id', 'version.number', 'version.published_at', 'user.name', 'audit.body'])
    .where('version.rota_id', '=', rotaId)
    .where('version.published_at', 'is not', null)
    .orderBy('version.published_at')
    .execute();
  return rows.map(({ id, number, published_at, name, body }) => {
    const counted = body === null ? null : (JSON.parse(body) as { changes?: number; lateChanges?: number });
    return {
      versionId: id,
      number,
      at: new Date(published_at ?? 0).toISOString(),
      by: name,
      changes: counted?.changes ?? null,
      lateChanges: counted?.lateChanges ?? null,
    };
  });
}

/** What was said of the broken rules of a version when it was published, by `person rule`. */
export async function reasonsOf(db: Db, versionId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('breach_reason')
    .select(['person_id', 'rule', 'reason'])
    .where('version_id', '=', versionId)
    .execute();
  return new Map(rows.map(({ person_id, rule, reason }) => [`${person_id} ${rule}`, reason]));
}
