import {randomUUID} from 'node:crypto';
import type {AddressInfo} from 'node:net';
import {rmSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';
import {buildApp, type Parts} from '../app.js';
import {readConfig} from '../config.js';
import {readContent} from '../content.js';
import {engines, type Engine} from './engines.js';
import {now, writeContent, type Files, type Records} from './content.js';

export interface TestOptions {
  readonly engine?: Engine;
  readonly env?: Readonly<Record<string, string>>;
  readonly sites?: Records;
  readonly consultations?: Records;
  readonly directories?: Files;
  readonly parts?: Partial<Parts>;
}

/** The server in this process, on a port of its own, with a clock that stands still until a test moves it. */
export interface TestServer {
  readonly url: string;
  readonly log: string[];
  /** Moves the clock to this moment. */
  setClock(to: number): void;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends an answer as a program does. */
  post(
    consultation: string,
    body: unknown,
    init?: {key?: string; headers?: Record<string, string>},
  ): Promise<Response>;
  /** Sends a form as a browser without JavaScript does. */
  postForm(
    consultation: string,
    fields: readonly (readonly [string, string])[],
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** How many answers are stored, in all consultations. */
  stored(): Promise<number>;
  stop(): Promise<void>;
}

export async function startApp(options: TestOptions = {}): Promise<TestServer> {
  const engine = options.engine ?? (engines[0] as Engine);
  const place = await engine.createPlace();
  const db = await place.open();
  const folder = writeContent({
    ...(options.sites && {sites: options.sites}),
    ...(options.consultations && {consultations: options.consultations}),
    ...(options.directories && {directories: options.directories}),
  });
  const content = readContent(folder);
  const log: string[] = [];
  let time = now;
  const app = await buildApp({
    config: readConfig({PORT: '0', CIVIC_LOG_LEVEL: 'info', ...options.env}),
    content,
    db,
    secret: Buffer.alloc(32, 7),
    clock: () => time,
    log: {write: (line) => void log.push(line)},
    ...options.parts,
  });
  await app.listen({host: '127.0.0.1', port: 0});
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const files = [...content.directories.values()].filter(({file}) => file !== undefined);
  await filesRead(
    url,
    files.map(({id}) => id),
  );
  const responses = (consultation: string) => `${url}/api/v1/consultations/${consultation}/responses`;
  return {
    url,
    log,
    setClock: (to) => void (time = to),
    fetch: (path, init) => fetch(`${url}${path}`, {redirect: 'manual', ...init}),
    post: (consultation, body, {key = randomUUID(), headers = {}} = {}) =>
      fetch(responses(consultation), {
        method: 'POST',
        headers: {'content-type': 'application/json', 'idempotency-key': key, ...headers},
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    postForm: (consultation, fields, headers = {}) =>
      fetch(responses(consultation), {
        method: 'POST',
        redirect: 'manual',
        headers: {accept: 'text/html', ...headers},
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      }),
    async stored() {
      const {rows} = await db.queries
        .selectFrom('responses')
        .select(({fn}) => fn.countAll<number | string>().as('rows'))
        .executeTakeFirstOrThrow();
      return Number(rows);
    },
    async stop() {
      await app.close();
      await db.close();
      await place.remove();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** Waits until these directories have been read: on a busy machine the server listens before. */
async function filesRead(url: string, ids: readonly string[]): Promise<void> {
  for (const end = Date.now() + 60_000; ids.length > 0 && Date.now() < end; await pause(50)) {
    const {directories} = (await (await fetch(`${url}/api/v1/directories`)).json()) as {
      directories: readonly {readonly id: string}[];
    };
    if (ids.every((id) => directories.some((one) => one.id === id))) return;
  }
}

/** The body of a problem, once its form has been looked at. */
export async function problemOf(
  response: Response,
): Promise<{status: number; code: string; [name: string]: unknown}> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json'))
    throw new Error(`Not a problem: ${response.status} ${type} ${await response.text()}`);
  return (await response.json()) as {status: number; code: string};
}
