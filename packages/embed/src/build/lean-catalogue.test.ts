import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {leanCatalogue} from './lean-catalogue.js';

const catalogue = {'poll.send': 'Send', 'poll.print.continue': 'Continue', 'poll.consent.keep': 'Keep it?'};

describe('leanCatalogue', () => {
  it('leaves out what only the printed form says', () => {
    assert.deepEqual(Object.keys(leanCatalogue('en', catalogue)), ['poll.send', 'poll.consent.keep']);
  });

  it('leaves consent out of a language that nobody has checked', () => {
    assert.deepEqual(Object.keys(leanCatalogue('cy', catalogue)), ['poll.send']);
  });
});
