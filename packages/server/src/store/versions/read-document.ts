import { sql } from 'kysely';
import type { LeaveKind, RosterDocument } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { coverOf, groupsOf, peopleOf, shiftTypesOf } from './version-parts.ts';
import { publishedOf } from './version-row.ts';

/** What tells whether a document is still the one that somebody has. */
export interface DocumentMark {
  readonly seq: number;
  readonly state: RosterDocument['state'];
  readonly publishedVersionId: string | null;
  readonly rotaId: string;
  /** Of its department: names of people, and what the rota is. */
  readonly factsSeq: number;
}

/** The mark of a version's document now. */
export async function readMark(db: Db, versionId: string): Promise<DocumentMark> {
  return db
    .selectFrom('version as v')
    .innerJoin('rota as r', 'r.id', 'v.rota_id')
    .innerJoin('department as d', 'd.id', 'r.department_id')
    .leftJoin('version as p', (join) => join.onRef('p.rota_id', '=', 'v.rota_id').on('p.state', '=', 'published'))
    .select(['v.seq', 'v.state', 'v.rota_id as rotaId', 'd.facts_seq as factsSeq', 'p.id as publishedVersionId'])
    .where('v.id', '=', versionId)
    .executeTakeFirstOrThrow();
}

/**
 * A whole version, as it stood at one moment when `db` is a transaction with `repeatable read`. Otherwise its `seq` is read
 * first: what was changed since comes again as a live event.
 */
export async function readDocument(db: Db, versionId: string): Promise<RosterDocument> {
  const head = await db
    .selectFrom('version')
    .innerJoin('rota', 'rota.id', 'version.rota_id')
    .innerJoin('department', 'department.id', 'rota.department_id')
    .selectAll('rota')
    .select([
      'version.number',
      'version.state',
      'version.seq',
      'version.bank_holidays',
      'department.name as department',
    ])
    .where('version.id', '=', versionId)
    .executeTakeFirstOrThrow();
  return {
    versionId,
    rotaId: head.id,
    departmentId: head.department_id,
    department: head.department,
    number: head.number,
    state: head.state,
    seq: head.seq,
    title: head.title,
    zone: head.zone,
    from: head.from_day,
    until: head.until_day,
    contract: { id: head.contract_id, edition: head.edition },
    readings: head.readings,
    shiftTypes: await shiftTypesOf(db, versionId),
    groups: await groupsOf(db, versionId),
    people: await peopleOf(db, versionId),
    cover: await coverOf(db, versionId),
    bankHolidays: head.bank_holidays,
    cells: await cellsOf(db, versionId, { from: head.from_day, until: head.until_day }),
    publishedVersionId: await publishedOf(db, head.id),
  };
}

type CompactCell = RosterDocument['cells'][number];

/**
 * Cells of the rota's days, and of no other. Put together by the database as one text: a board has up to 22,000 cells, and a row each is four
 * times slower.
 */
async function cellsOf(
  db: Db,
  versionId: string,
  { from, until }: Pick<RosterDocument, 'from' | 'until'>,
): Promise<CompactCell[]> {
  const { rows } = await sql<{ cells: string | null }>`
    select json_agg(json_build_array(p.row, c.day - ${from}::date, c.codes, c.leave, c.is_pinned, c.rev) order by p.row, c.day)::text as cells
    from cell c join (
      select person_id, row_number() over (order by position) - 1 as row from version_person where version_id = ${versionId}
    ) p on p.person_id = c.person_id
    where c.version_id = ${versionId} and c.day >= ${from}::date and c.day < ${until}::date`.execute(db);
  return JSON.parse(rows[0]?.cells ?? '[]') as [number, number, string, LeaveKind | null, boolean, number][];
}
