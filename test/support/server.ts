import {spawn, type ChildProcess} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {freePort} from '#scripts/processes.js';

const root = resolve(import.meta.dirname, '../../..');

export interface ServerOptions {
  /** Settings beside the usual ones; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A folder to keep (for starting again on the same data); without, one that goes with the server. */
  readonly dataDir?: string;
  readonly port?: number;
  /** A program to run the server under, such as `strace` with its options. */
  readonly under?: readonly string[];
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Ends it with a signal and waits until it is gone; the data stays. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Ends it in good order and removes its data, unless the folder was given. */
  stop(): Promise<void>;
}

/** Starts the real server, as `npm start` does, on a free port with an empty data folder, and waits until it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'civic-data-'));
  const command = [
    ...(options.under ?? []),
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    join(root, 'packages/server/dist/server.js'),
  ];
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: undefined,
      NODE_TEST_CONTEXT: undefined,
      DATABASE_URL: undefined,
      PORT: String(port),
      HOST: '127.0.0.1',
      CIVIC_DATA_DIR: dataDir,
      CIVIC_PUBLIC_URL: url,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const gone = new Promise<void>((done) => {
    child.once('close', () => done());
    child.once('error', (error) => {
      printed += error.message;
      done();
    });
  });
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  void gone.then(() => process.off('exit', endWithUs));

  const server: RunningServer = {
    url,
    port,
    dataDir,
    process: child,
    output: () => printed,
    async kill(signal = 'SIGKILL') {
      child.kill(signal);
      await gone;
    },
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(late);
      if (!options.dataDir) rmSync(dataDir, {recursive: true, force: true});
    },
  };
  if (await isReady(url, child)) return server;
  await server.stop();
  throw new Error(`The server did not get ready. It said:\n${printed}`);
}

/** Waits until these directories have been read for the first time: a server that is ready may still be at it. */
export async function directoriesRead({url}: RunningServer, ids: readonly string[]): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(200)) {
    const {directories} = (await (await fetch(`${url}/api/v1/directories`)).json()) as {
      directories: readonly {readonly id: string}[];
    };
    if (ids.every((id) => directories.some((one) => one.id === id))) return;
  }
  throw new Error(`Not all of ${ids.join(', ')} were read`);
}

async function isReady(url: string, child: ChildProcess): Promise<boolean> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(50)) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok) return true;
  }
  return false;
}
