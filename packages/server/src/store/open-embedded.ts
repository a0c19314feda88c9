import { join } from 'node:path';
import { OutsideError } from '@rotawright/core/problems';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { type DataLock, lockDataFolder } from './embedded/data-lock.ts';
import { embeddedDialect } from './embedded/embedded-dialect.ts';
import { EmbeddedServer } from './embedded/embedded-server.ts';
import type { Schema } from './schema.ts';

/** Where an embedded database lives: a folder on disk, or memory (tests), perhaps starting from an image. */
export interface EmbeddedPlace {
  readonly folder: string | null;
  readonly image?: Uint8Array;
}

/** Milliseconds between two looks at whether the data folder is still there. */
const LOOK_EVERY = 2000;

/** Opens the embedded PostgreSQL, alone: the folder is locked until `close`. A folder that goes away under it is a loss. */
export async function openEmbedded(place: EmbeddedPlace): Promise<Database> {
  const lock = place.folder === null ? null : lockDataFolder(place.folder);
  try {
    const server = await EmbeddedServer.open({
      folder: place.folder === null ? null : join(place.folder, 'postgres'),
      image: place.image ?? null,
    });
    const unwatch = lock === null ? () => undefined : watch(lock, server);
    return databaseOn(server, place.folder, () => {
      unwatch();
      lock?.release();
    });
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** What is written to files that nobody can find is not kept: the database is given up once its folder is gone, or another's. */
function watch(lock: DataLock, server: EmbeddedServer): () => void {
  const timer = setInterval(() => {
    if (!lock.isLost()) return;
    clearInterval(timer);
    server.lose(
      new OutsideError(
        `The data folder ${lock.folder} is gone, or another process has taken it, so that nothing could be kept. Try: bring the folder back, or restore a backup, and start again.`,
      ),
    );
  }, LOOK_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

function databaseOn(server: EmbeddedServer, folder: string | null, release: () => void): Database {
  return {
    kind: 'embedded',
    lost: server.lost,
    db: new Kysely<Schema>({ dialect: embeddedDialect(server) }),
    listen: (channel, hear) => server.listen(channel, hear),
    raw: {
      kind: 'embedded',
      folder,
      query: async <T>(sql: string, parameters: unknown[] = []) => {
        const { rows } = await server.alone(sql, parameters);
        return { rows: rows as T[] };
      },
      exec: async (sql) => {
        const done = await server.takeTurn();
        return [...(await server.exec(sql).finally(done))];
      },
      listen: (channel, hear) => server.listen(channel, hear),
      dump: () => server.dump(),
    },
    close: async () => {
      await server.close();
      release();
    },
  };
}
