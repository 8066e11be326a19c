import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ranked} from '../testing/elections.js';
import {countScottishStv} from './scottish.js';

describe('countScottishStv', () => {
  it('elects at the quota and passes the surplus on, worth five decimal places', () => {
    // 10 ballots for 2 seats: the quota is 10 ÷ 3, the next whole number: 4. Anna has 7: a surplus of 3.
    // Each of her ballots goes on at 3 × 1 ÷ 7 = 0.42857: 4 to Ben are 1.71428, 3 to Cleo are 1.28571. 0.00001 is lost.
    const count = countScottishStv(
      ranked('Anna Ben Cleo', ['4 Anna > Ben', '3 Anna > Cleo', '1 Ben', '2 Cleo'], {seats: 2}),
    );
    const [first, second] = count.rounds;
    assert.deepEqual(count.firstVotes, {Anna: '7.00000', Ben: '1.00000', Cleo: '2.00000'});
    assert.equal(first?.quota, '4.00000');
    assert.deepEqual(first?.transfers, [
      {
        from: 'Anna',
        because: 'surplus',
        to: {Ben: '1.71428', Cleo: '1.28571'},
        nonTransferable: '0.00000',
        rounding: '0.00001',
      },
    ]);
    assert.deepEqual(first?.votes, {Anna: '4.00000', Ben: '2.71428', Cleo: '3.28571'});
    // Nobody else reaches 4: Ben has the fewest, and as many are left as there are seats.
    assert.deepEqual(second?.excluded, ['Ben']);
    assert.deepEqual(count.elected, ['Anna', 'Cleo']);
    assert.deepEqual(count.losses, [
      {candidate: 'Ben', reason: 'excluded', round: 2, votes: '2.71428', short: '0.57143'},
    ]);
  });

  it('keeps the worth of a ballot when its holder is excluded', () => {
    // As above, with a third seat: quota 10 ÷ 4 = 2.5, so 3; the surplus is 4, each ballot worth 4 ÷ 7 = 0.57142.
    const count = countScottishStv(
      ranked('Anna Ben Cleo Dai Elif', ['4 Anna > Ben > Dai', '3 Anna > Cleo', '1 Dai', '1 Elif', '1 Cleo'], {
        seats: 3,
      }),
    );
    // Ben has 4 × 0.57142 = 2.28568, Cleo 1 + 3 × 0.57142 = 2.71426; Dai and Elif 1 each. Elif goes first or Dai: a lot.
    assert.deepEqual(count.rounds[0]?.votes, {
      Anna: '3.00000',
      Ben: '2.28568',
      Cleo: '2.71426',
      Dai: '1.00000',
      Elif: '1.00000',
    });
    assert.deepEqual(count.rounds[1]?.ties, [
      {about: 'exclusion', among: ['Dai', 'Elif'], chosen: 'Dai', by: 'lot'},
    ]);
  });

  it('tells equal candidates apart by the latest stage at which they differed', () => {
    // Quota: 12 ÷ 3 + 1 = 5. First: Anna 5, Ben 3, Cleo 2, Dai 1, Elif 1. Anna has no surplus.
    // Round 2: a lot between Dai and Elif takes Dai, whose vote goes to Cleo: Ben 3, Cleo 3. Round 3: Elif's goes to nobody.
    // Round 4: Ben and Cleo are equal at the end of rounds 2 and 3; at the end of round 1 Cleo had fewer: Cleo goes.
    const count = countScottishStv(
      ranked('Anna Ben Cleo Dai Elif', ['5 Anna', '3 Ben', '2 Cleo', '1 Dai > Cleo', '1 Elif'], {seats: 2}),
    );
    assert.deepEqual(
      count.rounds.flatMap(({ties}) => ties),
      [
        {about: 'exclusion', among: ['Dai', 'Elif'], chosen: 'Dai', by: 'lot'},
        {about: 'exclusion', among: ['Ben', 'Cleo'], chosen: 'Cleo', by: 'earlier-round', round: 1},
      ],
    );
    assert.deepEqual(count.elected, ['Anna', 'Ben']);
  });

  it('uses the lots that were drawn beforehand', () => {
    const votes = ['1 Anna', '1 Ben', '1 Cleo'];
    const excluded = (lots: number[]) =>
      countScottishStv(ranked('Anna Ben Cleo', votes, {lots})).rounds.flatMap((round) => round.excluded);
    assert.deepEqual(excluded([2, 1, 0]), ['Cleo', 'Ben']);
    assert.deepEqual(excluded([1, 0, 2]), ['Ben', 'Anna']);
  });

  it('says who was still there when the last seat was filled, and by how much they missed it', () => {
    // Quota 10 ÷ 2 + 1 = 6: Anna is elected at once, Ben has 4.
    const count = countScottishStv(ranked('Anna Ben', ['6 Anna', '4 Ben']));
    assert.deepEqual(count.losses, [
      {candidate: 'Ben', reason: 'not-reached', votes: '4.00000', short: '2.00000'},
    ]);
    assert.equal(count.rounds.length, 1);
  });

  it('passes over who withdrew, and counts only ballots that name somebody who stands', () => {
    const count = countScottishStv(
      ranked('Anna Ben Cleo', ['3 Anna > Ben', '2 Cleo', '4 Anna', '1'], {withdrawn: [0]}),
    );
    assert.equal(count.valid, 5);
    assert.deepEqual(count.elected, ['Ben']);
    assert.deepEqual(count.losses.at(-1), {candidate: 'Anna', reason: 'withdrawn'});
  });

  it('elects all where there are not more candidates than seats, and nobody where all withdrew', () => {
    assert.deepEqual(countScottishStv(ranked('Anna Ben', ['1 Ben'], {seats: 3})).elected, ['Ben', 'Anna']);
    const none = countScottishStv(ranked('Anna Ben', ['1 Ben'], {withdrawn: [0, 1]}));
    assert.deepEqual([none.elected, none.valid, none.rounds.length], [[], 0, 1]);
  });

  it('counts an election without ballots by lot alone', () => {
    const count = countScottishStv(ranked('Anna Ben Cleo', [], {seats: 1}));
    assert.equal(count.valid, 0);
    assert.deepEqual(count.elected, ['Cleo']);
  });

  it('refuses a ballot that likes two candidates the same', () => {
    assert.throws(() => countScottishStv(ranked('Anna Ben', ['1 Anna = Ben'])), {
      code: 'equal-ranks',
      ballot: 1,
    });
  });

  it('refuses more votes than it can count exactly', () => {
    assert.throws(() => countScottishStv(ranked('Anna', ['900000000000000 Anna'])), RangeError);
  });
});
