import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import type {Database} from '../db/database.js';
import type {ResponseRow} from '../db/tables.js';
import {engines, type Place} from '../testing/engines.js';
import {createResponses, type Responses} from './responses.js';
import {createSettings} from './settings.js';

for (const engine of engines) {
  describe(`the repositories on ${engine.name}`, {skip: engine.skip}, () => {
    let place: Place;
    let db: Database;
    let responses: Responses;
    const commits: {rows: number; stored: number}[] = [];

    before(async () => {
      place = await engine.createPlace();
      db = await place.open();
      responses = await createResponses(db, {}, {onCommit: (rows, stored) => commits.push({rows, stored})});
    });
    after(async () => {
      await db.close();
      await place.remove();
    });

    it('stores an answer and finds it by key and by receipt', async () => {
      const row = rowOf({consultation: 'find'});
      assert.deepEqual(await responses.store(row), {stored: true});
      assert.deepEqual(await responses.findByKey('find', row.key_hash), {bodyMac: row.body_mac});
      assert.deepEqual(await responses.findByReceipt('find', row.receipt_hash), {received: '2026-11-21'});
      assert.deepEqual(await all(responses, 'find'), [row.answers]);
    });

    it('finds nothing under the key or receipt of another consultation', async () => {
      const row = rowOf({consultation: 'here'});
      await responses.store(row);
      assert.equal(await responses.findByKey('there', row.key_hash), undefined);
      assert.equal(await responses.findByReceipt('there', row.receipt_hash), undefined);
      assert.equal(await responses.count('there'), 0);
    });

    it('keeps the first answer of a key and gives back its seal', async () => {
      const first = rowOf({consultation: 'repeat'});
      const second = rowOf({
        consultation: 'repeat',
        key_hash: first.key_hash,
        receipt_hash: first.receipt_hash,
      });
      await responses.store(first);
      assert.deepEqual(await responses.store(second), {stored: false, bodyMac: first.body_mac});
      assert.deepEqual(await all(responses, 'repeat'), [first.answers]);
    });

    it('takes the same key for two consultations', async () => {
      const one = rowOf({consultation: 'one'});
      const two = rowOf({consultation: 'two', key_hash: one.key_hash});
      assert.deepEqual(await Promise.all([responses.store(one), responses.store(two)]), [
        {stored: true},
        {stored: true},
      ]);
    });

    it('stores one of many answers that come at once under one key', async () => {
      const key_hash = hash();
      const receipt_hash = hash();
      const rows = Array.from({length: 600}, () =>
        rowOf({consultation: 'rush', key_hash, receipt_hash, body_mac: 'same'}),
      );
      const outcomes = await Promise.all(rows.map((row) => responses.store(row)));
      assert.equal(outcomes.filter(({stored}) => stored).length, 1);
      assert.equal(await responses.count('rush'), 1);
    });

    it('commits many answers together, 256 at most', async () => {
      commits.length = 0;
      await Promise.all(Array.from({length: 1000}, () => responses.store(rowOf({consultation: 'many'}))));
      assert.equal(await responses.count('many'), 1000);
      assert.ok(commits.length < 20, `${commits.length} commits`);
      assert.ok(commits.every(({rows}) => rows <= 256));
      assert.equal(
        commits.reduce((sum, {stored}) => sum + stored, 0),
        1000,
      );
    });

    it('reads thousands of answers, each once', async () => {
      const rows = Array.from({length: 11_000}, (_, n) =>
        rowOf({consultation: 'pages', answers: `{"a":"${n}"}`}),
      );
      const patient = await createResponses(db, {maxQueue: 20_000});
      await Promise.all(rows.map((row) => patient.store(row)));
      assert.deepEqual((await all(patient, 'pages')).sort(), rows.map(({answers}) => answers).sort());
    });

    it('tells of each answer once, whether it was there or comes while they are read or later', async () => {
      const patient = await createResponses(db, {maxQueue: 20_000});
      const rows = Array.from({length: 6000}, (_, n) =>
        rowOf({consultation: 'told', answers: `{"a":"${n}"}`}),
      );
      const store = (from: number, to: number) =>
        Promise.all(rows.slice(from, to).map((row) => patient.store(row)));
      await store(0, 3000);
      const told: string[] = [];
      const before = store(3000, 4000);
      const following = patient.follow('told', (some) => told.push(...some));
      const during = store(4000, 5000);
      const stop = await following;
      await Promise.all([before, during, store(5000, 5500)]);
      assert.deepEqual(
        told.toSorted(),
        rows
          .slice(0, 5500)
          .map(({answers}) => answers)
          .toSorted(),
      );
      await store(0, 5500);
      await patient.store(rowOf({consultation: 'told elsewhere'}));
      stop();
      await store(5500, 6000);
      assert.equal(told.length, 5500);
    });

    it('refuses what does not fit into the queue, and stores what does', async () => {
      const narrow = await createResponses(db, {maxQueue: 10});
      const outcomes = await Promise.allSettled(
        Array.from({length: 30}, () => narrow.store(rowOf({consultation: 'narrow'}))),
      );
      const stored = outcomes.filter(({status}) => status === 'fulfilled');
      const refused = outcomes.filter(({status}) => status === 'rejected') as PromiseRejectedResult[];
      assert.equal(stored.length, 10);
      assert.ok(refused.every(({reason}) => reason.code === 'busy'));
      assert.equal(await narrow.count('narrow'), 10);
    });

    it('stores nothing of a commit that fails, and goes on', async () => {
      const good = rowOf({consultation: 'failing'});
      const bad = {...rowOf({consultation: 'failing'}), answers: null as unknown as string};
      const outcomes = await Promise.allSettled([responses.store(good), responses.store(bad)]);
      assert.deepEqual(
        outcomes.map(({status}) => status),
        ['rejected', 'rejected'],
      );
      assert.equal(await responses.count('failing'), 0);
      assert.deepEqual(await responses.store(good), {stored: true});
    });

    it('keeps any text as it is', async () => {
      const answers = JSON.stringify({t: 'ŵ 🌳 "quoted" \\ \n \u200f اردو'});
      await responses.store(rowOf({consultation: 'text', answers}));
      assert.deepEqual(await all(responses, 'text'), [answers]);
    });

    it('keeps the first value of a setting', async () => {
      const settings = createSettings(db);
      const kept = await Promise.all([settings.keep('who', 'me'), settings.keep('who', 'you')]);
      assert.equal(kept[0], kept[1]);
      await settings.replace('who', 'them');
      assert.equal(await settings.keep('who', 'me'), 'them');
    });

    it('finds everything again after it was closed', async () => {
      const again = await engine.createPlace();
      const first = await again.open();
      const row = rowOf({consultation: 'reopened'});
      await (await createResponses(first)).store(row);
      await first.close();
      const second = await again.open();
      const reopened = await createResponses(second);
      assert.equal(await reopened.count('reopened'), 1);
      assert.deepEqual(await reopened.store(row), {stored: false, bodyMac: row.body_mac});
      await second.close();
      await again.remove();
    });
  });
}

describe('SQLite', () => {
  it('tells a second process that the file is in use', async () => {
    const place = await engines[0]?.createPlace();
    const db = await place?.open();
    await assert.rejects(
      async () => place?.open(),
      /StartError: Another process uses the database .*civic\.db\. Stop it, or set CIVIC_DATA_DIR/,
    );
    await db?.close();
    await place?.remove();
  });
});

const postgres = engines.find(({name}) => name === 'PostgreSQL');
describe('PostgreSQL', {skip: postgres?.skip ?? false}, () => {
  it('is set up by one of several processes that start at once', async () => {
    const place = (await postgres?.createPlace()) as Place;
    const opened = await Promise.all(Array.from({length: 6}, () => place.open()));
    await Promise.all(opened.map((db) => db.close()));
    await place.remove();
  });

  it('stores one answer a key, whichever of several processes it comes to', async () => {
    const place = (await postgres?.createPlace()) as Place;
    const opened = await Promise.all(Array.from({length: 4}, () => place.open()));
    const processes = await Promise.all(opened.map((db) => createResponses(db)));
    const keys = Array.from({length: 300}, () => ({key_hash: hash(), receipt_hash: hash()}));
    // Each process gets all keys, in an order of its own: the orders that would lock each other out if rows weren't sorted.
    const outcomes = await Promise.all(
      processes.flatMap((responses) =>
        shuffled(keys).map((key) => responses.store(rowOf({consultation: 'shared', ...key}))),
      ),
    );
    assert.equal(outcomes.filter(({stored}) => stored).length, 300);
    assert.equal(await processes[0]?.count('shared'), 300);
    await Promise.all(opened.map((db) => db.close()));
    await place.remove();
  });
});

function rowOf(some: Partial<ResponseRow>): ResponseRow {
  const row = {id: randomUUID(), consultation: 'any', answers: '{}', lang: 'en', received: '2026-11-21'};
  return {...row, key_hash: hash(), body_mac: hash(), receipt_hash: hash(), ...some};
}

function hash(): string {
  return randomUUID().replaceAll('-', '');
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({item, place: Math.random()}))
    .sort((a, b) => a.place - b.place)
    .map(({item}) => item);
}

async function all(responses: Responses, consultation: string): Promise<string[]> {
  const answers: string[] = [];
  const stop = await responses.follow(consultation, (some) => answers.push(...some));
  stop();
  return answers;
}
