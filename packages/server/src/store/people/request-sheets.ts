import type { LeaveKind, OwnRequest } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { json } from '../json.ts';

/** What one person said on a version. */
export interface StoredSheet {
  readonly personId: string;
  readonly toldAt: Date | null;
  readonly remindedAt: Date | null;
  readonly answeredAt: Date | null;
  /** Counts what they said; 0 where they said nothing yet. */
  readonly seq: number;
  readonly requests: readonly OwnRequest[];
  readonly note: string;
  /** What was taken of it into the draft's `asked`. */
  readonly taken: readonly OwnRequest[];
}

/** Sheets of a version, or one person's. */
export async function sheetsOf(db: Db, versionId: string, personId?: string): Promise<readonly StoredSheet[]> {
  const rows = await db
    .selectFrom('request_sheet')
    .selectAll()
    .where('version_id', '=', versionId)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({
    ...{ personId: row.person_id, toldAt: row.told_at, remindedAt: row.reminded_at },
    ...{ answeredAt: row.answered_at, seq: row.seq, requests: row.requests, note: row.note, taken: row.taken },
  }));
}

/** Keeps what somebody said where it stands at the seq that was seen, and gives whether it did. */
export async function writeSheet(
  trx: Db,
  sheet: {
    readonly versionId: string;
    readonly personId: string;
    readonly seq: number;
    readonly requests: readonly OwnRequest[];
    readonly note: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const said = { requests: json(sheet.requests), note: sheet.note, seq: sheet.seq + 1, answered_at: sheet.at };
  const place = { version_id: sheet.versionId, person_id: sheet.personId };
  if (sheet.seq === 0) {
    await trx
      .insertInto('request_sheet')
      .values({ ...place, told_at: null, answered_at: null, requests: '[]', taken: '[]' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const written = await trx
    .updateTable('request_sheet')
    .set(said)
    .where('version_id', '=', sheet.versionId)
    .where('person_id', '=', sheet.personId)
    .where('seq', '=', sheet.seq)
    .executeTakeFirst();
  return written.numUpdatedRows === 1n;
}

/** Notes what of somebody's sheet the draft asks for now. */
export async function markTaken(
  trx: Db,
  sheet: { readonly versionId: string; readonly personId: string; readonly taken: readonly OwnRequest[] },
): Promise<void> {
  await trx
    .updateTable('request_sheet')
    .set({ taken: json(sheet.taken) })
    .where('version_id', '=', sheet.versionId)
    .where('person_id', '=', sheet.personId)
    .execute();
}

/** What somebody said, and was told, of every version: for who asks what is stored of them. */
export async function sheetsOfPeople(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('request_sheet')
    .innerJoin('version', 'version.id', 'request_sheet.version_id')
    .innerJoin('rota', 'rota.id', 'version.rota_id')
    .select(['rota.title', 'told_at', 'reminded_at', 'answered_at', 'requests', 'request_sheet.note', 'taken'])
    .where('person_id', 'in', [...personIds])
    .orderBy('rota.from_day')
    .execute();
}

/** Takes away what somebody said, with the note. */
export async function forgetSheets(trx: Db, personId: string): Promise<void> {
  await trx.deleteFrom('request_sheet').where('person_id', '=', personId).execute();
}

/** Takes away what was said for rotas that ended before a day. */
export async function forgetSheetsBefore(db: Db, day: string): Promise<void> {
  await db
    .deleteFrom('request_sheet')
    .where('version_id', 'in', (eb) =>
      eb
        .selectFrom('version')
        .innerJoin('rota', 'rota.id', 'version.rota_id')
        .select('version.id')
        .where('rota.until_day', '<', day),
    )
    .execute();
}

/** People of these who have an account. */
export async function peopleWithAccounts(db: Db, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('membership')
    .select('person_id')
    .distinct()
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Set(rows.flatMap(({ person_id }) => person_id ?? []));
}

/** One person's cells on a version that hold a duty or leave. */
export async function cellsOfPerson(
  db: Db,
  versionId: string,
  personId: string,
): Promise<readonly { readonly date: string; readonly codes: string; readonly leave: LeaveKind | null }[]> {
  const rows = await db
    .selectFrom('cell')
    .select(['day as date', 'codes', 'leave'])
    .where('version_id', '=', versionId)
    .where('person_id', '=', personId)
    .orderBy('day')
    .execute();
  return rows.map(({ leave, ...cell }) => ({ ...cell, leave: leave as LeaveKind | null }));
}
