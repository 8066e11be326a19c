import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {integrityOf, publish} from './publish.js';

describe('publish', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'civic-publish-'))));
  after(() => rm(folder, {recursive: true}));

  it('writes each file and its compressed siblings, in place of what was there', async () => {
    const version = join(folder, '1.2.3');
    await mkdir(version);
    await writeFile(join(version, 'old.js'), 'old');
    await publish(version, {'a.js': 'one', 'locales/b.json': '{}'});
    assert.deepEqual((await readdir(version)).sort(), ['a.js', 'a.js.br', 'a.js.gz', 'locales']);
    const read = (path: string) => readFile(join(version, path));
    assert.equal(String(await read('a.js')), 'one');
    assert.equal(String(brotliDecompressSync(await read('a.js.br'))), 'one');
    assert.equal(String(gunzipSync(await read('locales/b.json.gz'))), '{}');
  });
});

describe('integrityOf', () => {
  it('gives each file what its integrity attribute says', () => {
    assert.deepEqual(JSON.parse(integrityOf({'b.js': '', 'a.js': 'alert(1)'})), {
      // echo -n 'alert(1)' | openssl dgst -sha384 -binary | base64
      'a.js': 'sha384-HT2E9NfWiuQ/w1PRai+hTyqW16NIoCGA/m8VQDUopfAtcz6YQjtsMmQd5uRbVDpW',
      'b.js': 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb',
    });
  });
});
