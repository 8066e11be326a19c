import assert from 'node:assert/strict';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import addFormats from 'ajv-formats';
import {Ajv2020, type ValidateFunction} from 'ajv8/dist/2020.js';
import {readDirectory} from '@civic-widgets/directory';
import {databases} from '../support/databases.js';
import {directoriesRead, startServer, type RunningServer} from '../support/server.js';

const data = process.env['CIVIC_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');
const schemas = join(data, 'open-referral/schemas');
const libraries = join(data, 'hubs/libraries_england_2023.csv');
const missing =
  existsSync(schemas) && existsSync(libraries) ? false : `the schemas and libraries are not in ${data}`;
const own = resolve(import.meta.dirname, '../../../packages/server/content');

interface Page {
  readonly total_items: number;
  readonly total_pages: number;
  readonly size: number;
  readonly last_page: boolean;
  readonly contents: readonly {readonly id: string}[];
}

/** The official schema of a file of Open Referral UK 3.0. Formats are checked: a UUID has to be one. */
function schemaOf(name: string): ValidateFunction {
  const ajv = new Ajv2020({strict: false, allErrors: false});
  addFormats.default(ajv);
  const schema = JSON.parse(readFileSync(join(schemas, `${name}.json`), 'utf8')) as Record<string, unknown>;
  // Some files name the schema of a page by an address of GitHub, and their `name` and `path` are Frictionless words.
  return ajv.compile(local(schema) as Record<string, unknown>);
}

function local(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(local);
  if (typeof value !== 'object' || value === null) return value;
  const {$ref, $schema: _, ...rest} = value as Record<string, unknown>;
  const fields = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, local(inner)]));
  if (typeof $ref !== 'string') return fields;
  if ($ref.startsWith('#')) return {$ref, ...fields};
  const api = JSON.parse(readFileSync(join(schemas, 'open_api.json'), 'utf8')) as {
    components: {schemas: {Page: unknown}};
  };
  assert.match($ref, /Page$/, `a schema refers to ${$ref}`);
  return {...fields, ...(api.components.schemas.Page as object)};
}

for (const database of databases) {
  describe(
    `Open Referral UK 3.0, as the server answers it on ${database.name}`,
    {skip: missing || database.skip},
    () => {
      let server: RunningServer;
      let remove: () => Promise<void>;
      const folder = mkdtempSync(join(tmpdir(), 'civic-content-'));
      before(async () => {
        for (const name of ['sites', 'consultations']) mkdirSync(join(folder, name));
        cpSync(join(own, 'directories'), join(folder, 'directories'), {recursive: true});
        copyFileSync(libraries, join(folder, 'directories/libraries.csv'));
        writeFileSync(
          join(folder, 'directories/libraries.settings.json'),
          JSON.stringify({id: 'libraries', name: 'Libraries in England', country: 'GB'}),
        );
        const place = await database.create();
        remove = place.remove;
        server = await startServer({env: {...place.env, CIVIC_CONTENT_DIR: folder}});
        await directoriesRead(server, ['aberhebog', 'libraries', 'nether-tarrow']);
      });
      after(async () => {
        await server.stop();
        await remove();
        rmSync(folder, {recursive: true, force: true});
      });

      const get = async <T>(path: string): Promise<T> => {
        const response = await fetch(`${server.url}${path}`);
        assert.equal(response.status, 200, `${path}: ${response.status}`);
        return (await response.json()) as T;
      };
      const assertValid = (validate: ValidateFunction, value: unknown, what: string) =>
        assert.ok(validate(value), `${what}: ${JSON.stringify(validate.errors)}`);
      const every = async (path: string): Promise<Page['contents']> => {
        const all: {readonly id: string}[] = [];
        for (let page = 1; ; page += 1) {
          const answer = await get<Page>(`${path}${path.includes('?') ? '&' : '?'}per_page=500&page=${page}`);
          all.push(...answer.contents);
          assert.equal(answer.size, answer.contents.length);
          if (!answer.last_page) continue;
          assert.equal(all.length, answer.total_items, path);
          return all;
        }
      };

      it('tells about itself', async () => {
        assertValid(schemaOf('api_details'), await get('/openreferral/v3/'), 'the root');
      });

      for (const directory of ['aberhebog', 'nether-tarrow', 'libraries']) {
        const root = `/directories/${directory}/openreferral/v3`;

        for (const [path, schema] of [
          ['services', 'service_list'],
          ['service_at_locations', 'service_at_location_list'],
          ['taxonomies', 'taxonomy_list'],
          ['taxonomy_terms', 'taxonomy_term_list'],
        ] as const) {
          it(`${directory}: /${path} is valid, page by page`, async () => {
            const validate = schemaOf(schema);
            for (let page = 1, last = false; !last; page += 1) {
              const answer = await get<Page>(`${root}/${path}?per_page=500&page=${page}`);
              assertValid(validate, answer, `${path}, page ${page}`);
              last = answer.last_page;
            }
          });
        }

        it(`${directory}: each organisation is valid, in the list and by itself`, async () => {
          const [listed, whole] = [schemaOf('organization_list'), schemaOf('organization')];
          for (const one of await every(`${root}/organizations`)) {
            assertValid(listed, one, one.id);
            assertValid(whole, await get(`${root}/organizations/${one.id}`), one.id);
          }
        });

        it(`${directory}: each service is valid with all that belongs to it, and ids are not given twice`, async () => {
          const validate = schemaOf('service');
          const all = await every(`${root}/services?full=true`);
          for (const service of all) assertValid(validate, service, service.id);
          assert.equal(new Set(all.map(({id}) => id)).size, all.length);
          const [first] = all;
          assert.deepEqual(await get(`${root}/services/${first?.id}`), first);
        });

        it(`${directory}: each service at a location is valid, and found by its id`, async () => {
          const validate = schemaOf('service_at_location');
          const all = await every(`${root}/service_at_locations?full=true`);
          for (const one of all) assertValid(validate, one, one.id);
          for (const {id} of all.slice(0, 20))
            assertValid(validate, await get(`${root}/service_at_locations/${id}`), id);
        });

        it(`${directory}: each term and taxonomy is valid by itself`, async () => {
          for (const [path, schema] of [
            ['taxonomies', 'taxonomy'],
            ['taxonomy_terms', 'taxonomy_term'],
          ] as const) {
            const validate = schemaOf(schema);
            for (const {id} of await every(`${root}/${path}`))
              assertValid(validate, await get(`${root}/${path}/${id}`), id);
          }
        });

        it(`${directory}: can be read back by our own adapter, with as many services`, async () => {
          const all = await every(`${root}/services?full=true`);
          const {services} = readDirectory({contents: all});
          assert.equal(services.length, all.length);
          const index = await get<readonly [{readonly count: number}]>(
            `/api/v1/directories/${directory}/index`,
          );
          // The index is for people who look for something: what is no more is not in it.
          const gone = services.filter(({status}) => status === 'inactive' || status === 'defunct');
          assert.equal(index[0].count, all.length - gone.length);
        });
      }

      it('gives the 3,487 libraries of England, and one a line when asked', async () => {
        const root = '/directories/libraries/openreferral/v3';
        assert.equal((await get<Page>(`${root}/services?per_page=1`)).total_items, 3487);
        const minimal = await get<Page>(`${root}/services?minimal=true`);
        assert.equal(minimal.contents.length, 3487);
        const lines = (await (await fetch(`${server.url}${root}/services?format=ndjson`)).text())
          .trim()
          .split('\n');
        assert.equal(lines.length, 3487);
        assert.equal(new Set(lines.map((line) => (JSON.parse(line) as {id: string}).id)).size, 3487);
      });

      it('finds a library by words of its name and place, and by the beginning of the last one', async () => {
        const found = await get<{contents: {name: string}[]}>(
          '/directories/libraries/openreferral/v3/services?search=shrewsbury%20libr',
        );
        assert.ok(
          found.contents.some(({name}) => /Shrewsbury/.test(name)),
          JSON.stringify(found.contents.slice(0, 3)),
        );
      });

      it('finds libraries from all of England by their names', async () => {
        const root = '/directories/libraries/openreferral/v3';
        const contents = (await every(`${root}/services`)) as readonly {id: string; name: string}[];
        for (const {id, name} of contents.filter((_, at) => at % 40 === 0)) {
          const query = new URLSearchParams({search: name, per_page: '100'});
          const found = await get<Page>(`${root}/services?${query.toString()}`);
          assert.ok(
            found.contents.some((one) => one.id === id),
            `${name}: ${String(found.total_items)}`,
          );
        }
      });

      it('prints each of the 3,138 open libraries on one page, each page leading to the next', async () => {
        const printed: string[] = [];
        let path: string | undefined = '/directories/libraries';
        while (path !== undefined) {
          const html = await (await fetch(`${server.url}${path}`)).text();
          const ids = html.matchAll(/<a href="\/directories\/libraries\/services\/([^"?]+)/g);
          printed.push(...[...ids].map(([, id = '']) => id));
          path = /<a rel="next" href="([^"]+)"/.exec(html)?.[1]?.replace(/&(?:amp|#38);/g, '&');
        }
        assert.equal(printed.length, 3138);
        assert.equal(new Set(printed).size, 3138);
      });

      it('prints the libraries as a page, with a page for each', async () => {
        const list = await (await fetch(`${server.url}/directories/libraries?q=shrewsbury`)).text();
        const [, href = ''] = /<a href="(\/directories\/libraries\/services\/[^"?]+)/.exec(list) ?? [];
        const page = await fetch(`${server.url}${href}`);
        assert.equal(page.status, 200);
        const html = await page.text();
        assert.match(html, /<h1[^>]*>[^<]*Shrewsbury/);
        assert.match(html, /<script type="application\/ld\+json">{"@context":"https:\/\/schema\.org"/);
      });

      it('has nothing of a confidential address, wherever one looks', async () => {
        const given = JSON.parse(readFileSync(join(own, 'directories/aberhebog.json'), 'utf8')) as {
          contents: {
            service_at_locations?: {
              location?: {confidential?: boolean; latitude?: number; addresses?: Record<string, string>[]};
            }[];
          }[];
        };
        const hidden = given.contents
          .flatMap(({service_at_locations: places = []}) => places.flatMap(({location}) => location ?? []))
          .filter(({confidential}) => confidential);
        assert.ok(hidden.length > 0, 'the sample directory has a confidential place');
        const secrets = hidden.flatMap(({latitude, addresses = []}) => [
          ...(latitude === undefined ? [] : [String(latitude)]),
          ...addresses.flatMap(({address_1, postal_code}) =>
            [address_1 ?? '', postal_code ?? ''].filter(Boolean),
          ),
        ]);
        assert.ok(secrets.length > 0);
        const paths = [
          'services?full=true&per_page=500',
          'service_at_locations?full=true&per_page=500',
          'organizations?full=true&full_service=true',
        ];
        const texts = await Promise.all(
          [
            ...paths.map((path) => `/openreferral/v3/${path}`),
            '/api/v1/directories/aberhebog/index',
            '/directories/aberhebog',
          ].map(async (path) => (await fetch(`${server.url}${path}`)).text()),
        );
        for (const secret of secrets)
          for (const text of texts) assert.ok(!text.includes(secret), 'a confidential address left');
      });
    },
  );
}
