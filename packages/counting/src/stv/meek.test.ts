import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ranked} from '../testing/elections.js';
import {countMeek} from './meek.js';

describe('countMeek', () => {
  it('has an elected candidate keep only the share of each vote that makes the quota', () => {
    // 6 ballots for 2 seats: the quota is 6 ÷ 3 and one in the last place, 2.000000001. Anna keeps 2.000000001 ÷ 4, rounded up.
    const {rounds, elected} = countMeek(ranked('Anna Ben Cleo', ['4 Anna > Ben', '2 Cleo'], {seats: 2}));
    assert.equal(rounds[0]?.quota, '2.000000001');
    assert.equal(rounds[1]?.keep?.['Anna'], '0.500000001');
    // 4 × 0.499999999 go on to Ben, a little fewer than Cleo has.
    assert.deepEqual(rounds[1]?.excluded, ['Ben']);
    assert.deepEqual(elected, ['Anna', 'Cleo']);
  });

  it('lets votes pass through those who are elected already', () => {
    // Of 29 ballots Anna's 12 name nobody else: while she keeps k of each, 12 × (1 − k) are with nobody. Before Dai goes out, she needs
    // 12k = (29 − 12 × (1 − k)) ÷ 3, so k is 17 ÷ 24 and the quota 8.5. Then Dai's 4 go to her as well: 16k is 11.33, so she keeps only
    // 17 ÷ 24 × 8.5 ÷ 11.33 = 0.53125, and 4 × 0.46875 go on to Cleo, who has 7.875: the quota is (17 + 12 × 0.53125) ÷ 3 = 7.79.
    const {rounds, elected} = countMeek(
      ranked('Anna Ben Cleo Dai', ['12 Anna', '7 Ben', '6 Cleo', '4 Dai > Anna > Cleo'], {seats: 2}),
    );
    assert.deepEqual(elected, ['Anna', 'Cleo']);
    assert.match(rounds.at(-1)?.keep?.['Anna'] ?? '', /^0\.53125/);
    assert.match(rounds.at(-1)?.votes['Cleo'] ?? '', /^7\.87/);
    assert.match(rounds.at(-1)?.quota ?? '', /^7\.79/);
  });

  it('shrinks the quota as ballots run out', () => {
    const {rounds} = countMeek(ranked('Anna Ben Cleo', ['3 Anna', '2 Ben', '1 Cleo']));
    const quotas = rounds.map(({quota}) => Number(quota));
    assert.ok((quotas.at(-1) ?? 9) <= (quotas[0] ?? 0));
    assert.equal(rounds.at(-1)?.nonTransferable, '1.000000000');
  });

  it('elects all where there are not more candidates than seats, and nobody where all withdrew', () => {
    assert.deepEqual(countMeek(ranked('Anna Ben', ['1 Ben'], {seats: 2})).elected, ['Ben', 'Anna']);
    assert.deepEqual(countMeek(ranked('Anna Ben', ['1 Ben'], {withdrawn: [0, 1]})).elected, []);
    assert.equal(countMeek(ranked('Anna Ben Cleo', [])).elected.length, 1);
  });

  it('refuses a ballot that likes two candidates the same', () => {
    assert.throws(() => countMeek(ranked('Anna Ben', ['1 Anna = Ben'])), {code: 'equal-ranks'});
  });
});
