import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {readLeniently} from './lenient.js';
import {Service, serviceText} from './service.js';

const warmHub = {
  id: 's1',
  name: 'Warm hub',
  status: 'active',
  lang: 'en',
  description: 'Tea and company.',
  translations: {cy: {name: 'Hwb cynnes'}},
  service_at_locations: [
    {
      id: 'sl1',
      location: {id: 'l1', location_type: 'physical', latitude: 52.4, longitude: -2.7, addresses: []},
    },
    {id: 'sl2', location: {id: 'l2', location_type: 'virtual'}},
  ],
};

describe('Service', () => {
  it('passes what has a name and an id, and takes its status for active', () => {
    assert.deepEqual(v.parse(Service, {id: '1', name: 'Library'}), {
      id: '1',
      name: 'Library',
      status: 'active',
    });
  });

  it('has no place beyond the poles, no 31 November and no 25 o’clock', () => {
    const fails = (part: object) => !v.safeParse(Service, {id: '1', name: 'Library', ...part}).success;
    assert.ok(fails({service_at_locations: [{id: 'a', location: {id: 'b', latitude: 100}}]}));
    assert.ok(fails({assured_date: '2025-11-31'}));
    assert.ok(fails({schedules: [{id: 'a', opens_at: '25:00'}]}));
  });
});

describe('readLeniently', () => {
  it('keeps a record that is right as it is, and leaves out what the model does not know', () => {
    const {output, dropped} = readLeniently(Service, {...warmHub, vendor_field: 1, url: null});
    assert.deepEqual(output, warmHub);
    assert.deepEqual(dropped, []);
  });

  it('leaves out the one wrong value and says where it stood', () => {
    const wrong = structuredClone(warmHub) as unknown as {
      service_at_locations: {location: Record<string, unknown>}[];
    };
    Object.assign(wrong.service_at_locations[0]?.location ?? {}, {latitude: 100});
    const {output, dropped} = readLeniently(Service, wrong);
    assert.deepEqual(dropped, [
      {code: 'value-invalid', path: 'service_at_locations.0.location.latitude', value: 100},
    ]);
    assert.equal(output?.service_at_locations?.[0]?.location?.latitude, undefined);
    assert.equal(output?.service_at_locations?.[0]?.location?.longitude, -2.7);
    assert.equal(wrong.service_at_locations[0]?.location['latitude'], 100);
  });

  it('leaves out the phone that has no number, and keeps the one after it', () => {
    const phones = [
      {id: 'p1'},
      {id: 'p2', number: '01584 900100'},
      null,
      {id: 'p3', number: 7, extension: 'x'},
    ];
    const {output, dropped} = readLeniently(Service, {id: '1', name: 'Library', phones});
    assert.deepEqual(output?.phones, [{id: 'p2', number: '01584 900100'}]);
    assert.deepEqual(
      dropped.map(({code, path}) => `${code} ${path}`),
      [
        'value-missing phones.0.number',
        'value-invalid phones.3.number',
        'value-invalid phones.3.extension',
        'value-missing phones.3.number',
      ],
    );
  });

  it('gives nothing back for a record without a name, or what is no record', () => {
    assert.equal(readLeniently(Service, {id: '1'}).output, undefined);
    for (const value of [null, undefined, 'x', 7, [], [1]]) {
      const {output, dropped} = readLeniently(Service, value);
      assert.equal(output, undefined);
      assert.ok(dropped.length > 0);
    }
  });

  it('ends with a record that holds itself', () => {
    const self: Record<string, unknown> = {id: '1', name: 'Library'};
    self['organization'] = self;
    assert.deepEqual(readLeniently(Service, self).output, {id: '1', name: 'Library', status: 'active'});
  });
});

describe('serviceText', () => {
  const service = v.parse(Service, warmHub);

  it('takes the wanted language, else the one in which the entry is written', () => {
    assert.deepEqual(serviceText(service, 'name', 'cy-GB'), {value: 'Hwb cynnes', lang: 'cy'});
    assert.deepEqual(serviceText(service, 'description', 'cy'), {value: 'Tea and company.', lang: 'en'});
    assert.deepEqual(serviceText(service, 'name', 'ur'), {value: 'Warm hub', lang: 'en'});
    assert.equal(serviceText(service, 'alert', 'en'), undefined);
  });
});
