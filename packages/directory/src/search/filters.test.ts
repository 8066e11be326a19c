import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {filtersToParams, paramsToFilters} from './filter-params.js';
import type {Filters} from './request.js';
import {at, category, directoryOf, service} from './search.fixtures.js';

const mondays = [{id: '1', freq: 'WEEKLY' as const, byday: 'MO', opens_at: '10:00', closes_at: '16:00'}];

const services = [
  service('hub', 'Hub', {
    fees_description: 'Free',
    schedules: mondays,
    languages: [{id: '1', code: 'ur'}],
    service_at_locations: [at(52.7, -2.75, {accessibility: ['Step-free entrance']})],
    attributes: [category('Warm spaces', 'Community'), category('Community')],
  }),
  service('far', 'Far club', {
    fees_description: '£3 a session',
    minimum_age: 12,
    maximum_age: 17,
    service_at_locations: [at(53.4, -2.2)],
    attributes: [category('Community')],
  }),
  service('line', 'Help line', {
    schedules: [{id: '1', attending_type: 'by phone'}],
    attributes: [category('Advice')],
  }),
  service('silent', 'Says nothing'),
];
const near = {lat: 52.71, lon: -2.75};
const monday = new Date('2026-11-23T11:00:00Z');
const ids = (hits: readonly {readonly record: {readonly id: string}}[]) => hits.map(({record}) => record.id);

describe('filters', () => {
  it('lets a category above find what is below it', async () => {
    const index = await directoryOf(services);
    const {hits, facets} = await index.search({filters: {categories: ['community']}, facets: true});
    assert.deepEqual(ids(hits).toSorted(), ['far', 'hub']);
    assert.equal(facets?.categories.get('warm spaces'), 1);
    assert.equal(facets?.categories.get('advice'), 1);
  });

  it('measures from where the service is given, and groups what has no such place by how people are served', async () => {
    const index = await directoryOf(services);
    const {hits, groups} = await index.search({near, filters: {within: 5000}});
    assert.deepEqual(ids(hits), ['hub', 'line', 'silent']);
    assert.deepEqual(groups, {place: 1, phone: 1, elsewhere: 1});
    assert.equal(Math.round((hits[0]?.distance ?? 0) / 100), 11);
    assert.equal(hits[1]?.distance, undefined);
  });

  it('never measures to the office of the organisation', async () => {
    const head = {id: '1', location_type: 'physical' as const, latitude: 52.71, longitude: -2.75};
    const index = await directoryOf([
      service('s', 'Line', {organization: {id: 'o', name: 'Org', locations: [head]}}),
    ]);
    const {hits} = await index.search({near});
    assert.equal(hits[0]?.distance, undefined);
  });

  it('knows what is open now, with the rule that decided', async () => {
    const index = await directoryOf(services);
    const open = await index.search({filters: {open: 'now'}, now: monday});
    assert.deepEqual(ids(open.hits), ['hub']);
    assert.equal(open.hits[0]?.open?.at?.reason, 'hours');
    const evening = await index.search({filters: {open: 'now'}, now: new Date('2026-11-23T20:00:00Z')});
    assert.equal(evening.total, 0);
    assert.deepEqual(evening.waysOut, [{without: 'open', count: 4}]);
  });

  it('knows what opens on a day', async () => {
    const index = await directoryOf(services);
    assert.equal((await index.search({filters: {open: '2026-11-23'}})).total, 1);
    assert.equal((await index.search({filters: {open: '2026-11-24'}})).total, 0);
  });

  it('keeps what may be open on a holiday, and says that it is not certain', async () => {
    const holidays = {
      years: [2026, 2026] as const,
      on: (date: string) => (date === '2026-11-23' ? {date, name: 'drawn', kind: 'day' as const} : undefined),
    };
    const index = await directoryOf(services, {}, {holidays});
    const {hits, openUncertain} = await index.search({filters: {open: 'now'}, now: monday});
    assert.deepEqual(ids(hits), ['hub']);
    assert.equal(hits[0]?.open?.state, 'unknown');
    assert.equal(openUncertain, 1);
  });

  it('takes a service that names no age as one for all', async () => {
    const index = await directoryOf(services);
    const {hits} = await index.search({filters: {ages: ['65-']}});
    assert.deepEqual(ids(hits).toSorted(), ['hub', 'line', 'silent']);
    assert.equal((await index.search({filters: {ages: ['14']}})).total, 4);
  });

  it('says which one filter to give up when nothing is left', async () => {
    const index = await directoryOf(services);
    const {total, waysOut} = await index.search({text: 'hub', filters: {cost: ['paid'], languages: ['ur']}});
    assert.equal(total, 0);
    assert.deepEqual(waysOut, [
      {without: 'cost', count: 1},
      {without: 'filters', count: 1},
    ]);
  });

  it('tells who looks at sensitive things, and never where a confidential place is', async () => {
    const index = await directoryOf([
      service('refuge', 'Women’s refuge', {
        description: 'Come to 4 Secret Lane.',
        attributes: [category('Domestic abuse')],
        service_at_locations: [
          {
            id: '1',
            location: {
              id: '1',
              location_type: 'physical',
              name: 'Willow House',
              latitude: 52.7,
              longitude: -2.7,
              addresses: [{id: '1', address_1: '4 Secret Lane', postal_code: 'SY1 1AA'}],
            },
          },
        ],
      }),
    ]);
    const {hits} = await index.search({text: 'refuge', near});
    assert.equal(hits[0]?.record.sensitive, true);
    assert.equal(hits[0]?.distance, undefined);
    assert.equal((await index.search({text: 'willow'})).total, 0);
    assert.doesNotMatch(
      JSON.stringify([index.record(0), await index.service(0)]),
      /Secret Lane|Willow|SY1|52\.7/,
    );
  });

  const filters: fc.Arbitrary<Filters> = fc.record(
    {
      categories: fc.subarray(['community', 'warm spaces', 'advice']),
      cost: fc.subarray(['free', 'paid'] as const),
      ages: fc.subarray(['0-4', '12-17', '65-']),
      languages: fc.subarray(['ur']),
      accessibility: fc.subarray(['Step-free entrance']),
      attending: fc.subarray(['in-person', 'phone'] as const),
      within: fc.constantFrom(1000, 5000, 200_000),
    },
    {requiredKeys: []},
  );

  it('counts for each value what choosing it alone gives', async () => {
    const index = await directoryOf(services);
    await fc.assert(
      fc.asyncProperty(filters, async (chosen) => {
        const {facets, total, waysOut} = await index.search({
          filters: chosen,
          near,
          facets: true,
          distanceSteps: [1000, 5000],
        });
        assert.ok(facets);
        for (const name of [
          'categories',
          'cost',
          'ages',
          'languages',
          'accessibility',
          'attending',
        ] as const) {
          for (const [value, count] of facets[name]) {
            const alone = await index.search({filters: {...chosen, [name]: [value]}, near});
            assert.equal(alone.total, count, `${name} ${value}`);
          }
        }
        for (const [step, count] of facets.within) {
          assert.equal((await index.search({filters: {...chosen, within: step}, near})).total, count);
        }
        if (total > 0) assert.deepEqual(waysOut, []);
        for (const {without, count} of waysOut) {
          const rest = without === 'filters' ? {} : {...chosen, [without]: undefined};
          assert.equal((await index.search({filters: rest as Filters, near})).total, count, without);
        }
      }),
      {numRuns: 100},
    );
  });
});

describe('filtersToParams', () => {
  it('leaves out what was typed and where somebody is, unless they share it', () => {
    const search = {
      filters: {cost: ['free'] as const, within: 5000},
      text: 'debt',
      near: {lat: 52.70731, lon: -2.75512},
    };
    assert.equal(filtersToParams(search).toString(), 'cost=free');
    const shared = filtersToParams(search, ['text', 'near']);
    assert.equal(shared.get('q'), 'debt');
    assert.equal(shared.get('near'), '52.71,-2.76');
  });

  it('comes back as it was', () => {
    const filters: Filters = {
      categories: ['a', 'b&c'],
      open: 'now',
      cost: ['free'],
      ages: ['12-17'],
      attending: ['online'],
      languages: ['ur'],
    };
    assert.deepEqual(paramsToFilters(filtersToParams({filters, sort: 'name'})), {filters, sort: 'name'});
  });

  it('passes over what makes no sense', () => {
    const params = new URLSearchParams(
      'cost=cheap&age=old&open=often&within=far&near=500,1&sort=best&attending=flying',
    );
    assert.deepEqual(paramsToFilters(params), {filters: {}});
  });
});
