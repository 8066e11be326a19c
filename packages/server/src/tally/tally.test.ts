import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {Question, RANKING_METHODS, type Answers} from '@civic-widgets/model';
import {Tally, UncountableError} from './tally.js';

const options = [
  {id: 'a', label: 'A'},
  {id: 'b', label: 'B'},
];
const questions = [
  {id: 'one', type: 'single', label: 'One', options},
  {id: 'some', type: 'multiple', label: 'Some', options},
  {id: 'words', type: 'text', label: 'Words'},
  {id: 'order', type: 'hologram', label: 'Order'},
].map((question) => v.parse(Question, question));

const ballots: readonly Answers[] = [
  {one: 'a', some: ['a', 'b'], words: 'x'},
  {one: 'b', some: ['b']},
  {},
  {one: 'a', words: 'y'},
];

describe('Tally', () => {
  it('has a nought for every option before anybody has answered', () => {
    const tally = new Tally(questions, 'seed');
    assert.equal(tally.responses, 0);
    assert.deepEqual(tally.questions[0], {
      id: 'one',
      type: 'single',
      method: 'plurality',
      answered: 0,
      options: [
        {id: 'a', votes: 0},
        {id: 'b', votes: 0},
      ],
    });
  });

  it('counts the same whether answers come at once or one by one', () => {
    const whole = new Tally(questions, 'seed');
    whole.add(ballots);
    const parts = new Tally(questions, 'seed');
    for (const ballot of ballots) parts.add([ballot]);
    assert.equal(whole.responses, 4);
    assert.deepEqual(whole.questions, [
      {
        id: 'one',
        type: 'single',
        method: 'plurality',
        answered: 3,
        options: [
          {id: 'a', votes: 2},
          {id: 'b', votes: 1},
        ],
      },
      {
        id: 'some',
        type: 'multiple',
        method: 'approval',
        answered: 2,
        options: [
          {id: 'a', votes: 1},
          {id: 'b', votes: 2},
        ],
      },
      {id: 'words', type: 'text', answered: 2},
    ]);
    assert.deepEqual(parts.questions, whole.questions);
    assert.equal(parts.responses, whole.responses);
  });

  it('does not take what every object inherits for an answer', () => {
    const tally = new Tally(
      questions.slice(0, 3).map((question) => ({...question, id: 'toString'})),
      'seed',
    );
    tally.add([{}]);
    for (const question of tally.questions) assert.equal(question.answered, 0);
  });

  for (const [what, question, ballot] of [
    ['an option that is gone', 'one', {one: 'hush'}],
    ['an option that is gone among others', 'some', {some: ['a', 'hush']}],
    ['an option twice', 'some', {some: ['a', 'a']}],
    ['a list for one option', 'one', {one: ['a']}],
    ['one option for a list, whose letters are options', 'some', {some: 'ab'}],
    ['a list for words', 'words', {words: ['hush']}],
  ] as const) {
    it(`refuses ${what}, names the question, and keeps what was said to itself`, () => {
      assert.throws(
        () => new Tally(questions, 'seed').add([{}, ballot]),
        (error) =>
          error instanceof UncountableError &&
          error.question === question &&
          error.cause === undefined &&
          !/hush|"a"/.test(`${error.message} ${error.stack}`),
      );
    });
  }
});

describe('Tally, what is added up', () => {
  const columns = [
    {id: 'x', label: 'X'},
    {id: 'y', label: 'Y'},
  ];
  const tallied = (question: object, ...answers: readonly Answers[string][]) => {
    const tally = new Tally([v.parse(Question, {id: 'q', label: 'Which?', ...question})], 'seed');
    tally.add([{}, ...answers.map((answer) => ({q: answer}))]);
    return tally.questions[0];
  };

  it('adds up the points of an allocation, and who gave any', () => {
    assert.deepEqual(tallied({type: 'allocate', options, total: 10}, {a: 7, b: 3}, {b: 10}), {
      id: 'q',
      type: 'allocate',
      answered: 2,
      options: [
        {id: 'a', points: 7, answered: 1},
        {id: 'b', points: 13, answered: 2},
      ],
    });
  });

  it('shows a rating step by step, those that nobody chose among them', () => {
    assert.deepEqual(tallied({type: 'rating', options, to: 3}, {a: 3, b: 1}, {a: 3}), {
      id: 'q',
      type: 'rating',
      answered: 2,
      options: [
        {
          id: 'a',
          answered: 2,
          values: [
            {value: '1', votes: 0},
            {value: '2', votes: 0},
            {value: '3', votes: 2},
          ],
        },
        {
          id: 'b',
          answered: 1,
          values: [
            {value: '1', votes: 1},
            {value: '2', votes: 0},
            {value: '3', votes: 0},
          ],
        },
      ],
    });
  });

  it('shows a matrix row by row, and agreement with what is between', () => {
    assert.deepEqual(
      (tallied({type: 'matrix', options, columns}, {a: 'x'}, {a: 'x', b: 'y'}) as {options: unknown}).options,
      [
        {
          id: 'a',
          answered: 2,
          values: [
            {value: 'x', votes: 2},
            {value: 'y', votes: 0},
          ],
        },
        {
          id: 'b',
          answered: 1,
          values: [
            {value: 'x', votes: 0},
            {value: 'y', votes: 1},
          ],
        },
      ],
    );
    assert.deepEqual(
      (
        tallied({type: 'agree', options: options.slice(0, 1)}, {a: 'pass'}, {a: 'agree'}) as {
          options: unknown;
        }
      ).options,
      [
        {
          id: 'a',
          answered: 2,
          values: [
            {value: 'agree', votes: 1},
            {value: 'disagree', votes: 0},
            {value: 'pass', votes: 1},
          ],
        },
      ],
    );
  });

  it('says of numbers, days, postcodes, places and words only how many there are', () => {
    for (const [type, answer] of [
      ['number', 1250],
      ['date', '1962-04-01'],
      ['postcode', 'SY3'],
      ['text', 'Me'],
      ['location', {address: 'Me', lat: 1, lon: 2}],
    ] as const) {
      assert.deepEqual(tallied({type}, answer, answer), {id: 'q', type, answered: 2});
    }
  });
});

describe('Tally, what is counted when somebody asks', () => {
  const make = (question: object) =>
    new Tally([v.parse(Question, {id: 'q', label: 'Which?', options, ...question})], 'seed');
  const counted = (tally: Tally) => tally.questions[0] as {answered: number; count: {elected: string[]}};

  for (const method of RANKING_METHODS) {
    it(`elects nobody by ${method} as long as nobody has voted, and whoever all like best then`, () => {
      const tally = make({type: 'ranked', method});
      tally.add([{}]);
      assert.deepEqual(counted(tally).count, {elected: []});
      tally.add([{q: ['b', 'a']}, {q: ['b']}]);
      assert.deepEqual([counted(tally).answered, counted(tally).count.elected], [2, ['b']]);
    });
  }

  for (const method of ['score', 'star']) {
    it(`elects by ${method}`, () => {
      const tally = make({type: 'score', method});
      assert.deepEqual(counted(tally).count, {elected: []});
      tally.add([{q: {a: 5, b: 0}}, {q: {a: 3}}, {q: {b: 4}}]);
      assert.deepEqual(counted(tally).count.elected, ['a']);
    });
  }

  for (const method of ['greedy', 'equal-shares']) {
    it(`funds by ${method}`, () => {
      const tally = make({
        type: 'budget',
        method,
        budget: 10,
        options: options.map((option) => ({...option, cost: 10})),
      });
      tally.add([{q: ['a', 'b']}, {q: ['b']}]);
      const {count, ...rest} = counted(tally);
      assert.deepEqual(count.elected, ['b']);
      assert.deepEqual(rest, {
        id: 'q',
        type: 'budget',
        method,
        answered: 2,
        budget: 10,
        currency: 'GBP',
        options: [
          {id: 'a', votes: 1, cost: 10},
          {id: 'b', votes: 2, cost: 10},
        ],
      });
    });
  }

  it('counts again when an answer has come, and not before', () => {
    const tally = make({type: 'ranked', method: 'scottish-stv'});
    tally.add([{q: ['a']}]);
    const {count} = counted(tally);
    tally.add([{}]);
    assert.equal(counted(tally).count, count);
    tally.add([{q: ['a']}]);
    assert.notEqual(counted(tally).count, count);
  });

  it('breaks a tie by the lot that the seed draws, whatever the order of the ballots', () => {
    const elected = (seed: string, ballots: readonly Answers[]) => {
      const tally = new Tally(
        [v.parse(Question, {id: 'q', label: 'Which?', type: 'ranked', method: 'irv', options})],
        seed,
      );
      tally.add(ballots);
      return counted(tally).count.elected[0];
    };
    const seeds = Array.from({length: 16}, (_, number) => `vote ${number}`);
    const winners = seeds.map((seed) => elected(seed, [{q: ['a']}, {q: ['b']}]));
    assert.deepEqual(
      seeds.map((seed) => elected(seed, [{q: ['b']}, {q: ['a']}])),
      winners,
    );
    assert.deepEqual([...new Set(winners)].sort(), ['a', 'b']);
  });

  for (const [what, question, answer] of [
    ['a candidate who is gone', {type: 'ranked'}, ['hush']],
    ['a candidate twice', {type: 'ranked'}, ['a', 'a']],
    ['a name for a ranking', {type: 'ranked'}, 'a'],
    ['scores for a ranking', {type: 'ranked'}, {a: 1}],
    ['a score beyond the scale', {type: 'score'}, {a: 9}],
    ['a score that is words', {type: 'score'}, {a: 'hush'}],
    ['a score for nobody', {type: 'score'}, {hush: 1}],
    [
      'a project that is gone',
      {type: 'budget', budget: 9, options: [{id: 'a', label: 'A', cost: 1}]},
      ['hush'],
    ],
    ['a step that is gone', {type: 'rating'}, {a: 9}],
    ['a word for a step', {type: 'rating'}, {a: '3'}],
    ['a number for a word', {type: 'agree'}, {a: 3}],
    ['a list for a table', {type: 'agree'}, ['agree']],
    ['words for points', {type: 'allocate', total: 9}, {a: 'hush'}],
    ['words for a number', {type: 'number'}, 'hush'],
    ['a number for words', {type: 'text'}, 7],
    ['words for a place', {type: 'location'}, 'hush'],
    ['a list for a place', {type: 'location'}, ['hush']],
  ] as const) {
    it(`refuses ${what}, and keeps what was said to itself`, () => {
      assert.throws(
        () => make(question).add([{q: answer}]),
        (error) =>
          error instanceof UncountableError &&
          error.question === 'q' &&
          !/hush|"a"/.test(`${error.message} ${error.stack}`),
      );
    });
  }
});
