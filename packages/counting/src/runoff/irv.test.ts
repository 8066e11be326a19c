import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ranked} from '../testing/elections.js';
import {countIrv} from './irv.js';

describe('countIrv', () => {
  it('excludes whoever has the fewest votes until somebody has more than half', () => {
    // 9 ballots: 5 are needed. Anna 4, Ben 3, Cleo 2; Cleo's go to Ben: 5.
    const count = countIrv(ranked('Anna Ben Cleo', ['4 Anna', '3 Ben', '2 Cleo > Ben']));
    assert.deepEqual(
      count.rounds.map(({quota, votes, excluded, elected}) => ({quota, votes, excluded, elected})),
      [
        {quota: '5', votes: {Anna: '4', Ben: '3', Cleo: '2'}, excluded: ['Cleo'], elected: []},
        {quota: '5', votes: {Anna: '4', Ben: '5', Cleo: '0'}, excluded: [], elected: ['Ben']},
      ],
    );
    assert.deepEqual(count.rounds[0]?.transfers, [
      {from: 'Cleo', because: 'exclusion', to: {Ben: '2'}, nonTransferable: '0', rounding: '0'},
    ]);
    assert.deepEqual(count.losses, [
      {candidate: 'Cleo', reason: 'excluded', round: 1, votes: '2', short: '1'},
      {candidate: 'Anna', reason: 'not-reached', votes: '4', short: '1'},
    ]);
  });

  it('needs more than half of the ballots that still count', () => {
    // 10 ballots: 6 are needed, nobody has them. Two of Cleo's three name nobody more: of 8, 5 are needed.
    const {rounds, elected} = countIrv(
      ranked('Anna Ben Cleo', ['4 Anna', '3 Ben', '2 Cleo', '1 Cleo > Anna'], {lots: [2, 1, 0]}),
    );
    assert.deepEqual(
      rounds.map(({quota}) => quota),
      ['6', '5'],
    );
    assert.deepEqual(
      rounds.map(({inactive}) => inactive['exhausted-choices']),
      [0, 2],
    );
    assert.deepEqual(
      rounds.map(({nonTransferable}) => nonTransferable),
      ['0', '2'],
    );
    assert.deepEqual(elected, ['Anna']);
  });

  it('breaks a tie by the lots that were drawn', () => {
    const votes = ['3 Anna', '1 Ben > Anna', '1 Cleo', '1 Dai'];
    const excluded = (lots: number[]) => countIrv(ranked('Anna Ben Cleo Dai', votes, {lots})).rounds[0];
    assert.deepEqual(excluded([1, 2, 3, 0])?.excluded, ['Ben']);
    assert.deepEqual(excluded([3, 2, 1, 0])?.ties, [
      {about: 'exclusion', among: ['Ben', 'Cleo', 'Dai'], chosen: 'Dai', by: 'lot'},
    ]);
  });

  it('excludes several at once who can’t pass the next one together, when it is asked to', () => {
    // Dai 1 and Elif 1 are fewer together than Cleo 3; with Cleo they are 5, as many as Ben: he stays.
    const election = ranked('Anna Ben Cleo Dai Elif', [
      '6 Anna',
      '5 Ben',
      '3 Cleo > Ben',
      '1 Dai',
      '1 Elif > Anna',
    ]);
    assert.deepEqual(countIrv(election, {batchElimination: true}).rounds[0]?.excluded, ['Dai', 'Elif']);
    assert.deepEqual(countIrv(election).rounds[0]?.excluded, ['Dai']);
  });

  it('excludes first whoever stands for the names that were written in', () => {
    const election = ranked('Anna Ben Others', ['3 Anna', '2 Ben', '2 Others > Ben']);
    assert.deepEqual(countIrv(election, {writeIns: 2}).rounds[0]?.excluded, ['Others']);
  });

  it('counts a ballot for one of two equal ones only while the other is out', () => {
    // Ben = Cleo counts for nobody at first; it stays with nobody even when Cleo has gone, since it is not looked at again.
    const {rounds} = countIrv(ranked('Anna Ben Cleo', ['4 Anna', '2 Cleo > Ben', '3 Ben', '2 Ben = Cleo']));
    assert.deepEqual(rounds[0]?.votes, {Anna: '4', Ben: '3', Cleo: '2'});
    assert.equal(rounds[0]?.inactive.overvotes, 2);
    const {rounds: later} = countIrv(
      ranked('Anna Ben Cleo Dai', ['5 Anna', '4 Ben', '1 Cleo', '3 Dai > Ben = Cleo']),
    );
    assert.deepEqual(later[2]?.votes, {Anna: '5', Ben: '7', Cleo: '0', Dai: '0'});
  });

  it('shows how a part of the ballots went through the rounds of the whole', () => {
    const whole = countIrv(ranked('Anna Ben Cleo', ['4 Anna', '3 Ben', '2 Cleo > Ben']));
    // In this district Cleo leads; still she goes out in the first round, as all ballots decided.
    const part = countIrv(ranked('Anna Ben Cleo', ['1 Anna', '2 Cleo > Ben']), {partOf: whole});
    assert.deepEqual(
      part.rounds.map(({votes}) => votes),
      [
        {Anna: '1', Ben: '0', Cleo: '2'},
        {Anna: '1', Ben: '2', Cleo: '0'},
      ],
    );
    assert.deepEqual(part.elected, ['Ben']);
  });

  it('elects the only candidate, and nobody where all withdrew', () => {
    assert.deepEqual(countIrv(ranked('Anna', [])).elected, ['Anna']);
    assert.deepEqual(countIrv(ranked('Anna Ben', ['2 Anna'], {withdrawn: [0]})).elected, ['Ben']);
    assert.deepEqual(countIrv(ranked('Anna', ['1 Anna'], {withdrawn: [0]})).elected, []);
    assert.deepEqual(countIrv(ranked('', [])).elected, []);
  });

  it('does not take a blank paper for a ballot that ran out', () => {
    const {valid, rounds} = countIrv(ranked('Anna Ben', ['2 Anna', '3']));
    assert.equal(valid, 2);
    assert.equal(rounds[0]?.inactive['exhausted-choices'], 0);
  });
});
