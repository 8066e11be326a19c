import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {type AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {readDirectory} from '../reading/read-directory.js';
import {harvest, harvestIssues, type HarvestedFeed} from './harvest.js';

type Handler = (response: ServerResponse, url: URL, request: IncomingMessage) => unknown;

let handler: Handler = () => undefined;
let asked: string[] = [];
let origin = '';

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', origin);
  asked.push(`${url.pathname}${url.search}`);
  handler(response, url, request);
});
before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

let clock = 0;
const tools = {
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  sleep: (milliseconds: number) => {
    clock += milliseconds;
    return Promise.resolve();
  },
  now: () => clock,
};

async function feed(path = '/services'): Promise<HarvestedFeed> {
  const found = await harvest(`${origin}${path}`, tools, {userAgent: 'test'});
  assert.equal(found.kind, 'feed');
  return found as HarvestedFeed;
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body));
}

function service(id: number, more: object = {}) {
  return {
    id: `s${String(id)}`,
    name: `Service ${String(id)}`,
    service_at_locations: [{id: `p${String(id)}`}],
    ...more,
  };
}

function range(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, at) => from + at);
}

function ids({services}: HarvestedFeed): string[] {
  return services.map((one) => (one as {id: string}).id);
}

const pageOf = (url: URL) => Number(url.searchParams.get('page') ?? 1);

describe('a host that pages in its own way', () => {
  it('links to the next page, by an address that only it can reach', async () => {
    handler = (response, url) => {
      const from = Number(url.searchParams.get('offset') ?? 0);
      json(response, {
        data: range(from + 1, Math.min(from + 2, 5)).map((id) => service(id)),
        links: {
          next: from + 2 < 5 ? `http://internal.invalid:8080/api/services?offset=${String(from + 2)}` : null,
        },
      });
    };
    assert.deepEqual(ids(await feed()), ['s1', 's2', 's3', 's4', 's5']);
    assert.equal(asked.length, 3);
  });

  it('links from the last page to itself', async () => {
    handler = (response, url) => json(response, {items: [service(1)], next: url.href});
    assert.deepEqual(ids(await feed()), ['s1']);
    assert.equal(asked.length, 2);
  });

  it('refuses all parameters but the page', async () => {
    handler = (response, url) =>
      url.searchParams.has('per_page') || url.searchParams.has('full')
        ? json(response, {error: 'unknown parameter'}, 400)
        : json(response, {
            total_pages: 3,
            page_number: pageOf(url),
            contents: pageOf(url) < 4 ? [service(pageOf(url))] : [],
          });
    assert.deepEqual(ids(await feed()), ['s1', 's2', 's3']);
  });

  it('moves its list, and forgets the page on the way', async () => {
    handler = (response, url) =>
      url.pathname === '/services'
        ? response.writeHead(301, {location: '/v3/services/'}).end()
        : json(response, {contents: pageOf(url) < 4 ? [service(pageOf(url))] : []});
    assert.deepEqual(ids(await feed()), ['s1', 's2', 's3']);
    assert.equal(asked.filter((path) => path.startsWith('/services')).length, 1);
  });

  it('has nothing at the address of its API, or a slash behind that of its list', async () => {
    handler = (response, url) =>
      /\/services\/?$/.test(url.pathname)
        ? json(response, {contents: pageOf(url) < 3 ? [service(pageOf(url))] : []})
        : json(response, {message: 'Not found'}, 404);
    assert.deepEqual(ids(await feed('/openreferral/v3')), ['s1', 's2']);
    assert.deepEqual(ids(await feed('/openreferral/v3/services/')), ['s1', 's2']);
  });

  it('answers with an error that looks like a success, in the middle and behind the end', async () => {
    handler = (response, url) =>
      pageOf(url) === 2
        ? json(response, {error: 'timeout'})
        : json(response, {
            total_pages: 3,
            page_number: pageOf(url),
            contents: pageOf(url) < 4 ? [service(pageOf(url))] : [],
          });
    const broken = await feed();
    assert.deepEqual([ids(broken), broken.complete], [['s1', 's3'], false]);
    assert.deepEqual(
      harvestIssues(broken).map(({code}) => code),
      ['page-missing'],
    );
    handler = (response, url) =>
      json(response, pageOf(url) < 3 ? {contents: [service(pageOf(url))]} : {message: 'no more'});
    assert.deepEqual([ids(await feed()), (await feed()).complete], [['s1', 's2'], true]);
  });

  it('gives all its services one id on several pages, and none is lost', async () => {
    handler = (response, url) =>
      json(response, {
        contents: pageOf(url) < 4 ? [{...service(1), name: `Page ${String(pageOf(url))}`}, service(1)] : [],
      });
    const found = await feed();
    assert.equal(found.services.length, 4);
    assert.equal(found.repeated, 2);
  });

  it('asks for patience, breaks down twice, and packs what it sends', async () => {
    let calls = 0;
    handler = (response, url) => {
      calls += 1;
      if (calls === 1) return response.writeHead(429, {'retry-after': '3'}).end();
      if (calls < 4) return response.writeHead(500).end();
      const body = gzipSync(
        JSON.stringify({contents: pageOf(url) < 3 ? [service(pageOf(url), {name: 'Clwb Ŵyna'})] : []}),
      );
      return response.writeHead(200, {'content-encoding': 'gzip', 'content-type': 'text/plain'}).end(body);
    };
    const found = await feed();
    assert.deepEqual([ids(found), found.counts.retries], [['s1', 's2'], 3]);
    assert.equal((found.services[0] as {name: string}).name, 'Clwb Ŵyna');
  });
});

describe('a host with little in its list', () => {
  const places = [{id: 'p', location: {id: 'l', latitude: 52.7, longitude: -2.7}}];

  it('keeps its places for the details, while the list has an empty list of them', async () => {
    handler = (response, url) => {
      const id = /\/services\/s(\d+)$/.exec(url.pathname)?.[1];
      if (id) return json(response, service(Number(id), {service_at_locations: places}));
      return json(response, {
        contents:
          pageOf(url) < 2 ? range(1, 12).map((n) => service(n, {service_at_locations: [], phones: []})) : [],
      });
    };
    const found = await feed();
    assert.ok(
      found.services.every(
        (one) => (one as {service_at_locations: unknown[]}).service_at_locations.length === 1,
      ),
    );
  });

  it('has no more in its details than in the list, and is soon left in peace', async () => {
    handler = (response, url) => {
      const id = /\/services\/s(\d+)$/.exec(url.pathname)?.[1];
      if (id) return json(response, service(Number(id), {service_at_locations: []}));
      return json(response, {
        contents: pageOf(url) < 2 ? range(1, 100).map((n) => service(n, {service_at_locations: []})) : [],
      });
    };
    assert.equal((await feed()).services.length, 100);
    assert.ok(asked.length < 15, String(asked.length));
  });

  it('has no details for one of its services, which is told by name', async () => {
    handler = (response, url) => {
      const id = /\/services\/s(\d+)$/.exec(url.pathname)?.[1];
      if (id === '3') return json(response, {message: 'gone'}, 404);
      if (id) return json(response, service(Number(id), {service_at_locations: places}));
      return json(response, {
        contents:
          pageOf(url) < 2
            ? range(1, 8).map((n) => ({id: `s${String(n)}`, name: `Service ${String(n)}`}))
            : [],
      });
    };
    const found = await feed();
    assert.equal(found.complete, true);
    assert.deepEqual(
      harvestIssues(found).map(({code, service: id, name}) => [code, id, name]),
      [['details-missing', 's3', 'Service 3']],
    );
  });

  it('gives a whole directory at once: tables, or organisations with their services', async () => {
    const tables = {
      organizations: [{id: 'o', name: 'Council'}],
      services: [{id: 's', name: 'Lunch', organization_id: 'o'}],
      locations: [{id: 'l', latitude: 52, longitude: -2}],
      service_at_locations: [{id: 'x', service_id: 's', location_id: 'l'}],
    };
    handler = (response) => json(response, tables);
    const found = await harvest(`${origin}/dump`, tools, {userAgent: 'test'});
    assert.equal(found.kind, 'file');
    const {services} = readDirectory(found.kind === 'file' ? found.text : '');
    assert.deepEqual(
      [services[0]?.organization?.name, services[0]?.service_at_locations?.[0]?.location?.latitude],
      ['Council', 52],
    );
    handler = (response) =>
      json(response, [{id: 'o', name: 'Council', services: [{id: 's', name: 'Lunch', status: 'active'}]}]);
    const nested = await feed('/organizations');
    assert.equal(readDirectory(nested.page).services[0]?.organization?.name, 'Council');
    assert.ok(!asked.some((path) => path.includes('/organizations/')), asked.join(' '));
  });

  it('gives a line for each service', async () => {
    const lines = range(1, 3).map((id) => JSON.stringify(service(id, {status: 'active'})));
    handler = (response) =>
      response.writeHead(200, {'content-type': 'application/x-ndjson'}).end(`${lines.join('\n')}\n`);
    const found = await harvest(`${origin}/services?format=ndjson`, tools, {userAgent: 'test'});
    assert.equal(found.kind === 'file' && readDirectory(found.text).services.length, 3);
  });

  it('tells how many it says it has, where that is another number', async () => {
    handler = (response, url) =>
      json(response, {
        total_items: 31,
        page_number: pageOf(url),
        contents: pageOf(url) < 3 ? [service(pageOf(url))] : [],
      });
    const {report} = readDirectory((await feed()).page);
    assert.deepEqual(
      report.issues.filter(({code}) => code === 'envelope-count-wrong').map(({value}) => value),
      ['31 / 2'],
    );
  });
});
