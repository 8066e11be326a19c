import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkTexts, parseJson} from './json.js';

const parse = (text: string) => parseJson(new TextEncoder().encode(text));
const code = (expected: string) => (error: unknown) => (error as {code?: string}).code === expected;

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    assert.deepEqual(parse('{"a": [1, "b", null, {"c": true}], "d": {"a": "\\u00e9"}}'), {
      a: [1, 'b', null, {c: true}],
      d: {a: 'é'},
    });
  });

  for (const text of [
    '',
    '{',
    '{"a": 1,}',
    '[1,]',
    '{"a": 1} // note',
    '/* */ {}',
    "{'a': 1}",
    '{a: 1}',
    '[01]',
    '[NaN]',
    '["\t"]',
    '{} {}',
  ]) {
    it(`refuses ${JSON.stringify(text)} as malformed`, () => {
      assert.throws(() => parse(text), code('malformed-json'));
    });
  }

  it('refuses bytes that are not UTF-8', () => {
    assert.throws(() => parseJson(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)), code('malformed-json'));
  });

  it('refuses a name that stands twice, however it is written and however deep', () => {
    assert.throws(() => parse('{"a": 1, "a": 1}'), code('doubled-key'));
    assert.throws(() => parse('{"a": 1, "\\u0061": 1}'), code('doubled-key'));
    assert.throws(() => parse('{"b": [{"a": 1}, {"a": 1, "c": {"d": 2, "d": 3}}]}'), code('doubled-key'));
  });

  it('lets two objects have the same name', () => {
    assert.deepEqual(parse('[{"a": 1}, {"a": {"a": 2}}]'), [{a: 1}, {a: {a: 2}}]);
  });

  it('refuses names that reach into objects of JavaScript', () => {
    assert.throws(() => parse('{"a": {"__proto__": {}}}'), code('forbidden-key'));
    assert.throws(() => parse('{"\\u005f_proto__": 1}'), code('forbidden-key'));
    assert.throws(() => parse('{"constructor": {"prototype": {"a": 1}}}'), code('forbidden-key'));
    for (const name of ['constructor', 'prototype'])
      assert.throws(() => parse(`{"answers": {"${name}": "a"}}`), code('forbidden-key'));
    assert.deepEqual(parse('["constructor", {"constructors": "prototype"}]'), [
      'constructor',
      {constructors: 'prototype'},
    ]);
  });

  it('refuses 30,000 brackets without running out of stack', () => {
    assert.throws(() => parse('['.repeat(30_000) + ']'.repeat(30_000)), code('invalid-body'));
    assert.throws(() => parse('{"a":'.repeat(9000) + '1' + '}'.repeat(9000)), code('invalid-body'));
  });
});

describe('checkTexts', () => {
  it('finds what can not be stored in any string, name or list', () => {
    assert.throws(() => checkTexts({a: ['ok', 'b\u0000']}), code('text-nul'));
    assert.throws(() => checkTexts({a: {b: '\ud800'}}), code('text-not-well-formed'));
    assert.throws(() => checkTexts({'a\u202e': 1}), code('text-control-character'));
  });

  it('takes line ends of every kind, tabs, and the marks that Arabic needs', () => {
    checkTexts({a: 'one\r\ntwo\rthree\n\tfour\u200f', b: 1, c: null, d: true});
  });
});
