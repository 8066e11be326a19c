import {existsSync, mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {Kysely, PostgresDialect} from 'kysely';
import pg from 'pg';
import {StartError} from '../start-error.js';
import {migrate} from './migrator.js';
import {SqliteClient} from './sqlite-client.js';
import {SqliteDialect} from './sqlite-dialect.js';
import type {Tables} from './tables.js';

/** A database that is open and up to date. */
export type Database = SqliteDatabase | PostgresDatabase;

interface Opened {
  readonly queries: Kysely<Tables>;
  close(): Promise<void>;
}

export interface SqliteDatabase extends Opened {
  readonly engine: 'sqlite';
  readonly client: SqliteClient;
  readonly file: string;
}

export interface PostgresDatabase extends Opened {
  readonly engine: 'postgres';
  readonly pool: pg.Pool;
}

/** Opens SQLite in the data folder; the folder is made where it is missing. */
export async function openSqlite(
  dataDir: string,
  onFailure: (error: Error) => void,
): Promise<SqliteDatabase> {
  const file = join(dataDir, 'civic.db');
  try {
    makeFolder(dataDir);
    const client = await SqliteClient.open(file, onFailure);
    const queries = new Kysely<Tables>({dialect: new SqliteDialect(client)});
    await migrate(queries, 'sqlite');
    return {engine: 'sqlite', client, queries, file, close: () => queries.destroy()};
  } catch (error) {
    throw explainSqlite(error, dataDir, file);
  }
}

// Not mkdir's own `recursive`, which never comes back where nothing can be made, such as in /proc.
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, {mode: 0o700});
}

function explainSqlite(error: unknown, dataDir: string, file: string): unknown {
  const {code = '', message} = error as Error & {code?: string};
  if (code.startsWith('SQLITE_BUSY')) {
    return new StartError(
      `Another process uses the database ${file}. Stop it, or set CIVIC_DATA_DIR to another folder.`,
    );
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new StartError(`${file} is not a database that SQLite can read (${message}).`);
  }
  const unusable = [
    'EACCES',
    'ENOENT',
    'EPERM',
    'EEXIST',
    'ENOTDIR',
    'ENOSPC',
    'EROFS',
    'SQLITE_CANTOPEN',
    'SQLITE_READONLY',
    'SQLITE_FULL',
  ];
  if (!unusable.some((one) => code.startsWith(one))) return error;
  return new StartError(
    `CIVIC_DATA_DIR must be a folder that this process may write to: ${dataDir} is not (${message}).`,
  );
}

/** Opens PostgreSQL. Any number of processes may use the same database. */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<PostgresDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    query_timeout: 20_000,
  });
  // A connection that breaks while idle is replaced; unheard, the event would end the process.
  pool.on('error', onError);
  const queries = new Kysely<Tables>({dialect: new PostgresDialect({pool})});
  try {
    await pool.query('select 1');
    await migrate(queries, 'postgres');
  } catch (error) {
    await queries.destroy();
    if (error instanceof StartError) throw error;
    // The driver's message names host and database, never the password.
    const reason =
      error instanceof Error ? String((error.cause as Error | undefined)?.message ?? error.message) : '';
    throw new StartError(`DATABASE_URL must lead to a PostgreSQL database that can be used (${reason}).`);
  }
  return {engine: 'postgres', pool, queries, close: () => queries.destroy()};
}
