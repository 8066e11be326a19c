import assert from 'node:assert/strict';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {get as request} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {problemOf, startApp, type TestServer} from '../testing/app.js';
import {directories} from '../testing/content.js';

describe('a directory', () => {
  let server: TestServer;
  before(async () => {
    server = await startApp({directories});
  });
  after(() => server.stop());
  const page = async (path: string) => (await server.fetch(path, {headers: {accept: 'text/html'}})).text();

  it('is a page with a form that works, inside the tag that a script may bring to life', async () => {
    const html = await page('/directories/town');
    assert.match(
      html,
      /<civic-service-finder src="\/api\/v1\/directories\/town\/index" lang="en" heading="Services in town" heading-level="1" deep-link places="\/places\/" reports="\/api\/v1\/reports"><section class="civic-finder"/,
    );
    assert.match(html, /<form class="civic-form" role="search" method="get" action="\/directories\/town"/);
    assert.equal(html.match(/<h1/g)?.length, 1);
    assert.equal(html.match(/<li><h\d>/g)?.length, 2);
  });

  it('is searched as the widget searches it, typos mended', async () => {
    const html = await page('/directories/town?q=pantri');
    assert.match(html, /<a href="\/directories\/town\/services\/pantry\?lang=en">Village Pantry<\/a>/);
    assert.doesNotMatch(html, /Caffi Bach<\/a>/);
  });

  it('is kept by no cache where its address says what somebody typed', async () => {
    const keeping = async (query: string) =>
      (await server.fetch(`/directories/town${query}`)).headers.get('cache-control');
    assert.equal(await keeping(''), 'no-cache');
    assert.deepEqual([await keeping('?q=debt'), await keeping('?place=AH1+1AA')], ['no-store', 'no-store']);
  });

  it('keeps what was typed from becoming markup', async () => {
    const html = await page(`/directories/town?q=${encodeURIComponent('"><img src=x>')}`);
    assert.doesNotMatch(html, /<img/);
  });

  it('has a page for each service, with data for search engines that can’t end early', async () => {
    const html = await page('/directories/town/services/pantry');
    assert.match(html, /<h1 id="civic-service-heading">Village Pantry<\/h1>/);
    assert.match(html, /<th scope="row">Monday<\/th><td>10:00 to 12:00/);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    const data = JSON.parse(json) as Record<string, unknown>;
    assert.equal(data['name'], 'Village Pantry');
    assert.match(String(data['@id']), /^http:\/\/\S+\/directories\/town\/services\/pantry$/);
    assert.deepEqual(data['hoursAvailable'], [
      {
        '@type': 'OpeningHoursSpecification',
        'dayOfWeek': ['https://schema.org/Monday', 'https://schema.org/Wednesday'],
        'opens': '10:00',
        'closes': '12:00',
      },
    ]);
    assert.doesNotMatch(html, /<b>and<\/b>/);
  });

  it('says so in words where there is none, or no such service', async () => {
    assert.match(await page('/directories/nothing'), /There is no such list of services/);
    assert.match(await page('/directories/town/services/nothing'), /We could not find this service/);
    assert.equal((await server.fetch('/directories/nothing')).status, 404);
  });

  it('is listed with the address of its index, which never changes under that address', async () => {
    const {directories: list} = (await (await server.fetch('/api/v1/directories')).json()) as {
      directories: {id: string; services: number; links: {index: string}}[];
    };
    const [town] = list;
    assert.deepEqual([list.length, town?.id, town?.services], [1, 'town', 2]);
    const pinned = await server.fetch(town?.links.index ?? '');
    assert.match(pinned.headers.get('cache-control') ?? '', /immutable/);
    const moving = await server.fetch('/api/v1/directories/town/index');
    assert.equal(moving.headers.get('cache-control'), 'public, max-age=300, stale-while-revalidate=86400');
    const etag = moving.headers.get('etag') ?? '';
    const again = await server.fetch('/api/v1/directories/town/index', {headers: {'if-none-match': etag}});
    assert.equal(again.status, 304);
  });

  it('is sent as small as the reader can take it, and always the same', async () => {
    const raw = (accepted: string) =>
      new Promise<[string | undefined, Buffer]>((resolve, reject) => {
        const headers = {'accept-encoding': accepted};
        request(`${server.url}/api/v1/directories/town/index`, {headers}, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => resolve([response.headers['content-encoding'], Buffer.concat(chunks)]));
        }).on('error', reject);
      });
    const [br, gzip, plain] = [await raw('gzip, br'), await raw('gzip'), await raw('identity')];
    assert.deepEqual([br[0], gzip[0], plain[0]], ['br', 'gzip', undefined]);
    assert.deepEqual(brotliDecompressSync(br[1]), plain[1]);
    assert.deepEqual(gunzipSync(gzip[1]), plain[1]);
    assert.match(plain[1].toString(), /^\[\{"format":"civic-directory-index"/);
  });

  it('can be embedded: in a frame, or as plain HTML with addresses that lead here', async () => {
    const src = 'src=/api/v1/directories/town/index';
    const frame = await page(`/embed/service-finder?${src}`);
    assert.match(frame, /<main class="page-frame"><civic-service-finder /);
    const html = await page(`/embed/service-finder.html?${src}`);
    assert.match(html, /^<section class="civic-finder"/);
    assert.match(html, /action="http:\/\/localhost:\d+\/directories\/town"/);
    assert.match(html, /href="http:\/\/localhost:\d+\/directories\/town\/services\/pantry/);
    for (const [bad, code] of [
      ['', 'invalid-query'],
      ['src=/api/v1/consultations/open', 'invalid-query'],
      ['src=https://elsewhere.example/api/v1/directories/town/index', 'source-not-allowed'],
      ['src=/api/v1/directories/nothing/index', 'directory-unknown'],
    ])
      assert.equal((await problemOf(await server.fetch(`/embed/service-finder?${bad}`))).code, code);
  });

  for (const [query, code] of [
    ['per_page=0', 'invalid-query'],
    ['page=x', 'invalid-query'],
    ['modified_after=yesterday', 'invalid-query'],
    ['day=MO', 'invalid-query'],
    ['format=xml', 'invalid-query'],
    ['full=perhaps', 'invalid-query'],
  ]) {
    it(`refuses ${query} in Open Referral’s API rather than passing it over`, async () => {
      assert.equal((await problemOf(await server.fetch(`/openreferral/v3/services?${query}`))).code, code);
    });
  }
});

describe('a directory that has not been read yet', () => {
  let server: TestServer;
  before(async () => {
    const feed = JSON.stringify({id: 'later', feed: 'http://127.0.0.1:9/services'});
    server = await startApp({directories: {...directories, 'later.settings.json': feed}});
  });
  after(() => server.stop());

  it('says so, and when to come back', async () => {
    for (const path of ['/api/v1/directories/later/index', '/directories/later/openreferral/v3/services']) {
      const response = await server.fetch(path);
      assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '30'], path);
      assert.equal((await problemOf(response)).code, 'directory-unread');
    }
    const page = await server.fetch('/directories/later', {headers: {accept: 'text/html'}});
    assert.match(await page.text(), /This list of services is not ready yet/);
  });

  it('keeps nobody from the others', async () => {
    assert.equal((await server.fetch('/directories/town')).status, 200);
    const list = (await (await server.fetch('/api/v1/directories')).json()) as {directories: {id: string}[]};
    assert.deepEqual(
      list.directories.map(({id}) => id),
      ['town'],
    );
  });
});

describe('what people must not be seen to look for', () => {
  let server: TestServer;
  const term = (id: string, name: string) => [{id: `a-${id}`, taxonomy_term: {id, name}}];
  const contents = [
    {id: 'debts', name: 'Sums', status: 'active', attributes: term('debt', 'Debt advice')},
    {id: 'bets', name: 'Odds', status: 'active', attributes: term('bets', 'Betting')},
    {
      id: 'bread',
      name: 'Bread',
      status: 'active',
      attributes: term('food', 'Food'),
      translations: {cy: {name: 'Bara'}},
    },
  ];
  before(async () => {
    const settings = {
      id: 'careful',
      sensitive: {not: ['debt'], also: ['betting']},
      categoryNames: {Food: {cy: 'Bwyd'}},
    };
    server = await startApp({
      directories: {
        'town.json': {contents},
        'careful.json': {contents},
        'careful.settings.json': settings,
      },
    });
  });
  after(() => server.stop());
  const page = async (path: string) => (await server.fetch(path)).text();
  const exit = /<p class="civic-exit"><a href="https:\/\/\S+" rel="nofollow noreferrer">Exit this page<\/a>/;

  it('can be left at once, without a script', async () => {
    for (const path of [
      '/directories/town/services/debts',
      '/directories/town/services/debts/report',
      '/directories/town?category=debt',
      '/directories/town?q=sums',
    ])
      assert.match(await page(path), exit, path);
    for (const path of ['/directories/town', '/directories/town/services/bread', '/directories/town?q=bread'])
      assert.doesNotMatch(await page(path), exit, path);
  });

  it('is what the site says it is', async () => {
    assert.doesNotMatch(await page('/directories/careful/services/debts'), exit);
    assert.match(await page('/directories/careful/services/bets'), exit);
  });

  it('has names of categories in other languages, where the site gives them', async () => {
    assert.match(await page('/directories/careful?lang=cy'), /Bwyd/);
  });
});
