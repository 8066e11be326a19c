import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {at, category, directoryOf, service} from '../search/search.fixtures.js';
import {buildIndex} from './build-index.js';
import {IndexError} from './directory-index.js';
import {openIndex} from './open-index.js';

const full = service('hub', 'Warm Hub', {
  description: 'First.\n\nSecond, with "quotes", [brackets] and {braces}.',
  lang: 'en',
  translations: {
    cy: {name: 'Hwb Cynnes', description: 'Cyntaf', alert: 'Ar gau'},
    ur: {description: 'گرم جگہ'},
  },
  email: 'hello@example.org',
  url: 'https://example.org/hub',
  phones: [{id: 'p', number: '01632 960123', description: 'Mornings'}],
  minimum_age: 5,
  assured_date: '2026-10-01',
  fees_description: 'Free for all',
  cost_options: [{id: 'c', amount: 0}],
  organization: {id: 'o', name: 'Trust', website: 'https://example.org', email: 'office@example.org'},
  languages: [{id: 'l', code: 'ur'}],
  attributes: [category('Community')],
  schedules: [{id: 's', freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '16:00'}],
  service_at_locations: [at(52.707311, -2.755, {name: 'Hall', city: 'Shrewsbury', accessibility: ['Lift']})],
});

describe('an index', () => {
  it('is one JSON array with an item on each line', () => {
    const file = buildIndex([full]);
    assert.equal((JSON.parse(file) as unknown[]).length, file.trim().split('\n').length - 1);
  });

  it('is the same for the same services, in whatever order they come', () => {
    const built = new Date(0);
    const services = [full, service('b', 'B'), service('a', 'A')];
    assert.equal(buildIndex(services, {built}), buildIndex(services.toReversed(), {built}));
  });

  it('gives a service back with all that a person needs', async () => {
    const index = await directoryOf([full]);
    const again = await index.service(0);
    assert.ok(again);
    for (const key of [
      'name',
      'description',
      'email',
      'url',
      'minimum_age',
      'assured_date',
      'fees_description',
    ] as const) {
      assert.equal(again[key], full[key], key);
    }
    assert.equal(again.phones?.[0]?.number, '01632 960123');
    assert.equal(again.organization?.email, 'office@example.org');
    assert.equal(again.schedules?.[0]?.opens_at, '10:00');
    assert.equal(again.languages?.[0]?.code, 'ur');
    assert.equal(again.service_at_locations?.[0]?.location?.latitude, 52.70731);
    assert.deepEqual(again.translations, full.translations);
    const record = index.record(0);
    assert.equal(record?.cost, 'free');
    assert.deepEqual(
      record?.hours?.rules.map(({weekdays, ranges}) => ({weekdays, ranges})),
      [{weekdays: [1], ranges: [[600, 960]]}],
    );
  });

  it('leaves out services that are no more', async () => {
    const index = await directoryOf([full, service('gone', 'Gone', {status: 'defunct'})]);
    assert.equal(index.head.count, 1);
  });

  it('has each category once, whatever ids a feed gives it', async () => {
    const named = (id: string) => [{id: '1', taxonomy_term: {id, name: 'Community', taxonomy: 'Kinds'}}];
    const index = await directoryOf([
      service('a', 'A', {attributes: named('1')}),
      service('b', 'B', {attributes: named('2')}),
    ]);
    assert.equal(index.head.categories.length, 1);
    assert.equal((await index.search({filters: {categories: ['1']}})).total, 2);
  });

  it('is read from pieces cut anywhere', async () => {
    const bytes = new TextEncoder().encode(buildIndex([full, service('z', 'Zoo')]));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), {maxLength: 8}), async (cuts) => {
        const ends = [...cuts.toSorted((a, b) => a - b), bytes.length];
        const pieces = ends.map((end, n) => bytes.subarray(ends[n - 1] ?? 0, end));
        const index = await openIndex(pieces);
        await index.complete;
        assert.equal((await index.service(0))?.name, 'Warm Hub');
        assert.equal(index.record(1)?.name, 'Zoo');
      }),
      {numRuns: 50},
    );
  });

  it('passes over lines and fields of a later time', async () => {
    const lines = buildIndex([full]).split('\n');
    lines[0] = (lines[0] ?? '').replace('"version":1', '"version":1,"mood":"good"');
    lines.splice(1, 0, '{"weather":["fair"]},');
    const index = await openIndex(lines.join('\n'));
    await index.complete;
    assert.equal(index.record(0)?.name, 'Warm Hub');
  });

  it('is refused when it is none, or too new', async () => {
    const isFault = (code: string) => (error: unknown) => error instanceof IndexError && error.code === code;
    await assert.rejects(openIndex('<!doctype html>'), isFault('not-an-index'));
    await assert.rejects(openIndex('{"contents":[]}'), isFault('not-an-index'));
    await assert.rejects(openIndex(''), isFault('not-an-index'));
    await assert.rejects(
      openIndex(buildIndex([full]).replace('"version":1', '"version":2')),
      isFault('version-too-new'),
    );
  });

  it('keeps what had arrived when it breaks off, and says so', async () => {
    const services = Array.from({length: 600}, (_, n) => service(String(n), `Club ${n}`));
    const lines = buildIndex(services).split('\n');
    const index = await openIndex(lines.slice(0, 3).join('\n'));
    await assert.rejects(
      index.complete,
      (error) => error instanceof IndexError && error.code === 'incomplete',
    );
    assert.equal((await index.search({text: 'club'})).total, 512);
    assert.equal(await index.service(599), undefined);
  });

  it('gives the page its turn between slices', async () => {
    let turns = 0;
    const yieldNow = () => {
      turns += 1;
      return Promise.resolve();
    };
    const services = Array.from({length: 100}, (_, n) =>
      service(String(n), `Club ${n}`, {description: 'Words. '.repeat(20)}),
    );
    await directoryOf(services, {}, {yieldNow, slice: 0});
    assert.ok(turns > 5);
  });
});
