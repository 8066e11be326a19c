import {spawn} from 'node:child_process';
import {createServer} from 'node:net';

/**
 * Starts a helper (a screen, a driver) that must not outlive this process.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startHelper(program, args, options = {}) {
  const child = spawn(program, args, {stdio: 'ignore', ...options});
  const stop = () => void child.kill();
  process.once('exit', stop);
  child.once('close', () => process.off('exit', stop));
  child.once('error', (error) => console.error(`${program} could not be started: ${error.message}`));
  return child;
}

/**
 * A port that nothing listens on.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
