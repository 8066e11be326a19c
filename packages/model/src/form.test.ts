import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {checkAnswers} from './answers.js';
import {fieldName, FORM_FIELDS, readForm, writeForm} from './form.js';
import {Question} from './question-types.js';
import {Id, QUESTION_TYPES, type Answers} from './question.js';

const options = [{id: 'a', label: 'A'}, {id: 'b', label: 'B'}];
const questions = [
  {id: 'one', type: 'single', label: 'One', options},
  {id: 'some', type: 'multiple', label: 'Some', options},
  {id: 'words', type: 'text', label: 'Words'},
  {id: 'order', type: 'hologram', label: 'Order'},
].map((question) => v.parse(Question, question));

describe('readForm', () => {
  it('reads one choice, several choices and words', () => {
    const fields = new URLSearchParams('some=b&one=a&some=a&words=Plant+trees');
    assert.deepEqual(readForm(questions, fields), {one: 'a', some: ['b', 'a'], words: 'Plant trees'});
  });

  it('reads FormData as a page gives it', () => {
    const fields = new FormData();
    fields.append('some', 'a');
    fields.append('words', new Blob(['not words']), 'words.txt');
    assert.deepEqual(readForm(questions, fields), {some: ['a']});
  });

  it('leaves out what was not filled in', () => {
    assert.deepEqual(readForm(questions, []), {});
    assert.deepEqual(readForm(questions, [['one', '']]), {});
  });

  it('tidies typed words, since the person can not see what an API refuses', () => {
    assert.deepEqual(readForm(questions, [['words', 'a\r\nb\u0000\u202e e\u0301']]), {words: 'a\nb é'});
  });

  it('takes the first of several where only one is asked for', () => {
    assert.deepEqual(readForm(questions, [['one', 'a'], ['one', 'b'], ['words', 'x'], ['words', 'y']]), {one: 'a', words: 'x'});
  });

  it('counts a doubled box once', () => {
    assert.deepEqual(readForm(questions, [['some', 'a'], ['some', 'a']]), {some: ['a']});
  });

  it('leaves our own fields, strangers and unknown questions aside', () => {
    const fields: [string, string][] = [...Object.values(FORM_FIELDS).map((name): [string, string] => [name, 'x']), ['utm_source', 'x'], ['order', 'a'], ['__proto__', 'x'], ['toString', 'x']];
    assert.deepEqual(readForm(questions, fields), {});
  });

  it('does not judge: a choice that was never offered is left to checkAnswers', () => {
    const answers = readForm(questions, [['one', 'z']]);
    assert.deepEqual(answers, {one: 'z'});
    assert.equal(checkAnswers(questions, answers).ok, false);
  });
});

const every = [
  {id: 'single', type: 'single', options},
  {id: 'multiple', type: 'multiple', options},
  {id: 'ranked', type: 'ranked', options},
  {id: 'score', type: 'score', options},
  {id: 'rating', type: 'rating', options},
  {id: 'allocate', type: 'allocate', options, total: 10},
  {id: 'budget', type: 'budget', budget: 10, options: options.map((option) => ({...option, cost: 5}))},
  {id: 'matrix', type: 'matrix', options, columns: [{id: 'x', label: 'X'}, {id: 'y', label: 'Y'}]},
  {id: 'agree', type: 'agree', options},
  {id: 'text', type: 'text'},
  {id: 'number', type: 'number', places: 2},
  {id: 'date', type: 'date'},
  {id: 'postcode', type: 'postcode'},
  {id: 'location', type: 'location', map: {image: '/m.svg', bounds: [-3, 52, -2, 53], alt: 'A map'}},
].map((question) => v.parse(Question, {label: 'Which?', ...question}));

const full: Answers = {
  single: 'b',
  multiple: ['a', 'b'],
  ranked: ['b', 'a'],
  score: {a: 0, b: 5},
  rating: {b: 3},
  allocate: {a: 4, b: 6},
  budget: ['b'],
  matrix: {a: 'y', b: 'x'},
  agree: {a: 'pass'},
  text: 'Two lines:\n1 < 2 & "3"',
  number: -2.5,
  date: '2026-05-01',
  postcode: 'SY3',
  location: {address: 'Pump 2, High Street', lat: 52.0612, lon: -2.7134},
};

describe('writeForm', () => {
  it('knows every type', () => {
    assert.deepEqual(every.map(({type}) => type).sort(), [...QUESTION_TYPES].sort());
  });

  for (const question of every) {
    it(`carries an answer of the type ${question.type} on so that it is the same when it is read`, () => {
      const answers = {[question.id]: full[question.id] ?? ''};
      assert.ok(checkAnswers([question], answers).ok);
      assert.deepEqual(readForm([question], writeForm([question], answers)), answers);
    });
  }

  it('carries them all on at once, through the encoding of a browser', () => {
    const sent = new URLSearchParams(writeForm(every, full)).toString();
    assert.deepEqual(readForm(every, new URLSearchParams(sent)), full);
  });

  it('writes nothing for what is not answered, nor for what is not asked', () => {
    assert.deepEqual(writeForm(every, {}), []);
    assert.deepEqual(writeForm(every.slice(0, 1), {other: 'a'}), []);
  });

  it('carries on what does not fit, so that it can be put right', () => {
    const odd: readonly Answers[] = [{number: 'ten'}, {score: {a: 9, b: 'x'}}, {date: 'soon'}, {single: 'z'}, {location: {lat: 'north'}}];
    for (const answers of odd) {
      assert.deepEqual(readForm(every, writeForm(every, answers)), answers);
    }
  });
});

describe('readForm, a value for each option', () => {
  const read = (...fields: [string, string, string][]) => readForm(every, fields.map(([question, option, value]) => [fieldName(question, option), value]));

  it('leaves out the options that have none', () => {
    assert.deepEqual(read(['score', 'a', ' '], ['score', 'b', '2']), {score: {b: 2}});
    assert.deepEqual(read(['score', 'a', '']), {});
  });

  it('sorts a ranking by its numbers, whatever they start at', () => {
    assert.deepEqual(read(['ranked', 'a', '7'], ['ranked', 'b', '3']), {ranked: ['b', 'a']});
  });

  it('reads two of the same rank as one option twice, so that the check refuses them', () => {
    const answers = read(['ranked', 'a', '1'], ['ranked', 'b', '1']);
    assert.deepEqual(answers, {ranked: ['a', 'a']});
    const checked = checkAnswers(every, answers);
    assert.deepEqual(checked, {ok: false, faults: [{question: 'ranked', code: 'doubled-option'}]});
  });

  it('does not guess what a rank that is no whole number means', () => {
    for (const rank of ['first', '1.5', '1st']) {
      assert.equal(checkAnswers(every, read(['ranked', 'a', rank], ['ranked', 'b', '1'])).ok, false, rank);
    }
  });

  it('leaves strangers aside', () => {
    assert.deepEqual(read(['score', 'z', '1'], ['agree', 'toString', 'agree']), {});
  });
});

describe('readForm, a number', () => {
  for (const [typed, number] of [
    ['12', 12],
    [' 12 ', 12],
    ['-3', -3],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['1,250', 1250],
    ['1,250,000.5', 1_250_000.5],
    ['.5', 0.5],
    ['ten', 'ten'],
    ['12 apples', '12 apples'],
    ['0x10', '0x10'],
    ['1e3', '1e3'],
    ['Infinity', 'Infinity'],
    ['1,2,3', '1,2,3'],
  ] as const) {
    it(`reads “${typed}” as ${JSON.stringify(number)}`, () => {
      assert.deepEqual(readForm(every, [['number', typed]]), {number});
    });
  }

  it('reads no number in an empty field', () => {
    assert.deepEqual(readForm(every, [['number', ' ']]), {});
  });
});

describe('FORM_FIELDS', () => {
  it('can not meet a question', () => {
    for (const name of Object.values(FORM_FIELDS)) assert.equal(v.is(Id, name), false);
  });
});
