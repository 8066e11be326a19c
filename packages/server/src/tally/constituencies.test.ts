import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {Question, Results, type Answers} from '@civic-widgets/model';
import {tellable} from './constituencies.js';
import {Tally} from './tally.js';

const options = ['a', 'b', 'c'].map((id) => ({id, label: id}));
const role = {
  id: 'role',
  type: 'single',
  label: 'Role',
  required: true,
  options: ['parents', 'staff', 'pupils'].map((id) => ({id, label: id})),
};
const questions = [
  role,
  {id: 'one', type: 'single', label: 'One', options},
  {id: 'share', type: 'allocate', label: 'Share', total: 10, options},
  {id: 'order', type: 'ranked', label: 'Order', method: 'scottish-stv', options},
  {id: 'stars', type: 'score', label: 'Stars', method: 'star', options},
  {id: 'words', type: 'text', label: 'Words'},
].map((question) => v.parse(Question, question));

/** So many times the same answers of one constituency. */
function times(count: number, constituency: string, answers: Answers): Answers[] {
  return Array.from({length: count}, () => ({role: constituency, ...answers}));
}

function tally(ballots: readonly Answers[], weights?: Record<string, number>) {
  const counted = new Tally(questions, 'seed', {question: 'role', ...(weights && {weights})});
  counted.add(ballots);
  // As a reader takes it.
  const {groups} = counted;
  const {constituencies = [], weighted} = v.parse(v.pick(Results, ['constituencies', 'weighted']), groups);
  const told = Object.fromEntries(
    constituencies.map(({id, questions: results}) => [id, results.map((result) => result.id)]),
  );
  return {counted, constituencies, weighted, told};
}

describe('the constituencies of a tally', () => {
  it('are each counted by the same method, beside all', () => {
    const {counted, constituencies} = tally([
      ...times(7, 'parents', {one: 'a', order: ['a', 'b']}),
      ...times(6, 'staff', {one: 'b', order: ['c', 'b']}),
      ...times(5, 'pupils', {one: 'b', order: ['b', 'c']}),
    ]);
    assert.equal(counted.responses, 18);
    const elected = constituencies.map(
      ({questions: [, order]}) => (order as {count?: {elected?: unknown}}).count?.elected,
    );
    assert.deepEqual(elected, [['a'], ['c'], ['b']]);
    assert.deepEqual(
      constituencies.map(({id, responses, questions: [one]}) => [
        id,
        responses,
        (one as {options?: unknown}).options,
      ]),
      [
        [
          'parents',
          7,
          [
            {id: 'a', votes: 7},
            {id: 'b', votes: 0},
            {id: 'c', votes: 0},
          ],
        ],
        [
          'staff',
          6,
          [
            {id: 'a', votes: 0},
            {id: 'b', votes: 6},
            {id: 'c', votes: 0},
          ],
        ],
        [
          'pupils',
          5,
          [
            {id: 'a', votes: 0},
            {id: 'b', votes: 5},
            {id: 'c', votes: 0},
          ],
        ],
      ],
    );
  });

  it('tell nothing of a small one, nor of a second one from which it could be worked out', () => {
    const {told, constituencies} = tally([
      ...times(20, 'parents', {one: 'a'}),
      ...times(9, 'staff', {one: 'b'}),
      ...times(2, 'pupils', {one: 'c'}),
    ]);
    assert.deepEqual(told, {parents: ['one'], staff: [], pupils: []});
    assert.deepEqual(
      constituencies.map(({responses}) => responses),
      [20, 9, 2],
    );
  });

  it('are looked at question by question: few may have answered one of them', () => {
    const {told} = tally([
      ...times(20, 'parents', {one: 'a', stars: {a: 5}}),
      ...times(9, 'staff', {one: 'b'}),
      ...times(1, 'staff', {one: 'b', stars: {b: 5}}),
      ...times(8, 'pupils', {one: 'c', stars: {b: 1}}),
    ]);
    assert.deepEqual(told, {parents: ['one', 'stars'], staff: ['one'], pupils: ['one']});
  });

  it('say who would be chosen and what each got at first, but no round and no pair', () => {
    const {constituencies} = tally(times(8, 'parents', {order: ['a', 'b'], stars: {a: 5, b: 2}}));
    const counts = constituencies[0]?.questions.map((result) => ('count' in result ? result.count : {}));
    assert.deepEqual(counts, [
      {elected: ['a'], firstVotes: {a: '8.00000', b: '0.00000', c: '0.00000'}},
      {elected: ['a'], scores: {a: '40', b: '16', c: '0'}},
    ]);
  });

  it('tell nothing of what people wrote, nor once more which constituency they belong to', () => {
    assert.deepEqual(tally(times(8, 'parents', {words: 'x'})).told, {parents: [], staff: [], pupils: []});
  });
});

describe('weighted constituencies', () => {
  const ballots = [
    ...times(30, 'parents', {one: 'a', share: {a: 10}}),
    ...times(10, 'parents', {one: 'b', share: {b: 10}}),
    ...times(2, 'staff', {one: 'a', share: {a: 5, b: 5}}),
    ...times(5, 'staff', {one: 'c', share: {c: 10}}),
  ];

  it('count by the share in each of them, exactly', () => {
    const {weighted} = tally(ballots, {parents: 2, staff: 1, pupils: 1});
    assert.deepEqual(weighted, [
      {
        id: 'one',
        // Two thirds of three quarters and one third of two sevenths; nobody of the pupils has answered.
        options: [
          {id: 'a', share: '25/42'},
          {id: 'b', share: '1/6'},
          {id: 'c', share: '5/21'},
        ],
      },
      {
        id: 'share',
        options: [
          {id: 'a', share: '23/42'},
          {id: 'b', share: '3/14'},
          {id: 'c', share: '5/21'},
        ],
      },
    ]);
  });

  it('have no weighted count where one is too small to be told: it could be worked out', () => {
    const {weighted} = tally([...ballots, ...times(1, 'pupils', {one: 'c'})], {
      parents: 1,
      staff: 1,
      pupils: 1,
    });
    assert.deepEqual(
      weighted?.map(({id, options: told}) => [id, told !== undefined]),
      [
        ['one', false],
        ['share', true],
      ],
    );
  });

  it('are never weighted where nobody has declared it', () => {
    assert.equal(tally(ballots).weighted, undefined);
  });
});

describe('tellable', () => {
  for (const [answered, told] of [
    [
      [20, 9, 8],
      [20, 9, 8],
    ],
    [[20, 9, 4], [20]],
    [
      [20, 9, 4, 4],
      [20, 9],
    ],
    // Three people in all would still be few.
    [[20, 9, 2, 1], [20]],
    [[20, 9, 2, 1, 0], [20]],
    [[9, 0, 0], [9]],
    // Nobody is no one to hide behind.
    [[20, 4, 0], []],
    [[4, 3], []],
    [[], []],
  ] as const) {
    it(`of ${JSON.stringify(answered)} tells ${JSON.stringify(told)}`, () => {
      const all = new Map(answered.map((people, index) => [`${index} ${people}`, people]));
      const kept = [...tellable(all)].map((id) => Number(id.split(' ')[1]));
      assert.deepEqual(
        kept.sort((a, b) => b - a),
        told,
      );
    });
  }
});
