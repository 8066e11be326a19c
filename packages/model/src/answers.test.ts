import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {checkAnswers, type AnswerFault} from './index.js';
import {Question} from './question-types.js';
import {Answers} from './question.js';

const options = [
  {id: 'a', label: 'A'},
  {id: 'b', label: 'B'},
  {id: 'c', label: 'C'},
  {id: 'd', label: 'D'},
];

function ask(...questions: object[]): Question[] {
  return questions.map((question) => v.parse(Question, {label: 'Which?', ...question}));
}
const single = ask({id: 'one', type: 'single', options});
const requiredSingle = ask({id: 'one', type: 'single', options, required: true});
const multiple = ask({id: 'some', type: 'multiple', options, min: 2, max: 3});
const text = ask({id: 'words', type: 'text', max: 5});

function accepted(questions: readonly Question[], given: Record<string, unknown>): Answers {
  const checked = checkAnswers(questions, given);
  assert.ok(checked.ok, JSON.stringify(checked));
  return checked.answers;
}

function faults(questions: readonly Question[], given: Record<string, unknown>): readonly AnswerFault[] {
  const checked = checkAnswers(questions, given);
  assert.ok(!checked.ok, JSON.stringify(checked));
  return checked.faults;
}

describe('checkAnswers', () => {
  it('takes a paper without an answer where none is required', () => {
    assert.deepEqual(accepted([...single, ...multiple, ...text], {}), {});
  });

  it('names every fault, unknown questions first and then in the order of the questions', () => {
    const questions = ask({id: 'z', type: 'text', required: true}, {id: 'y', type: 'single', options}, {id: 'x', type: 'multiple', options, max: 1});
    assert.deepEqual(faults(questions, {x: ['a', 'b'], other: '1', y: 'nope'}), [
      {question: 'other', code: 'unknown-question'},
      {question: 'z', code: 'required'},
      {question: 'y', code: 'unknown-option', value: 'nope'},
      {question: 'x', code: 'too-many', limit: 1},
    ]);
  });

  it('gives back one canonical form, whatever the order of questions and options', () => {
    const questions = [...single, ...multiple, ...text];
    const one = accepted(questions, {words: 'Cafe\u0301', some: ['c', 'a'], one: 'b'});
    const other = accepted(questions, {one: 'b', some: ['a', 'c'], words: ' Café\r\n'});
    assert.equal(JSON.stringify(one), '{"one":"b","some":["a","c"],"words":"Café"}');
    assert.equal(JSON.stringify(one), JSON.stringify(other));
  });

  it('finds nothing to change in its own canonical form', () => {
    const questions = [...single, ...multiple, ...text];
    const once = accepted(questions, {words: '\tab \r\n', some: ['d', 'b'], one: 'c'});
    assert.deepEqual(accepted(questions, once), once);
  });

  it('does not change what it was given', () => {
    const given = Object.freeze({some: Object.freeze(['c', 'a']), words: 'e\u0301'});
    accepted([...multiple, ...text], given);
    assert.deepEqual(given, {some: ['c', 'a'], words: 'e\u0301'});
  });

  it('passes over questions of a type that it does not know, even required ones', () => {
    const questions = [...single, ...ask({id: 'rank', type: 'hologram', required: true})];
    assert.deepEqual(accepted(questions, {one: 'a'}), {one: 'a'});
  });
});

describe('checkAnswers, one choice', () => {
  it('takes an option', () => {
    assert.deepEqual(accepted(requiredSingle, {one: 'c'}), {one: 'c'});
  });

  it('wants an answer where one is required', () => {
    assert.deepEqual(faults(requiredSingle, {}), [{question: 'one', code: 'required'}]);
  });

  it('refuses what is not a string', () => {
    for (const value of [null, 1, true, ['a'], {id: 'a'}]) {
      assert.deepEqual(faults(single, {one: value}), [{question: 'one', code: 'wrong-type'}], JSON.stringify(value));
    }
  });

  it('refuses what was not offered, the empty string among it', () => {
    for (const value of ['', 'e', 'A', ' a', 'toString', '__proto__']) {
      assert.deepEqual(faults(single, {one: value}), [{question: 'one', code: 'unknown-option', value}]);
    }
  });
});

describe('checkAnswers, several choices', () => {
  it('takes as many as min, and as many as max', () => {
    assert.deepEqual(accepted(multiple, {some: ['a', 'b']}), {some: ['a', 'b']});
    assert.deepEqual(accepted(multiple, {some: ['d', 'c', 'a']}), {some: ['a', 'c', 'd']});
  });

  it('refuses fewer than min and more than max, and names the limit', () => {
    assert.deepEqual(faults(multiple, {some: ['a']}), [{question: 'some', code: 'too-few', limit: 2}]);
    assert.deepEqual(faults(multiple, {some: ['a', 'b', 'c', 'd']}), [{question: 'some', code: 'too-many', limit: 3}]);
  });

  it('takes no choice at all for no answer, so that min binds those who answer', () => {
    assert.deepEqual(accepted(multiple, {some: []}), {});
    const required = ask({id: 'some', type: 'multiple', options, min: 2, required: true});
    assert.deepEqual(faults(required, {some: []}), [{question: 'some', code: 'required'}]);
    assert.deepEqual(faults(required, {}), [{question: 'some', code: 'required'}]);
  });

  it('has no limits where none are set', () => {
    const free = ask({id: 'some', type: 'multiple', options});
    assert.deepEqual(accepted(free, {some: ['d']}), {some: ['d']});
    assert.deepEqual(accepted(free, {some: ['d', 'c', 'b', 'a']}), {some: ['a', 'b', 'c', 'd']});
  });

  it('refuses an option that stands twice', () => {
    assert.deepEqual(faults(multiple, {some: ['a', 'b', 'a']}), [{question: 'some', code: 'doubled-option'}]);
  });

  it('names the first option that was not offered', () => {
    assert.deepEqual(faults(multiple, {some: ['a', 'toString', 'x']}), [{question: 'some', code: 'unknown-option', value: 'toString'}]);
    assert.deepEqual(faults(multiple, {some: ['']}), [{question: 'some', code: 'unknown-option', value: ''}]);
    assert.deepEqual(faults(multiple, {some: ['x', 'x']}), [{question: 'some', code: 'unknown-option', value: 'x'}]);
  });

  it('refuses what is not a list of strings', () => {
    for (const value of [null, 'a', {0: 'a', length: 1}, ['a', 1], ['a', null], [['a']], 3]) {
      assert.deepEqual(faults(multiple, {some: value}), [{question: 'some', code: 'wrong-type'}], JSON.stringify(value));
    }
  });
});

describe('checkAnswers, words', () => {
  it('trims, composes and evens out line ends', () => {
    assert.deepEqual(accepted(text, {words: '\r\n a\r\nb \n'}), {words: 'a\nb'});
    assert.deepEqual(accepted(text, {words: 'cafe\u0301'}), {words: 'café'});
  });

  it('measures what it would store: in code points, composed and trimmed', () => {
    assert.deepEqual(accepted(text, {words: '😀😀😀😀😀'}), {words: '😀😀😀😀😀'});
    assert.deepEqual(accepted(text, {words: '  e\u0301e\u0301e\u0301e\u0301e\u0301  '}), {words: 'ééééé'});
    assert.deepEqual(accepted(text, {words: 'a\r\nb\r\nc'}), {words: 'a\nb\nc'});
    assert.deepEqual(faults(text, {words: '123456'}), [{question: 'words', code: 'too-long', limit: 5}]);
  });

  it('takes white space for no answer', () => {
    assert.deepEqual(accepted(text, {words: ' \r\n\t\u00a0'}), {});
    assert.deepEqual(faults(ask({id: 'words', type: 'text', required: true}), {words: ' \n'}), [{question: 'words', code: 'required'}]);
  });

  it('refuses what can not be stored, also where trimming would hide it', () => {
    assert.deepEqual(faults(text, {words: 'a\u0000'}), [{question: 'words', code: 'text-nul'}]);
    assert.deepEqual(faults(text, {words: '\ud800'}), [{question: 'words', code: 'text-not-well-formed'}]);
    assert.deepEqual(faults(text, {words: '\u000b'}), [{question: 'words', code: 'text-control-character'}]);
    assert.deepEqual(faults(text, {words: '\u202e'}), [{question: 'words', code: 'text-control-character'}]);
  });

  it('refuses what is not a string', () => {
    for (const value of [null, 0, ['a'], {}]) assert.deepEqual(faults(text, {words: value}), [{question: 'words', code: 'wrong-type'}]);
  });

  it('allows 4,000 characters where no limit is set', () => {
    const open = ask({id: 'words', type: 'text'});
    assert.equal(String(accepted(open, {words: 'a'.repeat(4000)})['words']).length, 4000);
    assert.deepEqual(faults(open, {words: 'a'.repeat(4001)}), [{question: 'words', code: 'too-long', limit: 4000}]);
  });
});

describe('checkAnswers, names that every object has', () => {
  const inherited = ['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];

  it('does not take what is inherited for an answer', () => {
    for (const id of inherited) {
      // No record lets a question have such a name; a caller may.
      const questions = ask({id: 'one', type: 'single', options, required: true}).map((question) => ({...question, id}));
      assert.deepEqual(faults(questions, {}), [{question: id, code: 'required'}]);
    }
  });

  it('does not take it for a question', () => {
    for (const id of [...inherited, 'constructor', 'prototype']) {
      assert.deepEqual(faults(single, {[id]: 'a'}), [{question: id, code: 'unknown-question'}]);
    }
  });

  it('takes an own __proto__ for an unknown question and leaves prototypes alone', () => {
    const given = JSON.parse('{"one": "a", "__proto__": {"polluted": true}}') as Record<string, unknown>;
    assert.deepEqual(faults(single, given), [{question: '__proto__', code: 'unknown-question'}]);
    assert.equal('polluted' in {}, false);
  });

  it('does not read answers from a prototype', () => {
    assert.deepEqual(accepted(single, Object.create({one: 'a'}) as Record<string, unknown>), {});
    assert.deepEqual(accepted(single, Object.assign(Object.create(null), {one: 'a'}) as Record<string, unknown>), {one: 'a'});
  });
});

describe('Answers', () => {
  it('keeps every answer whose question can exist', () => {
    const answers = {'order': 'a', 'q.1_x-2': ['b'], 'Q': 'text'};
    assert.deepEqual(v.parse(Answers, answers), answers);
  });

  it('refuses names that no question can have, and values of other kinds', () => {
    for (const answers of [{_key: 'a'}, {'': 'a'}, {'a b': 'c'}, {a: [1]}, {a: null}, {a: true}, {a: {b: ['c']}}, null, 'a']) {
      assert.ok(!v.is(Answers, answers), JSON.stringify(answers));
    }
  });
});
