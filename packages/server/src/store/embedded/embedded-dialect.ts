import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { EmbeddedServer } from './embedded-server.ts';
import type { Rows } from './thread-messages.ts';

/** Kysely on the embedded server. A transaction is a turn: nobody else's statement lands in it. */
export function embeddedDialect(server: EmbeddedServer): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => new EmbeddedDriver(server),
  };
}

class EmbeddedDriver implements Driver {
  readonly #server: EmbeddedServer;
  constructor(server: EmbeddedServer) {
    this.#server = server;
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return new EmbeddedConnection(this.#server);
  }
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof EmbeddedConnection) await connection.takeTurn();
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof EmbeddedConnection) await connection.endTransaction('commit');
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof EmbeddedConnection) await connection.endTransaction('rollback');
  }
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof EmbeddedConnection) connection.release();
  }
  async destroy(): Promise<void> {}
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #server: EmbeddedServer;
  #endTurn: (() => void) | null = null;
  /** A transaction that has the turn, and that the database has not heard of: it begins with its first statement. */
  #isToBegin = false;
  constructor(server: EmbeddedServer) {
    this.#server = server;
  }
  async takeTurn(): Promise<void> {
    this.#endTurn = await this.#server.takeTurn();
    this.#isToBegin = true;
  }
  async endTransaction(word: 'commit' | 'rollback'): Promise<void> {
    if (!this.#isToBegin) await this.#server.query(word, []);
    this.#isToBegin = false;
  }
  release(): void {
    this.#endTurn?.();
    this.#endTurn = null;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await this.#rowsOf(query);
    return {
      rows: rows as R[],
      ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }),
    };
  }
  #rowsOf({ sql, parameters }: CompiledQuery): Promise<Rows> {
    if (this.#endTurn === null) return this.#server.alone(sql, parameters);
    if (!this.#isToBegin) return this.#server.query(sql, parameters);
    this.#isToBegin = false;
    return this.#server.begin(sql, parameters);
  }
  // biome-ignore lint/correctness/useYield: the embedded server gives whole answers
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The embedded database does not stream.');
  }
}
