import type { Db } from '../database.ts';

/** Keeps a file until its run is over. */
export async function keepImportFile(trx: Db, runId: string, bytes: Uint8Array): Promise<void> {
  await trx.insertInto('import_file').values({ run_id: runId, bytes }).execute();
}

/** The file of a run; `null` once the run is over. */
export async function importFileOf(db: Db, runId: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('import_file').select('bytes').where('run_id', '=', runId).executeTakeFirst();
  return row?.bytes ?? null;
}

/** Takes away what was read of the files that somebody sent in to a department before; what goes on is left to end. */
export async function forgetReadings(
  trx: Db,
  { userId, departmentId }: { readonly userId: string; readonly departmentId: string },
): Promise<void> {
  await trx
    .deleteFrom('run')
    .where('kind', '=', 'import')
    .where('by_user', '=', userId)
    .where('department_id', '=', departmentId)
    .where('state', 'not in', ['waiting', 'running'])
    .execute();
}

/** Takes away what was read of files sent in before a moment, whatever became of them. */
export async function forgetReadingsBefore(db: Db, at: Date): Promise<void> {
  await db.deleteFrom('run').where('kind', '=', 'import').where('created_at', '<', at).execute();
}
