import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {PROBLEMS, routes, type Route} from '@civic-widgets/model';
import {openReferralRoots, openReferralRoutes} from './routes/open-referral-routes.js';
import {startApp, type TestServer} from './testing/app.js';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: object;
  }[];
  readonly requestBody?: {readonly content: object};
  readonly responses: Readonly<Record<string, {readonly description: string; readonly content: object}>>;
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {readonly schemas: Readonly<Record<string, object>>};
}

describe('/openapi.json', () => {
  let server: TestServer;
  let api: OpenApi;
  before(async () => {
    server = await startApp();
    api = (await (await server.fetch('/openapi.json')).json()) as OpenApi;
  });
  after(() => server.stop());

  it('is OpenAPI 3.1', () => assert.equal(api.openapi, '3.1.0'));

  for (const route of routes as readonly Route[]) {
    it(`has ${route.method} ${route.path}, with its parameters, replies and problems`, () => {
      const operation = api.paths[route.path]?.[route.method.toLowerCase()];
      assert.ok(operation);
      assert.equal(operation.operationId, route.id);
      const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(
        operation.parameters.filter((one) => one.in === 'path').map(({name}) => name),
        inPath,
      );
      assert.equal(
        operation.parameters.some(({name}) => name === 'Idempotency-Key'),
        route.idempotent ?? false,
      );
      assert.equal('requestBody' in operation, route.body !== undefined);
      for (const status of Object.keys(route.replies)) assert.ok(operation.responses[status], status);
      for (const code of route.problems)
        assert.ok(operation.responses[PROBLEMS[code][0]]?.description.includes(`\`${code}\``), code);
    });
  }

  it('names each operation once', () => {
    const ids = Object.values(api.paths).flatMap((path) =>
      Object.values(path).map(({operationId}) => operationId),
    );
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });

  it('refers only to what it holds', () => {
    const names = new Set(Object.keys(api.components.schemas).map((name) => `#/components/schemas/${name}`));
    const refs = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    assert.ok(refs.length > 10);
    assert.deepEqual(
      refs.filter((ref) => !names.has(ref)),
      [],
    );
  });

  it('holds nothing that JSON Schema of the year 2020 does not know', () => {
    const text = JSON.stringify(api.components.schemas);
    assert.doesNotMatch(text, /"nullable"|"definitions"|"\$defs"/);
    assert.match(text, /"pattern":"\^/);
  });

  it('names every address that the server takes, and no other', async () => {
    for (const [path, operations] of Object.entries(api.paths)) {
      const address = path
        .replace('{id}', 'open')
        .replace('{receipt}', 'AAAA-AAAA-AAAA-AAAA')
        .replace('{directory}', 'town');
      for (const method of Object.keys(operations)) {
        const {status} = await server.fetch(address, {method: method.toUpperCase()});
        assert.ok(status !== 405, `${method} ${path}: ${status}`);
      }
    }
    const openReferral = openReferralRoots.flatMap((root) =>
      openReferralRoutes.map(({path}) => `${root}${path}`),
    );
    const known = new Set([...routes.map(({path}) => path as string), ...openReferral]);
    assert.deepEqual(Object.keys(api.paths).sort(), [...known].sort());
  });
});
