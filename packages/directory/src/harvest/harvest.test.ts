import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {type AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it} from 'node:test';
import {harvest, type HarvestedFeed, type HarvestOptions} from './harvest.js';
import {type HarvestError} from './harvest-error.js';
import {type HarvestTools, type KeptAnswer} from './polite-client.js';

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** What the host does next, and what it was asked. */
let handler: Handler = (_, response) => response.end();
let asked: {path: string; headers: IncomingMessage['headers']; at: number}[] = [];
let origin = '';
let clock = 0;
let waits: number[] = [];

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', origin);
  asked.push({path: `${url.pathname}${url.search}`, headers: request.headers, at: clock});
  handler(request, response, url);
});

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  waits = [];
  clock = Date.UTC(2026, 10, 22);
});

/** Real requests; only the waiting is not real. */
const tools: HarvestTools = {
  fetch: (url, init) => fetch(url, init),
  sleep: async (milliseconds) => {
    waits.push(milliseconds);
    clock += milliseconds;
  },
  now: () => clock,
};

function memory(): HarvestTools['cache'] & {kept: Map<string, KeptAnswer>} {
  const kept = new Map<string, KeptAnswer>();
  return {
    kept,
    get: async (url) => kept.get(url),
    set: async (url, answer) => void kept.set(url, answer),
  };
}

async function feed(
  options: Partial<HarvestOptions> = {},
  lent: HarvestTools = tools,
  path = '/services',
): Promise<HarvestedFeed> {
  const found = await harvest(`${origin}${path}`, lent, {userAgent: 'test', ...options});
  assert.equal(found.kind, 'feed');
  return found as HarvestedFeed;
}

/** A service that has all that its own address would tell. */
function whole(id: number) {
  return {id: `s${id}`, name: `Service ${id}`, service_at_locations: [{id: `p${id}`}]};
}

function range(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, at) => from + at);
}

function json(response: ServerResponse, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, {'content-type': 'application/json', ...headers}).end(JSON.stringify(body));
}

/** A list of so many services that tells what it likes about itself. */
function paged(count: number, size: number, envelope: (page: number) => object, first = 1): Handler {
  return (_, response, url) => {
    const page = Number(url.searchParams.get('page') ?? first);
    const from = (page - first) * size + 1;
    json(response, {...envelope(page), contents: range(from, Math.min(count, from + size - 1)).map(whole)});
  };
}

function names(found: HarvestedFeed): string[] {
  return found.services.map((one) => (one as {id: string}).id);
}

describe('the pages of a feed', () => {
  it('are read to the last, with one request more to see that nothing follows', async () => {
    handler = paged(25, 10, (page) => ({page_number: page, total_pages: 3, total_items: 25}));
    const found = await feed();
    assert.deepEqual(
      names(found),
      range(1, 25).map((id) => `s${id}`),
    );
    assert.equal(found.complete, true);
    assert.equal(asked.length, 4);
  });

  it('are read on when the feed says that there is one only', async () => {
    handler = paged(25, 10, () => ({page_number: 1, total_pages: 1, total_items: 3, last_page: true}));
    const found = await feed();
    assert.equal(found.services.length, 25);
    assert.equal(found.claimed, 3);
  });

  it('end at the first empty one when the feed says that there are a thousand', async () => {
    handler = paged(25, 10, (page) => ({page_number: page, total_pages: 1000}));
    assert.equal((await feed()).services.length, 25);
    assert.equal(asked.length, 4);
  });

  it('end where the feed gives the same page again and again', async () => {
    handler = (_, response) =>
      json(response, {page_number: 1, total_pages: 50, contents: range(1, 5).map(whole)});
    assert.equal((await feed()).services.length, 5);
    assert.equal(asked.length, 2);
  });

  it('are all read where they are counted from nought', async () => {
    handler = (_, response, url) => {
      const page = Number(url.searchParams.get('page') ?? 0);
      json(response, {
        number: page,
        totalPages: 3,
        content: page < 3 ? range(page * 2 + 1, page * 2 + 2).map(whole) : [],
      });
    };
    assert.deepEqual(names(await feed()), ['s1', 's2', 's3', 's4', 's5', 's6']);
  });

  it('are all read where they come as bare lists', async () => {
    handler = (_, response, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      json(response, page < 3 ? range(page * 2 - 1, page * 2).map(whole) : []);
    };
    assert.deepEqual(names(await feed()), ['s1', 's2', 's3', 's4']);
  });

  it('count services once that are on two of them', async () => {
    handler = (_, response, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      json(response, {page_number: page, contents: page < 4 ? range(page, page + 1).map(whole) : []});
    };
    assert.deepEqual(names(await feed()), ['s1', 's2', 's3', 's4']);
  });

  it('keep all services of a page that share an id', async () => {
    handler = (_, response) =>
      json(response, {
        total_items: 2,
        contents: range(1, 4).map((n) => ({...whole(1), name: `Service ${n}`})),
      });
    const found = await feed();
    assert.equal(found.services.length, 4);
    assert.deepEqual(found.page, {total_items: 2, total_pages: 1, contents: found.services});
  });

  it('end at a failure behind the last, without asking five times', async () => {
    const good = paged(4, 2, (page) => ({page_number: page, total_pages: 2}));
    handler = (request, response, url) =>
      url.searchParams.get('page') === '3' ? response.writeHead(500).end() : good(request, response, url);
    const found = await feed();
    assert.equal(found.complete, true);
    assert.equal(asked.length, 3);
  });

  it('leave the harvest incomplete when one in the middle can’t be had', async () => {
    const good = paged(6, 2, (page) => ({page_number: page, total_pages: 3}));
    handler = (request, response, url) =>
      url.searchParams.get('page') === '2' ? response.writeHead(500).end() : good(request, response, url);
    const found = await feed({tries: 2});
    assert.deepEqual(names(found), ['s1', 's2', 's5', 's6']);
    assert.equal(found.complete, false);
    assert.deepEqual(
      found.missed.map(({code, status}) => ({code, status})),
      [{code: 'failed', status: 500}],
    );
  });

  it('are given up when they never end', async () => {
    handler = (_, response, url) =>
      json(response, {contents: [whole(Number(url.searchParams.get('page') ?? 0))]});
    const found = await feed({maxPages: 20});
    assert.equal(found.complete, false);
    assert.equal(found.missed[0]?.code, 'too-many-pages');
  });

  it('are asked for as the address was given where a host refuses what it does not know', async () => {
    handler = (_, response, url) =>
      url.search === '' ? json(response, {contents: [whole(1)]}) : response.writeHead(400).end();
    assert.deepEqual(names(await feed()), ['s1']);
  });

  it('are found from the root of the API', async () => {
    const list = paged(2, 2, (page) => ({page_number: page}));
    handler = (request, response, url) =>
      url.pathname.endsWith('/services')
        ? list(request, response, url)
        : json(response, {
            version: 'HSDS-UK-3.0',
            profile: 'https://example.org/',
            openapi_url: 'https://example.org/',
          });
    assert.equal((await feed({}, tools, '/api')).services.length, 2);
  });
});

describe('the details of a service', () => {
  const lists: Handler = (_, response, url) => {
    const id = /\/services\/(.+)$/.exec(url.pathname)?.[1];
    if (id)
      return json(response, {
        ...whole(Number(decodeURIComponent(id).slice(1))),
        service_at_locations: [{id}],
      });
    const page = Number(url.searchParams.get('page') ?? 1);
    json(response, {
      page_number: page,
      contents:
        page === 1 ? range(1, 12).map((n) => ({id: `s${n}`, name: `Service ${n}`, status: 'active'})) : [],
    });
  };

  it('are asked for where the list is shallow, and what the list alone says is kept', async () => {
    handler = lists;
    const found = await feed();
    assert.deepEqual(found.services[0], {
      id: 's1',
      name: 'Service 1',
      status: 'active',
      service_at_locations: [{id: 's1'}],
    });
    assert.equal(asked.filter(({path}) => path.startsWith('/services/')).length, 12);
  });

  it('are not asked for where the list is whole', async () => {
    handler = paged(10, 10, (page) => ({page_number: page}));
    await feed();
    assert.equal(asked.filter(({path}) => path.startsWith('/services/')).length, 0);
  });

  it('are no longer asked for where the feed has none', async () => {
    handler = (request, response, url) =>
      url.pathname === '/services' ? lists(request, response, url) : response.writeHead(404).end();
    const found = await feed();
    assert.equal(found.services.length, 12);
    assert.equal(found.complete, true);
    assert.ok(asked.filter(({path}) => path.startsWith('/services/')).length < 12);
  });

  it('are never taken from another service', async () => {
    handler = (request, response, url) =>
      url.pathname === '/services'
        ? lists(request, response, url)
        : json(response, {...whole(99), name: 'Another'});
    const found = await feed();
    assert.ok(found.services.every((one) => (one as {name: string}).name !== 'Another'));
  });

  it('leave the harvest incomplete when the host breaks down', async () => {
    handler = (request, response, url) =>
      url.pathname === '/services/s7' ? response.writeHead(503).end() : lists(request, response, url);
    const found = await feed({tries: 2});
    assert.equal(found.complete, false);
    assert.equal(found.services.length, 12);
  });
});

describe('a harvest is polite: it', () => {
  it('starts no more requests a second than it was told', async () => {
    handler = paged(40, 10, (page) => ({page_number: page}));
    await feed({rate: 2});
    assert.deepEqual(
      asked.map(({at}) => at - (asked[0]?.at ?? 0)),
      [0, 500, 1000, 1500, 2000],
    );
  });

  it('waits as many seconds as the host asks for, and is slower from then on', async () => {
    const good = paged(4, 2, (page) => ({page_number: page}));
    let calls = 0;
    handler = (request, response, url) =>
      ++calls === 2 ? response.writeHead(429, {'retry-after': '17'}).end() : good(request, response, url);
    const found = await feed();
    assert.equal(found.services.length, 4);
    assert.ok(waits.includes(17_000));
    assert.equal(found.counts.retries, 1);
    const [third, fourth] = asked.slice(-2);
    assert.equal((fourth?.at ?? 0) - (third?.at ?? 0), 1000);
  });

  it('understands a date in Retry-After', async () => {
    const good = paged(2, 2, (page) => ({page_number: page}));
    let calls = 0;
    handler = (request, response, url) =>
      ++calls === 1
        ? response.writeHead(503, {'retry-after': new Date(clock + 60_000).toUTCString()}).end()
        : good(request, response, url);
    await feed();
    assert.ok(waits.includes(60_000));
  });

  it('gives up on a host that asks it to come back tomorrow', async () => {
    handler = (_, response) => response.writeHead(429, {'retry-after': '86400'}).end();
    await assert.rejects(feed(), (error: HarvestError) => error.code === 'asked-to-wait');
    assert.equal(asked.length, 1);
  });

  it('waits twice as long after each failure', async () => {
    handler = (_, response) => response.writeHead(500).end();
    await assert.rejects(
      feed({tries: 4, rate: 1000}),
      (error: HarvestError) => error.code === 'failed' && error.status === 500,
    );
    assert.deepEqual(
      waits.filter((one) => one >= 1000),
      [1000, 2000, 4000],
    );
  });

  it('does not ask twice for what is not there or not allowed', async () => {
    handler = (_, response) => response.writeHead(403).end();
    await assert.rejects(feed(), (error: HarvestError) => error.code === 'refused');
    assert.equal(asked.length, 1);
  });

  it('says who asks', async () => {
    handler = paged(1, 2, (page) => ({page_number: page}));
    await feed({userAgent: 'CivicWidgets/1 (+https://example.org)'});
    assert.equal(asked[0]?.headers['user-agent'], 'CivicWidgets/1 (+https://example.org)');
  });

  it('asks only whether anything changed, when it comes again', async () => {
    const list = paged(6, 2, (page) => ({page_number: page}));
    handler = (request, response, url) => {
      const etag = `"${url.search}"`;
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
      response.setHeader('etag', etag);
      list(request, response, url);
    };
    const lent = {...tools, cache: memory()};
    const one = await feed({}, lent);
    const two = await feed({}, lent);
    assert.deepEqual(two.services, one.services);
    assert.equal(two.counts.unchanged, 4);
    assert.equal(two.counts.bytes, 0);
  });

  it('goes on where it broke off, without asking again for what it has', async () => {
    const good = paged(8, 2, (page) => ({page_number: page}));
    let down = true;
    handler = (request, response, url) =>
      down && url.searchParams.get('page') === '3' ? response.destroy() : good(request, response, url);
    const lent = {...tools, cache: memory()};
    const began = clock;
    assert.equal((await feed({tries: 1}, lent)).complete, false);
    down = false;
    asked = [];
    const found = await feed({freshSince: began}, lent);
    assert.equal(found.services.length, 8);
    assert.deepEqual(
      asked.map(({path}) => new URL(path, origin).searchParams.get('page')),
      ['3'],
    );
  });
});

describe('a harvest of what is no feed', () => {
  const get = (path: string, options: Partial<HarvestOptions> = {}) =>
    harvest(`${origin}${path}`, tools, {userAgent: 'test', tries: 1, ...options});

  it('gives a spreadsheet as it is, in the letters it was saved in', async () => {
    handler = (_, response) =>
      response.writeHead(200, {'content-type': 'text/csv'}).end(Buffer.from('name\r\nCaf\xe9', 'latin1'));
    const found = await get('/list.csv');
    assert.equal(found.kind, 'file');
    assert.equal(found.kind === 'file' && found.text, 'name\r\nCafé');
    assert.equal(asked[0]?.path, '/list.csv');
  });

  it('gives GeoJSON as it is', async () => {
    handler = (_, response) => json(response, {type: 'FeatureCollection', features: []});
    assert.equal((await get('/hubs')).kind, 'file');
  });

  it('is refused when a page for people comes', async () => {
    handler = (_, response) =>
      response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><title>Sorry</title>');
    await assert.rejects(get('/'), (error: HarvestError) => error.code === 'not-a-feed');
  });

  it('is refused when the answer breaks off', async () => {
    handler = (_, response) =>
      response.writeHead(200, {'content-type': 'application/json'}).end('{"contents": [{"id": "a"');
    await assert.rejects(get('/'), (error: HarvestError) => error.code === 'not-json');
  });

  it('is stopped when the answer is larger than it may be', async () => {
    handler = (_, response) => json(response, {contents: ['x'.repeat(5000)]});
    await assert.rejects(get('/', {maxBytes: 1000}), (error: HarvestError) => error.code === 'too-large');
  });

  it('ends when no answer comes', async () => {
    handler = () => undefined;
    await assert.rejects(get('/', {timeout: 40}), (error: HarvestError) => error.code === 'timed-out');
  });

  it('never opens a file of the machine', async () => {
    await assert.rejects(
      harvest('file:///etc/passwd', tools, {userAgent: 'test'}),
      (error: HarvestError) => error.code === 'bad-address',
    );
  });

  it('stops when it is told to', async () => {
    handler = paged(100, 1, (page) => ({page_number: page}));
    const stop = new AbortController();
    const going = harvest(`${origin}/services`, tools, {
      userAgent: 'test',
      signal: stop.signal,
      onProgress: ({done}) => done === 3 && stop.abort(),
    });
    await assert.rejects(going, (error: HarvestError) => error.code === 'stopped');
  });
});
