import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {electByApproval, electByPlurality} from './choice-seats.js';
import {ranked} from './testing/elections.js';

describe('electByPlurality', () => {
  it('elects whoever most put first', () => {
    const count = electByPlurality(ranked('Anna Ben Cleo', ['3 Anna > Cleo', '2 Ben', '1 Cleo']));
    assert.deepEqual(count.votes, {Anna: 3, Ben: 2, Cleo: 1});
    assert.deepEqual(count.elected, ['Anna']);
    assert.deepEqual(count.losses[0], {
      candidate: 'Ben',
      reason: 'fewer',
      by: 'Anna',
      votes: '2',
      short: '1',
    });
  });

  it('does not count a ballot with two votes, or with none', () => {
    const count = electByPlurality(ranked('Anna Ben', ['3 Anna = Ben', '1 Ben', '2']));
    assert.deepEqual(count.votes, {Anna: 0, Ben: 1});
    assert.equal(count.valid, 1);
  });
});

describe('electByApproval', () => {
  it('elects those whom most named, whatever the order', () => {
    const count = electByApproval(
      ranked('Anna Ben Cleo', ['3 Anna = Ben', '2 Ben > Cleo', '1 Cleo'], {seats: 2}),
    );
    assert.deepEqual(count.votes, {Anna: 3, Ben: 5, Cleo: 3});
    assert.deepEqual(count.elected, ['Ben', 'Anna']);
    assert.deepEqual(count.ties, [{among: ['Anna', 'Cleo'], chosen: ['Anna']}]);
    assert.deepEqual(count.losses, [{candidate: 'Cleo', reason: 'lot', by: 'Anna', votes: '3'}]);
  });

  it('passes over who withdrew', () => {
    const count = electByApproval(ranked('Anna Ben', ['3 Anna', '1 Ben'], {withdrawn: [0]}));
    assert.deepEqual([count.elected, count.valid], [['Ben'], 1]);
  });
});
