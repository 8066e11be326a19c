import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {readPostcode} from '@civic-widgets/model';

const data = process.env['CIVIC_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');
const folder = join(data, 'places/postcode-vectors');
const skip = existsSync(folder) ? false : `${folder} is not there`;

function vectors<T>(name: string): readonly {readonly base: string; readonly expected: T}[] {
  if (skip) return [];
  return (
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {tests: {base: string; expected: T}[]}
  ).tests;
}

describe('a postcode', {skip}, () => {
  for (const {base, expected} of vectors<boolean>('validation')) {
    it(`${expected ? 'is' : 'is not'} what “${base}” is`, () => {
      assert.equal(readPostcode(base, 'postcode') !== undefined, expected);
    });
  }

  for (const {base, expected} of vectors<string>('outcodes')) {
    it(`has the first half ${expected} in “${base}”`, () => {
      assert.equal(readPostcode(base, 'outcode'), expected);
    });
  }

  for (const {base, expected} of vectors<string>('units')) {
    it(`ends in ${expected} in “${base}”`, () => {
      assert.equal(readPostcode(base, 'postcode')?.slice(-2), expected);
    });
  }
});
