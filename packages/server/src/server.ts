#!/usr/bin/env node
import type {AddressInfo} from 'node:net';
import {buildApp} from './app.js';
import {isLocalUrl, ownContent, readConfig, type Config} from './config.js';
import {readContent} from './content.js';
import {openPostgres, openSqlite, type Database} from './db/database.js';
import {createSettings} from './repositories/settings.js';
import {loadSecret} from './secret.js';
import {StartError} from './start-error.js';

// What is written from here on, the database and the key above all, is for this user alone.
process.umask(0o077);

try {
  await start(readConfig(process.env));
} catch (error) {
  // What whoever runs the server can put right is told in words; for anything else the stack is needed.
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const content = readContent(config.contentDir, {withSamples: config.contentDir === ownContent});
  const db = await open(config);
  const secret = await loadSecret(config, db.engine, createSettings(db), (sentence) =>
    console.error(sentence),
  );
  const app = await buildApp({config, content, db, secret});
  stopOnSignals(async () => {
    await app.close();
    await db.close();
  });
  await listen(app, config);
  const {port} = app.server.address() as AddressInfo;
  console.log(`Civic Widgets is at ${config.publicUrl ?? `http://${nameOf(config.host)}:${port}`}/`);
  console.log(db.engine === 'sqlite' ? `Answers are kept in ${db.file}` : 'Answers are kept in PostgreSQL');
  console.log(`Consultations are read from ${config.contentDir}`);
  if (!isLocal(config.host) && !config.publicUrl) {
    console.error(
      'CIVIC_PUBLIC_URL is not set: people who reach this server by another name than localhost can read, but not answer.',
    );
  }
  if (!isLocalUrl(config.publicUrl) && config.trustedProxies.length === 0) {
    console.error(
      'CIVIC_TRUSTED_PROXIES is not set: behind a proxy on this machine everybody seems to come from here, and nobody is rate-limited.',
    );
  }
}

function open({databaseUrl, dataDir}: Config): Promise<Database> {
  if (databaseUrl !== undefined) {
    return openPostgres(databaseUrl, ({message}) => console.error(`A database connection broke: ${message}`));
  }
  return openSqlite(dataDir, ({message}) => {
    // Whatever keeps this process running starts it again, and WAL brings back what was committed.
    console.error(`SQLite has stopped, so nothing can be stored: ${message}`);
    process.exit(1);
  });
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, {host, port}: Config): Promise<void> {
  try {
    await app.listen({host, port});
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new StartError(`PORT must be one that is free: another program uses ${port}.`);
    if (code === 'EACCES')
      throw new StartError(`PORT must be one that this process may use: ${port} is kept for administrators.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartError('HOST must be an address of this machine.');
    throw error;
  }
}

/** Answers that have arrived are stored before the process ends; whoever sends later is turned away. */
function stopOnSignals(stop: () => Promise<void>): void {
  const patience = 10_000;
  const onSignal = async () => {
    setTimeout(() => process.exit(1), patience).unref();
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void onSignal());
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function nameOf(host: string): string {
  if (isLocal(host) || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
