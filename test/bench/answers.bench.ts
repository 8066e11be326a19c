import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {connect} from 'node:net';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import {writeContent} from '../support/content.js';
import {startServer, type ServerOptions} from '../support/server.js';
import type {Measurement} from './measurement.js';

const root = resolve(import.meta.dirname, '../../..');
const connections = 8;
const rounds = 4;
const seconds = 2;
const columns = [
  'id',
  'consultation',
  'answers',
  'lang',
  'received',
  'key_hash',
  'body_mac',
  'receipt_hash',
] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** How many of something were done, and in how many milliseconds. */
interface Pace {
  readonly done: number;
  readonly time: number;
}

interface Round {
  readonly ours: Pace;
  readonly baseline: Pace;
  /** Answers that shared one commit, and so one sync to the disk, on average. */
  readonly perCommit: number;
}

/**
 * Answers that are stored for good, a second: sent to the real server over HTTP, checked, sealed and committed together,
 * beside their rows alone, written straight into the same engine with a transaction for each.
 */
export async function bench(): Promise<Measurement[]> {
  // On the repository's own disk: a temporary folder may be in memory, where syncing costs nothing.
  mkdirSync(join(root, '.cache'), {recursive: true});
  const folder = mkdtempSync(join(root, '.cache/bench-'));
  const content = writeContent([consultation]);
  const postgres = await startPostgres();
  try {
    const onSqlite = await inRounds((round) => sqliteRound(join(folder, `sqlite-${round}`), content));
    const measured = describe('SQLite', onSqlite, 'better-sqlite3 with synchronous=FULL, a transaction each');
    if (!postgres) return measured;
    const dataDir = join(folder, 'postgres');
    const onPostgres = await inRounds(() => postgresRound(postgres.url, dataDir, content));
    return [
      ...measured,
      ...describe('PostgreSQL', onPostgres, `pg over ${connections} connections, a transaction each`),
    ];
  } finally {
    await postgres?.stop();
    rmSync(folder, {recursive: true, force: true});
    rmSync(content, {recursive: true, force: true});
  }
}

function describe(engine: string, measured: readonly Round[], straight: string): Measurement[] {
  const perCommit = measured.reduce((sum, round) => sum + round.perCommit, 0) / measured.length;
  return [
    {
      name: `Answers over ${connections} HTTP connections into ${engine}`,
      unit: 'a second',
      ours: perSecond(measured.map(({ours}) => ours)),
      baseline: perSecond(measured.map(({baseline}) => baseline)),
      against: `the same rows straight through ${straight}`,
    },
    {
      name: `Answers over ${connections} HTTP connections into ${engine}`,
      unit: 'a commit',
      ours: perCommit,
      baseline: 1,
      against: 'a commit each',
    },
  ];
}

/** Ours and the baseline in turn, so that what else the machine does falls on both. */
async function inRounds(measure: (round: number) => Promise<Round>): Promise<Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measure(round));
  return measured;
}

function perSecond(paces: readonly Pace[]): number {
  const sum = (of: (pace: Pace) => number) => paces.reduce((total, pace) => total + of(pace), 0);
  return (1000 * sum(({done}) => done)) / sum(({time}) => time);
}

async function sqliteRound(dataDir: string, content: string): Promise<Round> {
  const {sent, ours, perCommit} = await sendToServer({dataDir, env: {CIVIC_CONTENT_DIR: content}});
  const stored = new Sqlite(join(dataDir, 'civic.db'), {readonly: true});
  const rows = stored.prepare<[], Row>('select * from responses order by random()').all();
  const {sql} =
    stored.prepare<[], {sql: string}>(`select sql from sqlite_master where name = 'responses'`).get() ?? {};
  stored.close();
  assert.equal(rows.length, sent, 'every answer that got a receipt is in the file');

  const direct = new Sqlite(join(dataDir, 'direct.db'));
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL'])
    direct.pragma(pragma);
  direct.exec(String(sql));
  const insert = direct.prepare(
    `insert into responses (${columns.join()}) values (${columns.map((name) => `@${name}`).join()})`,
  );
  const warmUp = rows.splice(0, 50);
  for (const row of warmUp) insert.run(row);
  let done = 0;
  const from = performance.now();
  while (done < rows.length && performance.now() - from < seconds * 1000) {
    insert.run(rows[done]);
    done += 1;
  }
  const time = performance.now() - from;
  direct.close();
  return {ours, perCommit, baseline: {done, time}};
}

async function postgresRound(cluster: string, dataDir: string, content: string): Promise<Round> {
  const name = `civic_bench_${randomBytes(6).toString('hex')}`;
  const url = Object.assign(new URL(cluster), {pathname: `/${name}`}).href;
  await administer(cluster, `create database ${name}`);
  try {
    const {sent, ours, perCommit} = await sendToServer({
      dataDir,
      env: {CIVIC_CONTENT_DIR: content, DATABASE_URL: url},
    });
    const pool = new pg.Pool({connectionString: url, max: connections});
    // Its end doesn't wait until each connection is closed, and dropping the database cuts off those that are not.
    pool.on('error', ({message}) => assert.match(message, /terminating connection/));
    const {rows} = await pool.query<Row>('select * from responses order by random()');
    assert.equal(rows.length, sent, 'every answer that got a receipt is in the table');
    await pool.query('create table direct (like responses including all)');
    const placeholders = columns.map((_, n) => `$${n + 1}`).join();
    const insert = {name: 'direct', text: `insert into direct (${columns.join()}) values (${placeholders})`};
    const store = (row: Row) => pool.query({...insert, values: columns.map((column) => row[column])});
    await Promise.all(rows.splice(0, 50).map(store));
    const baseline = await inParallel(async () => {
      const row = rows.pop();
      if (row) await store(row);
      return row !== undefined;
    });
    await pool.end();
    return {ours, perCommit, baseline};
  } finally {
    await administer(cluster, `drop database ${name} with (force)`);
  }
}

async function sendToServer(
  options: ServerOptions,
): Promise<Omit<Round, 'baseline'> & {readonly sent: number}> {
  const server = await startServer({...options, env: {...options.env, CIVIC_WRITES_PER_MINUTE: '0'}});
  try {
    const senders = Array.from({length: connections}, () => new Sender(server.port));
    let sent = 0;
    const send = async (sender: number) => {
      await senders[sender]?.send();
      sent += 1;
      return true;
    };
    await inParallel(send, 500);
    const ours = await inParallel(send);
    for (const sender of senders) sender.close();
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    const commits = Number(/^civic_commits_total (\d+)$/m.exec(metrics)?.[1]);
    return {sent, ours, perCommit: sent / commits};
  } finally {
    await server.stop();
  }
}

/** Does something over and over on each connection, the next as soon as one is done, until the time is over or there is no more. */
async function inParallel(
  work: (connection: number) => Promise<boolean>,
  time = seconds * 1000,
): Promise<Pace> {
  let done = 0;
  const from = performance.now();
  const loop = async (connection: number) => {
    while (performance.now() - from < time && (await work(connection))) done += 1;
  };
  await Promise.all(Array.from({length: connections}, (_, n) => loop(n)));
  return {done, time: performance.now() - from};
}

/** One connection that is kept open, on the bare socket: a full client would take the processor's time from the server. */
class Sender {
  readonly #socket;
  readonly #head: string;
  readonly #body = JSON.stringify({
    answers: {priority: 'trees', comment: 'The bench by the bank faces a wall.'},
    lang: 'en',
  });
  #received = '';
  #waiting: ((status: string) => void) | undefined;

  constructor(port: number) {
    this.#head = [
      `POST /api/v1/consultations/${consultation.id}/responses HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Content-Type: application/json',
      `Content-Length: ${this.#body.length}`,
      'Idempotency-Key: ',
    ].join('\r\n');
    this.#socket = connect({port, host: '127.0.0.1', noDelay: true}).setEncoding('utf8');
    this.#socket.on('data', (chunk) => this.#read(String(chunk)));
    this.#socket.on('error', (error) => this.#answer(error.message));
    this.#socket.on('close', () => this.#answer('the connection was closed'));
  }

  /** Sends an answer; resolves when it has its receipt. */
  async send(): Promise<void> {
    const answered = new Promise<string>((resolve) => (this.#waiting = resolve));
    this.#socket.write(`${this.#head}${randomUUID()}\r\n\r\n${this.#body}`);
    assert.equal(await answered, '201');
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: string): void {
    this.#received += chunk;
    const [head = '', body] = this.#received.split('\r\n\r\n', 2);
    const length = /^content-length: (\d+)$/im.exec(head)?.[1];
    if (body === undefined || Buffer.byteLength(body) < Number(length ?? 0)) return;
    this.#received = '';
    this.#answer(head.split(' ', 2)[1] ?? head);
  }

  #answer(status: string): void {
    this.#waiting?.(status);
    this.#waiting = undefined;
  }
}

/** The database that the environment names, or one of our own where PostgreSQL is installed. */
async function startPostgres(): Promise<{readonly url: string; stop(): Promise<void>} | undefined> {
  const url = process.env['CIVIC_TEST_DATABASE_URL'];
  if (url) return {url, stop: async () => {}};
  const script = (await import(pathToFileURL(join(root, '.scripts/postgres.js')).href)) as {
    startPostgres: typeof startPostgres;
  };
  return script.startPostgres();
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({connectionString: url});
  await client.connect();
  await client.query(sql);
  await client.end();
}

const consultation = {
  id: 'bench',
  lang: 'en',
  title: 'What should we do first?',
  questions: [
    {
      id: 'priority',
      type: 'single',
      label: 'What should come first?',
      required: true,
      options: ['trees', 'seating', 'lights'].map((id) => ({id, label: id})),
    },
    {id: 'comment', type: 'text', label: 'Anything else?', max: 500},
  ],
};
