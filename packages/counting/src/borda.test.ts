import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {countBorda} from './borda.js';
import {ranked} from './testing/elections.js';

describe('countBorda', () => {
  it('gives three points to the first of three, two to the second and one to the last', () => {
    // Anna 2 × 3 + 3 × 1 = 9; Ben 2 × 2 + 3 × 3 = 13; Cleo 2 × 1 + 3 × 2 = 8.
    const {points, ranking, losses} = countBorda(
      ranked('Anna Ben Cleo', ['2 Anna > Ben > Cleo', '3 Ben > Cleo > Anna']),
    );
    assert.deepEqual(points, {Anna: '9.0', Ben: '13.0', Cleo: '8.0'});
    assert.deepEqual(ranking, [['Ben'], ['Anna'], ['Cleo']]);
    assert.deepEqual(losses, [
      {candidate: 'Anna', reason: 'fewer', by: 'Ben', votes: '9.0', short: '4.0'},
      {candidate: 'Cleo', reason: 'fewer', by: 'Ben', votes: '8.0', short: '5.0'},
    ]);
  });

  it('shares points out among those who are liked the same, and those who are not named', () => {
    // Anna 3; Ben and Cleo share 2 and 1.
    assert.deepEqual(countBorda(ranked('Anna Ben Cleo', ['1 Anna'])).points, {
      Anna: '3.0',
      Ben: '1.5',
      Cleo: '1.5',
    });
    assert.deepEqual(countBorda(ranked('Anna Ben Cleo', ['1 Anna = Ben > Cleo'])).points, {
      Anna: '2.5',
      Ben: '2.5',
      Cleo: '1.0',
    });
  });

  it('counts as if those who withdrew were not on the paper', () => {
    assert.deepEqual(countBorda(ranked('Anna Ben Cleo', ['1 Cleo > Anna > Ben'], {withdrawn: [2]})).points, {
      Anna: '2.0',
      Ben: '1.0',
    });
  });

  it('has the lot decide between equal ones', () => {
    const {elected, ties, losses} = countBorda(
      ranked('Anna Ben', ['1 Anna > Ben', '1 Ben > Anna'], {lots: [1, 0]}),
    );
    assert.deepEqual(elected, ['Ben']);
    assert.deepEqual(ties, [{among: ['Anna', 'Ben'], chosen: ['Ben']}]);
    assert.deepEqual(losses, [{candidate: 'Anna', reason: 'lot', by: 'Ben', votes: '3.0'}]);
  });
});
