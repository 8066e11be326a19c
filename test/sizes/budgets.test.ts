import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';

const root = resolve(import.meta.dirname, '../../..');
const cdn = join(root, 'packages/embed/cdn');

interface Budget {
  readonly name: string;
  readonly path: readonly string[];
  readonly limit: string;
}

const budgets = JSON.parse(readFileSync(join(root, '.config/sizes.json'), 'utf8')) as Budget[];
const {version} = JSON.parse(readFileSync(join(root, 'packages/embed/package.json'), 'utf8')) as {version: string};

describe('over the wire, brotli,', () => {
  for (const {name, path, limit} of budgets) {
    it(`${name} is ${limit} or less`, (t) => {
      // One by one: each is a response of its own.
      const sizes = path.map((file) => brotliCompressSync(readFileSync(join(cdn, file.replace('{version}', version)))).length);
      const size = sizes.reduce((sum, one) => sum + one, 0);
      const parts = path.map((file, i) => `${file} ${sizes[i]}`).join(', ');
      t.diagnostic(`${name}: ${size} bytes (${parts})`);
      assert.ok(size <= bytes(limit), `${name} is ${size} bytes: ${parts}`);
    });
  }
});

function bytes(limit: string): number {
  const [, number, unit] = /^([\d.]+) (B|kB)$/.exec(limit) ?? [];
  assert.ok(number, `${limit} is not a size such as "24 kB"`);
  return Number(number) * (unit === 'kB' ? 1000 : 1);
}
