import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {createFolder} from './testing/engines.js';

interface Run {
  readonly output: string;
  readonly code: number | null;
}

/** Runs the server as a process of its own; `during` gets its address as soon as it is there. */
async function run(
  env: Record<string, string>,
  during?: (url: string, kill: (signal: NodeJS.Signals) => void) => Promise<void>,
): Promise<Run> {
  const {DATABASE_URL: _, NODE_TEST_CONTEXT: __, ...inherited} = process.env;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('server.js', import.meta.url))],
    {
      env: {...inherited, PORT: '0', ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  let begun: Promise<void> | undefined;
  const onData = (chunk: Buffer) => {
    output += chunk.toString();
    const url = /Civic Widgets is at (http:\S+)\/\n/.exec(output)?.[1];
    if (url && during)
      begun ??= during(url.replace('localhost', '127.0.0.1'), (signal) => child.kill(signal)).catch(
        (error: unknown) => {
          output += String(error);
          child.kill('SIGKILL');
        },
      );
  };
  child.stdout.on('data', onData);
  child.stderr.on('data', onData);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  await begun;
  return {output, code};
}

describe('the server process', () => {
  const folder = createFolder();
  const send = (url: string) =>
    fetch(`${url}/api/v1/consultations/high-street/responses`, {
      method: 'POST',
      headers: {'content-type': 'application/json', 'idempotency-key': randomUUID()},
      body: JSON.stringify({answers: {priority: 'trees'}}),
    });

  it('says where it is and where answers are kept, and refuses a second process on the same file', async () => {
    const first = await run({CIVIC_DATA_DIR: folder}, async (_url, kill) => {
      const second = await run({CIVIC_DATA_DIR: folder}, async (_, killSecond) => killSecond('SIGTERM'));
      assert.equal(second.code, 1);
      assert.equal(
        second.output,
        `Another process uses the database ${folder}/civic.db. Stop it, or set CIVIC_DATA_DIR to another folder.\n`,
      );
      kill('SIGTERM');
    });
    assert.match(
      first.output,
      new RegExp(
        `^Civic Widgets is at http://localhost:\\d+/\nAnswers are kept in ${folder}/civic.db\nConsultations are read from .*\n$`,
      ),
    );
    assert.equal(first.code, 0);
  });

  it('keeps its data to its own user', async () => {
    await run({CIVIC_DATA_DIR: folder}, async (url, kill) => {
      await send(url);
      for (const name of readdirSync(folder))
        assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name);
      kill('SIGTERM');
    });
  });

  it('says what a public server without a named proxy means', async () => {
    const sentence = /CIVIC_TRUSTED_PROXIES is not set: /;
    const start = async (env: Record<string, string>) =>
      (await run({CIVIC_DATA_DIR: folder, ...env}, async (_, kill) => kill('SIGTERM'))).output;
    const CIVIC_PUBLIC_URL = 'http://widgets.example';
    assert.match(await start({CIVIC_PUBLIC_URL}), sentence);
    assert.doesNotMatch(await start({CIVIC_PUBLIC_URL, CIVIC_TRUSTED_PROXIES: '127.0.0.1'}), sentence);
    assert.doesNotMatch(await start({}), sentence);
  });

  it('stores what has arrived before it stops', async () => {
    let statuses: number[] = [];
    const stopped = await run({CIVIC_DATA_DIR: folder}, async (url, kill) => {
      const sent = Promise.all(Array.from({length: 50}, () => send(url)));
      // In the middle of it: some have been answered, others not.
      await send(url);
      kill('SIGTERM');
      statuses = (await Promise.allSettled([sent])).flatMap((one) =>
        one.status === 'fulfilled' ? one.value.map(({status}) => status) : [],
      );
    });
    assert.equal(stopped.code, 0, stopped.output);
    await run({CIVIC_DATA_DIR: folder}, async (url, kill) => {
      const {responses} = (await (await fetch(`${url}/api/v1/consultations/high-street/results`)).json()) as {
        responses: number;
      };
      assert.ok(responses >= 1 + statuses.filter((status) => status === 201).length);
      kill('SIGINT');
    });
  });

  for (const [name, value, sentence] of [
    ['PORT', 'eighty', 'PORT must be a whole number from 0 to 65535.'],
    ['HOST', '192.0.2.1', 'HOST must be an address of this machine.'],
    [
      'CIVIC_DATA_DIR',
      '/proc/civic/data',
      /^CIVIC_DATA_DIR must be a folder that this process may write to: /,
    ],
    [
      'CIVIC_CONTENT_DIR',
      '/nowhere',
      /^CIVIC_CONTENT_DIR must be a folder with the folders sites and consultations: /,
    ],
    [
      'DATABASE_URL',
      'postgres://me:secret@127.0.0.1:1/civic',
      /^DATABASE_URL must lead to a PostgreSQL database that can be used \((?!.*secret).*\)\.$/,
    ],
  ] as const) {
    it(`ends with one sentence where ${name} is wrong`, async () => {
      const {code, output} = await run({CIVIC_DATA_DIR: folder, [name]: value}, async (_, kill) =>
        kill('SIGTERM'),
      );
      const [line = '', ...rest] = output.split('\n');
      assert.equal(code, 1, output);
      assert.deepEqual(rest, ['']);
      if (typeof sentence === 'string') assert.equal(line, sentence);
      else assert.match(line, sentence);
    });
  }

  it('ends with one sentence where another program has the port', async () => {
    await run({CIVIC_DATA_DIR: folder}, async (url, kill) => {
      const other = createFolder();
      const {code, output} = await run({CIVIC_DATA_DIR: other, PORT: new URL(url).port});
      rmSync(other, {recursive: true});
      assert.equal(code, 1);
      assert.equal(output, `PORT must be one that is free: another program uses ${new URL(url).port}.\n`);
      kill('SIGTERM');
    });
  });

  it('leaves nothing behind', () => rmSync(folder, {recursive: true}));
});
