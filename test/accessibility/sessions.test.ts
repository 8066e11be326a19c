import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {readStories} from '../support/catalogue.js';

const folder = resolve(import.meta.dirname, '../../../docs/accessibility');
const scripts = readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'utf8').startsWith('# A session with'));
const stories = new Set(readStories().map(({id}) => id));

describe('The scripts for sessions with assistive technology', () => {
  it('are there for screen readers, voice control and magnifiers', () => assert.equal(scripts.length, 7));

  for (const name of scripts) {
    const text = readFileSync(join(folder, name), 'utf8');

    it(`name stories that the catalogue has, in ${name}`, () => {
      const named = [...text.matchAll(/`(primitives-[a-z-]+--[a-z-]+)`/g)].map(([, id = '']) => id);
      assert.notEqual(named.length, 0);
      assert.deepEqual(named.filter((id) => !stories.has(id)), []);
    });

    it(`say at the top of ${name} whether anybody has run it`, () => {
      assert.match(text.split('\n')[2] ?? '', /^\*\*(?:Not yet run|Run on \d{1,2} \w+ \d{4})\.?\*\*/);
    });
  }
});
