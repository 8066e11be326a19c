import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readSchedules} from '@civic-widgets/hours';
import type {Service} from '@civic-widgets/model';
import {readDirectory} from './read-directory.js';

/** The one service of a page, and what was said of it. */
function one(record: object): {service: Service; told: string[]} {
  const {services, report} = readDirectory({contents: [{id: 's', name: 'Hub', status: 'active', ...record}]});
  const [service] = services;
  assert.ok(service);
  return {service, told: report.issues.map(({code, path}) => `${code} ${path}`.trim())};
}

function days({schedules}: Pick<Service, 'schedules'>): (string | undefined)[] {
  return (schedules ?? []).map(
    ({freq, byday, opens_at, closes_at}) =>
      `${freq ?? ''} ${byday ?? ''} ${opens_at ?? ''}-${closes_at ?? ''}`,
  );
}

describe('a feed that is not as the specification has it', () => {
  it('loses no words to a script that never ends, and takes away those that do', () => {
    const description = `Warm ${'<script>'.repeat(3)}room<style>p {}</STYLE > and ${'<!-- '.repeat(3)}tea<!-- no -->`;
    const {services} = readDirectory({contents: [{id: '1', name: 'Hub', description}]});
    assert.equal(services[0]?.description, 'Warm room and <!-- <!-- <!-- tea');
  });

  it('has the places that stand beside its services', () => {
    const location = {id: 'l', name: 'Hall', latitude: 52.7, longitude: -2.7};
    for (const record of [
      {locations: [location]},
      {location},
      {latitude: '52.7', longitude: '-2.7'},
      {service_at_locations: [], locations: [location]},
      {service_at_locations: {id: 'x', location}},
    ])
      assert.equal(
        one(record).service.service_at_locations?.[0]?.location?.latitude,
        52.7,
        JSON.stringify(record),
      );
    const {service} = one({physical_addresses: [{address_1: '1 High Street', postcode: 'SY1 1AA'}]});
    assert.equal(service.service_at_locations?.[0]?.location?.addresses?.[0]?.postal_code, 'SY1 1AA');
  });

  it('has places that are only named filled in, and those that are nowhere told of', () => {
    const {services, report} = readDirectory({
      contents: [
        {id: 'a', name: 'A', service_at_locations: [{id: '1', location_id: 'l'}]},
        {
          id: 'b',
          name: 'B',
          service_at_locations: [{id: '2', location: {id: 'l', name: 'Hall', latitude: 52, longitude: -2}}],
        },
        {id: 'c', name: 'C', service_at_locations: [{id: '3', location_id: 'gone'}]},
      ],
    });
    assert.equal(services[0]?.service_at_locations?.[0]?.location?.name, 'Hall');
    assert.deepEqual(
      report.issues
        .filter(({code}) => code === 'reference-dangling')
        .map(({service, value}) => [service, value]),
      [['c', 'gone']],
    );
  });

  it('is read whatever its list is wrapped in', () => {
    const list = [{id: '1', name: 'A', status: 'active'}];
    for (const wrapped of [
      {result: {services: list}},
      {success: true, data: {items: list}},
      {_embedded: {services: list}, page: {totalElements: 1}},
      {services: {'1': list[0]}},
    ])
      assert.equal(readDirectory(wrapped).services.length, 1, JSON.stringify(wrapped));
  });

  it('has services of which only the name is told, and no organisations or terms among them', () => {
    assert.equal(
      readDirectory({
        contents: [
          {id: '1', name: 'A'},
          {id: '2', name: 'B', description: 'b'},
        ],
      }).services.length,
      2,
    );
    assert.equal(
      readDirectory({contents: [{id: '1', name: 'A', website: 'https://a.example'}]}).services.length,
      0,
    );
    assert.equal(readDirectory({contents: [{id: '1', name: 'A', vocabulary: 'x'}]}).services.length, 0);
  });

  it('joins the tables of older dumps, whose names stand in the singular', () => {
    const {services} = readDirectory({
      organization: [{id: 'o', name: 'Council'}],
      service: [{id: 's', organization_id: 'o', name: 'Lunch'}],
      location: [{id: 'l', latitude: '52', longitude: '-2'}],
      service_at_location: [{id: 'x', service_id: 's', location_id: 'l'}],
      physical_address: [{id: 'a', location_id: 'l', address_1: '1 High Street'}],
      regular_schedule: [
        {id: 'r', service_id: 's', weekday: 'Monday', opens_at: '12:00', closes_at: '14:00'},
      ],
      service_taxonomy: [{id: 't', service_id: 's', taxonomy_id: 'f'}],
      taxonomy: [{id: 'f', name: 'Food'}],
    });
    const [service] = services;
    assert.equal(service?.organization?.name, 'Council');
    assert.equal(service.service_at_locations?.[0]?.location?.addresses?.[0]?.address_1, '1 High Street');
    assert.deepEqual(days(service), ['WEEKLY MO 12:00-14:00']);
    assert.equal(service.attributes?.[0]?.taxonomy_term?.name, 'Food');
  });

  it('has categories as words, numbers to ring and addresses of the web as they were meant', () => {
    const {service} = one({
      attributes: ['Food'],
      categories: [{name: 'Warm'}],
      telephone: 'tel:01743 960001',
      url: 'www.example.org',
      organization: {id: 1, name: 'O', website: 'https://https://example.org/a'},
    });
    assert.deepEqual(
      service.attributes?.map(({taxonomy_term: term}) => term?.name),
      ['Food', 'Warm'],
    );
    assert.equal(service.phones?.[0]?.number, '01743 960001');
    assert.deepEqual(
      [service.url, service.organization?.website],
      ['https://www.example.org', 'https://example.org/a'],
    );
  });

  it('shows nothing as open to all that is a draft, deleted or yet to be approved', () => {
    for (const status of ['draft', 'Pending', 'deleted', 'un-published'])
      assert.notEqual(one({status: status.replace('un-p', 'unp')}).service.status, 'active', status);
  });

  it('has the places of version 1 once, wherever their addresses stand', () => {
    const location = {
      id: 'l',
      physical_addresses: [{address_1: '1 High Street'}],
      accessibility_for_disabilities: [{accessibility: 'Ramp'}],
    };
    const {service} = one({service_taxonomys: [], service_at_locations: [{id: 'x', location}]});
    const place = service.service_at_locations?.[0]?.location;
    assert.deepEqual([place?.addresses?.length, place?.accessibility?.length], [1, 1]);
  });

  it('has coordinates in a point, or as words', () => {
    for (const location of [
      {coordinates: [-2.7, 52.7]},
      {geo: {latitude: 52.7, longitude: -2.7}},
      {geometry: {type: 'Point', coordinates: [-2.7, 52.7]}},
      {latitude: '52.7°N', longitude: '2.7°W'},
    ]) {
      const place = one({service_at_locations: [{id: 'x', location}]}).service.service_at_locations?.[0]
        ?.location;
      assert.deepEqual([place?.latitude, place?.longitude], [52.7, -2.7], JSON.stringify(location));
    }
  });

  it('has ages as forms leave them: nought or 999 is no limit', () => {
    const ages = ({minimum_age: least, maximum_age: most}: Service) => [least, most];
    assert.deepEqual(ages(one({minimum_age: 50, maximum_age: 0}).service), [50, undefined]);
    assert.deepEqual(ages(one({minimum_age: '18 years', maximum_age: 999}).service), [18, undefined]);
    assert.deepEqual(ages(one({minimum_age: 0, maximum_age: 4}).service), [0, 4]);
    assert.deepEqual(
      one({maximum_age: -1}).told.filter((code) => code.startsWith('value')),
      ['value-invalid maximum_age'],
    );
  });

  it('is a spreadsheet that was saved as JSON, or what web pages tell search engines', () => {
    const rows = [{'Name': 'Hub', 'Postcode': 'SY1 1AA', 'Opening hours': 'Mon 9-5'}];
    assert.deepEqual(
      readDirectory(rows).services.map(({name, schedules}) => [name, schedules?.[0]?.opens_at]),
      [['Hub', '09:00']],
    );
    const page = {
      '@type': 'Library',
      'name': 'Hub',
      'telephone': '01743 960001',
      'address': {'@type': 'PostalAddress', 'streetAddress': '1 High Street', 'postalCode': 'SY1 1AA'},
    };
    const [service] = readDirectory([page]).services;
    assert.equal(service?.service_at_locations?.[0]?.location?.addresses?.[0]?.address_1, '1 High Street');
    assert.equal(readDirectory([{id: '1', name: 'Topic', vocabulary: 'x'}]).services.length, 0);
  });

  it('keeps all lines but the one that breaks off, and tells of that', () => {
    const lines = [1, 2, 3].map((id) =>
      JSON.stringify({id: String(id), name: `A${String(id)}`, status: 'active'}),
    );
    const {services, report} = readDirectory(`${lines.join('\n')}\n{"id":"4","na`);
    assert.equal(services.length, 3);
    assert.deepEqual(
      report.issues.filter(({severity}) => severity === 'error').map(({code, value}) => [code, value]),
      [['record-unreadable', '{"id":"4","na']],
    );
  });

  it('tells of each record that is none, with what it says', () => {
    const {services, report} = readDirectory({
      contents: [null, 'text', {status: 'active', id: 'x9'}, {id: '1', name: 'A'}],
    });
    assert.equal(services.length, 1);
    assert.deepEqual(
      report.issues.filter(({severity}) => severity === 'error').map(({index, value}) => [index, value]),
      [
        [0, ''],
        [1, 'text'],
        [2, 'active, x9'],
      ].sort(([a], [b]) => Number(a) - Number(b)),
    );
  });
});

describe('schedules in the words of older dumps', () => {
  it('are read where their meaning is plain', () => {
    const {service, told} = one({
      schedules: [
        {day: 'Monday', start_time: '09:00', end_time: '17:00'},
        {dayOfWeek: 'https://schema.org/Saturday', opens: '10:00', closes: '12:00'},
        {days: ['thursday', 'friday'], open: '09:00', close: '17:00'},
        {day_of_week: 3, from: '09:00', to: '17:00'},
        {weekday: 'Monday to Wednesday', opens_at: '18:00', closes_at: '20:00'},
        {day: 'Sunday', closed: true},
      ],
    });
    assert.deepEqual(days(service), [
      'WEEKLY MO 09:00-17:00',
      'WEEKLY SA 10:00-12:00',
      'WEEKLY TH,FR 09:00-17:00',
      'WEEKLY WE 09:00-17:00',
      'WEEKLY MO,TU,WE 18:00-20:00',
    ]);
    assert.deepEqual(told, []);
  });

  it('name their days in brackets, from one to the other, or in Welsh', () => {
    const byday = (value: string) =>
      one({schedules: [{freq: 'WEEKLY', byday: value, opens_at: '9:00', closes_at: '17:00'}]}).service
        .schedules?.[0]?.byday;
    assert.deepEqual(
      [byday('[MO,TU]'), byday('MO-FR'), byday('Llun, Gwener'), byday('MO,first TU')],
      ['MO,TU', 'MO,TU,WE,TH,FR', 'MO,FR', undefined],
    );
  });

  it('from midnight to midnight are not taken for a whole day, which an empty form says as well', () => {
    const {service, told} = one({
      schedules: [{freq: 'WEEKLY', byday: 'SU', opens_at: '00:00', closes_at: '00:00'}],
    });
    assert.deepEqual(
      [service.schedules?.[0]?.byday, service.schedules?.[0]?.description],
      [undefined, '00:00-00:00'],
    );
    assert.deepEqual(told, ['hours-unread schedules.0.opens_at']);
  });

  it('are not guessed where days are counted from nought, and told of where nothing is known', () => {
    const {service, told} = one({
      schedules: [{weekday: 0, opens_at: '09:00', closes_at: '17:00'}, {foo: 'bar'}],
    });
    assert.equal(service.schedules?.length, 1);
    assert.equal(service.schedules[0]?.byday, undefined);
    assert.deepEqual(told, ['hours-unread schedules.0.byday', 'hours-unread schedules.1']);
  });

  it('that repeat once a year are not taken for weekly ones', () => {
    const {service, told} = one({
      schedules: [{freq: 'YEARLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00'}],
    });
    assert.deepEqual(days(service), ['  -']);
    assert.equal(service.schedules?.[0]?.description, 'yearly 09:00-17:00');
    assert.deepEqual(told, ['hours-unread schedules.0.freq']);
  });

  it('are read where they are one text', () => {
    assert.equal(
      one({opening_hours: 'Mo-Fr 09:00-17:00'}).service.schedules?.[0]?.opening_hours,
      'Mo-Fr 09:00-17:00',
    );
  });
});

describe('the holidays of version 1', () => {
  const holidays = [
    {id: 'c', closed: true, start_date: '2026-12-25', end_date: '2026-12-26'},
    {id: 'e', closed: false, start_date: '2026-12-24', opens_at: '09:00', closes_at: '12:00'},
    {id: 'x', closed: false, start_date: '2026-12-31'},
  ];
  const weekly = {weekday: 'Thursday', opens_at: '09:00', closes_at: '17:00'};

  it('close the doors on their days or change the times, and are told of where they say neither', () => {
    const {service, told} = one({regular_schedules: [weekly], holiday_schedules: holidays});
    const {hours} = readSchedules(service.schedules ?? [], {zone: 'Europe/London'});
    assert.deepEqual(
      hours?.rules.map(({from, to, state, ranges}) => [from, to, state, ranges?.flat()]),
      [
        [undefined, undefined, undefined, [540, 1020]],
        ['2026-12-25', '2026-12-26', 'closed', undefined],
        ['2026-12-24', '2026-12-24', undefined, [540, 720]],
      ],
    );
    assert.deepEqual(told, ['holiday-unread holiday_schedules']);
  });

  it('of a service hold at its places', () => {
    const {service} = one({
      holiday_schedules: holidays.slice(0, 1),
      service_at_locations: [{id: 'p', regular_schedule: [weekly]}],
    });
    assert.equal(service.service_at_locations?.[0]?.schedules?.[1]?.closed, true);
    assert.equal(service.schedules, undefined);
  });

  it('never stand alone: nobody would know when it is open otherwise', () => {
    const {service, told} = one({holiday_schedules: holidays.slice(0, 1), regular_schedules: []});
    assert.equal(service.schedules, undefined);
    assert.deepEqual(told, ['holiday-unread holiday_schedules']);
  });
});
