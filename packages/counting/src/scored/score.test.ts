import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {scored} from '../testing/elections.js';
import {countScores} from './score.js';

describe('countScores', () => {
  // Anna: 5, 5, 1: sum 11, mean 11/3, median 5. Ben: 4, 4 and one without a score: sum 8, mean 4, median 4. Cleo: nobody scored her.
  const election = () => scored('Anna Ben Cleo', ['2 5 4 -', '1 1 - -']);

  it('adds the scores up, and gives mean and median exactly', () => {
    assert.deepEqual(countScores(election()).scores, {
      Anna: {sum: '11', given: 3, mean: '11/3', median: '5', counts: {1: 1, 5: 2}},
      Ben: {sum: '8', given: 2, mean: '4', median: '4', counts: {4: 2}},
      Cleo: {sum: '0', given: 0, counts: {}},
    });
  });

  it('ranks by sum, by mean or by median', () => {
    assert.deepEqual(countScores(election()).elected, ['Anna']);
    assert.deepEqual(countScores(election(), 'mean').ranking, [['Ben'], ['Anna'], ['Cleo']]);
    assert.deepEqual(countScores(election(), 'median').ranking, [['Anna'], ['Ben'], ['Cleo']]);
  });

  it('takes the point half-way between two middle scores for the median', () => {
    assert.equal(countScores(scored('Anna', ['1 2', '1 5'])).scores['Anna']?.median, '7/2');
  });

  it('keeps decimals exact', () => {
    // 0.1 + 0.2 is 0.3 here.
    const {scores} = countScores(scored('Anna Ben', ['1 1 3', '1 2 0'], {places: 1}));
    assert.deepEqual([scores['Anna']?.sum, scores['Ben']?.sum], ['0.3', '0.3']);
    assert.equal(scores['Anna']?.mean, '3/20');
  });

  it('says how much was missing, or that the lot decided', () => {
    assert.deepEqual(countScores(election()).losses[0], {
      candidate: 'Ben',
      reason: 'fewer',
      by: 'Anna',
      votes: '8',
      short: '3',
    });
    assert.deepEqual(countScores(election(), 'mean').losses[0], {
      candidate: 'Anna',
      reason: 'fewer',
      by: 'Ben',
      votes: '11/3',
      short: '1/3',
    });
    assert.deepEqual(countScores(scored('Anna Ben', ['1 3 3'])).losses, [
      {candidate: 'Ben', reason: 'lot', by: 'Anna', votes: '3'},
    ]);
  });

  it('counts ballots that score somebody who stands', () => {
    assert.equal(countScores(scored('Anna Ben', ['3 1 -', '2 - -', '1 - 2'], {withdrawn: [1]})).valid, 3);
  });

  it('refuses a score that is no whole number of units', () => {
    assert.throws(() => scored('Anna', ['1 1.5']), {code: 'broken-score', ballot: 1});
    assert.throws(() => scored('Anna', ['1 1 2']), {code: 'unknown-option'});
  });
});
