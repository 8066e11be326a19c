import {spawn, spawnSync} from 'node:child_process';
import {dirname, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * One calm line of progress.
 * @param {string} line
 */
export function say(line) {
  console.log(line);
}

/**
 * How long something took, as people say it.
 * @param {number} from milliseconds, from Date.now()
 */
export function since(from) {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}

/**
 * Runs a program to its end, in the repository unless told otherwise, and gives its exit code. What it prints goes to
 * the terminal; with `quiet`, only when it fails. One that takes longer than `timeout` milliseconds is ended.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number}} [options]
 * @returns {Promise<number>}
 */
export async function run(program, args, {cwd = root, env = process.env, quiet = false, timeout} = {}) {
  const child = spawn(program, args, {cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', timeout});
  running.add(child);
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout?.on('data', (chunk) => printed.push(chunk));
  child.stderr?.on('data', (chunk) => printed.push(chunk));
  const code = await new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      done(127);
    });
    child.on('close', (exit, signal) => done(exit ?? (signal === 'SIGINT' ? 130 : 1)));
  });
  running.delete(child);
  if (quiet && code !== 0) process.stderr.write(Buffer.concat(printed));
  return code;
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Passes a stop signal on to whatever is running now, so that nothing outlives the command that started it.
 * @param {NodeJS.Signals} signal
 */
export function stopRunning(signal) {
  for (const child of running) child.kill(signal);
}

/**
 * What a program prints, or undefined where it is missing or fails.
 * @param {string} program
 * @param {readonly string[]} args
 */
export function ask(program, args) {
  const {status, stdout} = spawnSync(program, args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  return status === 0 ? stdout : undefined;
}
