import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Service} from '@civic-widgets/model';
import fc from 'fast-check';
import * as v from 'valibot';
import {DirectoryError} from './detect.js';
import type {Issue} from './issues.js';
import {readDirectory, type Directory, type ReadOptions} from './read-directory.js';

const codes = (issues: readonly Issue[]) => issues.map(({code, path}) => (path ? `${code} ${path}` : code));
const only = ({services}: Directory): Service => {
  const [service] = services;
  assert.equal(services.length, 1);
  assert.ok(service);
  return service;
};
const error = (input: unknown, options?: ReadOptions) => {
  try {
    readDirectory(input, options);
  } catch (thrown) {
    assert.ok(thrown instanceof DirectoryError);
    return thrown.detail && thrown.code === 'format-unknown'
      ? `${thrown.code} ${thrown.detail}`
      : thrown.code;
  }
  return assert.fail('nothing was thrown');
};

describe('readDirectory, of Open Referral 3', () => {
  it('reads what is in the array, whatever the envelope says', () => {
    const contents = [1, 2, 3].map((id) => ({
      id: String(id),
      name: `Service ${String(id)}`,
      status: 'active',
    }));
    const {services, report} = readDirectory({total_items: 31, total_pages: 1, contents});
    assert.equal(services.length, 3);
    assert.deepEqual(codes(report.issues), ['envelope-count-wrong total_items', 'list-shallow']);
    assert.equal(report.issues[0]?.value, '31 / 3');
  });

  it('takes a list of feeds, whose column of that name links to a service, for no directory', () => {
    const row = {name: {value: 'A council'}, service: {value: 'example.com', url: 'https://example.com/1'}};
    const {services, report} = readDirectory({service: {}, definitions: {}, data: [row, row]});
    assert.equal(services.length, 0);
    assert.deepEqual(codes(report.issues), ['services-none']);
  });

  it('says nothing of a count that is for more pages than one', () => {
    const contents = [{id: '1', name: 'A', status: 'active', phones: [{id: 'p', number: '101'}]}];
    assert.deepEqual(readDirectory({total_items: 31, total_pages: 31, contents}).report.issues, []);
  });

  it('keeps a record of which one field is wrong, and converts what can be understood', () => {
    const service = only(
      readDirectory({
        id: 7,
        name: ' Warm&nbsp;hub ',
        status: 'Temporarily_Closed',
        description: '<p>Tea &amp; <b>cake</b></p><ul><li>one</li><li>two</li></ul><script>alert(1)</script>',
        minimum_age: '16',
        maximum_age: 'any',
        assured_date: '31/03/2026',
        last_modified: '2026-03-31 09:30:00',
        phones: {number: '"+44 1632 960001"'},
        languages: ['Urdu', null],
        email: 'Desk <desk@example.org>',
        schedules: [{freq: 'weekly', byday: ['Monday', 'TU'], opens_at: '9.30am', closes_at: '17:00:00'}],
        taxonomies: null,
      }),
    );
    assert.equal(service.id, '7');
    assert.equal(service.name, 'Warm hub');
    assert.equal(service.status, 'temporarily closed');
    assert.equal(service.description, 'Tea & cake\n\n- one\n- two');
    assert.equal(service.minimum_age, 16);
    assert.equal(service.maximum_age, undefined);
    assert.equal(service.assured_date, '2026-03-31');
    assert.equal(service.last_modified, '2026-03-31T09:30:00Z');
    assert.equal(service.phones?.[0]?.number, '+44 1632 960001');
    assert.deepEqual(
      service.languages?.map(({name}) => name),
      ['Urdu'],
    );
    assert.equal(service.email, 'desk@example.org');
    assert.deepEqual(
      service.schedules?.map(({freq, byday, opens_at, closes_at}) => ({freq, byday, opens_at, closes_at})),
      [{freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:30', closes_at: '17:00'}],
    );
  });

  it('takes coordinates away that can’t be, and turns those that stand in each other’s place', () => {
    const at = (latitude: unknown, longitude: unknown, address = {}) => ({
      id: 's',
      name: 'Hub',
      service_at_locations: [{location: {latitude, longitude, addresses: [address]}}],
    });
    const read = (input: unknown) => {
      const {services, report} = readDirectory(input);
      const {latitude, longitude} = services[0]?.service_at_locations?.[0]?.location ?? {};
      return [
        latitude,
        longitude,
        ...report.issues.filter(({code}) => code !== 'value-converted').map(({code}) => code),
      ];
    };
    assert.deepEqual(read(at(100, 101)), [undefined, undefined, 'coordinates-impossible']);
    assert.deepEqual(read(at(0, 0)), [undefined, undefined, 'coordinates-zero']);
    assert.deepEqual(read(at(52.4, null)), [undefined, undefined, 'coordinates-impossible']);
    assert.deepEqual(read(at('52,46', '-3,0')), [52.46, -3]);
    assert.deepEqual(read(at(-3, 52.46, {country: 'United Kingdom'})), [52.46, -3, 'coordinates-swapped']);
    assert.deepEqual(read(at(-3, 52.46, {postal_code: 'SY8 1AA'})), [52.46, -3, 'coordinates-swapped']);
    assert.deepEqual(read(at(-3, 52.46)), [-3, 52.46], 'nothing says that this is not in the Indian Ocean');
  });

  it('turns the one place that is far from all others, unless exchanged', () => {
    const places = [44.9, 45, 45.1, 45.2, 7.6].map((latitude, index) => ({
      id: String(index),
      name: 'Biblioteca',
      service_at_locations: [{location: {latitude, longitude: index === 4 ? 45.05 : 7.7}}],
    }));
    const {services, report} = readDirectory(places);
    assert.deepEqual(codes(report.issues), ['coordinates-swapped service_at_locations.0.location.latitude']);
    assert.equal(services[4]?.service_at_locations?.[0]?.location?.latitude, 45.05);
  });

  it('gives records that share an id one each, or leaves out what is the same word for word', () => {
    const list = [
      {id: 'a', name: 'One', url: 'x', description: 'y'},
      {id: 'a', name: 'One', url: 'x', description: 'y'},
      {id: 'a', name: 'Two', url: 'x', description: 'y'},
    ];
    const kept = readDirectory(list);
    assert.deepEqual(
      kept.services.map(({id}) => id),
      ['a', 'a~2', 'a~3'],
    );
    assert.deepEqual([kept.report.totals['record-twice'], kept.report.totals['id-duplicate']], [1, 1]);
    const dropped = readDirectory(list, {repeats: 'drop'});
    assert.deepEqual(
      dropped.services.map(({id, name}) => `${id} ${name}`),
      ['a One', 'a~2 Two'],
    );
    assert.equal(dropped.report.totals['record-repeated'], 1);
  });

  it('joins the tables of a datapackage, and tells of a reference to nothing', () => {
    const {services, report} = readDirectory({
      'organizations': [{id: 'o', name: 'Council'}],
      'services': [
        {id: 's', organization_id: 'o', name: 'Library'},
        {id: 't', organization_id: 'gone', name: 'Pool'},
      ],
      'locations': [{id: 'l', latitude: 52, longitude: -3}],
      'service_at_location': [{id: 'sl', service_id: 's', location_id: 'l'}],
      'phones.csv': [
        {id: 'p', service_id: 's', location_id: 'l', number: '101'},
        {id: 'q', service_id: 'x', number: '102'},
      ],
      'addresses': [{id: 'a', location_id: 'l', address_1: '2 Bridge Street'}],
    });
    const [library] = services;
    assert.equal(library?.organization?.name, 'Council');
    assert.equal(library?.phones?.[0]?.number, '101');
    assert.equal(library?.service_at_locations?.[0]?.location?.addresses?.[0]?.address_1, '2 Bridge Street');
    assert.deepEqual(codes(report.issues), [
      'reference-dangling services.1.organization_id',
      'reference-dangling phones.1.service_id',
    ]);
  });

  it('makes one service of one that is given at several locations', () => {
    const service = {id: 's', name: 'Advice', status: 'active'};
    const read = only(
      readDirectory({
        contents: [
          {id: '1', location: {id: 'a'}, service},
          {id: '2', location: {id: 'b'}, service},
        ],
      }),
    );
    assert.deepEqual(
      read.service_at_locations?.map(({location}) => location?.id),
      ['a', 'b'],
    );
  });
});

describe('readDirectory, of Open Referral UK 1', () => {
  const first = {
    totalElements: 1,
    content: [
      {
        id: 's1',
        name: 'Debt advice',
        status: 'active',
        attending_type: 'phone, venue',
        organization: {id: 'o', name: 'Advice', url: 'https://advice.example.org'},
        eligibilitys: [
          {eligibility: 'adult', minimum_age: 18, maximum_age: 65},
          {eligibility: 'teen', minimum_age: 13, maximum_age: 17},
        ],
        service_taxonomys: [{id: 'x', taxonomy: {id: 't', name: 'Debt', vocabulary: 'esdServiceTypes'}}],
        languages: [{id: 'l', language: 'Welsh'}],
        contacts: [{id: 'c', name: 'Desk', phones: [{number: '01632 960301', language: 'English,Welsh'}]}],
        holiday_schedules: [{closed: true, start_date: '2026-12-25'}],
        service_at_locations: [
          {
            id: 'sl',
            location: {
              id: 'loc',
              latitude: '52.46',
              longitude: '-3.0',
              physical_addresses: [{id: 'a', address_1: 'Market Square', postal_code: 'AH1 2YD'}],
              accessibility_for_disabilities: [{id: 'd', accessibility: 'Ramp'}],
            },
            regular_schedule: [{id: 'r', weekday: 'Monday', opens_at: '09:30', closes_at: '15:30'}],
          },
        ],
      },
    ],
  };

  it('has the names of version 3', () => {
    const directory = readDirectory(JSON.stringify(first));
    assert.equal(directory.report.format, 'open-referral-v1');
    const service = only(directory);
    const [place] = service.service_at_locations ?? [];
    assert.equal(service.organization?.website, 'https://advice.example.org');
    assert.deepEqual(
      [service.minimum_age, service.maximum_age, service.eligibility_description],
      [13, 65, 'adult, teen'],
    );
    assert.equal(service.languages?.[0]?.name, 'Welsh');
    assert.deepEqual(
      service.contacts?.[0]?.phones?.[0]?.languages?.map(({name}) => name),
      ['English', 'Welsh'],
    );
    assert.deepEqual(
      service.attributes?.map(({taxonomy_term: term}) => `${term?.taxonomy ?? ''}: ${term?.name ?? ''}`),
      ['esdServiceTypes: Debt', 'attending_type: phone', 'attending_type: venue'],
    );
    assert.equal(place?.location?.addresses?.[0]?.postal_code, 'AH1 2YD');
    assert.equal(place.location.accessibility?.[0]?.description, 'Ramp');
    const [weekly, christmas] = place.schedules ?? [];
    assert.deepEqual([weekly?.freq, weekly?.byday], ['WEEKLY', 'MO']);
    assert.deepEqual([christmas?.start_date, christmas?.closed], ['2026-12-25', true]);
    assert.equal(directory.report.totals['holiday-unread'], undefined);
  });
});

describe('readDirectory', () => {
  it('says why nothing can be read', () => {
    assert.equal(error(''), 'empty');
    assert.equal(error(null), 'empty');
    assert.equal(error('[{"id":'), 'json-invalid');
    assert.equal(error('<!DOCTYPE html><p>Not found'), 'format-unknown html');
    assert.equal(error(new Uint8Array([0x50, 0x4b, 3, 4])), 'format-unknown zip');
    assert.equal(error('Page not found'), 'format-unknown text');
    assert.equal(error(12), 'format-unknown number');
    assert.equal(error({}, {format: 'csv'}), 'format-unknown object');
  });

  const keys = fc.constantFrom(
    'id',
    'name',
    'status',
    'description',
    'contents',
    'content',
    'services',
    'service',
    'service_at_locations',
    'location',
    'latitude',
    'longitude',
    'addresses',
    'phones',
    'number',
    'schedules',
    'byday',
    'freq',
    'opens_at',
    'type',
    'features',
    'geometry',
    'coordinates',
    'properties',
    'organization',
    'attributes',
    'taxonomy_term',
    'translations',
    'eligibilitys',
    'regular_schedules',
    'locations',
    'opening_hours',
    'addr:street',
    '__proto__',
    'constructor',
    'toString',
  );
  const leaf = fc.oneof(
    fc.string(),
    fc.double(),
    fc.constantFrom(
      null,
      true,
      'active',
      'FeatureCollection',
      'Feature',
      'Polygon',
      '52.4',
      '0',
      '<b>',
      '&#0;',
      '\ud800',
      'MO',
      '24:00',
      '2026-02-30',
      0,
      -1,
      Number.NaN,
    ),
  );
  const {tree} = fc.letrec((tie) => ({
    tree: fc.oneof(
      {maxDepth: 6},
      leaf,
      fc.array(tie('tree'), {maxLength: 4}),
      fc.dictionary(keys, tie('tree'), {maxKeys: 8, noNullPrototype: false}),
    ),
  }));
  const formats = fc.constantFrom(undefined, 'open-referral', 'open-referral-v1', 'geojson', 'csv');

  function assertSound(input: unknown, options?: ReadOptions): void {
    try {
      const {services} = readDirectory(input, options);
      for (const service of services) v.parse(Service, service);
      assert.equal(new Set(services.map(({id}) => id)).size, services.length);
    } catch (thrown) {
      if (!(thrown instanceof DirectoryError)) throw thrown;
    }
  }

  it('throws nothing but its own error for any input, and what comes out is a service', () => {
    fc.assert(
      fc.property(fc.anything({withBigInt: true, withDate: true, withMap: true}), (input) =>
        assertSound(input),
      ),
      {numRuns: 500},
    );
    fc.assert(
      fc.property(tree, formats, (input, format) => assertSound(input, {format})),
      {numRuns: 3000},
    );
    fc.assert(
      fc.property(tree, (input) => assertSound(JSON.stringify(input))),
      {numRuns: 500},
    );
    fc.assert(
      fc.property(fc.uint8Array(), (input) => assertSound(input)),
      {numRuns: 500},
    );
    const cells = fc.array(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom('name', 'lat', 'long', 'Mon', 'hours', 'day', 'start', 'end', 'postcode'),
        ),
        {maxLength: 6},
      ),
      {maxLength: 6},
    );
    fc.assert(
      fc.property(cells, (rows) => assertSound(rows.map((row) => row.join(',')).join('\n'), {format: 'csv'})),
      {numRuns: 1000},
    );
  });

  it('ends with records that hold themselves', () => {
    const self: Record<string, unknown> = {id: '1', name: 'Loop', status: 'active', attending_type: 'phone'};
    Object.assign(self, {
      location: self,
      organization: self,
      service_at_locations: [self],
      contents: undefined,
    });
    assertSound(self);
    assertSound([self, self]);
    const page: Record<string, unknown> = {};
    page['contents'] = [page];
    assertSound(page);
  });

  it('leaves what it is given as it was', () => {
    const input = {
      contents: [
        {
          id: '1',
          name: '<b>A</b>',
          status: 'active',
          service_at_locations: [{location: {latitude: 0, longitude: 0}}],
        },
      ],
    };
    const before = structuredClone(input);
    readDirectory(input);
    assert.deepEqual(input, before);
  });
});
