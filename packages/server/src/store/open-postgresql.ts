import { OutsideError } from '@rotawright/core/problems';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** Days stay text and 64-bit whole numbers become numbers, as with the embedded database. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as never,
};

/** Opens a PostgreSQL by its address; several servers and workers may share it. */
export async function openPostgresql(address: string, connections = 10): Promise<Database> {
  const pool = new pg.Pool({ connectionString: address, max: connections, types });
  // A connection that breaks while idle is replaced at the next use.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    throw new OutsideError(`The PostgreSQL of DATABASE_URL does not answer (${(cause as Error).message}).`, { cause });
  }
  const ears = new Ears(address);
  return {
    kind: 'postgresql',
    db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }),
    listen: (channel, hear) => ears.listen(channel, hear),
    raw: { kind: 'postgresql', address },
    lost: new Promise(() => undefined),
    close: async () => {
      await ears.close();
      await pool.end();
    },
  };
}

/** One connection that hears notifications and comes back when the line breaks. */
class Ears {
  readonly #address: string;
  readonly #heard = new Map<string, Set<(payload: string) => void>>();
  #client: Promise<pg.Client> | null = null;
  #isClosed = false;

  constructor(address: string) {
    this.#address = address;
  }

  async listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>> {
    const there = this.#heard.get(channel);
    if (there === undefined) {
      this.#heard.set(channel, new Set([hear]));
      const client = await this.#connected();
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } else there.add(hear);
    return async () => {
      this.#heard.get(channel)?.delete(hear);
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const client = await this.#client?.catch(() => null);
    await client?.end();
  }

  #connected(): Promise<pg.Client> {
    this.#client ??= this.#connect();
    return this.#client;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#address });
    client.on('notification', ({ channel, payload }) => {
      for (const hear of this.#heard.get(channel) ?? []) hear(payload ?? '');
    });
    client.on('error', () => this.#again());
    client.on('end', () => this.#again());
    await client.connect();
    for (const channel of this.#heard.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    return client;
  }

  /** Tries again each second; an empty payload tells listeners to look for what they missed. */
  #again(): void {
    if (this.#isClosed || this.#client === null) return;
    this.#client = null;
    setTimeout(() => {
      if (this.#isClosed) return;
      this.#connected().then(
        () => {
          for (const ears of this.#heard.values()) for (const hear of ears) hear('');
        },
        () => {
          this.#client = Promise.reject(new Error('not connected'));
          this.#client.catch(() => undefined);
          this.#again();
        },
      );
    }, 1000).unref();
  }
}
