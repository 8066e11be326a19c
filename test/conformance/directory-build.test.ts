import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {
  csvCell,
  openIndex,
  readDirectory,
  readSheet,
  type DirectoryIndex,
  type Issue,
} from '@civic-widgets/directory';
import {createReader} from '@civic-widgets/i18n';
import en from '@civic-widgets/service-finder/locales/en.json' with {type: 'json'};
import {
  finderQuery,
  PAGE_LENGTH,
  printServiceFinder,
  readFinderQuery,
} from '@civic-widgets/service-finder/print.js';
import {civic, type Ended} from '../support/command.js';
import {hubs, noDirectories as skip, payloads, servicesIn} from '../support/open-referral.js';

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'civic-build-'));
});
after(() => rmSync(folder, {recursive: true, force: true}));

interface Report {
  readonly services: number;
  readonly issues: readonly Issue[];
}

interface Built extends Ended {
  readonly index: DirectoryIndex;
  readonly report: Report;
}

/** Runs the command, and opens what it wrote. */
async function build(source: string, ...more: readonly string[]): Promise<Built> {
  const ended = await civic(
    folder,
    'directory',
    'build',
    source,
    '-o',
    'index.json',
    '--report',
    'report.json',
    ...more,
  );
  assert.equal(ended.code, 0, ended.err);
  const index = await openIndex(readFileSync(join(folder, 'index.json'), 'utf8'));
  await index.complete;
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
  assert.match(ended.out, new RegExp(`index\\.json: ${String(index.head.count)} services?,`));
  return {...ended, index, report};
}

/** Each row of the input is in the index, or the report says why it isn't. */
function assertNothingLost({index, report}: Built, rows: number): void {
  const told = (...codes: string[]) =>
    new Set(report.issues.flatMap(({code, index: at}) => (codes.includes(code) ? [at] : []))).size;
  const left = told('record-unreadable', 'name-missing', 'row-skipped');
  assert.equal(report.services + left, rows, 'each row is an entry or in the report');
  assert.equal(index.head.count + told('service-closed'), report.services, 'each entry is found or closed');
}

/** The libraries of 2023 with the coordinates that those of 2016 have at the same postcode. */
function joinedLibraries(): {file: string; rows: number; placed: number} {
  const now = readSheet(readFileSync(join(hubs, 'libraries_england_2023.csv'), 'utf8'));
  const then = readSheet(readFileSync(join(hubs, 'england_libraries_2016_latlng.csv'), 'utf8'));
  const bare = (code: string | undefined) => (code ?? '').replace(/\s/g, '').toUpperCase();
  const at = (header: readonly string[], name: string) => header.indexOf(name);
  const known = new Map(
    then.rows.map((row) => [
      bare(row[at(then.header, 'postcode')]),
      [row[at(then.header, 'lat')] ?? '', row[at(then.header, 'lng')] ?? ''],
    ]),
  );
  known.delete('');
  let placed = 0;
  const rows = now.rows.map((row) => {
    const found = known.get(bare(row[at(now.header, 'postcode')]));
    if (found?.[0] && found[1]) placed += 1;
    return [...row, ...(found ?? ['', ''])];
  });
  const lines = [[...now.header, 'lat', 'lng'], ...rows].map((row) =>
    row.map((cell) => csvCell(cell)).join(','),
  );
  writeFileSync(join(folder, 'libraries.csv'), `${lines.join('\r\n')}\r\n`);
  return {file: 'libraries.csv', rows: rows.length, placed};
}

describe('civic directory build', {skip}, () => {
  describe('on the payloads of Open Referral', () => {
    for (const {folder: part, name, path} of skip
      ? []
      : payloads().filter((one) => one.name.endsWith('.json'))) {
      const held = servicesIn(name, JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
      if (held > 0) {
        it(`${part}/${name} has its ${String(held)} services in the index`, async () => {
          assertNothingLost(await build(path), held);
        });
      } else {
        it(`${part}/${name} holds no service, and the command says so in one line`, async () => {
          const {code, err} = await civic(folder, 'directory', 'build', path);
          assert.equal(code, 1);
          assert.match(err.trim().split('\n').at(-1) ?? '', /there are no services in it$/);
        });
      }
    }
  });

  describe('on the 3,487 libraries of England, with coordinates', () => {
    let built: Built;
    let joined: ReturnType<typeof joinedLibraries>;
    before(async () => {
      joined = joinedLibraries();
      built = await build(joined.file);
    });

    it('loses none: 3,138 are in the index, 349 are closed', () => {
      assert.equal(joined.rows, 3487);
      assertNothingLost(built, 3487);
      assert.equal(built.index.head.count, 3138);
    });

    it('gives each the place of its postcode', async () => {
      const {hits, total} = await built.index.search({limit: 4000, near: {lat: 52.7, lon: -2.75}});
      assert.equal(total, 3138);
      const placed = hits.filter(({distance}) => distance !== undefined).length;
      const closed = new Set(
        built.report.issues.flatMap(({code, index}) => (code === 'service-closed' ? [index] : [])),
      );
      const missing = built.report.issues.filter(
        ({code, index}) => code === 'coordinates-missing' && !closed.has(index),
      );
      assert.equal(placed + missing.length, 3138);
      assert.ok(joined.placed === 2983 && placed > 2600, `${String(joined.placed)}, ${String(placed)}`);
    });

    it('finds each by its name', async (context) => {
      const {hits} = await built.index.search({limit: 4000});
      let first = 0;
      const lost: string[] = [];
      for (const {record} of hits) {
        const found = await built.index.search({text: record.name, limit: 50});
        const same = found.hits.filter((hit) => hit.record.name === record.name);
        const at = found.hits.findIndex((hit) => hit.record.id === record.id);
        if (at === 0 || (same.length > 1 && at >= 0 && at < same.length)) first += 1;
        // More libraries are called "Central Library" than are looked at.
        if (at < 0 && same.length < 50) lost.push(record.name);
      }
      context.diagnostic(
        `${String(first)} of ${String(hits.length)} come first, or after others of their name`,
      );
      assert.deepEqual(lost, []);
      assert.ok(first > hits.length * 0.97, String(first));
    });

    it('finds the nearest to a place', async () => {
      const {hits} = await built.index.search({near: {lat: 52.7073, lon: -2.7553}, limit: 1});
      assert.match(hits[0]?.record.name ?? '', /Shrewsbury/);
    });

    it('has each of them on one printed page, and the way from each page to the next', async () => {
      const {index} = built;
      const translator = createReader([{lang: 'en', entries: en}]);
      const now = new Date('2026-11-22T12:00:00Z');
      const printed: string[] = [];
      let query: string | undefined = '';
      let pages = 0;
      while (query !== undefined) {
        const request = readFinderQuery(new URLSearchParams(query));
        const {text, filters, from} = request;
        const result = await index.search({text, filters, from, limit: PAGE_LENGTH, facets: true, now});
        const {html} = printServiceFinder({
          translator,
          head: index.head,
          request,
          result,
          action: '/libraries',
          now,
          hrefOf: ({id}) => `/libraries/${encodeURIComponent(id)}`,
        });
        printed.push(
          ...[...html.matchAll(/<a href="\/libraries\/([^"?]+)"/g)].map(([, id = '']) =>
            decodeURIComponent(id),
          ),
        );
        const next = /<a rel="next" href="\/libraries\?([^"]*)"/
          .exec(html)?.[1]
          ?.replace(/&(?:amp|#38);/g, '&');
        assert.ok(
          next === undefined ||
            next === finderQuery({...request, from: (from ?? 0) + PAGE_LENGTH}).toString(),
        );
        query = next;
        pages += 1;
      }
      assert.equal(pages, Math.ceil(3138 / PAGE_LENGTH));
      assert.equal(printed.length, 3138);
      assert.equal(new Set(printed).size, 3138);
    });

    it('comes to the same from a feed of them, page by page', async () => {
      const {services} = readDirectory(readFileSync(join(folder, joined.file)));
      const server = createServer((request, response) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        const page = Number(url.searchParams.get('page') ?? 1);
        const size = Math.min(500, Number(url.searchParams.get('per_page') ?? 100));
        const contents = services.slice((page - 1) * size, page * size);
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify({
            total_items: services.length,
            total_pages: Math.ceil(services.length / size),
            page_number: page,
            contents,
          }),
        );
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      try {
        const {port} = server.address() as AddressInfo;
        const fed = await build(
          `http://127.0.0.1:${String(port)}/services`,
          '--rate',
          '100',
          '--per-page',
          '500',
        );
        assertNothingLost(fed, 3487);
        assert.equal(fed.index.head.count, 3138);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    });
  });

  for (const [name, rows] of [
    ['libraries_northern_ireland.csv', 98],
    ['england_libraries_2016_latlng.csv', undefined],
    ['piemonte_libraries.geojson', 80],
    ['piemonte_postoffices.geojson', 350],
  ] as const) {
    it(`loses nothing of ${name}, and its entries are found by their names`, async () => {
      const path = join(hubs, name);
      const built = await build(
        path,
        ...(name.startsWith('piemonte')
          ? ['--lang', 'it', '--time-zone', 'Europe/Rome', '--country', 'IT']
          : []),
      );
      assertNothingLost(built, rows ?? readSheet(readFileSync(path, 'utf8')).rows.length);
      const {hits} = await built.index.search({limit: 100});
      for (const {record} of hits) {
        const {total} = await built.index.search({text: record.name, limit: 1});
        assert.ok(total > 0, record.name);
      }
    });
  }
});
