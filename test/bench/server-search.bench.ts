import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {sql} from 'kysely';
import pg from 'pg';
import {
  createDirectories,
  createServiceReader,
  openPostgres,
  openSqlite,
  prepare,
  type Database,
  type Prepared,
} from '@civic-widgets/server/directories.js';
import {manyServices} from '../support/many-services.js';
import type {Measurement} from './measurement.js';
import {keystrokes, percentiles} from './search-engines.js';

const COUNT = Number(process.env['CIVIC_BENCH_SERVICES'] ?? 50_000);

/**
 * The search of Open Referral's API over 50,000 services in three languages, as the server asks its database: a page of 20 with the count of
 * all, beside the same asked with LIKE. Milliseconds that whoever asks has to wait.
 */
export async function bench(): Promise<Measurement[]> {
  const services = manyServices(COUNT);
  if (!services) {
    console.log('The server was not measured: the shared data that the services are made of are not there.');
    return [];
  }
  const prepared = prepare(
    {directory: 'many', input: services, reading: {}, building: {lang: 'en'}},
    new Date(),
  );
  services.length = 0;
  const results: Measurement[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'civic-bench-'));
  results.push(...(await measure('SQLite', await openSqlite(folder, () => {}), prepared)));
  rmSync(folder, {recursive: true, force: true});
  const url = process.env['CIVIC_TEST_DATABASE_URL'];
  if (url === undefined) {
    console.log('PostgreSQL was not measured: CIVIC_TEST_DATABASE_URL is not set.');
    return results;
  }
  const administer = async (statement: string) => {
    const client = new pg.Client({connectionString: url});
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await administer('create database civic_bench');
  const address = Object.assign(new URL(url), {pathname: '/civic_bench'}).href;
  results.push(...(await measure('PostgreSQL', await openPostgres(address, () => {}), prepared)));
  await administer('drop database civic_bench with (force)');
  return results;
}

async function measure(engine: string, db: Database, prepared: Prepared): Promise<Measurement[]> {
  const directories = createDirectories(db);
  const reader = createServiceReader(db);
  await directories.lease('many', Date.now() + 600_000, Date.now());
  const from = performance.now();
  await directories.replace('many', 'bench', prepared);
  console.log(
    `${engine}: ${prepared.services.length} services written in ${Math.round(performance.now() - from)} ms`,
  );
  const editions = [...(await directories.editions()).values()];
  const [edition] = editions;
  const timed = async (ask: (text: string) => Promise<unknown>, texts: readonly string[]) => {
    const times: number[] = [];
    for (const text of texts) {
      const start = performance.now();
      await ask(text);
      times.push(performance.now() - start);
    }
    return percentiles(times);
  };
  const texts = keystrokes;
  const ask = (text: string) => reader.services(editions, {text}, {from: 0, limit: 20});
  await timed(ask, texts.slice(0, 20));
  const ours = await timed(ask, texts);
  const like = async (text: string) => {
    const patterns = text
      .trim()
      .split(/\s+/)
      .map((word) => sql`lower(document) like ${`%${word.toLowerCase()}%`}`);
    const where = sql`edition = ${edition?.edition ?? ''} and ${sql.join(patterns, sql` and `)}`;
    await sql`select count(*) from services where ${where}`.execute(db.queries);
    await sql`select document from services where ${where} order by number limit 20`.execute(db.queries);
  };
  // A few only: it takes so long.
  const theirs = await timed(
    like,
    texts.filter((_, at) => at % 25 === 12),
  );
  await db.close();
  return (['p50', 'p95'] as const).map((figure) => ({
    name: `Search on ${engine}, ${figure === 'p50' ? 'median' : '95th percentile'}: ${COUNT.toLocaleString('en-GB')} services`,
    unit: 'ms',
    ours: ours[figure],
    baseline: theirs[figure],
    against: 'LIKE',
  }));
}
