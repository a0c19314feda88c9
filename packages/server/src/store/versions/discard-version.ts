import { sql } from 'kysely';
import type { Discarding } from '../../wire/index.ts';
import type { Db } from '../database.ts';

/** What goes with a draft, counted now; `null` where it is gone already. */
export async function readDiscarding(db: Db, versionId: string): Promise<Discarding | null> {
  const { rows } = await sql<Discarding>`
    select v.seq, not r.was_published as "isWholeRota",
      (select count(*)::int from (
          select person_id, day, codes, leave from cell where version_id = v.id and (codes <> '' or leave is not null)
        ) mine full join (
          select person_id, day, codes, leave from cell where version_id = r.live and (codes <> '' or leave is not null)
        ) live using (person_id, day)
        where mine.codes is distinct from live.codes or mine.leave is distinct from live.leave) as days,
      (select count(*)::int from comment where version_id = v.id) as comments,
      (select count(*)::int from run where version_id = v.id and kind <> 'compare') as searches,
      (select count(*)::int from request_sheet where version_id = v.id and answered_at is not null) as answers,
      (select count(*)::int from rota_template where rota_id = v.rota_id and not r.was_published) as templates,
      c.leave, c.swaps, c.gaps
    from version v,
      lateral (select coalesce(bool_or(state <> 'draft'), false) as was_published,
        (array_agg(id) filter (where state = 'published'))[1] as live from version where rota_id = v.rota_id) r,
      -- What the server wrote into it for others carries no window of an editor.
      lateral (select count(*) filter (where action = 'leave')::int as leave, count(*) filter (where action = 'swap')::int as swaps,
        count(*) filter (where action = 'gap')::int as gaps from change where version_id = v.id and kind = 'cells' and client = '') c
    where v.id = ${versionId}`.execute(db);
  return rows[0] ?? null;
}

/** Runs that are about a version in any way: searches, and comparisons with it. */
const runsOf = (versionId: string) =>
  sql`version_id = ${versionId} or (kind = 'compare' and request ->> 'beforeId' = ${versionId})`;

/** Runs about a version that are not over. */
export async function openRunsOf(db: Db, versionId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from run where state in ('waiting', 'running') and (${runsOf(versionId)}) order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Takes a draft away with everything that is about it, notices that lead to it and mails of its round that have not gone out included; with
 * `isWholeRota` its rota too, of which it must be the only version. What was written about it in the trail stays.
 */
export async function dropVersion(
  trx: Db,
  {
    versionId,
    rotaId,
    isWholeRota,
  }: { readonly versionId: string; readonly rotaId: string; readonly isWholeRota: boolean },
): Promise<void> {
  await sql`delete from run where ${runsOf(versionId)}`.execute(trx);
  await trx.deleteFrom('request_sheet').where('version_id', '=', versionId).execute();
  await trx.deleteFrom('request_round').where('version_id', '=', versionId).execute();
  await sql`delete from notice where link = ${`/versions/${versionId}`} or link like ${`/versions/${versionId}/%`}`.execute(
    trx,
  );
  await sql`delete from outbox where sent_at is null and dedupe like ${`requests.% ${versionId} %`}`.execute(trx);
  await trx.deleteFrom('version').where('id', '=', versionId).execute();
  if (isWholeRota) await trx.deleteFrom('rota').where('id', '=', rotaId).execute();
}
