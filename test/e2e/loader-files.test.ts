import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {widgets} from '@civic-widgets/embed/widgets.js';
import {a, b, buildInto} from './loader-site.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'civic-files-'));
  for (const version of [a, b]) buildInto(folder, version);
});
after(() => rm(folder, {recursive: true}));

const read = (...path: string[]) => readFile(join(folder, ...path));
const integrity = async () => JSON.parse(String(await read(a, 'integrity.json'))) as Record<string, string>;

async function filesBelow(version: string): Promise<string[]> {
  const entries = await readdir(join(folder, version), {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map(({parentPath, name}) => join(parentPath, name).slice(join(folder, version).length + 1))
    .sort();
}

describe('the files for the web', () => {
  it('are there for every widget and language', async () => {
    const files = await filesBelow(a);
    const expected = widgets.flatMap(({name, tag, catalogues}) => {
      const others = Object.keys(catalogues).filter((lang) => lang !== 'en');
      return [
        `loader/${name}.js`,
        `${tag}.js`,
        ...others.map((lang) => `${tag}.${lang}.js`),
        ...others.map((lang) => `locales/${name}.${lang}.json`),
      ];
    });
    for (const file of ['civic.js', 'civic-all.js', 'framed.js', 'licences.txt', ...expected]) {
      assert.ok(files.includes(file), `${file} is missing`);
    }
    assert.deepEqual(
      (await filesBelow('v1')).filter((file) => file.endsWith('.js')),
      ['civic.js', 'frame.js', 'framed.js'],
    );
  });

  it('leave an earlier version in place', async () => {
    assert.deepEqual((await readdir(folder)).sort(), [a, b, 'v1', 'v9']);
    // Pieces that are loaded on demand have a hash of what is in them in their names, and the version is in that.
    const namesBelow = async (version: string) =>
      (await filesBelow(version)).map((file) => file.replace(/^(loader\/.+)-[\w-]{8}(\.js)/, '$1$2')).sort();
    assert.deepEqual(await namesBelow(a), await namesBelow(b));
  });

  it('are compressed beforehand', async () => {
    for (const file of (await filesBelow(a)).filter((name) => !/\.(?:br|gz)$/.test(name))) {
      const content = await read(a, file);
      assert.deepEqual(brotliDecompressSync(await read(a, `${file}.br`)), content, file);
      assert.deepEqual(gunzipSync(await read(a, `${file}.gz`)), content, file);
    }
  });

  it('have the sums that integrity.json says', async () => {
    const sums = await integrity();
    const files = (await filesBelow(a)).filter((name) => !/\.(?:br|gz)$|^integrity/.test(name));
    assert.deepEqual(Object.keys(sums), files);
    for (const file of files) {
      const sum = createHash('sha384')
        .update(await read(a, file))
        .digest('base64');
      assert.equal(sums[file], `sha384-${sum}`, file);
    }
  });

  it('are the same when they are built again', async () => {
    const before = await integrity();
    buildInto(folder, a);
    assert.deepEqual(await integrity(), before);
  });

  it('name the licences of what others wrote', async () => {
    const licences = String(await read(a, 'licences.txt'));
    for (const name of ['lit', 'lit-html', 'valibot', 'tslib'])
      assert.match(licences, new RegExp(`^## ${name} - `, 'm'));
  });

  it('have scripts that a browser of 2018 can read', async () => {
    for (const file of [`${a}/civic.js`, `${a}/framed.js`, 'v1/civic.js', 'v1/frame.js', 'v1/framed.js']) {
      const script = String(await read(file));
      assert.doesNotMatch(script, /\?\.[^\d]|\?\?|\|\|=|&&=|\bstatic\b|[{;}]#\w|import\.meta/, file);
    }
  });

  it('hold Lit’s production build and none of i18next', async () => {
    const code = String(await read(a, 'loader/poll.js'));
    assert.doesNotMatch(code, /dev mode|i18next|lit-html"/);
  });
});
