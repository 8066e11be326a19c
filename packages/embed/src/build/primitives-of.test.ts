import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {primitivesOf} from './primitives-of.js';

describe('primitivesOf', () => {
  it('finds the primitives that a widget registers', () => {
    const names = primitivesOf([{name: 'poll'}]);
    assert.ok(names.has('radio-group') && names.has('error-summary'));
    assert.ok(!names.has('button'));
  });
});
