import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ranked} from '../testing/elections.js';
import type {CondorcetCount} from './comparison.js';
import {countCopeland} from './copeland.js';
import {countMinimax} from './minimax.js';
import {countRankedPairs} from './ranked-pairs.js';
import {countSchulze} from './schulze.js';

const methods: Readonly<Record<string, (election: ReturnType<typeof ranked>) => CondorcetCount>> = {
  'Schulze, by winning votes': (election) => countSchulze(election),
  'Schulze, by margin': (election) => countSchulze(election, 'margin'),
  'Schulze, by ratio': (election) => countSchulze(election, 'ratio'),
  'ranked pairs': (election) => countRankedPairs(election),
  'ranked pairs, by margin': (election) => countRankedPairs(election, 'margin'),
  'Copeland': countCopeland,
  'minimax': (election) => countMinimax(election),
  'minimax, by margin': (election) => countMinimax(election, 'margin'),
};

describe('A count that compares every two candidates', () => {
  // Anna against Ben: 4 to 5; Anna against Cleo: 4 to 5; Ben against Cleo: 4 + 3 = 7 to 2. Ben wins every duel, Anna loses every one.
  const duels = () =>
    ranked('Anna Ben Cleo', ['4 Anna > Ben > Cleo', '3 Ben > Cleo > Anna', '2 Cleo > Ben > Anna']);

  for (const [name, count] of Object.entries(methods)) {
    it(`elects whoever wins every duel: ${name}`, () => {
      const {elected, condorcetWinner, condorcetLoser, pairs} = count(duels());
      assert.deepEqual(elected, ['Ben']);
      assert.deepEqual([condorcetWinner, condorcetLoser], ['Ben', 'Anna']);
      assert.deepEqual(pairs, {Anna: {Ben: 4, Cleo: 4}, Ben: {Anna: 5, Cleo: 7}, Cleo: {Anna: 5, Ben: 2}});
    });

    it(`has nobody elected where all withdrew, and all where there are seats for them: ${name}`, () => {
      assert.deepEqual(count({...duels(), withdrawn: [0, 1, 2]}).elected, []);
      assert.equal(count({...duels(), seats: 9}).elected.length, 3);
      assert.deepEqual(count({...duels(), withdrawn: [1]}).elected, ['Cleo']);
    });

    it(`decides among all by lot where nobody voted: ${name}`, () => {
      const {elected, ranking, ties} = count(ranked('Anna Ben Cleo', [], {lots: [1, 2, 0]}));
      assert.deepEqual(elected, ['Ben']);
      assert.deepEqual(ranking, [['Anna', 'Ben', 'Cleo']]);
      assert.deepEqual(ties, [{among: ['Anna', 'Ben', 'Cleo'], chosen: ['Ben']}]);
    });
  }

  it('says against whom each lost, and how many votes would have turned the duel', () => {
    assert.deepEqual(countSchulze(duels()).losses, [
      {candidate: 'Anna', reason: 'beaten', by: 'Ben', votes: '4', short: '1'},
      {candidate: 'Cleo', reason: 'beaten', by: 'Ben', votes: '2', short: '5'},
    ]);
    const tie = countCopeland(ranked('Anna Ben', ['1 Anna', '1 Ben']));
    assert.deepEqual(tie.losses, [{candidate: 'Ben', reason: 'lot', by: 'Anna'}]);
  });

  it('takes those whom a ballot does not name for worse than all others, or says nothing of them', () => {
    const lines = ['2 Anna', '1 Ben > Anna'];
    assert.deepEqual(countSchulze(ranked('Anna Ben', lines)).pairs, {Anna: {Ben: 2}, Ben: {Anna: 1}});
    assert.deepEqual(countSchulze(ranked('Anna Ben', lines, {unranked: 'open'})).pairs, {
      Anna: {Ben: 0},
      Ben: {Anna: 1},
    });
  });
});

// A circle: Anna beats Ben 6 to 3, Ben beats Cleo 7 to 2, Cleo beats Anna 5 to 4.
const circle = () =>
  ranked('Anna Ben Cleo', ['4 Anna > Ben > Cleo', '3 Ben > Cleo > Anna', '2 Cleo > Anna > Ben']);

describe('countSchulze', () => {
  it('follows the strongest paths through a circle', () => {
    // Anna to Cleo by way of Ben: the weaker of 6 and 7 is 6, against 5 back. Anna to Ben 6, back by way of Cleo 5. So Anna, Ben, Cleo.
    const {ranking, scores, condorcetWinner} = countSchulze(circle());
    assert.deepEqual(ranking, [['Anna'], ['Ben'], ['Cleo']]);
    assert.deepEqual(scores, {Anna: {Ben: 6, Cleo: 6}, Ben: {Anna: 5, Cleo: 7}, Cleo: {Anna: 5, Ben: 5}});
    assert.equal(condorcetWinner, undefined);
  });

  it('says of whom nobody elected beat that the method put others first', () => {
    assert.deepEqual(
      countSchulze(circle()).losses.find(({candidate}) => candidate === 'Cleo'),
      {candidate: 'Cleo', reason: 'outranked', by: 'Anna'},
    );
  });

  it('keeps ratios as exact fractions', () => {
    // 7 to 5 and 14 to 10 are the same, 5 to 3 is more.
    assert.deepEqual(
      countSchulze(ranked('Anna Ben', ['14 Anna > Ben', '10 Ben > Anna']), 'ratio').scores['Anna'],
      {Ben: '7/5'},
    );
    // 2 ** 52 to one fewer: a computer's number would still tell that from 1, but not from its neighbours.
    const n = 2 ** 52;
    assert.deepEqual(
      countSchulze(ranked('Anna Ben', [`${n} Anna`, `${n - 1} Ben`]), 'ratio').scores['Anna'],
      {Ben: `${n}/${n - 1}`},
    );
  });

  it('takes a win without a vote against it for stronger than any with one', () => {
    const {scores} = countSchulze(ranked('Anna Ben', ['3 Anna > Ben']), 'ratio');
    assert.deepEqual(scores, {Anna: {Ben: '3/0'}, Ben: {Anna: 0}});
  });
});

describe('countRankedPairs', () => {
  it('leaves out the win that would close a circle', () => {
    const {ranking, locked} = countRankedPairs(circle());
    assert.deepEqual(locked, [
      {winner: 'Ben', loser: 'Cleo', votes: 7, against: 2, locked: true},
      {winner: 'Anna', loser: 'Ben', votes: 6, against: 3, locked: true},
      {winner: 'Cleo', loser: 'Anna', votes: 5, against: 4, locked: false},
    ]);
    assert.deepEqual(ranking, [['Anna'], ['Ben'], ['Cleo']]);
  });
});

describe('countCopeland', () => {
  it('takes duels lost from duels won', () => {
    const {scores, ranking} = countCopeland(circle());
    assert.deepEqual(scores, {Anna: 0, Ben: 0, Cleo: 0});
    assert.deepEqual(ranking, [['Anna', 'Ben', 'Cleo']]);
  });
});

describe('countMinimax', () => {
  it('measures the worst defeat by votes, by lead, or by all votes against', () => {
    // Worst defeats: Anna 5 to 4, Ben 6 to 3, Cleo 7 to 2.
    assert.deepEqual(countMinimax(circle()).scores, {Anna: 5, Ben: 6, Cleo: 7});
    assert.deepEqual(countMinimax(circle(), 'margin').scores, {Anna: 1, Ben: 3, Cleo: 5});
    assert.deepEqual(countMinimax(circle(), 'opposition').scores, {Anna: 5, Ben: 6, Cleo: 7});
    assert.deepEqual(countMinimax(circle()).elected, ['Anna']);
  });
});
