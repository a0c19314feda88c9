import type { Db } from '../database.ts';

/** A calendar link as it is kept: its secret only as a hash. */
export interface StoredFeed {
  readonly personId: string;
  readonly createdAt: Date;
  readonly lastReadAt: Date | null;
}

/** Makes a new link for a person; the old one stops working at once. */
export async function renewFeed(
  trx: Db,
  feed: { readonly personId: string; readonly tokenHash: string; readonly at: Date },
): Promise<void> {
  const values = { token_hash: feed.tokenHash, created_at: feed.at, last_read_at: null };
  await trx
    .insertInto('feed')
    .values({ person_id: feed.personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

export async function endFeed(trx: Db, personIds: readonly string[]): Promise<void> {
  if (personIds.length > 0)
    await trx
      .deleteFrom('feed')
      .where('person_id', 'in', [...personIds])
      .execute();
}

export async function feedOfPeople(db: Db, personIds: readonly string[]): Promise<StoredFeed | null> {
  if (personIds.length === 0) return null;
  const row = await db
    .selectFrom('feed')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .executeTakeFirst();
  return row === undefined
    ? null
    : { personId: row.person_id, createdAt: row.created_at, lastReadAt: row.last_read_at };
}

/** The person whose link has this secret; `null` for one that is renewed, ended or made up. */
export async function feedByToken(db: Db, tokenHash: string): Promise<StoredFeed | null> {
  const row = await db.selectFrom('feed').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
  return row === undefined
    ? null
    : { personId: row.person_id, createdAt: row.created_at, lastReadAt: row.last_read_at };
}

/** Notes that a link was read. At most once in five minutes, so that a read is no write each time. */
export async function feedWasRead(db: Db, personId: string, at: Date): Promise<void> {
  await db
    .updateTable('feed')
    .set({ last_read_at: at })
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('last_read_at', 'is', null), eb('last_read_at', '<', new Date(at.getTime() - 300_000))]))
    .execute();
}

/** Versions that a person's calendar is made of, by the rota's first day: what is published, and what was before it. */
export async function publishedVersionsOf(
  db: Db,
  personId: string,
  since: string,
): Promise<readonly { readonly versionId: string; readonly rotaId: string; readonly isLive: boolean }[]> {
  const rows = await db
    .selectFrom('version')
    .innerJoin('rota', 'rota.id', 'version.rota_id')
    .innerJoin('version_person', 'version_person.version_id', 'version.id')
    .select(['version.id as versionId', 'rota.id as rotaId', 'version.state'])
    .where('version_person.person_id', '=', personId)
    .where('version.published_at', 'is not', null)
    .where('version.state', '!=', 'draft')
    .where('rota.until_day', '>', since)
    .orderBy('rota.from_day')
    .orderBy('version.number', 'desc')
    .execute();
  return rows.map(({ versionId, rotaId, state }) => ({ versionId, rotaId, isLive: state === 'published' }));
}
