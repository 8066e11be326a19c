import {chownSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {spawnSync} from 'node:child_process';
import {freePort, startHelper} from './processes.js';
import {findPostgres} from './programs.js';
import {ask} from './run.js';

/**
 * Starts a PostgreSQL of our own, in a folder of its own, on a port of its own. It syncs to the disk as a real one does.
 * @returns {Promise<{url: string, stop: () => Promise<void>} | undefined>} undefined where the programs are missing
 */
export async function startPostgres() {
  const programs = findPostgres();
  if (!programs) return undefined;
  const owner = databaseOwner();
  const folder = mkdtempSync(join(tmpdir(), 'civic-postgres-'));
  const remove = () => rmSync(folder, {recursive: true, force: true});
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const initdb = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'civic', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    {...owner, cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe']},
  );
  if (initdb.status !== 0) {
    remove();
    throw new Error(`initdb failed: ${initdb.stderr}`);
  }
  const port = await freePort();
  const settings = {listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, fsync: 'on', max_connections: 100};
  const server = startHelper(
    join(programs, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {...owner, cwd: folder},
  );
  const closed = new Promise((done) => server.once('close', done));
  // Where we end in a hurry, SIGTERM from startHelper stops the server, and the folder goes too.
  process.once('exit', remove);
  const stop = async () => {
    server.kill('SIGINT');
    await closed;
    process.off('exit', remove);
    remove();
  };
  for (const deadline = Date.now() + 30_000; ; await pause(50)) {
    if (ask(join(programs, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]) !== undefined) break;
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error('PostgreSQL did not start');
    }
  }
  return {url: `postgres://civic@127.0.0.1:${port}/postgres`, stop};
}

/**
 * PostgreSQL refuses to run as root; Debian's package makes a user for it.
 * @returns {{uid: number, gid: number} | {uid?: undefined, gid?: undefined}}
 */
function databaseOwner() {
  if (process.getuid?.() !== 0) return {};
  const [, , uid, gid] = (readFileSync('/etc/passwd', 'utf8').match(/^postgres:.*$/m)?.[0] ?? '').split(':');
  if (!uid || !gid) throw new Error('PostgreSQL does not run as root, and there is no user postgres');
  return {uid: Number(uid), gid: Number(gid)};
}
