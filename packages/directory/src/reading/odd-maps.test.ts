import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readDirectory} from './read-directory.js';

const point = {type: 'Point', coordinates: [-2.755, 52.707]};

function map(properties: object | null, geometry: object | null = point, more: object = {}) {
  return {type: 'FeatureCollection', ...more, features: [{type: 'Feature', properties, geometry}]};
}

function one(json: unknown) {
  const {services, report} = readDirectory(json);
  assert.equal(services.length, 1, JSON.stringify(report.issues));
  return services[0];
}

function at(json: unknown): (number | undefined)[] {
  const {location} = one(json)?.service_at_locations?.[0] ?? {};
  return [location?.latitude, location?.longitude];
}

describe('a map that is none of the plain ones', () => {
  it('puts things where they are, from metres as from degrees', () => {
    const crs = (code: number) => ({
      crs: {type: 'name', properties: {name: `urn:ogc:def:crs:EPSG::${String(code)}`}},
    });
    const hub = {name: 'Hub', postcode: 'SY1 1AA'};
    assert.deepEqual(
      at(map({name: 'Hub'}, {type: 'Point', coordinates: [349123, 312345]}, crs(27700))),
      [52.706368, -2.754432],
    );
    assert.deepEqual(at(map(hub, {type: 'Point', coordinates: [349123, 312345]})), [52.706368, -2.754432]);
    assert.deepEqual(at(map({name: 'Hub'}, {type: 'Point', coordinates: [121000, 487000]})), [
      undefined,
      undefined,
    ]);
    const [north, east] = at(map({name: 'Hub'}, {type: 'Point', coordinates: [-306685, 6929000]}, crs(3857)));
    assert.ok(
      Math.abs((north ?? 0) - 52.707) < 0.01 && Math.abs((east ?? 0) + 2.755) < 0.001,
      `${String(north)}, ${String(east)}`,
    );
  });

  it('has numbers in quotes, a point beside shapes, and nothing at all, without an end to the reading', () => {
    assert.deepEqual(
      at(map({name: 'A'}, {type: 'Point', coordinates: ['-2.755', '52.707']})),
      [52.707, -2.755],
    );
    const shapes = {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'LineString',
          coordinates: [
            [0, 50],
            [2, 52],
          ],
        },
        point,
      ],
    };
    assert.deepEqual(at(map({name: 'A'}, shapes)), [52.707, -2.755]);
    for (const geometry of [null, {type: 'Point', coordinates: []}, {type: 'Polygon', coordinates: []}])
      assert.deepEqual(at(map({name: 'A'}, geometry)), [undefined, undefined]);
  });

  it('comes from the Overpass API, from ArcGIS, or as several collections', () => {
    const overpass = {
      elements: [
        {type: 'node', id: 1, lat: 52.7, lon: -2.7, tags: {amenity: 'library', name: 'A'}},
        {type: 'way', id: 2, center: {lat: 52.8, lon: -2.7}, tags: {name: 'B'}},
        {type: 'node', id: 3, lat: 1, lon: 1},
      ],
    };
    const found = readDirectory(overpass).services;
    assert.deepEqual(
      found.map(({id, name}) => `${id} ${name}`),
      ['node/1 A', 'way/2 B'],
    );
    assert.equal(found[1]?.service_at_locations?.[0]?.location?.latitude, 52.8);
    const arcgis = {
      spatialReference: {wkid: 27700},
      features: [{attributes: {Name: 'Hub'}, geometry: {x: 349123, y: 312345}}],
    };
    assert.deepEqual(at(arcgis), [52.706368, -2.754432]);
    assert.equal(readDirectory([map({name: 'A'}), map({name: 'B'})]).services.length, 2);
  });

  it('keeps properties that only begin like a tag, and reads those that are nested', () => {
    const service = one(
      map({
        name: 'Hub',
        referral: 'Ask your GP',
        Category: 'Warm',
        amenity: 'library',
        address: {street: '1 High Street', postcode: 'SY1 1AA'},
      }),
    );
    assert.equal(service?.application_process, 'Ask your GP');
    assert.deepEqual(
      service.attributes?.map(({taxonomy_term: term}) => term?.name),
      ['Library', 'Warm'],
    );
    assert.equal(service.service_at_locations?.[0]?.location?.addresses?.[0]?.postal_code, 'SY1 1AA');
  });

  it('takes no tag for what it only sounds like, and the day of the survey for the last check', () => {
    const service = one(
      map({
        'name': 'Hub',
        'internet_access': 'wlan',
        'opening_hours:covid19': 'off',
        'check_date': '2026-05-01',
        'Shape_Area': 12,
      }),
    );
    assert.deepEqual(
      [service?.url, service?.schedules, service?.assured_date],
      [undefined, undefined, '2026-05-01'],
    );
    assert.equal(service?.service_at_locations?.[0]?.location?.addresses, undefined);
  });

  it('has its words in several languages', () => {
    const service = one(map({name_en: 'Hub', name_cy: 'Hwb', description_en: 'Tea', description_cy: 'Te'}));
    assert.deepEqual(
      [service?.name, service?.description, service?.translations],
      ['Hub', 'Tea', {cy: {name: 'Hwb', description: 'Te'}}],
    );
  });

  it('has its features one a line', () => {
    const lines = ['A', 'B'].map((name) =>
      JSON.stringify({type: 'Feature', properties: {name}, geometry: point}),
    );
    assert.equal(readDirectory(lines.join('\n')).services.length, 2);
    assert.equal(readDirectory(lines.map((line) => `\u001e${line}\n`).join('')).services.length, 2);
  });
});
