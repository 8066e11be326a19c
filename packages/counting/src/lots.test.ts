import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {drawLots} from './lots.js';

describe('drawLots', () => {
  const names = ['Anna', 'Ben', 'Cleo', 'Dai', 'Elif'];

  it('draws everybody once, and the same from the same seed', () => {
    const drawn = drawLots(names, '2 July, 12:00');
    assert.deepEqual([...drawn].sort(), [0, 1, 2, 3, 4]);
    assert.deepEqual(drawLots(names, '2 July, 12:00'), drawn);
  });

  it('does not depend on the order of the ballot paper', () => {
    const other = ['Elif', 'Cleo', 'Anna', 'Dai', 'Ben'];
    assert.deepEqual(
      drawLots(other, 'seed').map((place) => other[place]),
      drawLots(names, 'seed').map((place) => names[place]),
    );
  });

  it('gives each about the same chance to be first', () => {
    const first = new Map<number, number>();
    for (let n = 0; n < 5000; n += 1) {
      const [place = -1] = drawLots(names, `seed ${n}`);
      first.set(place, (first.get(place) ?? 0) + 1);
    }
    for (const place of names.keys())
      assert.ok(Math.abs((first.get(place) ?? 0) - 1000) < 150, `${names[place]}: ${first.get(place)}`);
  });
});
