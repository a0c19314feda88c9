import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { DocumentMark } from '../versions/read-document.ts';

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

/**
 * Keeps the link of somebody whose account is this person no longer: with another person that it is, unless that one has a link already. Else
 * the link ends.
 */
export async function passFeedOn(trx: Db, from: string, to: string | null): Promise<void> {
  if (to !== null) {
    await trx
      .updateTable('feed')
      .set({ person_id: to })
      .where('person_id', '=', from)
      .where((eb) =>
        eb.not(eb.exists(eb.selectFrom('feed as own').select('own.person_id').where('own.person_id', '=', to))),
      )
      .execute();
  }
  await endFeed(trx, [from]);
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

/** A version that a calendar is made of. */
export interface FeedVersionRow {
  readonly versionId: string;
  readonly rotaId: string;
  /** Who of the calendar's people it is about. */
  readonly personId: string;
  /** Is it what stands now? Others tell what is cancelled. */
  readonly isLive: boolean;
  readonly publishedAt: string;
  readonly showsColleagues: boolean;
  /** What the document shows now, as of `DocumentMark`. */
  readonly mark: DocumentMark;
}

/** A calendar link, and everything that its calendar is made of. */
export interface OpenFeed extends StoredFeed {
  /** Persons of the same account, by id: one doctor on rotas of several departments has one calendar. */
  readonly people: readonly string[];
  /** By person, the rota's first day, and the newest first. */
  readonly versions: readonly FeedVersionRow[];
}

/**
 * The feed whose link has this secret, in one statement; `null` for one that is renewed, ended or made up, and of whom no account is. Rotas
 * that ended on or before the day `since` are left out.
 */
export async function openFeed(db: Db, tokenHash: string, since: string): Promise<OpenFeed | null> {
  const { rows } = await sql<OpenFeed>`
    select f.person_id as "personId", f.created_at as "createdAt", f.last_read_at as "lastReadAt",
      p.people, (
        select coalesce(json_agg(json_build_object('versionId', v.id, 'rotaId', r.id, 'personId', vp.person_id,
          'isLive', v.state = 'published', 'publishedAt', v.published_at, 'showsColleagues', d.shows_colleagues,
          'mark', json_build_object('seq', v.seq, 'state', v.state, 'rotaId', r.id, 'factsSeq', d.facts_seq,
            'publishedVersionId', (select w.id from version w where w.rota_id = r.id and w.state = 'published'))
        ) order by vp.person_id, r.from_day, v.number desc), '[]')
        from version_person vp join version v on v.id = vp.version_id join rota r on r.id = v.rota_id
          join department d on d.id = r.department_id
        where vp.person_id in (select value::uuid from json_array_elements_text(p.people))
          and v.published_at is not null and v.state <> 'draft' and r.until_day > ${since}::date
      ) as versions
    from feed f cross join lateral (
      select json_agg(distinct other.person_id::text order by other.person_id::text) as people
      from membership mine join membership other on other.user_id = mine.user_id
      where mine.person_id = f.person_id and other.person_id is not null
    ) p
    where f.token_hash = ${tokenHash} and p.people is not null`.execute(db);
  return rows[0] ?? null;
}

/** A read is noted at most once in so long, so that a read is no write each time. */
const NOTED_EVERY_MS = 300_000;

/** Notes that a link was read. */
export async function feedWasRead(db: Db, { personId, lastReadAt }: StoredFeed, at: Date): Promise<void> {
  const before = new Date(at.getTime() - NOTED_EVERY_MS);
  if (lastReadAt !== null && lastReadAt >= before) return;
  await db
    .updateTable('feed')
    .set({ last_read_at: at })
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('last_read_at', 'is', null), eb('last_read_at', '<', before)]))
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
