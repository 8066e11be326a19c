import {randomBytes} from 'node:crypto';
import pg from 'pg';

/** An engine that the server stores answers in, as a process is told to use it. */
export interface DatabaseKind {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Why it can't be used here, or false. */
  readonly skip: string | false;
  /** Settings for an empty database of its own, and what removes it. */
  create(): Promise<{readonly env: Readonly<Record<string, string>>; remove(): Promise<void>}>;
}

const url = process.env['CIVIC_TEST_DATABASE_URL'];

export const databases: readonly DatabaseKind[] = [
  {name: 'SQLite', skip: false, create: async () => ({env: {}, remove: async () => {}})},
  {
    name: 'PostgreSQL',
    skip: url ? false : 'CIVIC_TEST_DATABASE_URL is not set',
    async create() {
      const name = `civic_test_${randomBytes(6).toString('hex')}`;
      await administer(`create database ${name}`);
      return {
        env: {DATABASE_URL: Object.assign(new URL(String(url)), {pathname: `/${name}`}).href},
        remove: () => administer(`drop database ${name} with (force)`),
      };
    },
  },
];

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({connectionString: String(url)});
  await client.connect();
  await client.query(sql);
  await client.end();
}
