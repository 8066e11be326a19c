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
 * It gets a process group of its own, so that what it started ends with it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number}} [options]
 * @returns {Promise<number>}
 */
export async function run(program, args, {cwd = root, env = process.env, quiet = false, timeout} = {}) {
  const output = quiet ? 'pipe' : 'inherit';
  const child = spawn(program, args, {cwd, env, stdio: ['ignore', output, output], detached: true});
  running.add(child);
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout?.on('data', (chunk) => printed.push(chunk));
  child.stderr?.on('data', (chunk) => printed.push(chunk));
  const late = timeout ? setTimeout(() => stop(child, 'SIGTERM'), timeout) : undefined;
  const code = await new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      done(127);
    });
    child.on('close', (exit, signal) => done(exit ?? (signal === 'SIGINT' ? 130 : 1)));
  });
  clearTimeout(late);
  running.delete(child);
  if (quiet && code !== 0) process.stderr.write(Buffer.concat(printed));
  return code;
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stop(child, signal) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // Gone in the meantime.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/**
 * Ends what is running when somebody ends this command. Every command does this first.
 * @returns {() => void} takes it back
 */
export function stopOnSignals() {
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    for (const child of running) stop(child, signal);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return () => signals.forEach((signal) => process.off(signal, onSignal));
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
