import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {killNine} from './kill-nine.js';

describe('a server on SQLite that is killed under load', () => {
  it('has every answer that it acknowledged, once, after 20 times', async (context) => {
    const damage = await killNine(20);
    context.diagnostic(
      `20 × kill -9: ${damage.acknowledged} of ${damage.sent} answers acknowledged, ${damage.lost} lost, ${damage.doubled} doubled`,
    );
    assert.ok(damage.acknowledged > 200, `only ${damage.acknowledged} answers were acknowledged`);
    assert.deepEqual([damage.lost, damage.doubled, damage.missingAfterRepeat], [0, 0, 0]);
  });
});
