import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {connect, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {findFirefox} from '#scripts/programs.js';
import {freePort} from '#scripts/processes.js';

/** Firefox, by its own remote control. It reaches the browser's parts, which WebDriver can't: translator, reader, autofill. */
export interface Firefox {
  readonly version: string;
  open(url: string): Promise<void>;
  /** Runs the body of an async function in the page. */
  run(body: string): Promise<unknown>;
  /** The same with the browser's own rights; `ChromeUtils` is there. */
  runAsBrowser(body: string): Promise<unknown>;
  /** The same in the window around the page, where the toolbars are. */
  runInWindow(body: string): Promise<unknown>;
  close(): Promise<void>;
}

const profileSettings = {
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
};

export async function launchFirefox(): Promise<Firefox> {
  const program = findFirefox();
  if (!program) throw new Error('Firefox is not on this machine (Debian: apt-get install firefox-esr)');
  const profile = mkdtempSync(join(tmpdir(), 'civic-firefox-'));
  const port = await freePort();
  const settings = Object.entries({...profileSettings, 'marionette.port': port});
  writeFileSync(
    join(profile, 'user.js'),
    settings
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const args = [
    '--headless',
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
  ];
  const child = spawn(program, args, {stdio: 'ignore'});
  const gone = new Promise<void>((done) => {
    child.once('close', () => done());
    child.once('error', () => done());
  });
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);

  const stop = async () => {
    child.kill();
    await gone;
    process.off('exit', endWithUs);
    rmSync(profile, {recursive: true, force: true});
  };
  try {
    const send = speak(await reach(port));
    const session = (await send('WebDriver:NewSession', {})) as {capabilities: {browserVersion: string}};
    const run = async (body: string, sandbox?: 'system') => {
      const script = `
        const done = arguments[arguments.length - 1];
        (async () => {${body}})().then((value) => done({value}), (error) => done({error: String(error)}));`;
      const reply = await send('WebDriver:ExecuteAsyncScript', {
        script,
        args: [],
        newSandbox: true,
        ...(sandbox && {sandbox}),
      });
      const {value, error} = (reply as {value: {value?: unknown; error?: string}}).value;
      if (error) throw new Error(error);
      return value;
    };
    return {
      version: session.capabilities.browserVersion,
      open: async (url) => void (await send('WebDriver:Navigate', {url})),
      run,
      runAsBrowser: (body) => run(body, 'system'),
      async runInWindow(body) {
        await send('Marionette:SetContext', {value: 'chrome'});
        try {
          return await run(body);
        } finally {
          await send('Marionette:SetContext', {value: 'content'});
        }
      },
      close: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function reach(port: number): Promise<Socket> {
  for (const deadline = Date.now() + 30_000; ; await pause(100)) {
    try {
      return await new Promise<Socket>((done, failed) => {
        const socket = connect(port, '127.0.0.1', () => done(socket));
        socket.once('error', failed);
      });
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

type Send = (command: string, parameters: object) => Promise<unknown>;

/** Marionette's protocol: JSON after its length, `[0, id, command, parameters]` there and `[1, id, error, result]` back. */
function speak(socket: Socket): Send {
  const waiting = new Map<number, {done: (result: unknown) => void; failed: (error: Error) => void}>();
  let received = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(0, colon)));
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      // The first message is a greeting, not a reply.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message as [number, number, {message: string} | null, unknown];
      if (error) waiting.get(id)?.failed(new Error(error.message));
      else waiting.get(id)?.done(result);
      waiting.delete(id);
    }
  });
  socket.on('close', () => {
    for (const {failed} of waiting.values()) failed(new Error('Firefox has ended'));
  });
  return (command, parameters) =>
    new Promise((done, failed) => {
      waiting.set(++last, {done, failed});
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
