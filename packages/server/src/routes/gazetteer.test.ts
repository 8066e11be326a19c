import assert from 'node:assert/strict';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {PlacesFound} from '@civic-widgets/model';
import {createGazetteer} from '../directories/places.js';
import {problemOf, startApp, type TestServer} from '../testing/app.js';
import {createFolder} from '../testing/engines.js';

const towns = `name,type,district,county,latitude,longitude
Newport,town,,Isle of Wight,50.70,-1.29
Newport,town,Telford and Wrekin,Shropshire,52.77,-2.38
Llŷn,other,,Gwynedd,52.88,-4.55
`;
const outcodes = 'postcode,latitude,longitude\nSY3 8HQ,52.70,-2.77\nSY4,52.79,-2.73\nnone,52,-2\n';

function contentWith(tables: Readonly<Record<string, string>>): string {
  const folder = createFolder();
  mkdirSync(join(folder, 'places'));
  for (const [name, text] of Object.entries(tables)) writeFileSync(join(folder, 'places', name), text);
  return folder;
}

describe('/api/v1/places', () => {
  let server: TestServer;
  let folder: string;
  before(async () => {
    folder = contentWith({'towns.csv': towns, 'outcodes.csv': outcodes});
    server = await startApp({env: {CIVIC_CONTENT_DIR: folder}});
  });
  after(async () => {
    await server.stop();
    rmSync(folder, {recursive: true});
  });

  const ask = (q: string) => server.fetch(`/api/v1/places?${new URLSearchParams({q}).toString()}`);
  const found = async (q: string) => (await (await ask(q)).json()) as PlacesFound;

  it('answers a name, in any spelling, with where it is and how exact that is', async () => {
    assert.deepEqual(await found('llyn'), {
      shortened: false,
      match: 'exact',
      ambiguous: false,
      places: [
        {
          kind: 'place',
          name: 'Llŷn',
          label: 'Llŷn, Gwynedd',
          areas: ['Gwynedd'],
          size: 'other',
          lat: 52.88,
          lon: -4.55,
          precision: 400,
        },
      ],
    });
  });

  it('gives all places of a name, with what tells them apart', async () => {
    const {ambiguous, places} = await found('newport');
    assert.equal(ambiguous, true);
    assert.deepEqual(places.map(({label}) => label).sort(), [
      'Newport, Isle of Wight',
      'Newport, Shropshire',
    ]);
    assert.deepEqual(
      (await found('Newport, Shropshire')).places.map(({lat}) => lat),
      [52.77],
    );
  });

  it('looks only at the first half of a postcode, says so, and lets nobody keep the answer', async () => {
    for (const typed of ['SY3 8HQ', 'sy38hq', '12 Castle Street, Shrewsbury, SY3 8HQ']) {
      const response = await ask(typed);
      assert.equal(response.headers.get('cache-control'), 'no-store', typed);
      const text = await response.text();
      const {outcode, shortened, places} = JSON.parse(text) as PlacesFound;
      assert.deepEqual([outcode, shortened, places.length], ['SY3', true, 1], typed);
      assert.doesNotMatch(text, /8HQ|Castle/i);
    }
    const {outcode, shortened} = await found('sy3');
    assert.deepEqual([outcode, shortened], ['SY3', false]);
  });

  it('lets any cache keep what is asked by a public name, and only the asker’s own what may be an address', async () => {
    const caching = async (q: string) => (await ask(q)).headers.get('cache-control');
    for (const q of ['Newport', 'newport, isle of wight', 'SY4', 'SY99'])
      assert.equal(await caching(q), 'public, max-age=3600', q);
    for (const q of ['Nowhere', 'Castle Street, Newport', '3 Castle Street'])
      assert.equal(await caching(q), 'private, max-age=3600', q);
  });

  it('sends nothing again to whoever has it', async () => {
    const etag = (await ask('Newport')).headers.get('etag') ?? '';
    const again = await server.fetch('/api/v1/places?q=Newport', {headers: {'if-none-match': etag}});
    assert.equal(again.status, 304);
  });

  it('may be asked by a page of anybody', async () => {
    const response = await server.fetch('/api/v1/places?q=SY4', {
      headers: {origin: 'https://elsewhere.example'},
    });
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  for (const [q, reason] of [
    ['Atlantis', 'unknown-place'],
    ['ZE9 9ZZ', 'unknown-outcode'],
    ['01632 960114', 'not-a-place'],
    ['…', 'not-a-place'],
    ['../../etc/passwd', 'unknown-place'],
    ['نیوپورٹ', 'unknown-place'],
  ] as const) {
    it(`answers ${q} with an empty list, and why`, async () => {
      const {places, reason: said, match} = await found(q);
      assert.deepEqual([places, said, match], [[], reason, undefined]);
    });
  }

  for (const [what, query, code] of [
    ['nothing', '', 'invalid-query'],
    ['an empty q', 'q=', 'invalid-query'],
    ['spaces', 'q=%20%20', 'invalid-query'],
    ['two places', 'q=a&q=b', 'invalid-query'],
    ['201 characters', `q=${'x'.repeat(201)}`, 'invalid-query'],
    ['what is no UTF-8', 'q=a%FFb', 'invalid-query'],
    ['half a character', 'q=a%ED%A0%80b', 'invalid-query'],
    ['U+0000', 'q=a%00b', 'text-nul'],
    ['a control character', 'q=a%07b', 'text-control-character'],
    ['a direction override', 'q=a%E2%80%AEb', 'text-control-character'],
  ] as const) {
    it(`refuses ${what}: ${code}`, async () => {
      const {status, code: said, detail} = await problemOf(await server.fetch(`/api/v1/places?${query}`));
      assert.deepEqual([status, said], [400, code]);
      if (code === 'invalid-query') assert.match(String(detail), /^q must be/);
    });
  }

  it('logs nothing of what was asked', async () => {
    const asked = ['SY3 8HQ', 'Newport', 'Atlantis'];
    for (const q of [...asked, 'Newport\u0007']) await (await ask(q)).text();
    assert.doesNotMatch(server.log.join('\n'), /8HQ|Newport|Atlantis/i);
  });

  it('says in the log how many rows of the tables it had to leave out', () =>
    assert.match(server.log.join('\n'), /1 rows of places\/ were left out/));
});

describe('/places/', () => {
  let server: TestServer;
  let folder: string;
  before(async () => {
    folder = contentWith({'towns.csv': towns});
    server = await startApp({env: {CIVIC_CONTENT_DIR: folder}});
  });
  after(async () => {
    await server.stop();
    rmSync(folder, {recursive: true});
  });

  it('has the files that finders on any page load, made from the tables', async () => {
    const response = await server.fetch('/places/n.json');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const file = (await response.json()) as {format: string; places: {names: string}};
    assert.deepEqual([file.format, file.places.names], ['civic-places/1', 'Newport\nNewport']);
    const etag = response.headers.get('etag') ?? '';
    assert.equal((await server.fetch('/places/n.json', {headers: {'if-none-match': etag}})).status, 304);
  });

  it('has a file for a letter that no place begins with, and their head', async () => {
    assert.equal((await server.fetch('/places/x.json')).status, 200);
    const head = (await (await server.fetch('/places/places.json')).json()) as {names: number};
    assert.equal(head.names, 3);
  });

  it('has nothing else: not the tables, nor what is beside them', async () => {
    for (const path of ['towns.csv', '', '..%2fplaces.json', 'constructor'])
      assert.equal((await server.fetch(`/places/${path}`)).status, 404, path);
  });
});

describe('a server without places', () => {
  it('says that it has none, and offers no box for one', async () => {
    const folder = createFolder();
    const server = await startApp({env: {CIVIC_CONTENT_DIR: folder}});
    const {status, code} = await problemOf(await server.fetch('/api/v1/places?q=Newport'));
    assert.deepEqual([status, code], [404, 'places-missing']);
    assert.equal((await server.fetch('/places/n.json')).status, 404);
    await server.stop();
    rmSync(folder, {recursive: true});
  });

  it('does not start with a table that has no places, and says which', () => {
    const folder = contentWith({'colours.csv': 'colour,taste\nred,sweet\n'});
    assert.throws(
      () => createGazetteer(folder, {now: new Date(), warn: assert.fail}),
      /StartError: places\/colours\.csv: found neither/,
    );
    rmSync(folder, {recursive: true});
  });
});
