import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {newKey, type Outgoing} from './consultations.js';
import type {DeviceStorage} from './device-store.js';
import {Outbox} from './outbox.js';

const hour = 3_600_000;
const start = Date.parse('2026-11-30T09:00:00Z');
const key = 'civic-outbox/1';

/** Storage as browsers have it, and a clock that stands until it is moved. */
function room() {
  const items = new Map<string, string>();
  const storage: DeviceStorage = {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, String(value)),
    removeItem: (name) => void items.delete(name),
  };
  const clock = {now: start};
  /** A page opened later on the same device. */
  const open = () => new Outbox(() => storage, () => clock.now);
  return {items, storage, clock, open, outbox: open()};
}

function answerTo(id: string): Outgoing {
  return {url: `https://council.example/api/v1/consultations/${id}/responses`, key: newKey(), answers: {priority: 'trees', times: ['morning'], comment: 'Mwy o goed 🌳'}, lang: 'cy'};
}

describe('Outbox', () => {
  it('keeps an answer for the next page on this device, whole and with its key', () => {
    const {outbox, open} = room();
    const sent = answerTo('high-street');
    const kept = outbox.keep(sent);
    assert.deepEqual(kept, {...sent, until: start + 24 * hour});
    assert.deepEqual(open().find(sent.url), kept);
  });

  it('writes nothing until it is asked to keep something', () => {
    const {outbox, items} = room();
    assert.equal(outbox.find('https://council.example/x'), undefined);
    outbox.remove('https://council.example/x');
    assert.equal(items.size, 0);
  });

  it('uses the one key that the privacy page names', () => {
    const {outbox, items} = room();
    outbox.keep(answerTo('high-street'));
    outbox.keep(answerTo('library'));
    assert.deepEqual([...items.keys()], [key]);
  });

  it('keeps one answer an address: the last', () => {
    const {outbox, items} = room();
    const first = answerTo('high-street');
    const last = {...first, key: newKey(), answers: {priority: 'seating'}};
    outbox.keep(first);
    outbox.keep(answerTo('library'));
    outbox.keep(last);
    assert.equal(outbox.find(first.url)?.key, last.key);
    assert.equal((JSON.parse(items.get(key) ?? '') as unknown[]).length, 2);
    assert.ok(!items.get(key)?.includes(first.key));
  });

  it('deletes the one that it is told to, and leaves no trace of the last', () => {
    const {outbox, items} = room();
    const [one, other] = [answerTo('high-street'), answerTo('library')];
    outbox.keep(one);
    outbox.keep(other);
    outbox.remove(one.url);
    assert.equal(outbox.find(one.url), undefined);
    assert.equal(outbox.find(other.url)?.key, other.key);
    outbox.remove(other.url);
    assert.equal(items.size, 0);
  });
});

describe('Outbox, in time', () => {
  it('holds an answer until the last millisecond of 24 hours, and not one longer', () => {
    const {outbox, open, clock, items} = room();
    const sent = answerTo('high-street');
    outbox.keep(sent);
    clock.now = start + 24 * hour - 1;
    assert.equal(open().find(sent.url)?.key, sent.key);
    clock.now = start + 24 * hour;
    assert.equal(open().find(sent.url), undefined);
    assert.equal(items.size, 0);
  });

  it('holds it no longer than the consultation is open', () => {
    const {outbox, open, clock, items} = room();
    const sent = answerTo('high-street');
    assert.equal(outbox.keep(sent, '2026-11-30T17:00:00Z')?.until, start + 8 * hour);
    clock.now = start + 8 * hour - 1;
    assert.ok(open().find(sent.url));
    clock.now = start + 8 * hour;
    assert.equal(open().find(sent.url), undefined);
    assert.equal(items.size, 0);
  });

  it('takes 24 hours where closing is later, or is not a moment', () => {
    for (const closes of [undefined, '2027-01-01T00:00:00Z', '', 'tomorrow']) {
      const {outbox, open} = room();
      const sent = answerTo('high-street');
      assert.equal(outbox.keep(sent, closes)?.until, start + 24 * hour, closes);
      assert.ok(open().find(sent.url), closes);
    }
  });

  it('keeps nothing of a consultation that has closed', () => {
    const {outbox, items} = room();
    for (const closes of ['2026-11-30T09:00:00Z', '2026-11-29T00:00:00Z', '1970-01-01T00:00:00Z']) {
      assert.equal(outbox.keep(answerTo('high-street'), closes), undefined);
      assert.equal(items.size, 0);
    }
  });

  it('drops what is too old whenever it is opened, for whatever address', () => {
    const {outbox, open, clock, items} = room();
    const [old, young] = [answerTo('high-street'), answerTo('library')];
    outbox.keep(old);
    clock.now += 20 * hour;
    open().keep(young);
    clock.now += 5 * hour;
    assert.equal(open().find('https://council.example/other'), undefined);
    assert.ok(!items.get(key)?.includes(old.key));
    assert.equal(open().find(young.url)?.key, young.key);
  });
});

describe('Outbox, over storage that others have written to', () => {
  const sent = answerTo('high-street');
  const strange = ['', '{', 'null', '[]', '{}', '"x"', '[null]', '[{}]', '[{"url": "x"}]', JSON.stringify([{...sent, until: null}]), JSON.stringify([{...sent, until: start + hour, answers: {_key: 'x'}}])];
  for (const text of strange) {
    it(`takes ${JSON.stringify(text.slice(0, 30))} for empty, and clears it away`, () => {
      const {outbox, items} = room();
      items.set(key, text);
      assert.equal(outbox.find(sent.url), undefined);
      assert.equal(items.get(key) ?? '', '');
      assert.ok(outbox.keep(sent));
      assert.equal(outbox.find(sent.url)?.key, sent.key);
    });
  }

  it('leaves other keys alone', () => {
    const {outbox, items} = room();
    items.set('basket', '1');
    outbox.keep(sent);
    outbox.remove(sent.url);
    assert.deepEqual([...items], [['basket', '1']]);
  });
});

describe('Outbox, where the browser lets pages keep nothing', () => {
  const refuse = (name: string) => () => {
    throw new DOMException('The operation is insecure.', name);
  };
  const {storage} = room();
  const full: DeviceStorage = {...storage, setItem: refuse('QuotaExceededError')};
  const broken: DeviceStorage = {getItem: refuse('SecurityError'), setItem: refuse('SecurityError'), removeItem: refuse('SecurityError')};
  const rooms: Record<string, () => DeviceStorage | null> = {
    'the storage is full': () => full,
    'every use of the storage throws': () => broken,
    'the storage itself throws': refuse('SecurityError'),
    'the storage is null': () => null,
    'there is no storage': () => {
      throw new ReferenceError('localStorage is not defined');
    },
  };
  for (const [name, open] of Object.entries(rooms)) {
    it(`says so and goes on when ${name}`, () => {
      const outbox = new Outbox(open, () => start);
      const sent = answerTo('high-street');
      assert.equal(outbox.keep(sent), undefined);
      assert.equal(outbox.find(sent.url), undefined);
      outbox.remove(sent.url);
    });
  }

  it('keeps the answer of before when there is no room for another', () => {
    const {items, storage: own, outbox} = room();
    const first = answerTo('high-street');
    outbox.keep(first);
    const crowded = new Outbox(() => ({...own, setItem: refuse('QuotaExceededError')}), () => start);
    assert.equal(crowded.keep(answerTo('library')), undefined);
    assert.equal(crowded.find(first.url)?.key, first.key);
    assert.equal(items.size, 1);
  });

  it('does not swallow a fault of ours', () => {
    const outbox = new Outbox(() => {
      throw new TypeError('a bug');
    });
    assert.throws(() => outbox.find('https://council.example/'), TypeError);
  });

  it('asks for the storage only when it is used, since asking may throw', () => {
    assert.doesNotThrow(() => new Outbox(refuse('SecurityError')));
  });
});
