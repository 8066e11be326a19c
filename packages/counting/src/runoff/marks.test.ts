import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readMarks, type MarkRules, type Marks} from './marks.js';

const strict: MarkRules = {overvotes: 'exhaust', repeats: 'exhaust', maxSkipped: 1};

/** What one paper says, and why it ends. */
function read(marks: Marks, rules: MarkRules) {
  const {ballots, endings, undervotes} = readMarks(['a', 'b', 'c'], [marks], rules);
  return undervotes > 0 ? 'undervote' : [ballots.rankingOf(0), endings[0]];
}

describe('readMarks', () => {
  it('reads one candidate at each rank as a ranking', () => {
    assert.deepEqual(read([['b'], ['a']], strict), [[1, 0], 'exhausted-choices']);
  });

  it('ends a ballot at an overvote, leaves the rank out, or waits until one is left, as the rules say', () => {
    const marks: Marks = [['b'], ['a', 'c'], ['c']];
    assert.deepEqual(read(marks, strict), [[1], 'overvotes']);
    assert.deepEqual(read(marks, {...strict, overvotes: 'skip', repeats: 'ignore'}), [
      [1],
      'exhausted-choices',
    ]);
    assert.deepEqual(read(marks, {...strict, overvotes: 'exhaust-if-several', repeats: 'ignore'}), [
      [1, [0, 2]],
      'exhausted-choices',
    ]);
    assert.deepEqual(read([['b'], 'overvote', ['a']], {...strict, overvotes: 'skip'}), [
      [1, 0],
      'exhausted-choices',
    ]);
    assert.deepEqual(read([['b'], 'overvote', ['a']], {...strict, overvotes: 'exhaust-if-several'}), [
      [1],
      'overvotes',
    ]);
  });

  it('ends a ballot after more empty ranks in a row than are allowed', () => {
    assert.deepEqual(read([['b'], [], ['a']], strict), [[1, 0], 'exhausted-choices']);
    assert.deepEqual(read([['b'], [], [], ['a']], strict), [[1], 'skipped-rankings']);
    assert.deepEqual(read([[], [], ['a']], strict), [[], 'skipped-rankings']);
    assert.deepEqual(read([['b'], [], [], ['a']], {...strict, maxSkipped: undefined}), [
      [1, 0],
      'exhausted-choices',
    ]);
    assert.deepEqual(read([['b'], [], [], []], strict), [[1], 'exhausted-choices']);
  });

  it('ends a ballot at a candidate who was there before, or leaves the second mark out', () => {
    assert.deepEqual(read([['b'], ['b'], ['a']], strict), [[1], 'repeated-rankings']);
    assert.deepEqual(read([['b'], ['b'], ['a']], {...strict, repeats: 'ignore'}), [
      [1, 0],
      'exhausted-choices',
    ]);
  });

  it('keeps papers without a mark apart', () => {
    assert.equal(read([[], [], []], strict), 'undervote');
  });

  it('counts names that are not on the paper for one candidate, or refuses them', () => {
    assert.deepEqual(read([['Donald'], ['a']], {...strict, writeIn: 'c'}), [[2, 0], 'exhausted-choices']);
    assert.throws(() => read([['a'], ['Donald']], strict), {
      code: 'unknown-option',
      ballot: 1,
      value: 'Donald',
    });
  });
});
