import { sql } from 'kysely';
import type { LieuCell, LieuGround, LieuPlace, LieuRoster } from '../../document/index.ts';
import type { LeaveKind } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { lieuEntriesOf, lieuRulesOf } from './lieu.ts';

/** Whose ledgers are asked for: everybody of a department, or one person of it. */
export interface LieuScope {
  readonly departmentId: string;
  readonly personId?: string;
  /** A request for leave that is left out of what waits. */
  readonly without?: string;
}

/** The zone of a department's newest rota, whose day is the department's; `UTC` while it has none. */
export async function zoneOf(db: Db, departmentId: string): Promise<string> {
  const row = await db
    .selectFrom('rota')
    .select('zone')
    .where('department_id', '=', departmentId)
    .orderBy('from_day', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  return row?.zone ?? 'UTC';
}

/** What ledgers are made of, as it is published and written now. */
export async function readLieuGround(db: Db, scope: LieuScope, today: string): Promise<LieuGround> {
  const rosters = await rostersOf(db, scope.departmentId);
  const places = await placesOf(db, rosters, scope.personId);
  return {
    today,
    rules: await lieuRulesOf(db, scope.departmentId),
    rosters,
    places,
    cells: await cellsOf(db, rosters, scope.personId),
    leave: await leaveOf(db, scope),
    entries: await lieuEntriesOf(db, scope),
  };
}

async function rostersOf(db: Db, departmentId: string): Promise<readonly LieuRoster[]> {
  const { rows } = await sql<LieuRoster>`
    select v.id as "versionId", r.title, r.from_day as "from", r.until_day as "until", v.published_at as "publishedAt",
      v.bank_holidays as "bankHolidays", (
        select coalesce(json_agg(s.code), '[]') from shift_type s
        where s.version_id = v.id and s.end_time <= s.start_time and s.end_time <> '00:00'
      ) as overnight
    from version v join rota r on r.id = v.rota_id
    where r.department_id = ${departmentId} and v.state = 'published' and v.published_at is not null
    order by r.from_day, v.id`.execute(db);
  return rows;
}

const idsOf = (rosters: readonly LieuRoster[]): string[] => rosters.map(({ versionId }) => versionId);

async function placesOf(db: Db, rosters: readonly LieuRoster[], personId?: string): Promise<readonly LieuPlace[]> {
  if (rosters.length === 0) return [];
  const rows = await db
    .selectFrom('version_person')
    .select(['version_id', 'person_id', 'fixed_days_off'])
    .where('version_id', 'in', idsOf(rosters))
    .where('is_vacant', '=', false)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .execute();
  return rows.map((row) => ({
    versionId: row.version_id,
    personId: row.person_id,
    fixedDaysOff: row.fixed_days_off as LieuPlace['fixedDaysOff'],
  }));
}

async function cellsOf(db: Db, rosters: readonly LieuRoster[], personId?: string): Promise<readonly LieuCell[]> {
  if (rosters.length === 0) return [];
  const holidays = [...new Set(rosters.flatMap(({ bankHolidays }) => bankHolidays))];
  const rows = await db
    .selectFrom('cell')
    .select(['version_id', 'person_id', 'day', 'codes', 'leave'])
    .where('version_id', 'in', idsOf(rosters))
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .where((eb) =>
      eb.or([
        eb('leave', '=', 'lieu'),
        sql<boolean>`day = any(${holidays}::date[])`,
        sql<boolean>`day + 1 = any(${holidays}::date[])`,
      ]),
    )
    .orderBy('day')
    .execute();
  return rows.map(({ version_id, person_id, day, codes, leave }) => ({
    ...{ versionId: version_id, personId: person_id, date: day, codes, leave: leave as LeaveKind | null },
  }));
}

async function leaveOf(db: Db, { departmentId, personId, without }: LieuScope): Promise<LieuGround['leave']> {
  const rows = await db
    .selectFrom('leave_request')
    .select(['person_id', 'from_day', 'until_day', 'state', 'decided_at'])
    .where('department_id', '=', departmentId)
    .where('kind', '=', 'lieu')
    .where('state', 'in', ['asked', 'approved'])
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .$if(without !== undefined, (query) => query.where('id', '<>', without ?? ''))
    .orderBy('from_day')
    .execute();
  return rows.map((row) => ({
    ...{ personId: row.person_id, from: row.from_day, until: row.until_day },
    grantedAt: row.state === 'approved' ? row.decided_at : null,
  }));
}

/** Published duties of somebody from one day up to another, which is excluded, the newest first. */
export async function dutiesBetween(
  db: Db,
  personId: string,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<readonly { readonly date: string; readonly code: string }[]> {
  const rows = await db
    .selectFrom('cell')
    .innerJoin('version', 'version.id', 'cell.version_id')
    .select(['cell.day', 'cell.codes'])
    .where('version.state', '=', 'published')
    .where('cell.person_id', '=', personId)
    .where('cell.day', '>=', from)
    .where('cell.day', '<', until)
    .where('cell.codes', '<>', '')
    .orderBy('cell.day', 'desc')
    .execute();
  return rows.flatMap(({ day, codes }) => codes.split('+').map((code) => ({ date: day, code })));
}
