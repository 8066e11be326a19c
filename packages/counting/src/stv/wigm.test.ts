import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ranked} from '../testing/elections.js';
import {countWigm} from './wigm.js';

describe('countWigm', () => {
  it('has a quota with decimals, and passes the surplus above it on', () => {
    // 6 ballots for 2 seats: 6 ÷ 3 and one in the last place: 2.0001. Anna has 4, a surplus of 1.9999: each ballot 0.499975, so 0.4999.
    const {rounds, elected} = countWigm(ranked('Anna Ben Cleo', ['4 Anna > Ben', '2 Cleo'], {seats: 2}));
    assert.equal(rounds[0]?.quota, '2.0001');
    assert.deepEqual(rounds[0]?.transfers[0]?.to, {Ben: '1.9996'});
    assert.equal(rounds[0]?.transfers[0]?.rounding, '0.0003');
    assert.deepEqual(elected, ['Anna', 'Cleo']);
  });

  it('breaks ties by lot, without a look back', () => {
    const {rounds} = countWigm(
      ranked('Anna Ben Cleo Dai', ['5 Anna', '3 Ben', '2 Cleo', '1 Dai > Cleo'], {seats: 2}),
    );
    assert.deepEqual(
      rounds.flatMap(({ties}) => ties.map(({by}) => by)),
      ['lot'],
    );
  });
});
