import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {findFile} from '../static-files.js';
import {startApp, type TestServer} from '../testing/app.js';
import {createFolder} from '../testing/engines.js';

describe('findFile', () => {
  const folder = createFolder();
  mkdirSync(join(folder, 'inner'));
  for (const [name, text] of Object.entries({
    'a.js': 'a()',
    'a.js.br': 'brotli',
    'a.js.gz': 'gzip',
    'b.js': 'b()',
    'inner/index.html': '<p>',
    '.env': 'secret',
    'c.key': 'secret',
    'é.css': 'p {}',
  })) {
    writeFileSync(join(folder, name), text);
  }

  it('chooses the packed file that the reader takes', async () => {
    assert.equal((await findFile(folder, 'a.js', 'gzip, deflate, br'))?.encoding, 'br');
    assert.equal((await findFile(folder, 'a.js', 'gzip'))?.encoding, 'gzip');
    assert.equal((await findFile(folder, 'a.js', 'br;q=0, gzip;q=0.5'))?.encoding, 'gzip');
    assert.equal((await findFile(folder, 'a.js', 'identity'))?.encoding, undefined);
    assert.equal((await findFile(folder, 'b.js', 'br'))?.encoding, undefined);
    assert.equal((await findFile(folder, 'a.js', 'br'))?.type, 'text/javascript; charset=utf-8');
  });

  it('finds the page of a folder, and names that are written in percents', async () => {
    assert.equal((await findFile(folder, 'inner/'))?.type, 'text/html; charset=utf-8');
    assert.ok(await findFile(folder, '%C3%A9.css'));
  });

  for (const path of [
    '../a.js',
    '..%2fa.js',
    'inner/../a.js',
    'inner//a.js',
    './a.js',
    '.env',
    'c.key',
    'inner',
    'a.js/',
    '/a.js',
    'a.js%00',
    '..\\a.js',
    '%E0%A4%A',
    'none.js',
  ]) {
    it(`finds nothing at ${path}`, async () => assert.equal(await findFile(folder, path, 'br'), undefined));
  }
});

describe('the files of the server', () => {
  let server: TestServer;
  before(async () => {
    server = await startApp();
  });
  after(() => server.stop());

  it('are sent once, and again only when they have changed', async () => {
    const first = await server.fetch('/assets/pages.css');
    assert.equal(first.status, 200);
    assert.match(first.headers.get('content-type') ?? '', /^text\/css/);
    assert.equal(first.headers.get('x-content-type-options'), 'nosniff');
    const headers = {'if-none-match': `"other", W/${first.headers.get('etag')}`};
    const second = await server.fetch('/assets/pages.css', {headers});
    assert.equal(second.status, 304);
    assert.equal(second.headers.get('cache-control'), first.headers.get('cache-control'));
  });

  it('hold the pictures of consultations, for pages of any origin, and nothing else of the content', async () => {
    const picture = await server.fetch('/media/aberhebog.svg');
    assert.equal(picture.status, 200);
    assert.equal(picture.headers.get('content-type'), 'image/svg+xml');
    assert.equal(picture.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(picture.headers.get('x-content-type-options'), 'nosniff');
    for (const path of ['/media/nothing.svg', '/media/..%2fsites%2faberhebog.json', '/media/'])
      assert.equal((await server.fetch(path)).status, 404, path);
  });

  it('hold the colours of the design system, for our own pages', async () => {
    const tokens = await server.fetch('/assets/tokens.css');
    assert.equal(tokens.status, 200);
    assert.match(await tokens.text(), /--civic-color-accent: #/);
  });

  it('tell their size to whoever asks for the head only', async () => {
    const head = await server.fetch('/assets/pages.css', {
      method: 'HEAD',
      headers: {'accept-encoding': 'identity'},
    });
    const whole = await server.fetch('/assets/pages.css', {headers: {'accept-encoding': 'identity'}});
    assert.equal(Number(head.headers.get('content-length')), (await whole.arrayBuffer()).byteLength);
  });

  it('are found by a whole address too', async () => {
    assert.equal(await statusOf(server.url, 'http://x/assets/pages.css'), 200);
    assert.equal(await statusOf(server.url, 'http://x/assets/nothing.css'), 404);
  });

  it('end at their folder', async () => {
    for (const path of [
      '/v1/../../package.json',
      '/v1/..%2f..%2fpackage.json',
      '/1.0.0/%2e%2e/%2e%2e/package.json',
      '/examples/..%5c..%5cpackage.json',
    ]) {
      const status = await statusOf(server.url, path);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
    }
  });
});

/** As it is written: fetch would tidy the path first. */
function statusOf(url: string, path: string): Promise<number> {
  return new Promise((done, fail) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let reply = '';
    socket.on('data', (chunk) => (reply += chunk.toString()));
    socket.on('close', () => done(Number(/^HTTP\/1\.1 (\d+)/.exec(reply)?.[1])));
    socket.on('error', fail);
  });
}
