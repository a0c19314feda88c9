import { OutsideError } from '@rotawright/core/problems';
import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Brings the store up to date; servers that start at the same time wait for one another. Gives what was done. */
export async function migrate({ db }: Database): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const at = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'the start';
    throw new OutsideError(`The database could not be brought up to date at ${at}: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return (results ?? []).map(({ migrationName }) => migrationName);
}
