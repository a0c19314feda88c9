import type { OutsideError } from '@rotawright/core/problems';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Statements: the store itself, or a transaction in it. */
export type Db = Kysely<Schema> | Transaction<Schema>;

/** A PostgreSQL, embedded or not. Both take the same statements and give the same values for the same types. */
export interface Database {
  readonly kind: 'embedded' | 'postgresql';
  readonly db: Kysely<Schema>;
  /** Hears `pg_notify` on a channel, from this process and any other on the same database, until the answer is called. */
  listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>>;
  /** What a queue on the same database needs (pg-boss): statements outside of Kysely. */
  readonly raw: RawDatabase;
  /** Settles once the database is lost for good and the process had better end; never for a PostgreSQL, which may come back. */
  readonly lost: Promise<OutsideError>;
  close(): Promise<void>;
}

/** The embedded server as PGlite shows itself, or the address of a PostgreSQL. */
export type RawDatabase =
  | {
      readonly kind: 'embedded';
      /** The data folder; `null` where it lives in memory. */
      readonly folder: string | null;
      query<T = unknown>(sql: string, parameters?: unknown[]): Promise<{ rows: T[] }>;
      exec(sql: string): Promise<{ rows: unknown[] }[]>;
      listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>>;
      /** The whole data folder, compressed. */
      dump(): Promise<Uint8Array>;
    }
  | { readonly kind: 'postgresql'; readonly address: string };
