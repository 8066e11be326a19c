import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {buildApp} from '../app.js';
import {readConfig} from '../config.js';
import {readContent} from '../content.js';
import type {Database} from '../db/database.js';
import {writeContent} from '../testing/content.js';
import {engines, type Place} from '../testing/engines.js';
import {createDirectories} from '../repositories/directories.js';
import {createLibrary, type Library} from './library.js';
import {createHarvester, type Harvester} from './harvester.js';

const start = Date.parse('2026-11-22T09:00:00Z');
const hour = 3_600_000;
const service = (id: string) => ({
  id,
  name: `Service ${id}`,
  status: 'active',
  description: 'Help',
  phones: [],
});

for (const engine of engines) {
  describe(`a feed, harvested on ${engine.name}`, {skip: engine.skip}, () => {
    let feed: Server;
    let place: Place;
    let db: Database;
    let library: Library;
    let harvester: Harvester;
    let asked = 0;
    let status = 200;
    let services = [service('a'), service('b')];
    let now = start;
    const failures: string[] = [];
    const make = (database: Database, others: Readonly<Record<string, object>> = {}) => {
      const {port} = feed.address() as AddressInfo;
      const content = readContent(
        writeContent({
          directories: {
            'far.settings.json': {
              id: 'far',
              feed: `http://127.0.0.1:${port}/services`,
              every: '2h',
              rate: 100,
            },
            ...others,
          },
        }),
      );
      const directories = createDirectories(database, () => now);
      const lib = createLibrary(content, directories, () => now);
      const feeds = [...content.directories.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
      const made = createHarvester({
        feeds,
        library: lib,
        directories,
        clock: () => now,
        publicUrl: () => 'https://widgets.example',
        onFailure: (directory, code) => void failures.push(`${directory} ${code}`),
        tools: {fetch: (url, init) => fetch(url, init), sleep: async () => {}},
      });
      return {library: lib, harvester: made, content};
    };
    const found = async () => (await library.list()).map(({edition}) => edition.services);

    before(async () => {
      feed = createServer((request, response) => {
        asked += 1;
        assert.match(
          request.headers['user-agent'] ?? '',
          /^CivicWidgets\/1 \(\+https:\/\/widgets\.example\)$/,
        );
        const {pathname, searchParams} = new URL(request.url ?? '', 'http://localhost');
        if (pathname === '/deep') {
          const deep = '['.repeat(100_000) + ']'.repeat(100_000);
          response.setHeader('content-type', 'application/json');
          return void response.end(`{"contents": [{"name": "Deep", "phones": ${deep}}]}`);
        }
        const contents = Number(searchParams.get('page') ?? 1) === 1 ? services : [];
        response.statusCode = status;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({total_pages: 1, contents}));
      }).listen(0, '127.0.0.1');
      await once(feed, 'listening');
      place = await engine.createPlace();
      db = await place.open();
      ({library, harvester} = make(db));
    });
    after(async () => {
      await harvester.close();
      feed.close();
      await db.close();
      await place.remove();
    });

    it('is a directory once it has been read', async () => {
      assert.deepEqual(await found(), []);
      await harvester.run();
      assert.deepEqual(await found(), [2]);
      assert.deepEqual(await harvester.states(), [{directory: 'far', checked: start, failure: undefined}]);
    });

    it('is not asked again before its time', async () => {
      const before = asked;
      now = start + hour;
      await harvester.run();
      assert.equal(asked, before);
    });

    it('gives what it has when it is asked again', async () => {
      services = [...services, service('c')];
      now = start + 2 * hour;
      await harvester.run();
      assert.deepEqual(await found(), [3]);
    });

    it('that fails leaves the last good copy, and is asked again sooner', async () => {
      status = 404;
      now = start + 4 * hour;
      await harvester.run();
      assert.deepEqual(await found(), [3]);
      assert.deepEqual(failures, ['far not-found']);
      assert.equal((await harvester.states())[0]?.failure, 'not-found');
      status = 200;
      now += 15 * 60_000;
      await harvester.run();
      assert.equal((await harvester.states())[0]?.failure, undefined);
    });

    it('that has nothing any more is taken for a mistake, not for an empty directory', async () => {
      services = [];
      now += 2 * hour;
      await harvester.run();
      assert.deepEqual(await found(), [3]);
      assert.equal((await harvester.states())[0]?.failure, 'services-none');
      services = [service('a')];
    });

    it('is asked by one of several processes', async () => {
      const other = make(db);
      now += 2 * hour;
      const before = asked;
      await Promise.all([harvester.run(), other.harvester.run()]);
      const once = asked - before;
      now += 2 * hour;
      await harvester.run();
      assert.equal(asked - before, 2 * once);
      assert.deepEqual(await found(), [1]);
      await other.harvester.close();
    });

    it('is not kept waiting by another that nobody can make sense of', async () => {
      const {port} = feed.address() as AddressInfo;
      const deep = {id: 'deep', feed: `http://127.0.0.1:${port}/deep`, every: '2h', rate: 100};
      services = [service('a'), service('b')];
      failures.length = 0;
      now += 2 * hour;
      const other = make(db, {'deep.settings.json': deep});
      await other.harvester.run();
      assert.deepEqual(failures, ['deep too-large']);
      assert.equal((await other.library.get('far')).edition.services, 2);
      await other.harvester.close();
    });

    it('is told of in the metrics of a server that has it', async () => {
      const {content} = make(db);
      const app = await buildApp({
        config: readConfig({CIVIC_LOG_LEVEL: 'silent'}),
        content,
        db,
        secret: Buffer.alloc(32, 7),
        clock: () => now + 60_000,
      });
      const {body} = await app.inject('/metrics');
      assert.match(body, /^civic_feed_age_seconds\{directory="far"\} 60$/m);
      assert.match(body, /^civic_feed_failed\{directory="far",code=""\} 0$/m);
      await app.close();
    });
  });
}
