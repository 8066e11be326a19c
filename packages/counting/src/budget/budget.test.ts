import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {BudgetElection} from './election.js';
import {countEqualShares} from './equal-shares.js';
import {countGreedy} from './greedy.js';

/** Projects with costs in pounds, and ballots as lists of projects. */
function budget(
  amount: number,
  costs: Readonly<Record<string, number>>,
  ballots: readonly (readonly [number, string])[],
  rest: Partial<BudgetElection> = {},
): BudgetElection {
  return {
    budget: BigInt(amount),
    unit: 1n,
    projects: Object.entries(costs).map(([id, cost]) => ({id, cost: BigInt(cost)})),
    ballots: ballots.flatMap(([times, ids]) =>
      new Array<ReadonlyMap<string, number>>(times).fill(new Map(ids.split(' ').map((id) => [id, 1]))),
    ),
    ...rest,
  };
}

describe('countGreedy', () => {
  // Trees 5 votes, swings 4, bins 3, lamps 0. Trees cost 60 of 100; swings cost 50 and don't fit; bins cost 40 and do.
  const election = () =>
    budget(100, {trees: 60, swings: 50, bins: 40, lamps: 5}, [
      [4, 'trees swings'],
      [1, 'trees bins'],
      [2, 'bins'],
    ]);

  it('takes the most popular projects that still fit', () => {
    const count = countGreedy(election());
    assert.deepEqual(count.elected, ['trees', 'bins']);
    assert.deepEqual(
      count.rounds.map(({project, points, funded, left}) => [project, points, funded, left]),
      [
        ['trees', 5, true, '40'],
        ['swings', 4, false, '40'],
        ['bins', 3, true, '0'],
      ],
    );
    assert.deepEqual(count.losses, [
      {project: 'lamps', reason: 'no-votes', points: 0, needed: 1},
      {project: 'swings', reason: 'not-enough-left', left: '40', missing: '10', points: 4},
    ]);
  });

  it('stops at the first that does not fit, where the rules say so', () => {
    const count = countGreedy(election(), {stopsAtFirstMiss: true});
    assert.deepEqual(count.elected, ['trees']);
    assert.deepEqual(count.losses.at(-1), {
      project: 'bins',
      reason: 'stopped',
      left: '40',
      missing: '0',
      points: 3,
    });
  });

  it('leaves out what has fewer points than the threshold, or costs more than there is', () => {
    const count = countGreedy({...election(), threshold: 4, budget: 55n});
    assert.deepEqual(count.elected, ['swings']);
    assert.deepEqual(count.losses.slice(0, 2), [
      {project: 'trees', reason: 'too-expensive', missing: '5'},
      {project: 'bins', reason: 'below-threshold', points: 3, needed: 4},
    ]);
  });

  it('says where the order of the paper decided', () => {
    const {elected, ties} = countGreedy(
      budget(60, {a: 60, b: 60}, [
        [1, 'a'],
        [1, 'b'],
      ]),
    );
    assert.deepEqual([elected, ties], [['a'], [{among: ['a', 'b'], by: 'order'}]]);
  });

  it('adds up points with decimals exactly', () => {
    // 0.1 + 0.2 = 0.3, as much as b has: a tie, which the order decides.
    const points = (...pairs: readonly (readonly [string, number])[]) => new Map(pairs);
    const election: BudgetElection = {
      ...budget(10, {a: 10, b: 10}, []),
      pointUnit: 10,
      ballots: [points(['b', 3]), points(['a', 1]), points(['a', 2])],
    };
    const {elected, rounds} = countGreedy(election);
    assert.deepEqual(elected, ['a']);
    assert.deepEqual(
      rounds.map(({points: sum}) => sum),
      [0.3, 0.3],
    );
  });

  it('funds nothing where there is nothing', () => {
    assert.deepEqual(countGreedy(budget(100, {}, [])).elected, []);
    assert.deepEqual(countGreedy(budget(0, {a: 1}, [[1, 'a']])).elected, []);
  });
});

describe('countEqualShares', () => {
  it('shares the budget out, so that each group pays for what it wants', () => {
    // 10 people have 10 pounds each. 6 want the pool (60 each way) and the court (60), 4 want the library (40).
    // Greedy would take pool first and then nothing but the library too; here each 6 pay 10 for one of theirs, and 4 pay 10 each.
    const count = countEqualShares(
      budget(100, {pool: 60, court: 60, library: 40}, [
        [6, 'pool court'],
        [4, 'library'],
      ]),
    );
    assert.deepEqual([...count.elected].sort(), ['library', 'pool']);
    assert.equal(count.spent, '100');
    assert.deepEqual([count.share, count.raised], ['10', 0]);
    assert.deepEqual(count.losses, [
      {project: 'court', reason: 'supporters-could-not-pay', points: 6, left: '0', missing: '60'},
    ]);
    assert.deepEqual(
      count.rounds.map(({project, price, supporters, paidAll}) => [project, price, supporters, paidAll]),
      [
        ['pool', '10', 6, 6],
        ['library', '10', 4, 4],
      ],
    );
  });

  it('raises the shares by one unit at a time while the outcome can be paid', () => {
    // 2 people have 5 each; a costs 6 and has one supporter, who can pay it when each has 6. Then 4 are left, and b costs 5.
    const count = countEqualShares(
      budget(10, {a: 6, b: 5}, [
        [1, 'a'],
        [1, 'b'],
      ]),
    );
    assert.deepEqual(count.elected, ['b']);
    assert.equal(count.raised, 0);
    const cheaper = countEqualShares(
      budget(10, {a: 6, b: 4}, [
        [1, 'a'],
        [1, 'b'],
      ]),
    );
    assert.deepEqual([...cheaper.elected].sort(), ['a', 'b']);
    assert.equal(cheaper.raised, 1);
  });

  it('takes first what is cheapest for its supporters, for what it is worth', () => {
    // a: 30 for 3 people, 10 each; b: 30 for 2, 15 each.
    const {rounds} = countEqualShares(
      budget(150, {b: 30, a: 30}, [
        [3, 'a'],
        [2, 'b'],
      ]),
    );
    assert.deepEqual(
      rounds.map(({project, price}) => [project, price]),
      [
        ['a', '10'],
        ['b', '15'],
      ],
    );
  });

  it('breaks ties by cost, then by votes, then by the order of the paper, and says so', () => {
    const tie = (costs: Readonly<Record<string, number>>, ballots: readonly (readonly [number, string])[]) =>
      countEqualShares(budget(100, costs, ballots)).ties[0];
    // Two supporters each: 1/2 for each unit of cost.
    assert.deepEqual(
      tie({a: 20, b: 10}, [
        [2, 'a'],
        [2, 'b'],
      ]),
      {among: ['a', 'b'], chosen: 'b', by: 'cost'},
    );
    assert.deepEqual(
      tie({a: 10, b: 10}, [
        [2, 'a'],
        [2, 'b'],
      ]),
      {among: ['a', 'b'], chosen: 'a', by: 'order'},
    );
  });

  it('takes what costs nothing and somebody wants, and never what nobody wants', () => {
    const {elected, losses} = countEqualShares(budget(10, {free: 0, a: 10, none: 0}, [[1, 'free a']]));
    assert.deepEqual(elected, ['free', 'a']);
    assert.deepEqual(losses, [{project: 'none', reason: 'no-votes', points: 0, needed: 1}]);
  });

  it('funds nothing where nobody voted', () => {
    const {elected, spent} = countEqualShares(budget(100, {a: 1}, []));
    assert.deepEqual([elected, spent], [[], '0']);
  });
});
