import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {DeviceStorage} from './device-store.js';
import {Drafts} from './drafts.js';

const hour = 3_600_000;
const start = Date.parse('2026-11-30T09:00:00Z');
const src = 'https://council.example/api/v1/consultations/high-street';
const answers = {priority: 'trees', comment: 'Mwy o goed 🌳'};

/** Storage as browsers have it, and a clock that stands until it is moved. */
function room() {
  const items = new Map<string, string>();
  const storage: DeviceStorage = {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, String(value)),
    removeItem: (name) => void items.delete(name),
  };
  const clock = {now: start};
  const open = () => new Drafts(() => storage, () => clock.now);
  return {items, clock, open, drafts: open()};
}

describe('Drafts', () => {
  it('saves answers for the next page on this device, with the question that somebody was at', () => {
    const {drafts, open} = room();
    const saved = drafts.save({src, answers, at: 'comment'});
    assert.deepEqual(saved, {src, answers, at: 'comment', saved: start, until: start + 24 * hour});
    assert.deepEqual(open().find(src), saved);
  });

  it('writes nothing until it is asked to save, and then under the one key that the privacy page names', () => {
    const {drafts, items} = room();
    assert.equal(drafts.find(src), undefined);
    drafts.remove(src);
    assert.equal(items.size, 0);
    drafts.save({src, answers});
    assert.deepEqual([...items.keys()], ['civic-drafts/1']);
  });

  it('keeps the last of each consultation, and leaves nothing behind when all are deleted', () => {
    const {drafts, items} = room();
    drafts.save({src, answers});
    drafts.save({src: `${src}-2`, answers});
    drafts.save({src, answers: {priority: 'seating'}});
    assert.deepEqual(drafts.find(src)?.answers, {priority: 'seating'});
    drafts.remove(src);
    assert.deepEqual(drafts.find(`${src}-2`)?.answers, answers);
    drafts.remove(`${src}-2`);
    assert.equal(items.size, 0);
  });

  it('deletes what is a day old, or past the closing, whenever it is opened', () => {
    const {drafts, clock, open, items} = room();
    assert.equal(drafts.save({src, answers}, '2026-11-30T12:00:00Z')?.until, start + 3 * hour);
    clock.now = start + 3 * hour;
    assert.equal(open().find(src), undefined);
    assert.equal(items.size, 0);
    assert.equal(drafts.save({src, answers}, '2026-11-30T12:00:00Z'), undefined);
    drafts.save({src, answers});
    clock.now += 24 * hour;
    assert.equal(open().find(src), undefined);
  });

  it('says so where the browser lets pages save nothing', () => {
    const refuse = () => {
      throw new DOMException('No', 'SecurityError');
    };
    const broken: DeviceStorage = {getItem: refuse, setItem: refuse, removeItem: refuse};
    for (const storage of [() => broken, () => null, refuse]) {
      const drafts = new Drafts(storage);
      assert.equal(drafts.save({src, answers}), undefined);
      assert.equal(drafts.find(src), undefined);
    }
  });

  it('takes what it can’t read for nothing', () => {
    const {items, open} = room();
    for (const broken of ['{', '[{"src": 3}]', '"yes"']) {
      items.set('civic-drafts/1', broken);
      assert.equal(open().find(src), undefined);
    }
  });
});
