import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {checkAnswers} from './answers.js';
import {FORM_FIELDS, readForm} from './form.js';
import {Id, Question} from './question.js';

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

describe('FORM_FIELDS', () => {
  it('can not meet a question', () => {
    for (const name of Object.values(FORM_FIELDS)) assert.equal(v.is(Id, name), false);
  });
});
