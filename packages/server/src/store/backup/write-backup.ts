import { createHmac } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Database, Db } from '../database.ts';
import { BACKED_UP, type BackupTable } from './tables.ts';

/** First line of a backup. */
export interface BackupHead {
  readonly format: 'rotawright-backup/1';
  readonly at: string;
  /** Migrations that the store had: it is restored to just these, then brought up to date. */
  readonly migrations: readonly string[];
  /** Mark of the server's secret (`secretMark`), by which a restore finds out whether it has the same one. */
  readonly secret: string;
}

/** A stretch of rows of one table. */
export interface BackupRows {
  readonly table: string;
  readonly rows: readonly unknown[];
}

/** Rows that are read at a time. */
const AT_ONCE = 500;
/** Letters after which a line ends: neither who writes nor who reads holds much more. */
const LONG_LINE = 250_000;

/**
 * The whole store as lines of JSON, as it stood at one moment; others may write meanwhile. Both databases read it, so that a
 * hospital moves from the embedded one to PostgreSQL with it. Its transaction is open until the last line is taken: on the embedded
 * database everybody else waits so long.
 */
export async function* backupLines(
  { db }: Database,
  { at, secret }: { readonly at: Date; readonly secret: string },
): AsyncGenerator<string> {
  const trx = await db.startTransaction().setIsolationLevel('repeatable read').execute();
  try {
    const head: BackupHead = {
      format: 'rotawright-backup/1',
      at: at.toISOString(),
      migrations: await migrationsOf(trx),
      secret: secretMark(secret),
    };
    yield `${JSON.stringify(head)}\n`;
    for (const table of BACKED_UP) yield* linesOf(trx, table);
  } finally {
    // It has changed nothing.
    await trx.rollback().execute();
  }
}

/** Tells two secrets apart and gives none away. */
export function secretMark(secret: string): string {
  return createHmac('sha256', secret).update('backup').digest('base64url');
}

async function migrationsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Rows of a table as lines. A cursor goes through them once, whatever their number. */
async function* linesOf(trx: Db, table: BackupTable): AsyncGenerator<string> {
  await sql`declare backup no scroll cursor for select row_to_json(t)::text as row from ${sql.table(table)} t ${ORDER[table] ?? sql``}`.execute(
    trx,
  );
  let rows: string[] = [];
  let length = 0;
  for (;;) {
    const found = (await sql<{ row: string }>`fetch ${sql.lit(AT_ONCE)} from backup`.execute(trx)).rows;
    for (const { row } of found) {
      rows.push(row);
      length += row.length;
      if (length < LONG_LINE) continue;
      yield lineOf(table, rows);
      rows = [];
      length = 0;
    }
    if (found.length < AT_ONCE) break;
  }
  if (rows.length > 0) yield lineOf(table, rows);
  await sql`close backup`.execute(trx);
}

/** What another row refers to comes before it. */
const ORDER: Partial<Record<BackupTable, RawBuilder<unknown>>> = { version: sql`order by rota_id, number` };

const lineOf = (table: BackupTable, rows: readonly string[]): string =>
  `{"table":${JSON.stringify(table)},"rows":[${rows.join(',')}]}\n`;
