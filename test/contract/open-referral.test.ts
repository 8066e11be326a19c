import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import addFormats from 'ajv-formats';
import {Ajv2020, type ValidateFunction} from 'ajv8/dist/2020.js';
import {databases} from '../support/databases.js';
import {directoriesRead, startServer, type RunningServer} from '../support/server.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: {
    readonly type: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
    readonly format?: string;
  };
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<
    Record<
      string,
      {readonly description: string; readonly content: Readonly<Record<string, {readonly schema: object}>>}
    >
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, {readonly get?: Operation}>>;
  readonly components: object;
}

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

interface Page {
  readonly total_items: number;
  readonly contents: readonly Row[];
}

const unknown = '00000000-0000-4000-8000-000000000000';
const directory = 'aberhebog';

for (const database of databases) {
  describe(
    `Open Referral’s API, as /openapi.json describes it, on ${database.name}`,
    {skip: database.skip},
    () => {
      let server: RunningServer;
      let remove: () => Promise<void>;
      let document: Document;
      before(async () => {
        const place = await database.create();
        remove = place.remove;
        server = await startServer({env: place.env});
      await directoriesRead(server, [directory]);
        document = (await (await fetch(`${server.url}/openapi.json`)).json()) as Document;
      });
      after(async () => {
        await server.stop();
        await remove();
      });

      /** What the document says that an operation answers with. */
      const validatorOf = ({responses}: Operation, status: number, media: string): ValidateFunction => {
        const ajv = new Ajv2020({strict: false});
        addFormats.default(ajv);
        const schema =
          responses[status]?.content[media]?.schema ?? assert.fail(`nothing is said of ${status} ${media}`);
        return ajv.compile({...schema, components: document.components});
      };
      const get = async (operation: Operation, path: string, status = 200): Promise<unknown> => {
        const response = await fetch(`${server.url}${path}`);
        assert.equal(response.status, status, path);
        const [media = ''] = (response.headers.get('content-type') ?? '').split(';');
        const body: unknown =
          media === 'application/x-ndjson' ? await response.text() : await response.json();
        const validate = validatorOf(operation, status, media);
        assert.ok(validate(body), `${path}: ${JSON.stringify(validate.errors)}`);
        if (status !== 200) {
          const {code} = body as {code: string};
          assert.ok(operation.responses[status]?.description.includes(`\`${code}\``), `${path}: ${code}`);
        }
        return body;
      };

      for (const root of ['/openreferral/v3', '/directories/{directory}/openreferral/v3']) {
        const lists = ['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms', 'organizations'];
        const filled = (path: string, id = unknown) =>
          path.replace('{directory}', directory).replace('{id}', id);
        const operationOf = (path: string) =>
          document.paths[`${root}${path}`]?.get ?? assert.fail(`${root}${path} is not described`);

        it(`${root} says what it is, and where this document stands`, async () => {
          const about = (await get(operationOf(''), filled(root))) as {openapi_url: string};
          assert.equal(about.openapi_url, `${server.url}/openapi.json`);
          assert.deepEqual(await get(operationOf(''), filled(`${root}/`)), about);
        });

        for (const list of lists) {
          it(`${root}/${list} gives pages, lines, and each record by its id, as described`, async () => {
            const [operation, one] = [operationOf(`/${list}`), operationOf(`/${list}/{id}`)];
            const path = filled(`${root}/${list}`);
            const {contents, total_items: total} = (await get(operation, `${path}?per_page=1000`)) as Page;
            assert.ok(total > 0 && contents.length === total, `${contents.length} of ${total}`);
            const lines = (await get(operation, `${path}?format=ndjson`)) as string;
            assert.equal(lines.trim().split('\n').length, total);
            for (const {id} of contents.slice(0, 3)) {
              const record = (await get(one, `${path}/${id}`)) as Row;
              assert.equal(record.id, id);
            }
            await get(one, `${path}/${unknown}`, 404);
          });

          it(`${root}/${list} takes every value that it says it takes, and refuses others`, async () => {
            const operation = operationOf(`/${list}`);
            for (const {name, schema, in: where} of operation.parameters) {
              if (where === 'path') continue;
              // With `minimal` a page may be longer, and the document has room for that.
              const more = name === 'per_page' && list === 'services' ? '&minimal=true' : '';
              const ask = (value: string | number, status?: number) =>
                get(
                  operation,
                  `${filled(`${root}/${list}`)}?${name}=${encodeURIComponent(value)}${more}`,
                  status,
                );
              for (const value of goodValues(schema)) if (name !== 'postcode') await ask(value);
              for (const value of badValues(schema)) await ask(value, 400);
            }
            await get(operation, `${filled(`${root}/${list}`)}?per_page=1001`, 400);
            await get(operation, `${filled(`${root}/${list}`)}?day=MO`, 400);
          });
        }

        it(`${root} filters by what each parameter says`, async () => {
          const list = async (path: string, query: Readonly<Record<string, string>>) =>
            (await get(
              operationOf(path),
              `${filled(`${root}${path}`)}?${String(new URLSearchParams({per_page: '1000', ...query}))}`,
            )) as Page;
          const all = await list('/services', {full: 'true'});
          const isFewer = ({total_items: some}: Page, than = all) =>
            assert.ok(some > 0 && some < than.total_items, `${some} of ${than.total_items}`);

          const terms = await list('/taxonomy_terms', {search: 'sexual'});
          const [term] = terms.contents;
          const inTerm = await list('/services', {taxonomy_term_id: term?.id ?? '', full: 'true'});
          isFewer(inTerm);
          for (const service of inTerm.contents) assert.ok(JSON.stringify(service).includes(term?.id ?? '?'));
          const {contents: taxonomies} = await list('/taxonomies', {});
          const [{id: taxonomy} = {id: ''}] = taxonomies;
          const ofTaxonomy = await list('/services', {taxonomy_id: taxonomy, full: 'true'});
          for (const service of ofTaxonomy.contents) assert.ok(JSON.stringify(service).includes(taxonomy));
          assert.ok(ofTaxonomy.contents.length > 0);

          const organization = String(
            all.contents.find((one) => one['organization_id'])?.['organization_id'],
          );
          const ofOne = await list('/services', {organization_id: organization, full: 'true'});
          isFewer(ofOne);
          for (const service of ofOne.contents) assert.equal(service['organization_id'], organization);

          const moments = all.contents
            .map((one) => String(one['last_modified'] ?? ''))
            .filter(Boolean)
            .sort();
          const middle = moments[Math.floor(moments.length / 2)] ?? '';
          const changed = await list('/services', {modified_after: middle, minimal: 'true'});
          isFewer(changed);
          for (const {modified_date: day} of changed.contents) assert.ok(String(day) >= middle);

          for (const [name, field, fits] of [
            ['minimum_age', 'minimum_age', (age: number) => age >= 16],
            ['maximum_age', 'maximum_age', (age: number) => age <= 30],
          ] as const) {
            const some = await list('/services', {
              [name]: name === 'minimum_age' ? '16' : '30',
              full: 'true',
            });
            isFewer(some);
            for (const service of some.contents)
              assert.ok(fits(Number(service[field])), String(service[field]));
          }

          isFewer(await list('/services', {search: 'food'}));
          assert.deepEqual(
            await list('/services', {text: 'food'}),
            await list('/services', {search: 'food'}),
          );
          assert.equal((await list('/taxonomy_terms', {parent_id: unknown})).total_items, 0);
          assert.ok(
            (await list('/taxonomy_terms', {top_only: 'true', taxonomy_id: taxonomy})).total_items > 0,
          );
          const whole = await list('/organizations', {full_service: 'true'});
          assert.ok(whole.contents.some((one) => JSON.stringify(one['services']).includes('"description"')));

          const everywhere = await list('/service_at_locations', {});
          const near = await list('/service_at_locations', {postcode: 'AH1 2QL', proximity: '500'});
          isFewer(near, everywhere);
          await get(
            operationOf('/service_at_locations'),
            `${filled(`${root}/service_at_locations`)}?postcode=nonsense`,
            400,
          );
        });
      }

      it('says so where there is no such directory', async () => {
        const operation =
          document.paths['/directories/{directory}/openreferral/v3/services']?.get ??
          assert.fail('it is not described');
        await get(operation, '/directories/nothing/openreferral/v3/services', 404);
      });
    },
  );
}

function goodValues({
  type,
  minimum,
  maximum,
  enum: choices,
  format,
}: Parameter['schema']): (string | number)[] {
  if (choices) return [...choices];
  if (format === 'date-time') return ['2026-11-22T09:00:00Z', '2026-11-22T09:00:00+01:00'];
  if (type === 'boolean') return ['true', 'false'];
  if (type !== 'string') return [minimum, maximum].filter((limit) => limit !== undefined);
  return ['a', 'two words', 'ہیٹنگ'];
}

function badValues({
  type,
  minimum,
  maximum,
  enum: choices,
  format,
}: Parameter['schema']): (string | number)[] {
  if (choices || format === 'date-time' || type === 'boolean') return ['perhaps'];
  if (type === 'string') return [];
  const beyond = [minimum === undefined ? [] : minimum - 1, maximum === undefined ? [] : maximum + 1].flat();
  return ['many', ...beyond, ...(type === 'integer' ? [1.5] : [])];
}
