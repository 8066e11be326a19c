import {randomBytes} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import pg from 'pg';
import {openPostgres, openSqlite, type Database} from '../db/database.js';

/** A place for a database of its own. It can be opened several times, one after the other, or at once on PostgreSQL. */
export interface Place {
  open(): Promise<Database>;
  /** What a server process needs to use it. */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Why its tests can't run here, or false. */
  readonly skip: string | false;
  createPlace(): Promise<Place>;
}

const postgresUrl = process.env['CIVIC_TEST_DATABASE_URL'];

/** Both engines. The same tests run on both; PostgreSQL needs CIVIC_TEST_DATABASE_URL, which `npm test` gives. */
export const engines: readonly Engine[] = [
  {
    name: 'SQLite',
    skip: false,
    async createPlace() {
      const folder = createFolder();
      return {
        open: () => openSqlite(folder, () => {}),
        env: {CIVIC_DATA_DIR: folder},
        remove: async () => rmSync(folder, {recursive: true, force: true}),
      };
    },
  },
  {
    name: 'PostgreSQL',
    skip: postgresUrl ? false : 'CIVIC_TEST_DATABASE_URL is not set',
    async createPlace() {
      const name = `civic_test_${randomBytes(6).toString('hex')}`;
      await administer(`create database ${name}`);
      const url = Object.assign(new URL(String(postgresUrl)), {pathname: `/${name}`}).href;
      const folder = createFolder();
      return {
        open: () => openPostgres(url, () => {}),
        env: {DATABASE_URL: url, CIVIC_DATA_DIR: folder},
        async remove() {
          await administer(`drop database ${name} with (force)`);
          rmSync(folder, {recursive: true, force: true});
        },
      };
    },
  },
];

const made: string[] = [];
process.once('exit', () => made.forEach((folder) => rmSync(folder, {recursive: true, force: true})));

/** A folder that goes with this process. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'civic-test-'));
  made.push(folder);
  return folder;
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({connectionString: String(postgresUrl)});
  await client.connect();
  await client.query(sql);
  await client.end();
}
