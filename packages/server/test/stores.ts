import { type Database, migrate, openEmbedded, openPostgresql } from '@rotawright/server/store';
import { postgresTools, realPostgres } from './real-postgres.ts';
import { memoryStore, type TestServer, testServer } from './test-server.ts';

/** A store for a test file. `stop` closes it and takes it away. */
export interface TestStore {
  readonly database: Database;
  /** Address that another process may use; `null` on the embedded database. */
  readonly address: string | null;
  stop(): Promise<void>;
}

/** The databases that a test runs on: the embedded one, and a real PostgreSQL where it is installed; a run says at its end where it was not. */
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

/** A server on a store of its own. */
export interface ServerOnStore extends TestServer {
  readonly store: TestStore;
  /** Ends the server, then its store. */
  stop(): Promise<void>;
}

/** Opens a store and starts a server on it. */
export async function serverOn(
  open: TestedStore['open'],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerOnStore> {
  const store = await open();
  const server = await testServer(store.database, environment);
  const stop = async () => {
    await server.running.stop();
    await store.stop();
  };
  return { ...server, store, stop };
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
