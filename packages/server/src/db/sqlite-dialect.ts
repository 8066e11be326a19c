import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import type {SqliteClient} from './sqlite-client.js';

/** Kysely over the thread that holds the SQLite file. */
export class SqliteDialect implements Dialect {
  readonly #client: SqliteClient;
  constructor(client: SqliteClient) {
    this.#client = client;
  }
  createDriver = () => new ClientDriver(this.#client);
  createQueryCompiler = () => new SqliteQueryCompiler();
  createAdapter = () => new SqliteAdapter();
  createIntrospector = (db: Kysely<unknown>) => new SqliteIntrospector(db);
}

class ClientDriver implements Driver {
  readonly #client: SqliteClient;
  constructor(client: SqliteClient) {
    this.#client = client;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<ClientConnection> {
    return new ClientConnection(this.#client, await this.#client.lock());
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(connection: ClientConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#client.close();
  }
}

class ClientConnection implements DatabaseConnection {
  readonly #client: SqliteClient;
  constructor(
    client: SqliteClient,
    readonly release: () => void,
  ) {
    this.#client = client;
  }

  async executeQuery<Row>({sql, parameters}: CompiledQuery): Promise<QueryResult<Row>> {
    const {rows, changes} = await this.#client.query(sql, parameters);
    return {rows: rows as Row[], numAffectedRows: BigInt(changes)};
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Rows are read page by page here, not streamed');
  }
}
