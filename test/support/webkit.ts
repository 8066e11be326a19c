import {once} from 'node:events';
import type {Readable} from 'node:stream';
import {setTimeout as pause} from 'node:timers/promises';
import {freePort, startHelper} from '#scripts/processes.js';
import {findWebKit} from '#scripts/programs.js';

/** WebKitGTK by WebDriver. It is not Safari, but the nearest engine that runs here. */
export interface WebKit {
  readonly version: string;
  open(url: string): Promise<void>;
  /** Runs the body of an async function in the page. */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function launchWebKit(): Promise<WebKit> {
  const found = findWebKit();
  if (!found)
    throw new Error('WebKitGTK is not on this machine (Debian: apt-get install webkit2gtk-driver xvfb)');
  const screenArgs = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const screen = startHelper(found.screen, screenArgs, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: `:${String(display).trim()}`,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const driver = startHelper(found.driver, [`--port=${port}`], {env});
  const end = () => {
    driver.kill();
    screen.kill();
  };
  try {
    const address = `http://127.0.0.1:${port}/session`;
    const options = {binary: found.browser, args: ['--automation']};
    const session = (await untilReady(() =>
      post(address, {capabilities: {alwaysMatch: {'webkitgtk:browserOptions': options}}}),
    )) as {sessionId: string; capabilities: {browserVersion: string}};
    const here = `${address}/${session.sessionId}`;
    return {
      version: session.capabilities.browserVersion,
      open: async (url) => void (await post(`${here}/url`, {url})),
      async run(body) {
        const script = `
          const done = arguments[arguments.length - 1];
          (async () => {${body}})().then((value) => done({value}), (error) => done({error: String(error)}));`;
        const {value, error} = (await post(`${here}/execute/async`, {script, args: []})) as {
          value?: unknown;
          error?: string;
        };
        if (error) throw new Error(error);
        return value;
      },
      async close() {
        await fetch(here, {method: 'DELETE'});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function post(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, {method: 'POST', body: JSON.stringify(body)});
  const {value} = (await response.json()) as {value: unknown};
  if (!response.ok) throw new Error((value as {message: string}).message);
  return value;
}

/** The driver needs a moment before it listens. */
async function untilReady<T>(ask: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 20_000; ; await pause(100)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
