import { OutsideError } from '@rotawright/core/problems';
import { sql } from 'kysely';
import type { Database, Db } from '../database.ts';
import { migrate, migrateTo } from '../migrate.ts';
import { BACKED_UP } from './tables.ts';
import { type BackupHead, type BackupRows, secretMark } from './write-backup.ts';

/** Secret of the server that will run on the store. */
export interface RestoreSecret {
  /** `null` while it has none. */
  readonly secret: string | null;
  /** Goes on with another secret than the backup's: then every second factor is taken off, because nothing could read it. */
  readonly mayDiffer: boolean;
}

/**
 * Fills an empty store from the lines of a backup and brings it up to date. All or nothing.
 * @throws OutsideError for a store that holds something, for another secret unless it may differ, and for a file that is no
 * backup, or one of a newer version
 */
export async function restoreLines(
  database: Database,
  lines: AsyncIterable<string>,
  { secret, mayDiffer }: RestoreSecret,
): Promise<{ readonly rows: number }> {
  const iterator = lines[Symbol.asyncIterator]();
  const head = headOf((await iterator.next()).value);
  const isSame = secret !== null && head.secret === secretMark(secret);
  if (!isSame && !mayDiffer) throw otherSecret(head);
  await refuseFull(database);
  await migrateTo(database, head.migrations);
  let rows = 0;
  await database.db.transaction().execute(async (trx) => {
    // Files of before had versions in any order; one may stand before the one that it is based on.
    await sql`alter table version alter constraint version_based_on_fkey deferrable initially deferred`.execute(trx);
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      rows += await insert(trx, next.value);
    }
    await sql`set constraints all immediate`.execute(trx);
    await sql`alter table version alter constraint version_based_on_fkey not deferrable`.execute(trx);
    if (!isSame) {
      await sql`delete from "twoFactor"`.execute(trx);
      await trx.updateTable('user').set({ twoFactorEnabled: false }).execute();
    }
    // A search that was under way is on no queue any more.
    await sql`update run set state = 'failed', finished_at = now(), request = request - 'requests' - 'openings',
      outcome = '["The store was restored from a backup meanwhile."]'
      where state in ('waiting', 'running')`.execute(trx);
  });
  await migrate(database);
  return { rows };
}

function headOf(line: string | undefined): BackupHead {
  try {
    const head = JSON.parse(line ?? '') as BackupHead;
    if (head.format === 'rotawright-backup/1') return head;
  } catch {
    // Said below.
  }
  throw new OutsideError('This file is no backup of Rotawright. Try: a file that `rota backup` wrote.');
}

function otherSecret({ secret }: Partial<BackupHead>): OutsideError {
  return new OutsideError(
    `${secret === undefined ? 'The backup does not say with which ROTAWRIGHT_SECRET it was made' : 'The backup was made with another ROTAWRIGHT_SECRET'}. The secret unlocks second factors and makes the pseudonyms that negotiators see.
Try: the old secret as ROTAWRIGHT_SECRET (of an embedded database: the file "secret" of its data folder, copied into the new one), or --new-secret, which takes every second factor off.`,
  );
}

async function refuseFull({ db }: Database): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('organisation') is not null as there`.execute(db);
  if (rows[0]?.there !== true) return;
  const found = await db.selectFrom('organisation').select('id').limit(1).executeTakeFirst();
  if (found !== undefined) {
    throw new OutsideError(
      'The store holds an organisation already. Try: ROTAWRIGHT_DATA with a new folder, or an empty database.',
    );
  }
}

async function insert(trx: Db, line: string): Promise<number> {
  if (line.trim() === '') return 0;
  const { table, rows } = JSON.parse(line) as BackupRows;
  if (!(BACKED_UP as readonly string[]).includes(table))
    throw new OutsideError(`The backup holds a table ${table} that is unknown here.`);
  await sql`insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    trx,
  );
  return rows.length;
}
