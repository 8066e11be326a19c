import {accessSync, constants, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {ask} from './run.js';

/**
 * The first of these programs that is on PATH.
 * @param {...string} names
 * @returns {string | undefined}
 */
export function findProgram(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      if (folder !== '' && isProgram(path)) return path;
    }
  }
  return undefined;
}

/** Chromium or Chrome; `CHROMIUM` in the environment names another. */
export function findChromium() {
  return process.env.CHROMIUM ?? findProgram('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
}

/** Firefox; `FIREFOX` in the environment names another. */
export function findFirefox() {
  return process.env.FIREFOX ?? findProgram('firefox-esr', 'firefox');
}

/**
 * WebKitGTK: its driver, its small browser, and the screen that it draws on.
 * @returns {{driver: string, browser: string, screen: string} | undefined}
 */
export function findWebKit() {
  const driver = findProgram('WebKitWebDriver');
  const screen = findProgram('Xvfb');
  const browser = findProgram('MiniBrowser') ?? findMiniBrowser();
  return driver && screen && browser ? {driver, screen, browser} : undefined;
}

/** MiniBrowser stands outside PATH; the package that owns the library says where. */
function findMiniBrowser() {
  for (const name of ['libwebkit2gtk-4.1-0', 'libwebkitgtk-6.0-4', 'libwebkit2gtk-4.0-37']) {
    const files = ask('dpkg', ['-L', name]) ?? '';
    const found = files.split('\n').find((file) => file.endsWith('/MiniBrowser') && isProgram(file));
    if (found) return found;
  }
  return undefined;
}

/**
 * The folder with PostgreSQL's server programs, which Debian keeps off PATH.
 * @returns {string | undefined}
 */
export function findPostgres() {
  const versions = '/usr/lib/postgresql';
  const folders = listFolder(versions)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin'));
  const initdb = findProgram('initdb');
  if (initdb) folders.push(join(initdb, '..'));
  return folders.find((folder) => ['initdb', 'postgres', 'pg_ctl'].every((name) => isProgram(join(folder, name))));
}

/** @param {string} folder */
function listFolder(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return [];
    throw error;
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
