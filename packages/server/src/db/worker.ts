import {parentPort, workerData} from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import type {Batch, Reply, Request} from './worker-messages.js';

// The one thread that touches the file: better-sqlite3 blocks while it syncs, and requests must not wait for that.

const port = parentPort;
if (!port) throw new Error('This file is a worker of sqlite-client.js');

const db = open(String(workerData));
const statements = new Map<string, Sqlite.Statement>();

port.on('message', (request: Request) => {
  port.postMessage(answer(request));
  if (request.kind === 'close') port.close();
});

function open(file: string): Sqlite.Database {
  const opened = new Sqlite(file, {timeout: 500});
  // Exclusive must come before WAL, so that WAL keeps its index in this process and no second one can join.
  opened.pragma('locking_mode = EXCLUSIVE');
  opened.pragma('journal_mode = WAL');
  // FULL syncs the WAL at each commit. NORMAL, the usual advice, loses the last commits when the power goes.
  opened.pragma('synchronous = FULL');
  // Takes the lock now, while there is somebody to tell, instead of at the first answer.
  opened.exec('BEGIN EXCLUSIVE; COMMIT');
  return opened;
}

function answer(request: Request): Reply {
  try {
    return {id: request.id, value: handle(request)};
  } catch (error) {
    const {message, code} = error as Error & {code?: string};
    return {id: request.id, error: {message, code}};
  }
}

function handle(request: Request): unknown {
  switch (request.kind) {
    case 'open':
      return undefined;
    case 'query': {
      const statement = prepare(request.sql);
      if (statement.reader) return {rows: statement.all(request.parameters), changes: 0};
      return {rows: [], changes: statement.run(request.parameters).changes};
    }
    case 'batch':
      return commitBatch.immediate(request);
    case 'close':
      db.close();
      return undefined;
  }
}

const commitBatch = db.transaction(({insert, find, rows}: Batch) =>
  rows.map(({values, key}) =>
    prepare(insert).run(values).changes === 1 ? undefined : prepare(find).get(key),
  ),
);

function prepare(sql: string): Sqlite.Statement {
  const known = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, known);
  return known;
}
