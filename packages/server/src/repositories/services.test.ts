import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Database} from '../db/database.js';
import {prepare} from '../directories/prepare.js';
import {engines, type Place} from '../testing/engines.js';
import {createDirectories, type Directories, type Edition} from './directories.js';
import {createServiceReader, type ServiceFilter, type ServiceReader} from './services.js';

const kinds = {id: 'kinds', name: 'Kinds of help'};
const food = {id: 'a', taxonomy_term: {id: 'food', name: 'Food', taxonomy_detail: kinds}};
const bread = {
  id: 'b',
  taxonomy_term: {id: 'bread', name: 'Bread', parent_id: 'food', taxonomy_detail: kinds},
};
const place = (postal_code: string, latitude: number, longitude: number) => ({
  service_at_locations: [
    {
      id: 'here',
      location: {id: postal_code, latitude, longitude, addresses: [{id: '1', city: 'Abertawe', postal_code}]},
    },
  ],
});

const services = [
  {
    id: 'pantry',
    name: 'Village Pantry',
    description: 'Warm meals and bread',
    attributes: [food],
    organization: {id: 'hall', name: 'Hall Trust'},
    last_modified: '2026-03-01T10:00:00Z',
    minimum_age: 16,
    ...place('AH1 1AA', 52, -3),
  },
  {
    id: 'cafe',
    name: 'Caffi Tŷ Bach',
    description: 'Coffee',
    attributes: [bread],
    last_modified: '2026-01-01T10:00:00+01:00',
    ...place('AH1 2BB', 52.01, -3),
  },
  {id: 'bread-club', name: 'Bread club', description: 'Bake with others', ...place('AH2 1AA', 53, -3)},
  {
    id: 'urdu',
    name: 'Conversation',
    translations: {ur: {name: 'گفتگو کا گروپ', description: 'ہفتہ وار'}},
    organization: {id: 'hall', name: 'Hall Trust'},
  },
  {id: 'quotes', name: `Nan's "Soup" & 'Bits' (x OR y) *`, description: '東京の図書館'},
];

for (const engine of engines) {
  describe(`services on ${engine.name}`, {skip: engine.skip}, () => {
    let where: Place;
    let db: Database;
    let directories: Directories;
    let reader: ServiceReader;
    let editions: readonly Edition[];

    before(async () => {
      where = await engine.createPlace();
      db = await where.open();
      directories = createDirectories(db);
      reader = createServiceReader(db);
      await store('town', services);
    });
    after(async () => {
      await db.close();
      await where.remove();
    });

    async function store(directory: string, input: readonly object[]): Promise<void> {
      const now = Date.now();
      assert.equal(await directories.lease(directory, now + 60_000, now), true);
      const source = {
        directory,
        input: {contents: input.map((one) => ({status: 'active', ...one}))},
        reading: {},
        building: {lang: 'en'},
      };
      await directories.replace(directory, JSON.stringify(input), prepare(source, new Date(now)));
      await directories.release(directory);
      editions = [...(await directories.editions()).values()];
    }
    const names = async (filter: ServiceFilter, slice = {from: 0, limit: 10}) => {
      const {total, documents} = await reader.services(editions, filter, slice);
      return [total, ...documents.map((document) => (JSON.parse(document) as {name: string}).name)];
    };

    it('are listed by name', async () => {
      assert.deepEqual(await names({}), [
        5,
        'Bread club',
        'Caffi Tŷ Bach',
        'Conversation',
        `Nan's "Soup" & 'Bits' (x OR y) *`,
        'Village Pantry',
      ]);
    });

    it('are found by the beginning of the last word, names before descriptions', async () => {
      assert.deepEqual(await names({text: 'bre'}), [3, 'Bread club', 'Caffi Tŷ Bach', 'Village Pantry']);
      assert.deepEqual(await names({text: 'Village pan'}), [1, 'Village Pantry']);
      assert.deepEqual(await names({text: 'villag pantry'}), [0]);
    });

    it('are found whatever the case and the marks of Latin letters', async () => {
      assert.deepEqual(await names({text: 'TY'}), [1, 'Caffi Tŷ Bach']);
      assert.deepEqual(await names({text: 'tŷ bach'}), [1, 'Caffi Tŷ Bach']);
    });

    it('are found in other languages and scripts', async () => {
      assert.deepEqual(await names({text: 'گفتگو'}), [1, 'Conversation']);
      assert.deepEqual(await names({text: '図書館'}), [1, `Nan's "Soup" & 'Bits' (x OR y) *`]);
    });

    for (const text of [
      '"',
      `' or 1=1 --`,
      'bread OR',
      'a NOT b',
      '(',
      '*',
      'name:bread^',
      `\\`,
      ':*',
      '&|!',
      'x\u0000y',
    ]) {
      it(`take ${JSON.stringify(text)} for words`, async () => {
        const [total] = await names({text});
        assert.ok(Number(total) <= 5);
      });
    }

    it('take marks without any word for a search that finds nothing', async () => {
      assert.deepEqual(await names({text: '?!'}), [0]);
      assert.equal((await names({text: '  '}))[0], 5);
    });

    it('come page by page, without a gap between names and descriptions', async () => {
      const all = (await names({text: 'bread'})).slice(1);
      const pages = await Promise.all([0, 1, 2, 3].map((from) => names({text: 'bread'}, {from, limit: 1})));
      assert.deepEqual(pages, [...all.map((name) => [3, name]), [3]]);
    });

    it('are filtered by organisation, age and the moment when they changed', async () => {
      const {documents} = await reader.parts(editions, 'organization', {}, {from: 0, limit: 5});
      const [hall] = documents.map((document) => JSON.parse(document) as {id: string; name: string});
      assert.equal(hall?.name, 'Hall Trust');
      assert.deepEqual(await names({organization: hall.id}), [2, 'Conversation', 'Village Pantry']);
      assert.deepEqual(await names({organization: hall.id, text: 'bread'}), [1, 'Village Pantry']);
      assert.deepEqual(await names({modifiedAfter: '2026-02-01T00:00:00.000Z'}), [1, 'Village Pantry']);
      assert.deepEqual(await names({modifiedAfter: '2026-01-01T09:00:00.000Z'}), [
        2,
        'Caffi Tŷ Bach',
        'Village Pantry',
      ]);
      assert.deepEqual(await names({minimumAge: 16}), [1, 'Village Pantry']);
    });

    it('are filtered by term and taxonomy, and terms by what they stand below', async () => {
      const terms = async (filter: object) =>
        (await reader.parts(editions, 'taxonomy_term', filter, {from: 0, limit: 5})).documents.map(
          (document) => JSON.parse(document) as {id: string; name: string; taxonomy_id: string},
        );
      const [breadTerm, foodTerm] = await terms({});
      assert.deepEqual([breadTerm?.name, foodTerm?.name], ['Bread', 'Food']);
      assert.deepEqual(await names({term: foodTerm?.id}), [1, 'Village Pantry']);
      assert.deepEqual(await names({taxonomy: foodTerm?.taxonomy_id}), [
        2,
        'Caffi Tŷ Bach',
        'Village Pantry',
      ]);
      assert.deepEqual(
        (await terms({parent: foodTerm?.id})).map(({name}) => name),
        ['Bread'],
      );
      assert.deepEqual(
        (await terms({topOnly: true})).map(({name}) => name),
        ['Food'],
      );
      assert.deepEqual(
        (await terms({text: 'foo'})).map(({name}) => name),
        ['Food'],
      );
    });

    it('at places are sorted by distance, and left out beyond it', async () => {
      const near = async (within: number | undefined) =>
        (
          await reader.atLocations(editions, {near: {lat: 52.011, lon: -3, within}}, {from: 0, limit: 5})
        ).documents.map((document) => (JSON.parse(document) as {service: {name: string}}).service.name);
      assert.deepEqual(await near(500), ['Caffi Tŷ Bach']);
      assert.deepEqual(await near(2000), ['Caffi Tŷ Bach', 'Village Pantry']);
      assert.deepEqual(await near(undefined), ['Caffi Tŷ Bach', 'Village Pantry', 'Bread club']);
    });

    it('tell the middle of a postcode, or of its first half', async () => {
      assert.deepEqual(await reader.middleOf(editions, 'AH11AA', true), {lat: 52, lon: -3});
      assert.deepEqual(await reader.middleOf(editions, 'AH2', false), {lat: 53, lon: -3});
      assert.equal(await reader.middleOf(editions, 'ZZ1', false), undefined);
    });

    it('are swapped as a whole, and nothing of the old edition is left', async () => {
      await store('town', [...services, {id: 'new', name: 'Allotments'}]);
      assert.equal((await names({}))[1], 'Allotments');
      assert.equal((await names({text: 'bread'}))[0], 3);
      const rows = await db.queries
        .selectFrom('services')
        .select(({fn}) => fn.countAll<number | string>().as('rows'))
        .executeTakeFirstOrThrow();
      assert.equal(Number(rows.rows), 6);
      await store('town', services);
    });

    it('of one directory are not found in another', async () => {
      await store('village', [{id: 'pantry', name: 'Pantry of the next village'}]);
      const [, village] = editions;
      const {total} = await reader.services(village ? [village] : [], {text: 'pantry'}, {from: 0, limit: 9});
      assert.equal(total, 1);
      assert.equal((await names({text: 'pantry'}))[0], 2);
      await directories.keepOnly(['town']);
      editions = [...(await directories.editions()).values()];
      assert.equal((await names({text: 'pantry'}))[0], 1);
    });

    it('are worked on by one process at a time', async () => {
      const other = createDirectories(db);
      const now = Date.now();
      assert.equal(await directories.lease('town', now + 1000, now), true);
      assert.equal(await other.lease('town', now + 1000, now), false);
      assert.equal(await directories.lease('town', now + 2000, now), true);
      assert.equal(
        await other.lease('town', now + 9000, now + 3000),
        true,
        'a lease that has run out is free',
      );
      await directories.release('town');
      assert.equal(
        await directories.lease('town', now + 9000, now + 3000),
        false,
        'nobody ends another’s lease',
      );
      await other.release('town');
      assert.equal(await directories.lease('town', now + 9000, now + 3000), true);
      await directories.release('town');
    });

    it('are free when a process starts, where no other can be at work', async () => {
      const ended = createDirectories(db);
      const now = Date.now();
      await ended.lease('town', now + 9000, now);
      await directories.freeOwn();
      assert.equal(await directories.lease('town', now + 9000, now), db.engine === 'sqlite');
      await directories.release('town');
      await ended.release('town');
    });
  });
}
