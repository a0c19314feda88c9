import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Db } from '../database.ts';
import { BACKED_UP } from './tables.ts';

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

const STRETCH = 2000;

/**
 * The whole store as lines of JSON, as it stood at one moment; others may write meanwhile. Both databases read it, so that a
 * hospital moves from the embedded one to PostgreSQL with it.
 */
export async function* backupLines(
  { db }: Database,
  { at, secret }: { readonly at: Date; readonly secret: string },
): AsyncGenerator<string> {
  const lines: string[] = [];
  // Read whole before anything is given out: on the embedded database an open transaction keeps everybody else waiting.
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const head: BackupHead = {
        format: 'rotawright-backup/1',
        at: at.toISOString(),
        migrations: await migrationsOf(trx),
        secret: secretMark(secret),
      };
      lines.push(JSON.stringify(head));
      for (const table of BACKED_UP) await readTable(trx, table, lines);
    });
  for (const line of lines) yield `${line}\n`;
}

/** Tells two secrets apart and gives none away. */
export function secretMark(secret: string): string {
  return createHmac('sha256', secret).update('backup').digest('base64url');
}

async function migrationsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

async function readTable(db: Db, table: string, lines: string[]): Promise<void> {
  for (let from = 0; ; from += STRETCH) {
    const { rows } = await sql<{ rows: string | null; count: number }>`
      select json_agg(t)::text as rows, count(*) as count from
        (select * from ${sql.table(table)} order by ctid limit ${STRETCH} offset ${from}) t`.execute(db);
    const [found] = rows;
    // The database parts rows by a line feed, which inside of a text it would have escaped.
    const text = found?.rows?.replaceAll('\n', '');
    if (text !== undefined) lines.push(`{"table":${JSON.stringify(table)},"rows":${text}}`);
    if (Number(found?.count ?? 0) < STRETCH) return;
  }
}
