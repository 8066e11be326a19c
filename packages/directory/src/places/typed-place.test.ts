import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {foldName, nameKeys, typingDistance} from './place-name.js';
import {readTypedPlace} from './typed-place.js';

describe('readTypedPlace', () => {
  it('keeps nothing of the second half of a postcode', () => {
    for (const typed of ['SY3 8HQ', 'sy38hq', '12 Castle Street, Shrewsbury SY3 8HQ', 'SY3-8HQ.']) {
      assert.deepEqual(readTypedPlace(typed), {kind: 'outcode', outcode: 'SY3', shortened: true}, typed);
    }
  });

  it('says that a first half alone is no more than that', () => {
    for (const typed of ['SY3', ' sy3 ', 's y 3', 'SY3.']) {
      assert.deepEqual(readTypedPlace(typed), {kind: 'outcode', outcode: 'SY3', shortened: false}, typed);
    }
  });

  it('takes no name for a postcode because its letters look like digits', () => {
    for (const name of ['Solo', 'Bodiam', 'Eoropie', 'Iona', 'Sollas', 'Oil', 'Gir', 'St Ishmaels', 'Isis']) {
      assert.equal(readTypedPlace(name).kind, 'place', name);
    }
  });

  it('tells a name from what it lies within', () => {
    assert.deepEqual(readTypedPlace('Newport, Isle of Wight'), {
      kind: 'place',
      name: 'Newport',
      within: 'Isle of Wight',
    });
  });

  it('has an answer for anything', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), (text) => {
        assert.ok(['outcode', 'place', 'other'].includes(readTypedPlace(text).kind));
      }),
    );
  });
});

describe('names', () => {
  it('keep the marks of scripts that need them', () => {
    assert.equal(foldName('लंदन'), 'लंदन');
    assert.equal(foldName('Ynys Môn'), 'ynys mon');
  });

  it('are looked up without their article too', () => {
    assert.deepEqual(nameKeys('Yr Wyddgrug'), ['yr wyddgrug', 'wyddgrug']);
    assert.deepEqual(nameKeys('Ystrad'), ['ystrad']);
  });

  it('are as far apart as the slips between them, up to the limit', () => {
    assert.equal(typingDistance('ludlow', 'ludlwo', 2), 1);
    assert.equal(typingDistance('ludlow', 'luldow', 2), 1);
    assert.equal(typingDistance('ludlow', 'ludow', 2), 1);
    assert.equal(typingDistance('ludlow', 'ludlow', 0), 0);
    assert.equal(typingDistance('ludlow', 'oswestry', 2), 3);
    fc.assert(
      fc.property(fc.string({maxLength: 9}), fc.string({maxLength: 9}), fc.nat(3), (a, b, limit) => {
        const distance = typingDistance(a, b, limit);
        assert.equal(distance, typingDistance(b, a, limit));
        assert.equal(distance === 0, a === b);
        assert.ok(distance <= limit + 1);
      }),
    );
  });
});
