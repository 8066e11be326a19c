import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {scored} from '../testing/elections.js';
import {countStar} from './star.js';

describe('countStar', () => {
  it('lets the two with the highest sums into a runoff, where each ballot counts once', () => {
    // Sums: Anna 2 × 5 = 10, Ben 2 × 3 + 3 × 4 = 18, Cleo 3 × 5 = 15, Dai 0. Ben against Cleo: 2 to 3.
    const count = countStar(scored('Anna Ben Cleo Dai', ['2 5 3 0 0', '3 0 4 5 0']));
    assert.deepEqual(count.rounds, [
      {
        round: 1,
        scores: {Anna: '10', Ben: '18', Cleo: '15', Dai: '0'},
        finalists: ['Ben', 'Cleo'],
        preferred: {Cleo: 3, Ben: 2},
        noPreference: 0,
        elected: ['Cleo'],
        ties: [],
      },
    ]);
    assert.deepEqual(count.losses, [
      {candidate: 'Anna', by: 'Cleo', round: 1, votes: '10', reason: 'fewer', short: '5'},
      {candidate: 'Ben', reason: 'lost-runoff', by: 'Cleo', round: 1, votes: '2', short: '1'},
      {candidate: 'Dai', by: 'Cleo', round: 1, votes: '0', reason: 'fewer', short: '15'},
    ]);
  });

  it('lets those into the runoff who lose fewer duels, where sums are equal', () => {
    // Anna 12; Ben and Cleo 6 each: Cleo is scored higher on two of three ballots.
    const {rounds} = countStar(scored('Anna Ben Cleo', ['1 4 6 0', '2 4 0 3']));
    assert.deepEqual(rounds[0]?.finalists, ['Anna', 'Cleo']);
    assert.deepEqual(rounds[0]?.ties, [
      {about: 'finalist', among: ['Ben', 'Cleo'], chosen: ['Cleo'], by: ['duels']},
    ]);
  });

  it('breaks a tied runoff by sums, then by highest scores, then by lot', () => {
    const tieOf = (lines: string[], lots?: number[]) => {
      const {rounds, elected} = countStar(scored('Anna Ben', lines, {max: 5, lots}));
      return [elected, rounds[0]?.ties.map(({by}) => by)];
    };
    // One ballot each way. Anna 5 + 0, Ben 3 + 1.
    assert.deepEqual(tieOf(['1 5 3', '1 0 1']), [['Anna'], [['scores']]]);
    // Sums 6 and 6, one ballot each way; Ben has a 5.
    assert.deepEqual(tieOf(['1 4 1', '1 2 5']), [['Ben'], [['highest-scores']]]);
    assert.deepEqual(tieOf(['1 5 0', '1 0 5'], [1, 0]), [['Ben'], [['lot']]]);
  });

  it('breaks a tie of all for the runoff by lot, and says so', () => {
    const {rounds, elected} = countStar(scored('Anna Ben Cleo', ['1 2 2 2'], {lots: [2, 0, 1]}));
    assert.deepEqual(rounds[0]?.ties, [
      {about: 'finalist', among: ['Anna', 'Ben', 'Cleo'], chosen: ['Anna', 'Cleo'], by: ['lot']},
      {about: 'runoff', among: ['Anna', 'Cleo'], chosen: ['Cleo'], by: ['lot']},
    ]);
    assert.deepEqual(elected, ['Cleo']);
  });

  it('fills several seats one after the other', () => {
    const {elected, rounds} = countStar(scored('Anna Ben Cleo', ['3 5 4 0', '2 0 1 5'], {seats: 2}));
    assert.deepEqual([elected, rounds.length], [['Anna', 'Ben'], 2]);
  });

  it('elects the only candidate, and nobody where all withdrew or there are none', () => {
    assert.deepEqual(countStar(scored('Anna Ben', ['1 0 5'], {withdrawn: [1]})).elected, ['Anna']);
    assert.deepEqual(countStar(scored('Anna Ben', ['1 0 5'], {withdrawn: [0, 1]})).elected, []);
    assert.deepEqual(countStar(scored('Anna Ben', [], {seats: 5})).elected, ['Anna', 'Ben']);
  });
});
