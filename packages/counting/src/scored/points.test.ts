import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {scored} from '../testing/elections.js';
import {countPoints} from './points.js';

describe('countPoints', () => {
  it('adds up what each ballot gives, and how many give any', () => {
    // Anna 2 × 10 + 3 × 4 = 32 from 5 ballots; Ben 3 × 6 = 18 from 3.
    const count = countPoints(scored('Anna Ben', ['2 10 0', '3 4 6'], {points: 10}));
    assert.deepEqual(count.totals, {Anna: {points: '32', supporters: 5}, Ben: {points: '18', supporters: 3}});
    assert.deepEqual(count.elected, ['Anna']);
    assert.deepEqual(count.losses, [
      {candidate: 'Ben', reason: 'fewer', by: 'Anna', votes: '18', short: '14'},
    ]);
  });

  it('refuses a ballot that gives more than it has, or fewer points than none', () => {
    assert.throws(() => countPoints(scored('Anna Ben', ['1 5 5', '1 6 5'], {points: 10})), {
      code: 'too-many-points',
      ballot: 2,
      value: '11',
    });
    assert.throws(() => countPoints(scored('Anna Ben', ['1 5 -1'])), {code: 'broken-score', ballot: 1});
  });
});
