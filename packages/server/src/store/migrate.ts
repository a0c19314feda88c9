import { OutsideError } from '@rotawright/core/problems';
import { type MigrationResultSet, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

const migratorOf = ({ db }: Database): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });

/** Brings the store up to date; servers that start at the same time wait for one another. Gives what was done. */
export async function migrate(database: Database): Promise<readonly string[]> {
  return done(await migratorOf(database).migrateToLatest());
}

/** Brings an empty store to where another one was. @throws OutsideError for migrations that this version does not know */
export async function migrateTo(database: Database, names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(MIGRATIONS, name));
  const last = names.at(-1);
  if (last === undefined || unknown.length > 0) {
    throw new OutsideError(`The backup is of a newer version (${unknown.join(', ')}). Try: the newest Rotawright.`);
  }
  const applied = await migratorOf(database).getMigrations();
  const isThere = applied.find(({ name }) => name === last)?.executedAt !== undefined;
  if (!isThere) done(await migratorOf(database).migrateTo(last));
}

function done({ error, results }: MigrationResultSet): readonly string[] {
  if (error !== undefined) {
    const at = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'the start';
    throw new OutsideError(`The database could not be brought up to date at ${at}: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return (results ?? []).map(({ migrationName }) => migrationName);
}
