import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {
  checkQuality,
  readDirectory,
  readSheet,
  withoutConfidential,
  type Directory,
} from '@civic-widgets/directory';
import {Service} from '@civic-widgets/model';
import {Ajv2020} from 'ajv8/dist/2020.js';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import {hubs, noDirectories as skip, openReferral, payloads, servicesIn} from '../support/open-referral.js';

const samples = resolve(import.meta.dirname, '../../../packages/server/content/directories');

function read(path: string): Directory {
  const directory = readDirectory(readFileSync(path));
  for (const service of directory.services) v.parse(Service, service);
  assert.equal(
    new Set(directory.services.map(({id}) => id)).size,
    directory.services.length,
    'each service has an id of its own',
  );
  return directory;
}

describe('the payloads of Open Referral', {skip}, () => {
  for (const {folder, name, path} of skip ? [] : payloads()) {
    if (name.endsWith('.csv')) {
      it(`${folder}/${name} is read, or said to hold no service`, () => {
        const {services, report} = read(path);
        assert.ok(services.length > 0 || report.totals['services-none'] === 1);
      });
      continue;
    }
    it(`${folder}/${name} gives as many services as it holds`, () => {
      const {services, report} = read(path);
      const held = servicesIn(name, JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
      assert.equal(services.length, held);
      assert.equal(report.totals['services-none'], held === 0 ? 1 : undefined);
    });
  }

  it('have the counts and coordinates that are wrong in them told', () => {
    const list = read(join(openReferral, 'large-list/service_list.json')).report;
    assert.deepEqual(list.totals, {'id-duplicate': 127, 'envelope-count-wrong': 1, 'list-shallow': 1});
    const {issues} = read(join(openReferral, 'example/service_full.json')).report;
    assert.deepEqual(
      issues.map(({code, path, value}) => [code, path, value]),
      [['coordinates-impossible', 'service_at_locations.0.location.latitude', '100, 101']],
    );
  });
});

describe('the libraries of England', {skip}, () => {
  it('are 3,487, of which 2,983 find coordinates by their postcode', (context) => {
    const directory = read(join(hubs, 'libraries_england_2023.csv'));
    assert.equal(directory.services.length, 3487);
    const {header, rows} = readSheet(readFileSync(join(hubs, 'england_libraries_2016_latlng.csv'), 'utf8'));
    const [postcode, lat, lng] = ['postcode', 'lat', 'lng'].map((name) => header.indexOf(name));
    const bare = (code: string | undefined) => (code ?? '').replace(/\s/g, '').toUpperCase();
    const known = new Map(
      rows.map((row) => [bare(row[postcode ?? -1]), [Number(row[lat ?? -1]), Number(row[lng ?? -1])]]),
    );
    known.delete('');
    const joined = directory.services.filter(({service_at_locations: [place] = []}) =>
      known.has(bare(place?.location?.addresses?.[0]?.postal_code)),
    );
    assert.equal(joined.length, 2983);
    const {totals, bySeverity} = checkQuality(
      directory.services,
      {today: '2026-11-22'},
      directory.report.issues,
    );
    context.diagnostic(JSON.stringify({totals, bySeverity}));
    assert.equal(totals['service-closed'], 349);
  });

  it('have their postcode in its field, each of them that has one, as the Post Office writes it', () => {
    const {header, rows} = readSheet(readFileSync(join(hubs, 'libraries_england_2023.csv'), 'utf8'));
    const at = header.indexOf('postcode');
    const {services} = read(join(hubs, 'libraries_england_2023.csv'));
    for (const [index, row] of rows.entries()) {
      const letters = (row[at] ?? '').replace(/[^\dA-Za-z]/g, '').toUpperCase();
      const given = `${letters.slice(0, -3)} ${letters.slice(-3)}`;
      const got = services[index]?.service_at_locations?.[0]?.location?.addresses?.[0]?.postal_code ?? '';
      if (/^[A-Z]{1,2}\d/.test(given)) assert.equal(got, given, `row ${String(index)}`);
    }
  });
});

describe('the libraries of Northern Ireland', {skip}, () => {
  it('have hours on each day of which the list says them', () => {
    const path = join(hubs, 'libraries_northern_ireland.csv');
    const {services, report} = read(path);
    const {rows} = readSheet(readFileSync(path, 'utf8'));
    assert.equal(services.length, rows.length);
    assert.equal(report.totals['hours-unread'], undefined);
    const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
    for (const [index, row] of rows.entries()) {
      for (const [at, day] of days.entries()) {
        const cell = (row[7 + at] ?? '').replace(/\s/g, '');
        const ranges = (services[index]?.schedules ?? [])
          .filter(({byday = ''}) => byday.split(',').includes(day))
          .map(({opens_at = '', closes_at = ''}) => `${opens_at}-${closes_at}`);
        assert.equal(
          ranges.sort().join(','),
          /^closed$/i.test(cell) ? '' : cell.split(',').sort().join(','),
          `${row[0] ?? ''} ${day}`,
        );
      }
    }
  });
});

describe('places of Piedmont in OpenStreetMap', {skip}, () => {
  for (const [name, count] of [
    ['piemonte_libraries', 80],
    ['piemonte_postoffices', 350],
  ] as const) {
    it(`${name} are ${String(count)}, each where it is, with the hours that are known`, () => {
      const path = join(hubs, `${name}.geojson`);
      const {services} = read(path);
      const {features} = JSON.parse(readFileSync(path, 'utf8')) as {
        features: {geometry: {coordinates: number[]}; properties: Record<string, string>}[];
      };
      assert.equal(services.length, count);
      for (const [index, {geometry, properties}] of features.entries()) {
        const {schedules, service_at_locations: [place] = []} = services[index] ?? {};
        assert.deepEqual([place?.location?.longitude, place?.location?.latitude], geometry.coordinates);
        assert.equal(schedules?.[0]?.opening_hours, properties['opening_hours']);
      }
    });
  }
});

describe('our own directories', () => {
  it('are valid by the schema of Open Referral UK 3.0', {skip}, () => {
    const ajv = new Ajv2020({strict: false, allErrors: true});
    addFormats.default(ajv);
    const validate = ajv.compile(
      JSON.parse(readFileSync(join(openReferral, 'schemas/service.json'), 'utf8')) as object,
    );
    const {contents} = JSON.parse(readFileSync(join(samples, 'aberhebog.json'), 'utf8')) as {
      contents: {name: string}[];
    };
    assert.ok(!validate({name: 'No id, no status'}), 'the schema tells right from wrong');
    for (const service of contents)
      assert.ok(validate(service), `${service.name}: ${ajv.errorsText(validate.errors)}`);
  });

  it('are read without a fault, and never tell where the refuge is', () => {
    const town = read(join(samples, 'aberhebog.json'));
    const parish = read(join(samples, 'nether-tarrow.csv'));
    assert.deepEqual(town.report.issues, []);
    assert.deepEqual([town.services.length, parish.services.length], [42, 12]);
    const shown = JSON.stringify(town.services.map((service) => withoutConfidential(service)));
    assert.ok(JSON.stringify(town.services).includes('Orchard Row'));
    assert.ok(!/Orchard Row|AH1 ?6ZZ|52\.4622/.test(shown));
  });
});
