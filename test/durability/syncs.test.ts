import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {startServer} from '../support/server.js';

const skip = canTrace() ? false : 'there is no strace here that may trace';

// Surviving `kill -9` proves nothing of a power cut: what was written is then in the kernel's hands already. Only the calls
// that push it to the disk, counted, tell synchronous=FULL from NORMAL.
describe('the writer on SQLite', {skip}, () => {
  it('syncs to the disk at least once for each commit', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'civic-strace-'));
    const log = join(folder, 'syncs');
    // -D keeps the server our own child, so that it, not strace, gets our signals.
    const server = await startServer({
      under: ['strace', '-D', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', log],
    });
    // The server stores its sample content as it starts.
    const before = await readCommits(server.url);
    const atStart = countSyncs(log);
    for (let n = 0; n < 50; n += 1) await send(server.url);
    await Promise.all(Array.from({length: 250}, () => send(server.url)));
    const commits = (await readCommits(server.url)) - before;
    await pause(200);
    const syncs = countSyncs(log) - atStart;
    await server.stop();
    rmSync(folder, {recursive: true});
    context.diagnostic(`300 answers in ${commits} commits: ${syncs} syncs`);
    assert.ok(commits >= 50 && commits < 300, `${commits} commits`);
    assert.ok(syncs >= commits, `${syncs} syncs for ${commits} commits`);
  });
});

function canTrace(): boolean {
  const {status, error} = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']);
  return error === undefined && status === 0;
}

function countSyncs(log: string): number {
  // A call that another thread interrupts stands in two lines; the first has the opening bracket.
  return readFileSync(log, 'utf8').match(/\bf(?:data)?sync\(/g)?.length ?? 0;
}

async function send(url: string): Promise<void> {
  const response = await fetch(`${url}/api/v1/consultations/high-street/responses`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': randomUUID()},
    body: JSON.stringify({answers: {priority: 'trees'}}),
  });
  assert.equal(response.status, 201);
}

async function readCommits(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^civic_commits_total (\d+)$/m.exec(metrics)?.[1]);
}
