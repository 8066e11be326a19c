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
  const late = timeout ? setTimeout(() => stopGroup(child, 'SIGKILL'), timeout) : undefined;
  const code = await new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      done(127);
    });
    child.on('close', (exit, signal) => done(exit ?? exitCodes[signal ?? ''] ?? 1));
  });
  clearTimeout(late);
  running.delete(child);
  // Somebody ended the command: nothing goes on from here.
  if (isStopping) return new Promise(() => {});
  if (quiet && code !== 0) process.stderr.write(Buffer.concat(printed));
  return code;
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Signals a child that leads a group, and all that it started. A group outlives its leader, so this works after the child's end too.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function stopGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // All gone.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/**
 * Calls back when somebody ends this command. npm doesn't always pass a signal on: its shell may die of it alone, and
 * leave us behind. So under npm the shell's end counts as one.
 *
 * @param {(signal: NodeJS.Signals) => void} listener
 * @returns {() => void} takes it back
 */
export function onStop(listener) {
  for (const signal of stopSignals) process.on(signal, listener);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) {
      clearInterval(watch);
      listener('SIGTERM');
    }
  }, 500);
  watch.unref();
  return () => {
    clearInterval(watch);
    for (const signal of stopSignals) process.off(signal, listener);
  };
}

/** @type {readonly NodeJS.Signals[]} */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The exit code of what a signal ended, as shells give it. */
export const exitCodes = /** @type {Readonly<Record<string, number>>} */ ({SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143});

let isStopping = false;

/**
 * Ends what is running when somebody ends this command: every command that calls `run` does this first.
 * @returns {() => void} takes it back
 */
export function stopOnSignals() {
  return onStop((signal) => {
    if (isStopping) return;
    isStopping = true;
    const ending = [...running];
    for (const child of ending) stopGroup(child, signal);
    // Some programs take a signal as advice.
    const end = () => {
      for (const child of ending) stopGroup(child, 'SIGKILL');
      process.exit(exitCodes[signal]);
    };
    setTimeout(end, ending.length > 0 ? 1000 : 0);
  });
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
