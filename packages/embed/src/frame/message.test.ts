import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {askMessage, heightMessage, isAsk, maxHeight, readHeight} from './message.js';

const good = {protocol: 1, type: 'civic-frame-height', height: 640};

describe('the frame’s messages', () => {
  it('carry a height across', () => {
    assert.equal(readHeight(good), 640);
    assert.equal(readHeight(heightMessage(640.2)), 641);
    assert.equal(readHeight(heightMessage(Infinity)), maxHeight);
  });

  for (const height of [0, -1, 1.5, NaN, Infinity, maxHeight + 1, '640', null, undefined, [640]]) {
    it(`refuse a height of ${typeof height} ${String(height)}`, () =>
      assert.equal(readHeight({...good, height}), undefined));
  }

  for (const data of [
    null,
    undefined,
    640,
    'civic-frame-height',
    [],
    {...good, protocol: 2},
    {...good, protocol: '1'},
    {...good, type: 'height'},
    askMessage,
  ]) {
    it(`refuse ${JSON.stringify(data)}`, () => assert.equal(readHeight(data), undefined));
  }

  it('ask for a height', () => {
    assert.equal(isAsk(askMessage), true);
    for (const data of [null, good, {...askMessage, protocol: 2}, 'civic-frame-ask'])
      assert.equal(isAsk(data), false);
  });
});
