import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Service} from '@civic-widgets/model';
import fc from 'fast-check';
import Papa from 'papaparse';
import * as v from 'valibot';
import {issue} from '../reading/issues.js';
import {readDirectory} from '../reading/read-directory.js';
import {checkQuality} from './quality.js';
import {csvCell, reportAsCsv} from './report-csv.js';
import {confidentialPlaces, hasConfidentialPlace, withoutConfidential} from './confidential.js';
import {sensitiveCategories, sensitiveList} from './sensitive.js';

const today = '2026-11-22';
const sound = {
  id: 's',
  name: 'Warm hub',
  description: 'A warm room with armchairs, board games and free hot drinks.',
  organization: {id: 'o', name: 'Lantern and Kettle', website: 'https://lanternandkettle.example.org'},
  phones: [{id: 'p', number: '01632 960188'}],
  languages: [
    {id: 'l', code: 'cy'},
    {id: 'm', code: 'bfi'},
  ],
  cost_options: [{id: 'c', amount: 0}],
  assured_date: '2026-10-05',
  attributes: [{id: 'a', taxonomy_term: {id: 'warm', name: 'Warm places'}}],
  schedules: [{id: 'h', freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '16:00'}],
  service_at_locations: [
    {
      id: 'sl',
      location: {
        id: 'loc',
        latitude: 52.46,
        longitude: -3,
        addresses: [{id: 'ad', address_1: '14 Chapel Street', postal_code: 'AH1 4TN'}],
      },
    },
  ],
};
const service = (change: object = {}) => v.parse(Service, {...sound, ...change});
const codes = (change: object) =>
  checkQuality([service(change)], {today}).issues.map(({code, path}) => `${code} ${path}`);

describe('checkQuality', () => {
  it('finds nothing wrong with an entry that says what people need', () => {
    const report = checkQuality([service()], {today});
    assert.deepEqual(report.issues, []);
    assert.deepEqual([report.services, report.sound], [1, 1]);
  });

  it('tells what is missing', () => {
    const bare = {
      description: undefined,
      organization: undefined,
      phones: undefined,
      cost_options: undefined,
      assured_date: undefined,
      attributes: undefined,
      schedules: undefined,
      service_at_locations: undefined,
    };
    assert.deepEqual(codes(bare), [
      'description-missing description',
      'organization-missing organization',
      'category-missing attributes',
      'cost-unknown cost_options',
      'contact-missing phones',
      'place-missing service_at_locations',
      'hours-missing schedules',
      'assured-date-missing assured_date',
    ]);
  });

  it('asks for no place where people are served by phone or at home', () => {
    const remote = {
      service_at_locations: undefined,
      schedules: [{id: 'h', byday: 'MO', attending_type: 'By phone'}],
    };
    assert.deepEqual(codes(remote), []);
    assert.deepEqual(
      codes({...remote, schedules: [{id: 'h', byday: 'MO', attending_type: 'In person or by video'}]}),
      ['place-missing service_at_locations'],
    );
  });

  it('tells what is stale, over, or the wrong way round', () => {
    assert.deepEqual(codes({assured_date: '2025-11-21'}), ['assured-date-stale assured_date']);
    assert.deepEqual(codes({assured_date: '2025-11-22'}), []);
    assert.deepEqual(codes({assured_date: '2027-01-01'}), ['assured-date-future assured_date']);
    assert.deepEqual(codes({schedules: [{id: 'h', byday: 'MO', valid_to: '2026-10-31'}]}), [
      'schedule-over schedules',
    ]);
    assert.deepEqual(codes({minimum_age: 65, maximum_age: 18}), ['ages-reversed minimum_age']);
    assert.deepEqual(codes({status: 'defunct', schedules: undefined}), ['service-closed status']);
  });

  it('tells of hours that nobody can read', () => {
    assert.deepEqual(codes({schedules: [{id: 'h', opening_hours: 'Mo-Fr 09:00-17:00; PH off'}]}), []);
    assert.deepEqual(codes({schedules: [{id: 'h', opening_hours: 'Mo-Fr 25:00-99:00'}]}), [
      'hours-unread schedules',
    ]);
  });

  it('tells of schedules that nobody can read, and of what was assumed', () => {
    const nine = {id: 'h', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00'} as const;
    assert.deepEqual(codes({schedules: [nine]}), []);
    assert.deepEqual(codes({schedules: [{...nine, interval: 2}]}), ['hours-unread schedules']);
    assert.deepEqual(codes({schedules: [{...nine, timezone: 1}]}), ['hours-assumed schedules']);
    assert.deepEqual(codes({schedules: [{...nine, timezone: 5}]}), ['hours-unread schedules']);
    assert.deepEqual(codes({schedules: [{...nine, bymonthday: '2,3'}]}), ['hours-assumed schedules']);
  });

  it('tells of links, addresses and numbers that lead nowhere', () => {
    assert.deepEqual(
      codes({
        url: 'javascript:alert(1)',
        email: 'a@b',
        phones: [{id: 'p', number: 'ask at the desk'}],
        languages: [{id: 'l', code: 'qq'}],
      }),
      [
        'url-invalid url',
        'email-invalid email',
        'phone-invalid phones.0.number',
        'language-unknown languages',
      ],
    );
    assert.deepEqual(
      codes({
        phones: ['116 123', '+44 (0)1632 960188 ext 4', '999'].map((number, at) => ({
          id: String(at),
          number,
        })),
      }),
      [],
    );
  });

  it('tells of an address in the United Kingdom whose coordinates are elsewhere', () => {
    const place = structuredClone(sound.service_at_locations);
    Object.assign(place[0]?.location ?? {}, {longitude: 3});
    assert.deepEqual(codes({service_at_locations: place}), [
      'coordinates-far service_at_locations.0.location.latitude',
    ]);
  });

  it('counts by code, with what was found while reading', () => {
    const report = checkQuality([service({email: 'x'})], {today}, [
      issue('coordinates-zero', {id: 's'}, 'x', '0, 0'),
    ]);
    assert.deepEqual(report.totals, {'coordinates-zero': 1, 'email-invalid': 1});
    assert.deepEqual(report.bySeverity, {error: 1, warning: 1, info: 0});
    assert.equal(report.sound, 0);
  });
});

describe('reportAsCsv', () => {
  it('is a table that spreadsheets read, and run nothing of', () => {
    const csv = reportAsCsv(
      [issue('url-invalid', {id: '=1+1', name: '@SUM(A1), "x"', index: 0}, 'url', '\t=cmd|x')],
      {meaning: () => 'What it means'},
    );
    const {data} = Papa.parse<string[]>(csv.slice(1), {skipEmptyLines: true});
    assert.deepEqual(data[1], [
      'warning',
      'url-invalid',
      "'=1+1",
      '\'@SUM(A1), "x"',
      '1',
      'url',
      "'\t=cmd|x",
      'What it means',
    ]);
  });

  it('keeps any value, and lets no cell begin as a formula does', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `=${text}`),
          fc.constantFrom('-2.5', '+44 1632', '\r=1', '＝1'),
        ),
        (value) => {
          const cell =
            Papa.parse<string[]>(`${csvCell(value)},end\r\n`, {newline: '\r\n', delimiter: ','})
              .data[0]?.[0] ?? '';
          assert.equal(cell.replace(/^'/, ''), value.replace(/^'/, ''));
          assert.ok(!/^[=+\-@]/.test(cell) || /^[+-]?\d+(?:\.\d+)?$/.test(cell));
        },
      ),
    );
  });
});

describe('withoutConfidential', () => {
  const refuge = service({
    name: 'Harbour House',
    description: 'A refuge for women who leave because of domestic abuse. Come to 14 Chapel Street, ah1 4tn.',
    translations: {cy: {description: 'Lloches yn 14  Chapel Street.'}},
    organization: {
      id: 'o',
      name: 'Harbour',
      locations: [{id: 'x', name: 'Head office', latitude: 52.46, longitude: -3}],
    },
    service_areas: [{id: 'ar', name: 'County', extent: '{"type":"Point"}', extent_type: 'geojson'}],
  });

  it('takes away all that tells where a refuge is, and keeps how to reach it', () => {
    const bare = withoutConfidential(refuge);
    const text = JSON.stringify(bare);
    assert.ok(!/chapel|4tn|52\.46|geojson|Head office/i.test(text), text);
    assert.equal(bare.phones?.[0]?.number, '01632 960188');
    assert.deepEqual(
      bare.service_at_locations?.[0]?.location,
      v.parse(Service, bare).service_at_locations?.[0]?.location,
    );
    assert.equal(bare.service_at_locations?.[0]?.location?.confidential, true);
    assert.ok(hasConfidentialPlace(bare), 'what was hidden stays known as such');
    assert.deepEqual(
      codes({...refuge, organization: sound.organization, service_areas: undefined}).filter((code) =>
        code.startsWith('address'),
      ),
      ['address-confidential service_at_locations.0.location.addresses'],
    );
  });

  it('hides what a record or its attribute calls confidential, whatever it is', () => {
    const marked = structuredClone(sound.service_at_locations);
    Object.assign(marked[0]?.location ?? {}, {confidential: true});
    assert.equal(
      withoutConfidential(service({service_at_locations: marked})).service_at_locations?.[0]?.location
        ?.addresses,
      undefined,
    );
    const byTerm = service({attributes: [{id: 'a', taxonomy_term: {id: 't', name: 'Confidential address'}}]});
    assert.ok(hasConfidentialPlace(byTerm));
  });

  const safe = {
    ...sound.service_at_locations[0]?.location,
    id: 'safe',
    latitude: 52.4567,
    addresses: [{id: 'ad', address_1: 'Flat 2, 14 Chapel Street', postal_code: 'AH1 4TN'}],
  };
  const at = (location: object) => [{id: 'sl', location}];
  const all = (...services: Service[]) => {
    const known = confidentialPlaces(services);
    return services.map((one) => JSON.stringify(withoutConfidential(one, undefined, known)));
  };

  it('hides the place of a refuge in the other entries that name it', () => {
    const shelter = service({...refuge, service_at_locations: at(safe)});
    const talks = service({id: 't', name: 'Somebody to talk to', service_at_locations: at(safe)});
    for (const text of all(shelter, talks)) assert.doesNotMatch(text, /Chapel|4TN|52\.45/);
  });

  it('hides the place of a refuge that only its organisation names', () => {
    const organization = {id: 'o', name: 'Harbour', locations: [{...safe, confidential: true}, {id: 'shop'}]};
    const [text = ''] = all(service({service_at_locations: [], organization}));
    assert.doesNotMatch(text, /Chapel|4TN|52\.45/);
    assert.match(text, /"shop"/);
  });

  it('shows a town hall where somebody tells of a refuge, but not in what they tell', () => {
    const hall = Array.from({length: 6}, (_, n) =>
      service({id: `h${String(n)}`, service_at_locations: at(safe)}),
    );
    const [told = '', ...others] = all(service({...refuge, service_at_locations: at(safe)}), ...hall);
    assert.doesNotMatch(told, /Chapel/);
    for (const text of others) assert.match(text, /Chapel Street/);
  });

  it('takes the street out of the words however it is written, and coordinates out of links', () => {
    const [text = ''] = all(
      service({
        ...refuge,
        description: 'A refuge from domestic abuse: 14, Chapel  Street or Chapel Street 14, AH14TN',
        url: 'https://maps.example.org/?q=52.45671,-3',
        service_at_locations: at(safe),
      }),
    );
    assert.doesNotMatch(text, /Chapel|4TN|52\.45/i);
  });

  it('leaves the postcode out of the id that a row without one gets', () => {
    const sheet =
      'name,description,address,postcode\nHarbour House,A refuge from domestic abuse,14 Chapel Street,AH1 4TN\n';
    const {services} = readDirectory(sheet);
    assert.equal(services[0]?.id, 'harbour-house');
    assert.doesNotMatch(all(...services).join(), /4tn/i);
  });

  it('leaves other services as they are, a wildlife refuge and confidential advice too', () => {
    const birds = service({name: 'Marsh wildlife refuge'});
    assert.equal(withoutConfidential(birds), birds);
    const advice = service({attributes: [{id: 'a', taxonomy_term: {id: 't', name: 'Confidential advice'}}]});
    assert.equal(withoutConfidential(advice), advice);
  });
});

describe('sensitiveCategories', () => {
  const ids = (change: object) => sensitiveCategories(service(change)).map(({id}) => id);

  it('knows them by their terms and by words in several languages', () => {
    assert.deepEqual(ids({attributes: [{id: 'a', taxonomy_term: {id: 't', name: 'Domestic Abuse'}}]}), [
      'abuse',
    ]);
    assert.deepEqual(ids({name: 'Cyngor ar ddyled', translations: {ur: {name: 'قرض کے بارے میں مشورہ'}}}), [
      'debt',
    ]);
    assert.deepEqual(ids({name: 'Stop gambling'}), ['addiction']);
    assert.deepEqual(ids({name: 'Therapist and grapefruit club'}), []);
  });

  it('goes by the list of the site', () => {
    assert.deepEqual(
      sensitiveCategories(service(), [{id: 'warm', terms: ['warm places'], keywords: []}]).map(({id}) => id),
      ['warm'],
    );
    assert.deepEqual(sensitiveCategories(service({name: 'Debt advice'}), []), []);
  });
});

describe('the list of what is sensitive', () => {
  const ids = (list: ReturnType<typeof sensitiveList>, name: string) =>
    sensitiveCategories(
      service({id: name, attributes: [{id: 'a', taxonomy_term: {id: 'x', name}}]}),
      list,
    ).map(({id}) => id);

  it('is a site’s to change', () => {
    const list = sensitiveList({not: ['debt'], also: ['Betting']});
    assert.deepEqual(
      ['Debt advice', 'Betting', 'Sexual health'].map((name) => ids(list, name)),
      [[], ['own'], ['sexual-health']],
    );
  });

  it('never loses abuse, by which refuges are hidden', () => {
    assert.deepEqual(ids(sensitiveList({not: ['abuse']}), 'Domestic abuse'), ['abuse']);
  });
});
