import {randomUUID} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {Agent, request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import Sqlite from 'better-sqlite3';
import {writeContent} from '../support/content.js';
import {startServer} from '../support/server.js';

/** What is left after the server was killed so many times. */
export interface Damage {
  readonly kills: number;
  /** Answers that were sent, and of these the ones that the server said it had stored. */
  readonly sent: number;
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
  /** Answers whose sender heard nothing, then sent again: all of them must be there once. */
  readonly repeated: number;
  readonly missingAfterRepeat: number;
}

interface Sent {
  readonly key: string;
  readonly serial: string;
  acknowledged: boolean;
}

const connections = 32;
const content = {
  id: 'load',
  title: 'Load',
  questions: [{id: 'serial', type: 'text', label: 'Serial', required: true}],
};

/**
 * Sends answers over 32 connections and kills the server with SIGKILL in the middle of it, again and again on the same
 * data. Then every answer is looked for in the file, and those whose sender never heard back are sent once more.
 */
export async function killNine(kills: number, onRound: (line: string) => void = () => {}): Promise<Damage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-kill-'));
  const contentDir = writeContent([content]);
  const env = {CIVIC_CONTENT_DIR: contentDir};
  const sent: Sent[] = [];
  for (let round = 1; round <= kills; round += 1) {
    const server = await startServer({dataDir, env});
    const load = sendUntilGone(server.url, sent);
    // Somewhere in the middle of a commit, now earlier, now later.
    await pause(100 + Math.random() * 400);
    await server.kill('SIGKILL');
    await load;
    onRound(
      `${round}: ${sent.length} sent, ${sent.filter(({acknowledged}) => acknowledged).length} acknowledged`,
    );
  }

  const before = readSerials(dataDir);
  const lost = sent.filter(({serial, acknowledged}) => acknowledged && !before.has(serial)).length;
  const unheard = sent.filter(({acknowledged}) => !acknowledged);
  const server = await startServer({dataDir, env});
  const agent = new Agent({keepAlive: true, maxSockets: connections});
  await Promise.all(unheard.map((one) => send(server.url, agent, one)));
  agent.destroy();
  await server.stop();

  const after = readSerials(dataDir);
  rmSync(dataDir, {recursive: true});
  rmSync(contentDir, {recursive: true});
  return {
    kills,
    sent: sent.length,
    acknowledged: sent.length - unheard.length,
    stored: before.size,
    lost,
    doubled: [...after.values()].filter((times) => times > 1).length,
    repeated: unheard.length,
    missingAfterRepeat: sent.filter(({serial}) => !after.has(serial)).length,
  };
}

async function sendUntilGone(url: string, sent: Sent[]): Promise<void> {
  const agent = new Agent({keepAlive: true, maxSockets: connections});
  const sender = async () => {
    for (;;) {
      const one: Sent = {key: randomUUID(), serial: `n${sent.length}`, acknowledged: false};
      sent.push(one);
      const status = await send(url, agent, one);
      if (status === undefined) return;
      if (status !== 201) throw new Error(`Status ${status}`);
      one.acknowledged = true;
    }
  };
  await Promise.all(Array.from({length: connections}, sender));
  agent.destroy();
}

/** The status, or nothing where the connection broke. */
function send(url: string, agent: Agent, {key, serial}: Sent): Promise<number | undefined> {
  return new Promise((done) => {
    const headers = {'content-type': 'application/json', 'idempotency-key': key};
    const message = request(
      `${url}/api/v1/consultations/load/responses`,
      {method: 'POST', agent, headers},
      (reply) => {
        reply.resume();
        reply.on('end', () => done(reply.statusCode));
        reply.on('error', () => done(undefined));
      },
    );
    message.on('error', () => done(undefined));
    message.end(JSON.stringify({answers: {serial}}));
  });
}

/** How often each answer stands in the file; read without the server. */
function readSerials(dataDir: string): Map<string, number> {
  const db = new Sqlite(join(dataDir, 'civic.db'));
  const rows = db.prepare('select answers from responses').all() as {answers: string}[];
  db.close();
  const serials = new Map<string, number>();
  for (const {answers} of rows) {
    const {serial} = JSON.parse(answers) as {serial: string};
    serials.set(serial, (serials.get(serial) ?? 0) + 1);
  }
  return serials;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const damage = await killNine(Number(process.argv[2] ?? 20), console.log);
  console.log(damage);
  process.exitCode = damage.lost + damage.doubled + damage.missingAfterRepeat > 0 ? 1 : 0;
}
