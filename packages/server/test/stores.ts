import { type Database, migrate, openEmbedded, openPostgresql } from '@rotawright/server/store';
import { postgresTools, realPostgres } from './real-postgres.ts';

/** A store for a test file. `stop` closes it and takes it away. */
export interface TestStore {
  readonly database: Database;
  /** Address that another process may use; `null` on the embedded database. */
  readonly address: string | null;
  stop(): Promise<void>;
}

/** The databases that a test runs on: the embedded one, and a real PostgreSQL where it is installed. CI has it. */
export const STORES: readonly { readonly name: string; open(): Promise<TestStore> }[] = [
  { name: 'embedded', open: embedded },
  ...(postgresTools() === null ? [] : [{ name: 'PostgreSQL', open: postgresql }]),
];

async function embedded(): Promise<TestStore> {
  const database = await openEmbedded({ folder: null });
  await migrate(database);
  return { database, address: null, stop: () => database.close() };
}

export async function postgresql(): Promise<TestStore> {
  const server = await realPostgres();
  const database = await openPostgresql(server.address);
  await migrate(database);
  return {
    database,
    address: server.address,
    stop: async () => {
      // A server on it may have closed it already.
      await database.close().catch(() => undefined);
      await server.stop();
    },
  };
}
