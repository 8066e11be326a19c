import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Service} from '@civic-widgets/model';
import type {Issue} from './issues.js';
import {readDirectory, type Directory} from './read-directory.js';

const codes = (issues: readonly Issue[]) => issues.map(({code, path}) => (path ? `${code} ${path}` : code));
const only = ({services}: Directory): Service => {
  const [service] = services;
  assert.equal(services.length, 1);
  assert.ok(service);
  return service;
};

describe('readDirectory, of GeoJSON', () => {
  const feature = (properties: object, geometry: object) => ({
    type: 'Feature',
    id: 'way/1',
    properties,
    geometry,
  });

  it('puts a service at a point, with what OpenStreetMap says of it', () => {
    const properties = {
      '@id': 'node/1',
      'amenity': 'library',
      'name': 'Llyfrgell',
      'name:en': 'Library',
      'addr:housenumber': '2',
      'addr:street': 'Bridge Street',
      'addr:city': 'Aberhebog',
      'opening_hours': 'Mo-Fr 09:30-17:00',
      'contact:phone': '+44 1632 960114; +44 1632 960115',
      'wheelchair': 'yes',
      'fee': 'no',
    };
    const service = only(
      readDirectory({
        type: 'FeatureCollection',
        features: [feature(properties, {type: 'Point', coordinates: [-3, 52.46]})],
      }),
    );
    const location = service.service_at_locations?.[0]?.location;
    assert.equal(service.translations?.['en']?.name, 'Library');
    assert.deepEqual([location?.latitude, location?.longitude], [52.46, -3]);
    assert.equal(location?.addresses?.[0]?.address_1, '2 Bridge Street');
    assert.equal(service.schedules?.[0]?.opening_hours, 'Mo-Fr 09:30-17:00');
    assert.equal(service.phones?.length, 2);
    assert.equal(service.cost_options?.[0]?.amount, 0);
    assert.equal(service.attributes?.[0]?.taxonomy_term?.id, 'amenity=library');
  });

  it('names a service by its names and by who runs it, and by no other tag', () => {
    const named = (properties: object) =>
      only(
        readDirectory({
          type: 'FeatureCollection',
          features: [feature({amenity: 'library', ...properties}, {type: 'Point', coordinates: [-3, 52.46]})],
        }),
      ).name;
    assert.equal(named({level: '0', access: 'yes', fax: '+44 1632 960116', brand: 'Lantern'}), 'Lantern');
    assert.equal(
      named({entrance: 'main', atm: 'no', operator: 'Aberhebog Town Council'}),
      'Aberhebog Town Council',
    );
    assert.equal(named({level: '1'}), 'Library');
  });

  it('takes the middle of a shape', () => {
    const square = [
      [
        [0, 50],
        [2, 50],
        [2, 52],
        [0, 52],
        [0, 50],
      ],
    ];
    for (const geometry of [
      {type: 'Polygon', coordinates: square},
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [9, 9],
              [9.1, 9],
              [9.1, 9.1],
              [9, 9],
            ],
          ],
          square,
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [0, 50],
          [2, 52],
        ],
      },
      {type: 'GeometryCollection', geometries: [{type: 'Point', coordinates: [1, 51]}]},
    ]) {
      const {latitude, longitude} =
        only(readDirectory(feature({name: 'Park'}, geometry))).service_at_locations?.[0]?.location ?? {};
      assert.deepEqual([latitude, longitude], [51, 1], geometry.type);
    }
  });

  it('reads properties by name where nobody used OpenStreetMap’s', () => {
    const service = only(
      readDirectory(
        feature(
          {TITLE: 'Warm hub', Telephone: '01632 960188', POSTCODE: 'AH1 4TN'},
          {type: 'Point', coordinates: [-3, 52.46]},
        ),
      ),
    );
    assert.equal(service.name, 'Warm hub');
    assert.equal(service.phones?.[0]?.number, '01632 960188');
    assert.equal(service.service_at_locations?.[0]?.location?.addresses?.[0]?.postal_code, 'AH1 4TN');
  });
});

describe('readDirectory, of a spreadsheet', () => {
  it('finds the header below a title, with semicolons, line ends in cells, and a mark of byte order', () => {
    const text =
      '\ufeffGroups in the parish;;\r\nPrinted 3 May;;\r\nGroup;Postcode;What happens\r\nChoir;AH6 1CH;"Singing.\r\nNo notes."\r\n;;\r\n';
    const service = only(readDirectory(text));
    assert.equal(service.name, 'Choir');
    assert.equal(service.description, 'Singing.\nNo notes.');
    assert.equal(service.service_at_locations?.[0]?.location?.addresses?.[0]?.postal_code, 'AH6 1CH');
  });

  it('reads the bytes of an older spreadsheet', () => {
    const bytes = Uint8Array.from(Buffer.from('Name,Cost\nSt Cadfan\u0092s caf\u00e9,\u00a32\n', 'latin1'));
    const service = only(readDirectory(bytes));
    assert.equal(service.name, 'St Cadfan’s café');
    assert.deepEqual(
      [service.fees, service.cost_options?.[0]?.amount, service.cost_options?.[0]?.currency],
      ['£2', 2, 'GBP'],
    );
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from('Name,Town\nHwb Gŵyl,Y Bala\n', 'utf16le')]);
    assert.equal(only(readDirectory(wide)).name, 'Hwb Gŵyl');
  });

  it('joins days with the same hours, and keeps words that are no times', () => {
    const text =
      'name,Mon,Tue,Wed,Thu,Fri,Sat,Sun\nLibrary,9am-1pm & 2-5pm,9am-1pm & 2-5pm,closed,10:00 to 19:00,AM only,24 hours,\n';
    const {services, report} = readDirectory(text);
    assert.deepEqual(
      services[0]?.schedules?.map(({byday, opens_at, closes_at, description}) =>
        [byday, opens_at, closes_at, description].filter(Boolean).join(' '),
      ),
      ['MO,TU 09:00 13:00', 'MO,TU 14:00 17:00', 'TH 10:00 19:00', 'FR AM only', 'SA 00:00 24:00'],
    );
    assert.deepEqual(codes(report.issues), ['hours-unread Fri']);
  });

  it('reads the headings of other languages', () => {
    const german = readDirectory(
      'Bezeichnung;Straße;PLZ;Ort;Telefon;E-Mail;Öffnungszeiten\nTafel;Hauptstraße 1;10115;Berlin;030 123456;tafel@example.org;Mo-Fr 09:00-17:00\n',
    );
    assert.equal(only(german).schedules?.[0]?.opening_hours, 'Mo-Fr 09:00-17:00');
    assert.deepEqual(
      german.report.columns.map(({field}) => field),
      ['name', 'address_1', 'postal_code', 'city', 'phone', 'email', 'hours'],
    );
    const welsh = readDirectory(
      'Enw,Disgrifiad,Cod post,Ffôn,Dydd Llun\nCôr,Canu,AH6 1CH,01632 960245,14:00-15:30\n',
    );
    assert.deepEqual(
      welsh.report.columns.map(({field}) => field),
      ['name', 'description', 'postal_code', 'phone', 'monday'],
    );
  });

  it('shows each guess with its reason, and reads by what the caller says instead', () => {
    const text = 'Wer,Col B,Contact details,fax,Name\nx,a@example.org,01632 960245,01632 960246,Choir\n';
    const guessed = readDirectory(text).report.columns;
    assert.deepEqual(
      guessed.map(({column, field, why}) => [column, field, why]),
      [
        ['Wer', undefined, 'unknown'],
        ['Col B', 'email', 'values'],
        ['Contact details', 'phone', 'values'],
        ['fax', undefined, 'unknown'],
        ['Name', 'name', 'heading'],
      ],
    );
    const service = only(
      readDirectory(text, {columns: {'Wer': 'organization', '3': 'phone', 'Contact details': ''}}),
    );
    assert.equal(service.organization?.name, 'x');
    assert.equal(service.phones?.[0]?.number, '01632 960246');
  });

  it('reads sessions of a month, prices, ages, and places that are confidential', () => {
    const text =
      'Name,Day,Start,End,Cost,Age range,Address,Confidential\nLunch,First Wednesday of the month,12:30,2pm,Free,60+,"1 Mill Road, Ousel Green, TW4 8LB",yes\n';
    const service = only(readDirectory(text));
    const [schedule] = service.schedules ?? [];
    assert.deepEqual(
      [schedule?.freq, schedule?.byday, schedule?.opens_at, schedule?.closes_at],
      ['MONTHLY', '1WE', '12:30', '14:00'],
    );
    assert.equal(service.cost_options?.[0]?.amount, 0);
    assert.equal(service.minimum_age, 60);
    const location = service.service_at_locations?.[0]?.location;
    assert.equal(location?.confidential, true);
    assert.deepEqual(
      [
        location.addresses?.[0]?.address_1,
        location.addresses?.[0]?.city,
        location.addresses?.[0]?.postal_code,
      ],
      ['1 Mill Road', 'Ousel Green', 'TW4 8LB'],
    );
  });

  it('reads hours in one cell where they can be read, and keeps them as words where not', () => {
    const text =
      'Name,Opening hours\nA,Mon-Fri 9am-5pm; Sat 10am-noon\nB,9-5\nC,Ring us first\nD,Mon-Fri 9-5\n';
    const {services, report} = readDirectory(text);
    assert.deepEqual(
      services[0]?.schedules?.map(({byday, opens_at, closes_at}) => `${byday} ${opens_at}-${closes_at}`),
      ['MO,TU,WE,TH,FR 09:00-17:00', 'SA 10:00-12:00'],
    );
    assert.deepEqual(
      [services[3]?.schedules?.[0]?.opens_at, services[3]?.schedules?.[0]?.closes_at],
      ['09:00', '17:00'],
    );
    assert.equal(report.totals['hours-unread'], 2);
    assert.equal(services[2]?.schedules?.[0]?.description, 'Ring us first');
  });

  it('reads eastings and northings of the national grid', () => {
    const {location} =
      only(readDirectory('Name,Easting,Northing\nCastle,350860,274600\n')).service_at_locations?.[0] ?? {};
    assert.ok(Math.abs((location?.latitude ?? 0) - 52.367) < 0.01, String(location?.latitude));
    assert.ok(Math.abs((location?.longitude ?? 0) + 2.723) < 0.01, String(location?.longitude));
  });

  it('tells of headings that stand twice and rows that are too long', () => {
    const {report} = readDirectory('name,notes2,notes2\nA,b,c,d\n');
    assert.deepEqual(
      report.issues.map(({code}) => code),
      ['column-unused', 'column-duplicate', 'column-unused', 'row-uneven'],
    );
  });
});
