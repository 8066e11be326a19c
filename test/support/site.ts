import {readFile} from 'node:fs/promises';
import {createServer, type IncomingHttpHeaders} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';

export interface Reply {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Respond = (
  url: URL,
  headers: IncomingHttpHeaders,
) => Reply | undefined | Promise<Reply | undefined>;

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** A small web site on a port of its own: a host page's, say. What it has no reply for is a 404. */
export async function openSite(respond: Respond): Promise<Site> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site');
    Promise.resolve(respond(url, request.headers)).then(
      (reply = {status: 404, type: 'text/plain', body: 'Not found'}) => {
        const {status = 200, type = 'text/html; charset=utf-8', headers = {}, body} = reply;
        response.writeHead(status, {'content-type': type, ...headers}).end(body);
      },
      (error: unknown) => response.writeHead(500, {'content-type': 'text/plain'}).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Answers with the files of a folder. */
export function filesOf(folder: string): Respond {
  return async ({pathname}) => {
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    try {
      const body = await readFile(join(folder, path));
      // Every name below assets/ holds a hash of what it names.
      const caching = path.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
      return {
        body,
        type: types[extname(path)] ?? 'application/octet-stream',
        headers: {'cache-control': caching},
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
