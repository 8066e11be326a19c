import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {Problem, PROBLEMS, routes, type Route} from '@civic-widgets/model';
import {databases} from '../support/databases.js';
import {directoriesRead, startServer, type RunningServer} from '../support/server.js';

interface Call {
  readonly route: (typeof routes)[number]['id'];
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly status: number;
}

const key = randomUUID();
const answer = {answers: {priority: 'trees', times: ['morning']}, lang: 'en'};
const highStreet = {id: 'high-street'};
const report = {
  directory: 'nether-tarrow',
  service: 'bell-ringing-practice-ah9-3qx',
  problem: 'hours',
  text: 'It is at 8 now.',
};

/** Each reply that a route can give, in an order in which they come about; `RECEIPT` is that of the answer stored here. */
const calls: readonly Call[] = [
  {route: 'listConsultations', status: 200},
  {route: 'readConsultation', params: highStreet, status: 200},
  {route: 'readConsultation', params: {id: 'nothing'}, status: 404},
  {route: 'submitResponse', params: highStreet, body: answer, key, status: 201},
  {route: 'submitResponse', params: highStreet, body: answer, key, status: 200},
  {route: 'submitResponse', params: highStreet, body: {answers: {priority: 'parking'}}, key, status: 422},
  {
    route: 'submitResponse',
    params: highStreet,
    body: {answers: {priority: 'bypass'}},
    key: randomUUID(),
    status: 422,
  },
  {route: 'submitResponse', params: highStreet, body: {}, key: randomUUID(), status: 400},
  {
    route: 'submitResponse',
    params: {id: 'library-hours'},
    body: {answers: {}},
    key: randomUUID(),
    status: 403,
  },
  {route: 'submitResponse', params: {id: 'nothing'}, body: answer, key: randomUUID(), status: 404},
  {route: 'readReceipt', params: {...highStreet, receipt: 'RECEIPT'}, status: 200},
  {route: 'readReceipt', params: {...highStreet, receipt: 'AAAA-AAAA-AAAA-AAAA'}, status: 404},
  {route: 'readResults', params: highStreet, status: 200},
  {route: 'readResults', params: {id: 'nothing'}, status: 404},
  {route: 'readBallots', params: {id: 'flood-group'}, query: 'question=coordinators', status: 403},
  {route: 'readBallots', params: {id: 'flood-group'}, query: 'question=help', status: 400},
  {route: 'readBallots', params: {id: 'nothing'}, query: 'question=coordinators', status: 404},
  {route: 'listDirectories', status: 200},
  {route: 'readDirectoryIndex', params: {id: 'aberhebog'}, status: 200},
  {route: 'readDirectoryIndex', params: {id: 'nothing'}, status: 404},
  {route: 'findPlaces', query: 'q=mill+end', status: 200},
  {route: 'findPlaces', query: 'q=AH1+2XZ', status: 200},
  {route: 'findPlaces', query: 'q=Atlantis', status: 200},
  {route: 'findPlaces', query: '', status: 400},
  {route: 'reportService', body: report, status: 201},
  {route: 'reportService', body: report, status: 200},
  {route: 'reportService', body: {...report, service: 'nothing'}, status: 404},
  {route: 'reportService', body: {...report, directory: 'nothing'}, status: 404},
  {route: 'reportService', body: {...report, problem: 'rude'}, status: 400},
];

for (const database of databases) {
  describe(`the contract, kept by the server on ${database.name}`, {skip: database.skip}, () => {
    let server: RunningServer;
    let remove: () => Promise<void>;
    let receipt = '';
    before(async () => {
      const place = await database.create();
      remove = place.remove;
      server = await startServer({env: place.env});
      await directoriesRead(server, ['aberhebog', 'nether-tarrow']);
    });
    after(async () => {
      await server.stop();
      await remove();
    });

    for (const call of calls) {
      it(`${call.route} ${JSON.stringify(call.params ?? {})} answers ${call.status} with what its schema says`, async () => {
        const route: Route = routes.find(({id}) => id === call.route) ?? assert.fail();
        const response = await send(server.url, route, call, receipt);
        assert.equal(response.status, call.status);
        const body: unknown = await (route.media && response.ok ? response.text() : response.json());
        const schema = route.replies[call.status];
        if (schema) {
          assert.deepEqual(v.parse(schema, body), body);
        } else {
          const {code, status} = v.parse(Problem, body);
          assert.ok((route.problems as readonly string[]).includes(code), code);
          assert.equal(status, PROBLEMS[code as keyof typeof PROBLEMS][0]);
          assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
        }
        if (call.route === 'submitResponse' && call.status === 201) ({receipt} = body as {receipt: string});
      });
    }
  });
}

const postgres = databases.find(({name}) => name === 'PostgreSQL') ?? assert.fail();

describe('two servers on one PostgreSQL', {skip: postgres.skip}, () => {
  it('are one: an answer that comes to both is stored once, with one receipt, and both count it', async () => {
    const {env, remove} = await postgres.create();
    // Started at once, each with a data folder of its own and without a key: the first to come makes it for both.
    const servers = await Promise.all([startServer({env}), startServer({env})]);
    const route = routes.find(({id}) => id === 'submitResponse') ?? assert.fail();
    const sent = Array.from(
      {length: 100},
      () =>
        ({route: 'submitResponse', params: highStreet, body: answer, key: randomUUID(), status: 0}) as const,
    );
    const replies = await Promise.all(
      sent.flatMap((call) =>
        servers.map(async ({url}) => {
          const response = await send(url, route, call, '');
          return {
            status: response.status,
            key: call.key,
            receipt: ((await response.json()) as {receipt: string}).receipt,
          };
        }),
      ),
    );
    assert.equal(replies.filter(({status}) => status === 201).length, 100);
    assert.equal(replies.filter(({status}) => status === 200).length, 100);
    assert.equal(new Set(replies.map((reply) => `${reply.key} ${reply.receipt}`)).size, 100);
    for (const {url} of servers) {
      const {responses} = (await (await fetch(`${url}/api/v1/consultations/high-street/results`)).json()) as {
        responses: number;
      };
      assert.equal(responses, 100);
    }
    await Promise.all(servers.map((server) => server.stop()));
    await remove();
  });
});

function send(
  url: string,
  {method, path}: Route,
  {params = {}, query = '', body, key: idempotencyKey}: Call,
  receipt: string,
): Promise<Response> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    params[name] === 'RECEIPT' ? receipt : (params[name] ?? ''),
  );
  return fetch(`${url}${filled}?${query}`, {
    method,
    headers: {
      ...(body === undefined ? {} : {'content-type': 'application/json'}),
      ...(idempotencyKey === undefined ? {} : {'idempotency-key': idempotencyKey}),
    },
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  });
}
