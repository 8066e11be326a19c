import {createHmac, randomBytes} from 'node:crypto';
import {closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Config} from './config.js';
import type {Database} from './db/database.js';
import type {Settings} from './repositories/settings.js';
import {StartError} from './start-error.js';

// Windows has neither these modes nor folders that can be synced.
const isWindows = process.platform === 'win32';

/**
 * The server's key, from which receipts and the seals of stored answers are made. Given by CIVIC_SECRET_KEY; else made
 * once and kept: with SQLite in a file of the data folder, with PostgreSQL in the database, where every process finds it.
 */
export async function loadSecret(
  {secretKey, dataDir}: Pick<Config, 'secretKey' | 'dataDir'>,
  engine: Database['engine'],
  settings: Settings,
  warn: (sentence: string) => void,
): Promise<Buffer> {
  const key =
    secretKey ?? (engine === 'sqlite' ? keyFromFile(dataDir, warn) : await keyFromDatabase(settings));
  const print = createHmac('sha256', key).update('civic-widgets key print').digest('base64url');
  const kept = await settings.keep('key-print', print);
  if (kept === print) return key;
  // Two processes with two keys would take a repeated answer for a changed one. A single process may go on.
  if (engine === 'postgres') {
    throw new StartError(
      'CIVIC_SECRET_KEY must be the key that this database was set up with, the same in every process.',
    );
  }
  await settings.replace('key-print', print);
  warn(
    'The secret key has changed. Receipts stay valid, but an answer sent before can no longer be told from a changed one when it is sent again.',
  );
  return key;
}

function keyFromFile(dataDir: string, warn: (sentence: string) => void): Buffer {
  const file = join(dataDir, 'secret-key');
  try {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (!isWindows && (statSync(file).mode & 0o077) !== 0) {
      warn(`Others on this machine can read ${file}, from which receipts are made: use chmod 600 on it.`);
    }
    if (key.length === 32) return key;
    throw new StartError(
      `${file} must hold 32 bytes in base64. Put the right file back, or give CIVIC_SECRET_KEY.`,
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = randomBytes(32);
  writeSafely(file, `${key.toString('base64')}\n`);
  return key;
}

/** Whole or not at all, and on the disk before it is used. */
function writeSafely(file: string, text: string): void {
  const draft = `${file}.new`;
  // One that was left behind, or put there, would keep its owner and who may read it.
  rmSync(draft, {force: true});
  const open = openSync(draft, 'wx', 0o600);
  writeSync(open, text);
  fsyncSync(open);
  closeSync(open);
  renameSync(draft, file);
  syncFolder(dirname(file));
}

/** The new name is on the disk only when the folder is. */
function syncFolder(folder: string): void {
  if (isWindows) return;
  const open = openSync(folder, 'r');
  fsyncSync(open);
  closeSync(open);
}

async function keyFromDatabase(settings: Settings): Promise<Buffer> {
  return Buffer.from(await settings.keep('secret-key', randomBytes(32).toString('base64')), 'base64');
}
