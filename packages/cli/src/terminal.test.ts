import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lines, oneLine} from './terminal.js';

describe('progress in a log', () => {
  it('is about ten lines, the last one whole', () => {
    const written: string[] = [];
    const progress = lines('details', (text) => written.push(text));
    for (let done = 1; done <= 250; done++) progress.update(done, 250);
    assert.ok(written.length <= 12, String(written.length));
    assert.equal(written.at(-1), 'details: 250 of 250');
  });

  it('is a few lines where nobody knows the end', () => {
    const written: string[] = [];
    const progress = lines('pages', (text) => written.push(text));
    for (let done = 1; done <= 1000; done++) progress.update(done);
    assert.ok(written.length <= 25, String(written.length));
  });
});

describe('oneLine', () => {
  it('lets no feed move the cursor or turn the text round', () => {
    assert.equal(oneLine('a\u001b[2Jb\nc\u202ed'), 'a [2Jb c d');
  });
});
