import { type PGlite, protocol } from '@electric-sql/pglite';
import type { Rows } from './thread-messages.ts';

/** Statements that stay prepared; beyond it the one that was used longest ago goes. */
const MOST = 500;
/** Characters of a statement that is prepared: longer ones write many rows at once, and hardly come again in the same length. */
const LONGEST = 8000;
/** Only statements of these kinds are prepared: any other may change what the prepared ones stand on. */
const PREPARED = /^\s*(?:select|insert|update|delete|with)\b/i;

interface Prepared {
  readonly name: string;
  /** Types of the parameters. */
  readonly types: readonly number[];
  readonly columns: readonly { readonly name: string; readonly type: number }[];
}

/** What the database says of a statement, as far as we listen. */
type Said =
  | { readonly name: 'parameterDescription'; readonly dataTypeIDs: readonly number[] }
  | {
      readonly name: 'rowDescription';
      readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
    }
  | { readonly name: 'dataRow'; readonly fields: readonly (string | null)[] }
  | { readonly name: 'commandComplete'; readonly text: string };

/**
 * Statements of the embedded database, prepared at their first use. PGlite itself plans each anew and goes into the database six
 * times for it; a prepared one goes in once.
 */
export class PreparedStatements {
  readonly #pg: PGlite;
  readonly #known = new Map<string, Prepared>();
  #made = 0;

  constructor(pg: PGlite) {
    this.#pg = pg;
  }

  /** One statement, by whoever alone uses the database. */
  async query(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    const isPrepared = PREPARED.test(sql);
    if (!isPrepared || sql.length > LONGEST) {
      if (!isPrepared && !TURNS.test(sql)) await this.forget();
      return rowsOf(await this.#pg.query(sql, [...parameters]));
    }
    const statement = this.#known.get(sql) ?? (await this.#prepare(sql));
    // The newest stands last.
    this.#known.delete(sql);
    this.#known.set(sql, statement);
    return this.#run(statement, parameters);
  }

  /** Drops them all: tables may be others now. */
  async forget(): Promise<void> {
    if (this.#known.size === 0) return;
    this.#known.clear();
    await this.#pg.query('deallocate all');
  }

  async #prepare(sql: string): Promise<Prepared> {
    const { parse, describe, sync } = protocol.serialize;
    this.#made += 1;
    const name = `s${this.#made}`;
    const said = await this.#send([parse({ name, text: sql }), describe({ type: 'S', name }), sync()]);
    const statement: Prepared = { name, ...facts(said) };
    if (this.#known.size >= MOST) await this.#dropOldest();
    return statement;
  }

  async #dropOldest(): Promise<void> {
    const [oldest] = this.#known;
    if (oldest === undefined) return;
    const [sql, { name }] = oldest;
    this.#known.delete(sql);
    await this.#send([protocol.serialize.close({ type: 'S', name }), protocol.serialize.sync()]);
  }

  async #run({ name, types, columns }: Prepared, parameters: readonly unknown[]): Promise<Rows> {
    const { bind, execute, sync } = protocol.serialize;
    const values = parameters.map((value, at) => this.#written(value, types[at] ?? 0));
    const rows: unknown[] = [];
    let affectedRows = 0;
    for (const message of await this.#send([bind({ statement: name, values }), execute(), sync()])) {
      if (message.name === 'dataRow') rows.push(this.#row(columns, message.fields));
      if (message.name === 'commandComplete') affectedRows = affectedBy(message.text);
    }
    return { rows, affectedRows };
  }

  #written(value: unknown, type: number): string | Uint8Array | null {
    if (value === null || value === undefined) return null;
    const write = this.#pg.serializers[type];
    return write === undefined ? String(value) : write(value);
  }

  #row(columns: Prepared['columns'], fields: readonly (string | null)[]): unknown {
    const row: Record<string, unknown> = {};
    for (const [at, { name, type }] of columns.entries()) {
      const text = fields[at] ?? null;
      const read = this.#pg.parsers[type];
      row[name] = text === null || read === undefined ? text : read(text, type);
    }
    return row;
  }

  async #send(parts: readonly Uint8Array[]): Promise<readonly Said[]> {
    const said = await this.#pg.runExclusive(() => this.#pg.execProtocolStream(Buffer.concat(parts)));
    return said as unknown as readonly Said[];
  }
}

/** Statements that begin and end transactions change no table. */
const TURNS = /^\s*(?:begin|commit|rollback|savepoint|release|start)\b/i;

function facts(said: readonly Said[]): Pick<Prepared, 'types' | 'columns'> {
  let types: Prepared['types'] = [];
  let columns: Prepared['columns'] = [];
  for (const message of said) {
    if (message.name === 'parameterDescription') types = message.dataTypeIDs;
    if (message.name === 'rowDescription') {
      columns = message.fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
    }
  }
  return { types, columns };
}

/** Rows that a command touched, from its tag: `INSERT 0 5`, `UPDATE 3`; a `SELECT 2` touches none. */
function affectedBy(tag: string): number {
  return /^(?:INSERT|UPDATE|DELETE|MERGE)\b/.test(tag) ? Number(/\d+$/.exec(tag)?.[0] ?? 0) : 0;
}

export function rowsOf(result: { rows: unknown[]; affectedRows?: number }): Rows {
  return {
    rows: result.rows,
    ...(result.affectedRows === undefined ? {} : { affectedRows: result.affectedRows }),
  };
}
