import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { lockDataFolder } from './embedded/data-lock.ts';
import { embeddedDialect } from './embedded/embedded-dialect.ts';
import { EmbeddedServer } from './embedded/embedded-server.ts';
import type { Schema } from './schema.ts';

/** Where an embedded database lives: a folder on disk, or memory (tests), perhaps starting from an image. */
export interface EmbeddedPlace {
  readonly folder: string | null;
  readonly image?: Uint8Array;
}

/** Opens the embedded PostgreSQL, alone: the folder is locked until `close`. */
export async function openEmbedded(place: EmbeddedPlace): Promise<Database> {
  const release = place.folder === null ? () => undefined : lockDataFolder(place.folder);
  try {
    const server = await EmbeddedServer.open({
      folder: place.folder === null ? null : join(place.folder, 'postgres'),
      image: place.image ?? null,
    });
    return databaseOn(server, release);
  } catch (error) {
    release();
    throw error;
  }
}

function databaseOn(server: EmbeddedServer, release: () => void): Database {
  return {
    kind: 'embedded',
    db: new Kysely<Schema>({ dialect: embeddedDialect(server) }),
    listen: (channel, hear) => server.listen(channel, hear),
    raw: {
      kind: 'embedded',
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
