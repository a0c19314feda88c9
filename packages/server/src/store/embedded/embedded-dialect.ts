import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { EmbeddedServer } from './embedded-server.ts';

/** Kysely on the embedded server. A connection is a turn: nobody else's statement lands in an open transaction. */
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
    return new EmbeddedConnection(this.#server, await this.#server.takeTurn());
  }
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof EmbeddedConnection) connection.release();
  }
  async destroy(): Promise<void> {}
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #server: EmbeddedServer;
  readonly release: () => void;
  constructor(server: EmbeddedServer, release: () => void) {
    this.#server = server;
    this.release = release;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await this.#server.query(query.sql, query.parameters);
    return {
      rows: rows as R[],
      ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }),
    };
  }
  // biome-ignore lint/correctness/useYield: the embedded server gives whole answers
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The embedded database does not stream.');
  }
}
