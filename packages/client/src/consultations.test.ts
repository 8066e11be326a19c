import assert from 'node:assert/strict';
import {getEventListeners, once} from 'node:events';
import {createServer, type IncomingMessage, type RequestListener, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it, mock} from 'node:test';
import {createConsultationClient, followable, mostBallots, newKey, type Outgoing} from './consultations.js';
import {ClientError, type FailureCode} from './failure.js';
import {patience, type Fetch} from './request.js';

const consultation = {
  id: 'high-street',
  title: {en: 'The high street', cy: 'Y stryd fawr'},
  questions: [{id: 'priority', type: 'single', label: 'What first?', options: [{id: 'trees', label: 'Trees'}]}],
  site: {id: 'oxley', name: 'Oxley Town Council'},
  status: 'open',
  links: {self: '/consultations/high-street', responses: '/responses'},
};
const results = {consultation: 'high-street', asOf: '2026-11-30T17:00:00Z', final: true, responses: 0, questions: []};

/** What reached the server, and how it answers. */
const received: {request: IncomingMessage; body: string}[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let origin = '';

const onRequest: RequestListener = (request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    received.push({request, body});
    answer(request, response);
  });
};
const server = createServer(onRequest);

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  received.length = 0;
  answer = reply(200, consultation);
});
after(() => {
  server.closeAllConnections();
  server.close();
});

function reply(status: number, body: unknown, headers: Record<string, string> = {}): typeof answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (_, response) => response.writeHead(status, {'Content-Type': 'application/json', ...headers}).end(text);
}

/** Begins an answer, and leaves it at that; `then` is called when what there is has left. */
function begin(response: ServerResponse, status = 200, then: () => void = () => undefined): void {
  response.writeHead(status, {'Content-Type': 'application/json', 'Content-Length': '10000'});
  response.write('{"id": "high-st', then);
}

const client = createConsultationClient();
const load = (options?: Parameters<typeof client.load>[1]) => client.load(`${origin}/consultations/high-street`, options);
const outgoing = (): Outgoing => ({url: `${origin}/responses`, key: newKey(), answers: {priority: 'trees', times: ['morning']}, lang: 'cy'});

async function failureOf(call: Promise<unknown>, code: FailureCode): Promise<ClientError> {
  const error = await call.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof ClientError, `a ClientError, not ${String(error)}`);
  assert.equal(error.code, code);
  return error;
}

/** A fetch that tells when the first response has begun. */
function watched(): {fetch: Fetch; begun: Promise<Response>} {
  const {promise: begun, resolve} = deferred<Response>();
  const fetch: Fetch = async (url, init) => {
    const response = await globalThis.fetch(url, init);
    resolve(response);
    return response;
  };
  return {fetch, begun};
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return {promise, resolve};
}

describe('createConsultationClient', () => {
  it('loads a consultation, checked and with its defaults', async () => {
    const loaded = await load();
    assert.equal(loaded.lang, 'en');
    assert.deepEqual(loaded.title, consultation.title);
    const [{request} = {}] = received;
    assert.deepEqual([request?.method, request?.url, request?.headers.accept], ['GET', '/consultations/high-street', 'application/json']);
  });

  it('sends an answer with its key, and nothing else', async () => {
    answer = reply(201, {receipt: '7KQM-2XPD-9H4T-E0VB'});
    const sent = outgoing();
    assert.deepEqual(await client.submit(sent), {receipt: '7KQM-2XPD-9H4T-E0VB'});
    const [{request, body = ''} = {}] = received;
    assert.deepEqual(JSON.parse(body), {answers: sent.answers, lang: 'cy'});
    assert.equal(request?.method, 'POST');
    assert.equal(request?.headers['content-type'], 'application/json');
    assert.equal(request?.headers['idempotency-key'], sent.key);
  });

  it('takes the same receipt for an answer that had arrived before', async () => {
    answer = reply(200, {receipt: '7KQM-2XPD-9H4T-E0VB', consultation: 'high-street', later: true});
    assert.deepEqual(await client.submit(outgoing()), {receipt: '7KQM-2XPD-9H4T-E0VB', consultation: 'high-street'});
  });

  for (const status of [301, 302, 303, 307, 308]) {
    it(`does not send an answer on where the server answers ${status}`, async () => {
      let reached = 0;
      const other = createServer((_, response) => response.end(JSON.stringify({receipt: `${(reached += 1)}`})));
      other.listen(0, '127.0.0.1');
      await once(other, 'listening');
      answer = reply(status, '', {Location: `http://127.0.0.1:${(other.address() as AddressInfo).port}/responses`});
      const failure = await client.submit(outgoing()).catch((error: unknown) => error);
      other.closeAllConnections();
      other.close();
      assert.ok(failure instanceof ClientError);
      assert.equal(reached, 0);
    });
  }

  it('follows where a consultation has moved to', async () => {
    answer = (request, response) =>
      request.url === '/moved' ? reply(200, consultation)(request, response) : reply(308, '', {Location: '/moved'})(request, response);
    assert.equal((await load()).id, 'high-street');
  });

  it('keeps the key when the same answer is sent again', async () => {
    const sent = outgoing();
    answer = reply(503, '');
    await failureOf(client.submit(sent), 'busy');
    answer = reply(201, {receipt: 'r'});
    await client.submit(sent);
    assert.deepEqual(received.map(({request}) => request.headers['idempotency-key']), [sent.key, sent.key]);
    assert.equal(received[0]?.body, received[1]?.body);
  });

  it('loads results past any kept copy', async () => {
    const seen: RequestInit[] = [];
    const {results: read} = createConsultationClient((url, init) => {
      seen.push(init);
      return fetch(url, init);
    });
    answer = reply(200, results);
    assert.deepEqual(await read(`${origin}/results`), results);
    assert.equal(seen[0]?.cache, 'no-cache');
  });

  it('hands the text of ballots on as it is, letters that were cut in two among it', async () => {
    const text = '{"ballots": ["Llŷr", "Zażółć", "ووٹ"]}';
    answer = (_, response) => {
      const bytes = Buffer.from(text);
      response.writeHead(200, {'Content-Type': 'application/json'});
      response.write(bytes.subarray(0, 17), () => setTimeout(() => response.end(bytes.subarray(17)), 5));
    };
    assert.equal(await client.ballots(`${origin}/ballots?question=seats&format=json`), text);
    const [{request} = {}] = received;
    assert.deepEqual([request?.method, request?.url], ['GET', '/ballots?question=seats&format=json']);
  });

  it('lets the server learn neither who asks nor from which page', async () => {
    const seen: RequestInit[] = [];
    const discreet = createConsultationClient((url, init) => {
      seen.push(init);
      return fetch(url, init);
    });
    await discreet.load(`${origin}/`);
    answer = reply(201, {receipt: 'r'});
    await discreet.submit(outgoing());
    answer = reply(200, results);
    await discreet.results(`${origin}/results`);
    await discreet.ballots(`${origin}/ballots`);
    assert.equal(seen.length, 4);
    for (const {credentials, referrerPolicy, mode} of seen) assert.deepEqual([credentials, referrerPolicy, mode], ['omit', 'no-referrer', 'cors']);
    for (const {request} of received) assert.deepEqual([request.headers.cookie, request.headers.referer], [undefined, undefined]);
  });
});

describe('a client that the server refuses', () => {
  const codes: [number, FailureCode, passes: boolean][] = [
    [400, 'refused', false],
    [403, 'refused', false],
    [404, 'missing', false],
    [408, 'network', true],
    [410, 'missing', false],
    [415, 'refused', false],
    [422, 'refused', false],
    [429, 'busy', true],
    [500, 'server', true],
    [502, 'server', true],
    [503, 'busy', true],
    [504, 'server', true],
  ];
  for (const [status, code, passes] of codes) {
    it(`says "${code}" for ${status}, with the problem that came`, async () => {
      const problem = {type: 'about:blank', title: 'No', status, code: 'some-code', detail: 'Because.'};
      answer = reply(status, {...problem, extra: 1}, {'Content-Type': 'application/problem+json'});
      const error = await failureOf(client.submit(outgoing()), code);
      assert.deepEqual(error.problem, problem);
      assert.equal(error.passes, passes);
      assert.match(error.message, new RegExp(`/responses answered ${status} some-code$`));
    });

    it(`says "${code}" for ${status} without a word, or with words of others`, async () => {
      for (const body of ['', '<!doctype html><title>Error</title>', '{"error": "x"}', '[]', 'null', '{"title": ', '{"title": "x", "status": "500", "code": "y"}']) {
        answer = reply(status, body);
        assert.equal((await failureOf(load(), code)).problem, undefined, body);
      }
    });
  }

  it('hands on what is wrong with each question', async () => {
    const errors = [{question: 'times', code: 'too-many', limit: 2}];
    answer = reply(422, {title: 'Some answers do not fit', status: 422, code: 'answers-invalid', errors});
    assert.deepEqual((await failureOf(client.submit(outgoing()), 'refused')).problem?.errors, errors);
  });

  it('says by the status what happened when the words are cut off', async () => {
    answer = (_, response) => begin(response, 503, () => response.destroy());
    await failureOf(load(), 'busy');
  });

  const waits: [header: string | undefined, seconds: number | undefined][] = [
    ['7', 7],
    ['0', 0],
    ['120', 120],
    [undefined, undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['31 Dec 2026', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['', undefined],
  ];
  for (const [header, seconds] of waits) {
    it(`takes Retry-After ${JSON.stringify(header)} for ${seconds}`, async () => {
      answer = reply(503, '{}', header === undefined ? {} : {'Retry-After': header});
      assert.equal((await failureOf(load(), 'busy')).retryAfter, seconds);
    });
  }
});

describe('a client that is answered with nonsense', () => {
  for (const body of ['', 'null', '[]', '"x"', '{', '<!doctype html>', '{"id": "high-street"}', '\u0000']) {
    it(`says that ${JSON.stringify(body)} is no consultation`, async () => {
      answer = reply(200, body);
      const error = await failureOf(load(), 'invalid');
      assert.equal(error.passes, false);
    });
  }

  it('says what is wrong and where', async () => {
    const [question] = consultation.questions;
    answer = reply(200, {...consultation, questions: [{...question, label: 7}]});
    assert.match((await failureOf(load(), 'invalid')).message, /consultations\/high-street: questions\.0\.label: /);
  });

  it('does not take an empty success for a receipt', async () => {
    answer = (_, response) => response.writeHead(204).end();
    await failureOf(client.submit(outgoing()), 'invalid');
    answer = reply(200, {});
    await failureOf(client.submit(outgoing()), 'invalid');
  });

  it('does not take one kind of answer for another', async () => {
    answer = reply(200, consultation);
    await failureOf(client.results(`${origin}/results`), 'invalid');
    answer = reply(200, results);
    await failureOf(load(), 'invalid');
  });
});

describe('a client that asks for ballots', () => {
  const ballots = () => client.ballots(`${origin}/ballots`);

  it('says what the server refuses, by its status and in its words', async () => {
    answer = reply(403, {title: 'Not yet', status: 403, code: 'results-not-yet'}, {'Content-Type': 'application/problem+json'});
    assert.equal((await failureOf(ballots(), 'refused')).problem?.code, 'results-not-yet');
    answer = reply(404, '<h1>Gone</h1>');
    await failureOf(ballots(), 'missing');
  });

  it('takes no more of them than there can be', async () => {
    // Of the size that it says, a piece of a megabyte at a time; nothing is kept.
    const piece = new Uint8Array(1_000_000);
    let sent = 0;
    let isCancelled = false;
    const body = () =>
      new ReadableStream({
        pull(controller) {
          sent += piece.length;
          controller.enqueue(piece);
        },
        cancel() {
          isCancelled = true;
        },
      });
    await failureOf(createConsultationClient(async () => new Response(body())).ballots('/ballots'), 'invalid');
    assert.ok(isCancelled);
    assert.ok(sent <= mostBallots + 3 * piece.length);
  });

  it('says "network" where the line is cut in the middle', async () => {
    answer = (_, response) => begin(response, 200, () => response.destroy());
    await failureOf(ballots(), 'network');
  });

  it('hangs up when the caller loses interest', async () => {
    const caller = new AbortController();
    const reason = new Error('gone');
    answer = (_, response) => begin(response, 200, () => caller.abort(reason));
    await assert.rejects(client.ballots(`${origin}/ballots`, {signal: caller.signal}), reason);
  });

  it('waits as long as something comes', async () => {
    mock.timers.enable({apis: ['setTimeout']});
    try {
      let pieces = 0;
      const body = new ReadableStream({
        pull(controller) {
          mock.timers.tick(patience - 1);
          pieces += 1;
          if (pieces < 5) controller.enqueue(new TextEncoder().encode('x'));
          else controller.close();
        },
      }, {highWaterMark: 0});
      assert.equal(await createConsultationClient(async () => new Response(body)).ballots('/ballots'), 'xxxx');
    } finally {
      mock.timers.reset();
    }
  });
});

describe('a client whose connection fails', () => {
  it('says "network" where nobody listens, and keeps the cause', async () => {
    const gone = createServer();
    gone.listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const {port} = gone.address() as AddressInfo;
    gone.close();
    await once(gone, 'close');
    const error = await failureOf(client.load(`http://127.0.0.1:${port}/`), 'network');
    assert.ok(error.cause instanceof TypeError);
    assert.equal(error.passes, true);
  });

  it('says "network" where the line is cut before an answer', async () => {
    answer = (request) => request.socket.destroy();
    await failureOf(client.submit(outgoing()), 'network');
  });

  it('says "network" where the line is cut in the middle of a body', async () => {
    answer = (_, response) => begin(response, 200, () => response.destroy());
    const error = await failureOf(load(), 'network');
    assert.ok(error.cause instanceof TypeError);
    assert.equal(error.passes, true);
  });

  it('says "network" where a chunked body ends too early, though what came is whole JSON', async () => {
    answer = (_, response) => {
      response.writeHead(201);
      response.write('{"receipt": "7KQM"}', () => response.destroy());
    };
    await failureOf(client.submit(outgoing()), 'network');
  });

  it('says "network" for an address that can not be asked', async () => {
    await failureOf(client.load('nonsense://x'), 'network');
    await failureOf(client.load(''), 'network');
  });

  it('says "offline" where the device knows that it is', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', {value: {onLine: false}, configurable: true});
    try {
      answer = (request) => request.socket.destroy();
      const error = await failureOf(load(), 'offline');
      assert.equal(error.passes, true);
      answer = reply(500, '');
      await failureOf(load(), 'server');
    } finally {
      if (own) Object.defineProperty(globalThis, 'navigator', own);
      else Reflect.deleteProperty(globalThis, 'navigator');
    }
  });
});

describe('a client whose caller has lost interest', () => {
  const reason = new Error('the element was removed');

  it('sends nothing when that was so from the start', async () => {
    await assert.rejects(load({signal: AbortSignal.abort(reason)}), (error) => error === reason);
    await assert.rejects(client.submit(outgoing(), {signal: AbortSignal.abort(reason)}), (error) => error === reason);
    assert.equal(received.length, 0);
  });

  it('hangs up while it waits for an answer, and gives the signal’s reason', async () => {
    const abort = new AbortController();
    const hungUp = deferred<true>();
    answer = (request) => {
      request.socket.on('close', () => hungUp.resolve(true));
      abort.abort(reason);
    };
    await assert.rejects(load({signal: abort.signal}), (error) => error === reason);
    assert.equal(await hungUp.promise, true);
  });

  it('hangs up in the middle of a body too', async () => {
    const abort = new AbortController();
    const hungUp = deferred<true>();
    answer = (request, response) => {
      request.socket.on('close', () => hungUp.resolve(true));
      begin(response);
    };
    const {fetch, begun} = watched();
    const loading = createConsultationClient(fetch).load(`${origin}/`, {signal: abort.signal});
    await begun;
    abort.abort(reason);
    await assert.rejects(loading, (error) => error === reason);
    assert.equal(await hungUp.promise, true);
  });

  it('gives the reason, and not the status, in the middle of a refusal', async () => {
    const abort = new AbortController();
    answer = (_, response) => begin(response, 500);
    const {fetch, begun} = watched();
    const loading = createConsultationClient(fetch).load(`${origin}/`, {signal: abort.signal});
    await begun;
    abort.abort(reason);
    await assert.rejects(loading, (error) => error === reason);
  });

  it('gives the platform’s reason where the caller named none', async () => {
    const abort = new AbortController();
    answer = () => abort.abort();
    await assert.rejects(load({signal: abort.signal}), {name: 'AbortError'});
  });

  it('leaves the other request alone: slow first, fast second', async () => {
    const first = new AbortController();
    const slow = deferred<ServerResponse>();
    answer = (_, response) => slow.resolve(response);
    const one = load({signal: first.signal});
    const response = await slow.promise;
    answer = reply(200, {...consultation, status: 'closed'});
    const two = load();
    first.abort(reason);
    await assert.rejects(one, (error) => error === reason);
    response.end(JSON.stringify(consultation));
    assert.equal((await two).status, 'closed');
  });

  it('leaves no listener on the signal, however it ends', async () => {
    const {signal} = new AbortController();
    await load({signal});
    answer = reply(500, '');
    await failureOf(load({signal}), 'server');
    answer = (request) => request.socket.destroy();
    await failureOf(load({signal}), 'network');
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });
});

describe('a client whose patience ends', () => {
  async function assertGivesUp(begin: (fetch: Fetch) => {call: Promise<unknown>; ready: Promise<unknown>}): Promise<void> {
    const {fetch, begun} = watched();
    mock.timers.enable({apis: ['setTimeout']});
    try {
      const {call, ready} = begin(fetch);
      const failed = failureOf(call, 'network');
      await Promise.race([ready, begun]);
      mock.timers.tick(patience - 1);
      const early = await Promise.race([failed, new Promise((resolve) => setImmediate(resolve, 'still waiting'))]);
      assert.equal(early, 'still waiting');
      mock.timers.tick(1);
      assert.equal((await failed).passes, true);
    } finally {
      mock.timers.reset();
    }
  }

  it('gives up on a server that says nothing', async () => {
    const asked = deferred<true>();
    answer = () => asked.resolve(true);
    await assertGivesUp((fetch) => ({call: createConsultationClient(fetch).load(`${origin}/`), ready: asked.promise}));
  });

  it('gives up on an answer that stops in the middle', async () => {
    answer = (_, response) => begin(response);
    await assertGivesUp((fetch) => ({call: createConsultationClient(fetch).submit(outgoing()), ready: new Promise(() => undefined)}));
  });

  it('leaves no timer behind once it has its answer', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    mock.timers.enable({apis: ['setTimeout']});
    try {
      await createConsultationClient((url, init) => {
        signals.push(init.signal);
        return fetch(url, init);
      }).load(`${origin}/`);
      mock.timers.tick(2 * patience);
      assert.deepEqual(signals.map((signal) => signal?.aborted), [false]);
    } finally {
      mock.timers.reset();
    }
  });

  it('gives up on a response that was handed over and never comes', async () => {
    await assertGivesUp((fetch) => {
      const handedOver = new Promise<Response>(() => undefined);
      return {call: createConsultationClient(fetch).load(`${origin}/`, {handedOver}), ready: Promise.resolve()};
    });
    assert.equal(received.length, 0);
  });
});

describe('a client that is handed a response over', () => {
  it('reads it, and asks for nothing', async () => {
    const loaded = await load({handedOver: Promise.resolve(Response.json(consultation))});
    assert.equal(loaded.id, 'high-street');
    assert.equal(received.length, 0);
  });

  it('reads one that the loader has fetched, while it is still coming', async () => {
    const sent = deferred<ServerResponse>();
    answer = (_, response) => {
      response.writeHead(200).write('{"id": "high-street",');
      sent.resolve(response);
    };
    const loading = load({handedOver: fetch(`${origin}/consultations/high-street`)});
    (await sent.promise).end(JSON.stringify(consultation).slice('{"id":"high-street",'.length));
    assert.equal((await loading).id, 'high-street');
    assert.equal(received.length, 1);
  });

  it('judges it as one of its own', async () => {
    await failureOf(load({handedOver: Promise.resolve(new Response('', {status: 404}))}), 'missing');
    await failureOf(load({handedOver: Promise.resolve(new Response('<p>'))}), 'invalid');
    const problem = {title: 'Busy', status: 503, code: 'busy'};
    const busy = Response.json(problem, {status: 503, headers: {'Retry-After': '9'}});
    const error = await failureOf(load({handedOver: Promise.resolve(busy)}), 'busy');
    assert.deepEqual([error.problem, error.retryAfter], [problem, 9]);
  });

  it('says "network" where the loader’s request failed', async () => {
    const cause = new TypeError('Failed to fetch');
    assert.equal((await failureOf(load({handedOver: Promise.reject(cause)}), 'network')).cause, cause);
  });

  it('stops waiting for it when the caller loses interest, before it came and while it comes', async () => {
    const reason = new Error('gone');
    const before = new AbortController();
    const waiting = load({handedOver: new Promise(() => undefined), signal: before.signal});
    before.abort(reason);
    await assert.rejects(waiting, (error) => error === reason);

    const within = new AbortController();
    const endless = new Response(new ReadableStream({pull: () => within.abort(reason)}));
    await assert.rejects(load({handedOver: Promise.resolve(endless), signal: within.signal}), (error) => error === reason);
  });
});

describe('ClientError', () => {
  it('says what it is in a stack, and whether waiting helps', () => {
    const error = new ClientError('busy', 'answered 503');
    assert.equal(String(error), 'ClientError: answered 503');
    assert.equal(error.passes, true);
    assert.deepEqual([error.problem, error.retryAfter, error.cause], [undefined, undefined, undefined]);
    assert.equal(new ClientError('invalid', '').passes, false);
  });
});

describe('followable', () => {
  const src = 'https://council.example/api/v1/consultations/high-street';

  it('resolves a link against the consultation', () => {
    assert.equal(followable('high-street/responses', src), 'https://council.example/api/v1/consultations/high-street/responses');
    assert.equal(followable('/api/responses', src), 'https://council.example/api/responses');
    assert.equal(followable('https://council.example:443/x', src), 'https://council.example/x');
    assert.equal(followable('', src), src);
  });

  it('goes to no other origin: host, port and scheme count', () => {
    for (const link of [
      'https://evil.example/responses',
      '//evil.example/responses',
      '\\\\evil.example\\responses',
      'https://council.example.evil.example/',
      'https://council.example@evil.example/',
      'https://sub.council.example/',
      'https://council.example:8443/',
      'http://council.example/',
      'javascript:alert(1)',
      'data:application/json,{}',
      'mailto:clerk@council.example',
      'file:///etc/passwd',
      'blob:https://council.example/0190f0f0-0000-4000-8000-000000000000',
    ]) assert.equal(followable(link, src), undefined, link);
  });

  it('goes to the origin of api too', () => {
    const api = 'https://api.example/v1/';
    assert.equal(followable('https://api.example/responses', src, api), 'https://api.example/responses');
    assert.equal(followable('/responses', src, api), 'https://council.example/responses');
    assert.equal(followable('https://evil.example/', src, api), undefined);
  });

  it('follows nothing from a place without an origin', () => {
    for (const base of ['file:///home/clerk/page.html', 'data:application/json,{}', 'about:blank']) {
      for (const link of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', base]) assert.equal(followable(link, base), undefined, `${link} from ${base}`);
    }
    assert.equal(followable('data:text/html,x', src, 'data:x'), undefined);
  });

  it('throws at nothing that authors write', () => {
    assert.equal(followable(undefined, src), undefined);
    assert.equal(followable('https://', src), undefined);
    assert.equal(followable('/x', 'nowhere'), undefined);
    assert.equal(followable('https://council.example/x', src, 'nowhere'), 'https://council.example/x');
    assert.equal(followable('https://evil.example/x', src, ''), undefined);
  });
});

describe('newKey', () => {
  it('is a UUID of version 4, and a new one each time', () => {
    const keys = new Set(Array.from({length: 5000}, newKey));
    assert.equal(keys.size, 5000);
    for (const key of keys) assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('uses all of its 122 random bits', () => {
    const keys = Array.from({length: 500}, () => BigInt(`0x${newKey().replaceAll('-', '')}`));
    const ones = keys.reduce((seen, key) => seen | key, 0n);
    const zeros = keys.reduce((seen, key) => seen | ~key, 0n);
    const varying = (ones & zeros & ((1n << 128n) - 1n)).toString(2).replaceAll('0', '').length;
    assert.equal(varying, 122);
  });

  it('does without crypto.randomUUID, which pages without a secure context lack', () => {
    const own = Object.getOwnPropertyDescriptor(Crypto.prototype, 'randomUUID');
    assert.ok(own);
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
    try {
      assert.equal(newKey().length, 36);
    } finally {
      Object.defineProperty(Crypto.prototype, 'randomUUID', own);
    }
  });
});
