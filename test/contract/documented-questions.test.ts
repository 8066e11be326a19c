import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {Option, Question, QUESTION_TYPES} from '@civic-widgets/model';

const guide = readFileSync(resolve(import.meta.dirname, '../../../docs/writing-consultations.md'), 'utf8');
const examples = [...guide.matchAll(/^```json\n(.*?)^```/gms)].map(
  ([, json = '']) => JSON.parse(json) as object,
);

describe('the guide to writing consultations', () => {
  it('has an example of each type of question', () => {
    const types = new Set(examples.map((example) => ('type' in example ? example.type : 'option')));
    assert.deepEqual([...types].sort(), [...QUESTION_TYPES, 'option'].sort());
  });

  for (const example of examples) {
    it(`shows only what the server takes: ${JSON.stringify(example).slice(0, 60)}`, () => {
      const read: object = v.parse('type' in example ? Question : Option, example);
      for (const name of Object.keys(example)) assert.ok(Object.hasOwn(read, name), name);
    });
  }
});
