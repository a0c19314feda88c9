import { sql } from 'kysely';
import type { PersonOnRota, RequestRound, ShiftType } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { peopleOf, shiftTypesOf } from './version-parts.ts';

/** A round as it is kept. */
export interface StoredRound extends RequestRound {
  readonly openedAt: Date;
}

/** What is asked about a version before anybody may say anything on it. */
export interface RequestGround {
  readonly versionId: string;
  readonly rotaId: string;
  readonly title: string;
  readonly number: number;
  readonly department: string;
  readonly state: 'draft' | 'published' | 'archived';
  readonly zone: string;
  readonly from: string;
  /** First day after the rota. */
  readonly until: string;
  readonly bankHolidays: readonly string[];
  readonly round: StoredRound | null;
}

const query = (db: Db) =>
  db
    .selectFrom('version as v')
    .innerJoin('rota as r', 'r.id', 'v.rota_id')
    .innerJoin('department as d', 'd.id', 'r.department_id')
    .leftJoin('request_round as q', 'q.version_id', 'v.id')
    .select([
      'v.id',
      'v.rota_id',
      'v.number',
      'v.state',
      'v.bank_holidays',
      'r.title',
      'r.zone',
      'r.from_day',
      'r.until_day',
    ])
    .select(['d.name as department', 'q.last_day', 'q.budget', 'q.remind_days', 'q.seq', 'q.closed_at', 'q.opened_at']);

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

function ground(row: Row): RequestGround {
  const { last_day: lastDay, budget, remind_days: remindDays, seq, opened_at: openedAt } = row;
  const isThere = lastDay !== null && budget !== null && remindDays !== null && seq !== null && openedAt !== null;
  return {
    ...{ versionId: row.id, rotaId: row.rota_id, title: row.title, number: row.number, department: row.department },
    ...{ state: row.state, zone: row.zone, from: row.from_day, until: row.until_day, bankHolidays: row.bank_holidays },
    round: isThere ? { seq, lastDay, budget, remindDays, isClosed: row.closed_at !== null, openedAt } : null,
  };
}

/**
 * A version with its round. `lock` keeps the version, and with it the round, as they are until the transaction ends: `share` for who asks, so
 * that many may at once, `change` for who changes either.
 */
export async function readRequestGround(db: Db, versionId: string, lock?: 'share' | 'change'): Promise<RequestGround> {
  if (lock !== undefined) {
    const version = db.selectFrom('version').select('id').where('id', '=', versionId);
    await (lock === 'share' ? version.forShare() : version.forUpdate()).execute();
  }
  return ground(await query(db).where('v.id', '=', versionId).executeTakeFirstOrThrow());
}

/** Versions with a round on which one of these people stands, of rotas that end after a day, by the rota's first day; the newest 20. */
export async function requestGroundsOf(
  db: Db,
  personIds: readonly string[],
  after: string,
): Promise<{ readonly personId: string; readonly ground: RequestGround }[]> {
  if (personIds.length === 0) return [];
  const rows = await query(db)
    .innerJoin('version_person as p', 'p.version_id', 'v.id')
    .select('p.person_id')
    .where('p.person_id', 'in', [...personIds])
    .where('p.is_vacant', '=', false)
    .where('q.version_id', 'is not', null)
    .where('r.until_day', '>', after)
    .orderBy('q.opened_at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({ personId: row.person_id, ground: ground(row) }));
}

/** People with a name, not posts, and the shift types of a version. */
export async function askableParts(
  db: Db,
  versionId: string,
): Promise<{ readonly people: readonly PersonOnRota[]; readonly shiftTypes: readonly ShiftType[] }> {
  const people = (await peopleOf(db, versionId)).filter(({ isVacant }) => !isVacant);
  return { people, shiftTypes: await shiftTypesOf(db, versionId) };
}

/** Opens a round, or changes it, with the seq after the one that was seen. Who does it has locked the version and looked at that. */
export async function writeRound(
  trx: Db,
  versionId: string,
  round: RequestRound & { readonly at: Date; readonly by: string },
): Promise<void> {
  const { lastDay, budget, remindDays, at } = round;
  const values = {
    ...{ last_day: lastDay, budget, remind_days: remindDays, seq: round.seq + 1 },
    closed_at: round.isClosed ? at : null,
  };
  await trx
    .insertInto('request_round')
    .values({ version_id: versionId, ...values, opened_at: at, opened_by: round.by })
    .onConflict((conflict) => conflict.column('version_id').doUpdateSet(values))
    .execute();
}

/** Notes that people are told of a round, and gives those who were not told before; who has no account is left for later. */
export async function markTold(trx: Db, versionId: string, at: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`
    insert into request_sheet (version_id, person_id, told_at)
    select p.version_id, p.person_id, ${at} from version_person p
    where p.version_id = ${versionId} and not p.is_vacant
      and exists (select 1 from membership m where m.person_id = p.person_id)
    on conflict (version_id, person_id) do update set told_at = excluded.told_at where request_sheet.told_at is null
    returning person_id as person`.execute(trx);
  return rows.map(({ person }) => person);
}

/** Drafts with a round that is not closed and whose last day is this one or later. */
export async function openRoundsFrom(db: Db, day: string): Promise<readonly RequestGround[]> {
  const rows = await query(db)
    .where('v.state', '=', 'draft')
    .where('q.closed_at', 'is', null)
    .where('q.last_day', '>=', day)
    .orderBy('v.id')
    .execute();
  return rows.map(ground);
}

/**
 * Notes that those are reminded who were told before a moment and have neither answered nor been reminded, and gives who they are. Of two servers that
 * do it at once one finds nobody left.
 */
export async function markReminded(
  trx: Db,
  versionId: string,
  { toldBy, at }: { readonly toldBy: Date; readonly at: Date },
) {
  const rows = await trx
    .updateTable('request_sheet')
    .set({ reminded_at: at })
    .where('version_id', '=', versionId)
    // Who was taken off the draft is asked nothing.
    .where('person_id', 'in', (eb) =>
      eb.selectFrom('version_person').select('person_id').where('version_id', '=', versionId),
    )
    .where('told_at', '<=', toldBy)
    .where('answered_at', 'is', null)
    .where('reminded_at', 'is', null)
    .returning('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** People of a version who were told of its round. */
export async function peopleTold(db: Db, versionId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('request_sheet as s')
    .innerJoin('version_person as p', (join) =>
      join.onRef('p.version_id', '=', 's.version_id').onRef('p.person_id', '=', 's.person_id'),
    )
    .select('s.person_id')
    .where('s.version_id', '=', versionId)
    .where('s.told_at', 'is not', null)
    .where('p.is_vacant', '=', false)
    .orderBy('s.person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}
