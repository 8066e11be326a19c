import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {Question, type Answers} from '@civic-widgets/model';
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
