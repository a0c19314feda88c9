import { type Database, migrate, openEmbedded, openPostgresql } from '@rotawright/server/store';
import { postgresTools, realPostgres } from './real-postgres.ts';
import { memoryStore } from './test-server.ts';

/** A store for a test file. `stop` closes it and takes it away. */
export interface TestStore {
  readonly database: Database;
  /** Address that another process may use; `null` on the embedded database. */
  readonly address: string | null;
  stop(): Promise<void>;
}

/** The databases that a test runs on: the embedded one, and a real PostgreSQL where it is installed. CI has it. */
export const STORES: readonly TestedStore[] = [
  { name: 'embedded', open: embedded, openEmpty: emptyEmbedded },
  ...(postgresTools() === null ? [] : [{ name: 'PostgreSQL', open: postgresql, openEmpty: emptyPostgresql }]),
];

interface TestedStore {
  readonly name: string;
  /** With every table and nothing in them. */
  open(): Promise<TestStore>;
  /** Without a table. */
  openEmpty(): Promise<TestStore>;
}

async function embedded(): Promise<TestStore> {
  const database = await memoryStore();
  return { database, address: null, stop: () => database.close() };
}

async function emptyEmbedded(): Promise<TestStore> {
  const database = await openEmbedded({ folder: null });
  return { database, address: null, stop: () => database.close() };
}

export async function postgresql(): Promise<TestStore> {
  const store = await emptyPostgresql();
  await migrate(store.database);
  return store;
}

async function emptyPostgresql(): Promise<TestStore> {
  const server = await realPostgres();
  const database = await openPostgresql(server.address);
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
