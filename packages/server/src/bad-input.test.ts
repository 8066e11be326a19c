import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {connect} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {PROBLEMS, type ProblemCode} from '@civic-widgets/model';
import {problemOf, startApp, type TestServer} from './testing/app.js';
import {engines} from './testing/engines.js';

interface BadInput {
  readonly what: string;
  readonly code: ProblemCode;
  readonly consultation?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Record<string, string>;
  /** What `errors` tells of each question. */
  readonly errors?: readonly {question: string; code: string; limit?: number; value?: string}[];
}

const good = {answers: {priority: 'trees'}};
const words = (comment: string) => ({answers: {priority: 'trees', comment}});

const inputs: readonly BadInput[] = [
  {what: 'JSON that is cut off', code: 'malformed-json', body: '{"answers": {"priority": "trees"}'},
  {what: 'an empty body', code: 'malformed-json', body: ''},
  {what: 'a body with a comment', code: 'malformed-json', body: '{"answers": {"priority": "trees"}} // mine'},
  {
    what: 'another content type',
    code: 'content-type',
    body: JSON.stringify(good),
    headers: {'content-type': 'text/plain'},
  },
  {
    what: 'multipart',
    code: 'content-type',
    body: '--x--',
    headers: {'content-type': 'multipart/form-data; boundary=x'},
  },
  {what: 'a body of 1 MB', code: 'too-large', body: JSON.stringify(words('a'.repeat(1024 * 1024)))},
  {
    what: 'a form of 1 MB',
    code: 'too-large',
    body: `comment=${'a'.repeat(1024 * 1024)}`,
    headers: {'content-type': 'application/x-www-form-urlencoded'},
  },
  {
    what: 'an option that there is not',
    code: 'answers-invalid',
    body: {answers: {priority: 'bypass'}},
    errors: [{question: 'priority', code: 'unknown-option', value: 'bypass'}],
  },
  {
    what: 'an option twice',
    code: 'answers-invalid',
    body: {answers: {priority: 'trees', times: ['morning', 'morning']}},
    errors: [{question: 'times', code: 'doubled-option'}],
  },
  {
    what: 'too many choices',
    code: 'answers-invalid',
    body: {answers: {priority: 'trees', times: ['morning', 'afternoon', 'evening']}},
    errors: [{question: 'times', code: 'too-many', limit: 2}],
  },
  {
    what: 'a question that there is not, none of those that must be answered, and a text that is too long',
    code: 'answers-invalid',
    body: {answers: {colour: 'red', comment: '🌳'.repeat(501)}},
    errors: [
      {question: 'colour', code: 'unknown-question'},
      {question: 'priority', code: 'required'},
      {question: 'comment', code: 'too-long', limit: 500},
    ],
  },
  {
    what: 'a list where one option belongs',
    code: 'answers-invalid',
    body: {answers: {priority: ['trees']}},
    errors: [{question: 'priority', code: 'wrong-type'}],
  },
  {what: 'U+0000', code: 'text-nul', body: words('a\u0000b')},
  {what: 'U+0000 as the name of a question', code: 'text-nul', body: '{"answers": {"a\\u0000": "b"}}'},
  {
    what: 'a lone surrogate',
    code: 'text-not-well-formed',
    body: '{"answers": {"priority": "trees", "comment": "\\ud83c"}}',
  },
  {what: 'a direction override', code: 'text-control-character', body: words('no\u202eyes')},
  {what: 'a control character', code: 'text-control-character', body: words('a\u0007b')},
  {
    what: '__proto__',
    code: 'forbidden-key',
    body: '{"answers": {"priority": "trees"}, "__proto__": {"lang": "en"}}',
  },
  {what: '__proto__ as a question', code: 'forbidden-key', body: '{"answers": {"__proto__": "trees"}}'},
  {
    what: 'constructor.prototype',
    code: 'forbidden-key',
    body: '{"answers": {"priority": "trees"}, "constructor": {"prototype": {}}}',
  },
  {
    what: 'a doubled name',
    code: 'doubled-key',
    body: '{"answers": {"priority": "trees", "priority": "parking"}}',
  },
  {
    what: 'deep nesting',
    code: 'invalid-body',
    body: `{"answers": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  },
  {
    what: 'a number where an option belongs',
    code: 'answers-invalid',
    body: {answers: {priority: 1}},
    errors: [{question: 'priority', code: 'wrong-type'}],
  },
  {
    what: 'a value for each option where one belongs',
    code: 'answers-invalid',
    body: {answers: {priority: {trees: 1}}},
    errors: [{question: 'priority', code: 'wrong-type'}],
  },
  {what: 'true for an answer', code: 'invalid-body', body: {answers: {priority: true}}},
  {what: 'a list of numbers for an answer', code: 'invalid-body', body: {answers: {priority: [1]}}},
  {what: 'a table of lists for an answer', code: 'invalid-body', body: {answers: {priority: {trees: ['a']}}}},
  {what: 'a list for a body', code: 'invalid-body', body: [good]},
  {what: 'a list for the answers', code: 'invalid-body', body: {answers: []}},
  {what: 'a body of null', code: 'invalid-body', body: 'null'},
  {what: 'constructor as a question', code: 'forbidden-key', body: '{"answers": {"constructor": "trees"}}'},
  {what: 'toString as a question', code: 'invalid-body', body: '{"answers": {"toString": "trees"}}'},
  {what: 'a name that does not belong', code: 'invalid-body', body: {...good, voter: 'me'}},
  {what: 'a language that is none', code: 'invalid-body', body: {...good, lang: 'english please'}},
  {what: 'no Idempotency-Key', code: 'idempotency-key-missing', body: good, key: ''},
  {what: 'an Idempotency-Key that is no UUID', code: 'idempotency-key-invalid', body: good, key: 'my-answer'},
  {what: 'a closed consultation', code: 'consultation-closed', consultation: 'closed', body: good},
  {
    what: 'a consultation that has not opened',
    code: 'consultation-upcoming',
    consultation: 'upcoming',
    body: good,
  },
  {what: 'an unknown consultation', code: 'consultation-unknown', consultation: 'bypass', body: good},
  {what: 'a name that objects have', code: 'consultation-unknown', consultation: '__proto__', body: good},
  {
    what: 'an origin that is not listed',
    code: 'origin-not-allowed',
    body: good,
    headers: {origin: 'https://evil.example'},
  },
  {
    what: 'a listed origin with something behind it',
    code: 'origin-not-allowed',
    body: good,
    headers: {origin: 'https://www.town.example.evil.example'},
  },
  {
    what: 'a listed origin on another port',
    code: 'origin-not-allowed',
    body: good,
    headers: {origin: 'https://www.town.example:8443'},
  },
  {what: 'the origin of a sandboxed page', code: 'origin-not-allowed', body: good, headers: {origin: 'null'}},
  {
    what: 'something like localhost',
    code: 'origin-not-allowed',
    body: good,
    headers: {origin: 'http://localhost:80.evil.example'},
  },
];

for (const engine of engines) {
  describe(`on ${engine.name}, an answer`, {skip: engine.skip}, () => {
    let server: TestServer;
    before(async () => {
      server = await startApp({engine, parts: {requestTimeout: 300, connectionsCheckingInterval: 50}});
    });
    after(() => server.stop());

    for (const {what, code, consultation = 'open', body, key, headers = {}, errors} of inputs) {
      it(`with ${what} is refused: ${PROBLEMS[code][0]} ${code}`, async () => {
        const response = await server.post(consultation, body, {
          ...(key === undefined ? {} : {key}),
          headers,
        });
        const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
        assert.equal(response.status, PROBLEMS[code][0]);
        // A form is answered with a page, whatever is wrong with it.
        if (!isPage) {
          const problem = await problemOf(response);
          assert.equal(problem.code, code);
          assert.equal(problem['type'], `/problems#${code}`);
          if (errors) assert.deepEqual(withoutDetail(problem['errors']), errors);
        }
        assert.equal(await server.stored(), 0);
      });
    }

    it('that stalls is given up on: 408 stalled', async () => {
      const reply = await sendRaw(server.url, [
        'POST /api/v1/consultations/open/responses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n',
        `Idempotency-Key: ${randomUUID()}\r\nContent-Length: 1000\r\n\r\n{"answers": `,
      ]);
      assert.match(reply, /^HTTP\/1\.1 408 Request Timeout\r\nContent-Type: application\/problem\+json/);
      assert.match(reply, /"code":"stalled"/);
      assert.equal(await server.stored(), 0);
    });

    it('that is not HTTP is told so', async () => {
      assert.match(
        await sendRaw(server.url, ['let me in\r\n\r\n']),
        /^HTTP\/1\.1 400 .*"code":"invalid-path"/s,
      );
    });

    it('with something that is not HTTP behind it gets its own answer, and then the connection ends', async () => {
      const before = await server.stored();
      const body = JSON.stringify(good);
      const reply = await sendRaw(server.url, [
        `POST /api/v1/consultations/open/responses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
          `Idempotency-Key: ${randomUUID()}\r\nContent-Length: ${body.length}\r\n\r\n${body}let me in\r\n\r\n`,
      ]);
      assert.match(reply, /^HTTP\/1\.1 201 Created/);
      assert.match(reply, /"receipt":"[0-9A-Z-]+"/);
      assert.equal(reply.match(/HTTP\/1\.1 \d/g)?.length, 1);
      assert.equal(await server.stored(), before + 1);
    });

    it('under a used key with another body is refused, and the first one stays', async () => {
      const before = await server.stored();
      const key = randomUUID();
      await server.post('open', good, {key});
      const response = await server.post('open', {answers: {priority: 'parking'}}, {key});
      assert.equal((await problemOf(response)).code, 'idempotency-key-reused');
      assert.equal(await server.stored(), before + 1);
    });

    it('was never a failure of ours', () => {
      assert.deepEqual(
        server.log.filter((line) => /"level":[45]\d/.test(line)),
        [],
      );
    });
  });
}

describe('an address', () => {
  let server: TestServer;
  before(async () => {
    server = await startApp();
  });
  after(() => server.stop());

  for (const [path, status, code] of [
    ['/api/v1/nothing', 404, 'not-found'],
    ['/api/v1/consultations/nothing', 404, 'consultation-unknown'],
    ['/api/v1/consultations/nothing/results', 404, 'consultation-unknown'],
    ['/api/v1/consultations/open/receipts/nothing', 404, 'receipt-unknown'],
    ['/api/v1/consultations/%E0%A4%A', 400, 'invalid-path'],
    [`/api/v1/consultations/${'a'.repeat(300)}`, 404, 'not-found'],
  ] as const) {
    it(`${path.slice(0, 60)} is answered with ${status} ${code}`, async () => {
      const problem = await problemOf(await server.fetch(path));
      assert.deepEqual([problem.status, problem.code], [status, code]);
    });
  }

  it('that takes another method says which', async () => {
    const response = await server.fetch('/api/v1/consultations/open', {method: 'DELETE'});
    assert.equal((await problemOf(response)).code, 'method-not-allowed');
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    const posted = await server.fetch('/api/v1/consultations/open/responses', {method: 'PUT', body: 'x'});
    assert.equal((await problemOf(posted)).code, 'method-not-allowed');
    assert.equal(posted.headers.get('allow'), 'POST, OPTIONS');
  });

  it('that is asked with QUERY, which needs a content type, says so', async () => {
    for (const path of ['/api/v1/consultations/open', '/nothing']) {
      const response = await server.fetch(path, {method: 'QUERY'});
      assert.ok(response.status >= 400 && response.status < 500, `${path}: ${response.status}`);
      await problemOf(response);
    }
    assert.deepEqual(
      server.log.filter((line) => /"level":[45]\d/.test(line)),
      [],
    );
  });

  it('that people see answers them with a page in words', async () => {
    const response = await server.fetch('/consultations/nothing', {headers: {accept: 'text/html,*/*'}});
    assert.equal(response.status, 404);
    const page = await response.text();
    assert.match(page, /<title>Error: There is no such consultation<\/title>/);
    assert.match(page, /Choose from the consultations that there are/);
  });
});

function withoutDetail(errors: unknown): unknown {
  assert.ok(Array.isArray(errors));
  return errors.map(({detail, ...rest}) => {
    assert.equal(typeof detail, 'string');
    return rest;
  });
}

function sendRaw(url: string, parts: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
      parts.forEach((part) => socket.write(part)),
    );
    let reply = '';
    socket.on('data', (chunk) => (reply += chunk.toString()));
    socket.on('close', () => done(reply));
    socket.on('error', fail);
  });
}
