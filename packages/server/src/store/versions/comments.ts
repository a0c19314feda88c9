import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** A comment as it is kept. */
export interface StoredComment {
  readonly id: string;
  readonly personId: string | null;
  readonly day: string | null;
  readonly text: string;
  /** Who wrote it; `null` once their account is gone. */
  readonly userId: string | null;
  readonly userName: string | null;
  readonly at: Date;
  readonly settledAt: Date | null;
}

/** Comments of a version that are told. */
const MOST = 500;

/** Comments of a version, the newest first: all of them, or one. */
export async function commentsOf(db: Db, versionId: string, id?: string): Promise<readonly StoredComment[]> {
  let query = db
    .selectFrom('comment')
    .leftJoin('user', 'user.id', 'comment.user_id')
    .select(['comment.id', 'person_id', 'day', 'text', 'user.id as user_id', 'user.name', 'at', 'resolved_at'])
    .where('version_id', '=', versionId)
    .orderBy('at', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(MOST);
  if (id !== undefined) query = query.where('comment.id', '=', id);
  return (await query.execute()).map((row) => ({
    id: row.id,
    personId: row.person_id,
    day: row.day,
    text: row.text,
    userId: row.user_id,
    userName: row.name,
    at: row.at,
    settledAt: row.resolved_at,
  }));
}

export interface NewStoredComment {
  readonly id: string;
  readonly versionId: string;
  readonly personId: string | null;
  readonly day: string | null;
  readonly text: string;
  readonly userId: string;
  readonly at: Date;
}

export async function addComment(trx: Db, comment: NewStoredComment): Promise<void> {
  const { id, day, text, at } = comment;
  await trx
    .insertInto('comment')
    .values({
      ...{ id, day, text, at, version_id: comment.versionId, person_id: comment.personId },
      ...{ user_id: comment.userId, resolved_at: null },
    })
    .execute();
}

/** Settles a comment of a version, or opens it again with `null`. Gives whether there is one. */
export async function settleComment(
  trx: Db,
  { id, versionId }: { readonly id: string; readonly versionId: string },
  settledAt: Date | null,
): Promise<boolean> {
  const done = await trx
    .updateTable('comment')
    .set({ resolved_at: settledAt })
    .where('id', '=', id)
    .where('version_id', '=', versionId)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function dropComment(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('comment').where('id', '=', id).execute();
}

/** Takes away what was written about a person. */
export async function forgetCommentsAbout(trx: Db, personId: string): Promise<void> {
  await trx.deleteFrom('comment').where('person_id', '=', personId).execute();
}

/** Is the person on the version, and the day in its rota? What is `null` is not asked about. It is so until the transaction ends. */
export async function isOnVersion(
  db: Db,
  versionId: string,
  { person, date }: { readonly person: string | null; readonly date: string | null },
): Promise<boolean> {
  await db.selectFrom('version').select('id').where('id', '=', versionId).forShare().execute();
  const { rows } = await sql<{ there: boolean }>`
    select (${person}::uuid is null or exists (
        select 1 from version_person p where p.version_id = v.id and p.person_id = ${person}::uuid))
      and (${date}::date is null or (${date}::date >= r.from_day and ${date}::date < r.until_day)) as there
    from version v join rota r on r.id = v.rota_id where v.id = ${versionId}`.execute(db);
  return rows[0]?.there ?? false;
}
