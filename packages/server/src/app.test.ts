import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {request, Agent} from 'node:http';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {Consultation, ConsultationList, Receipt, Results, StoredReceipt} from '@civic-widgets/model';
import type {Database} from './db/database.js';
import {problemOf, startApp, type TestServer} from './testing/app.js';
import {consultations, now} from './testing/content.js';
import {engines, type Engine} from './testing/engines.js';

const answers = {priority: 'trees', times: ['morning', 'evening'], comment: 'More shade'};

for (const engine of engines) {
  describe(`the API on ${engine.name}`, {skip: engine.skip}, () => {
    let server: TestServer;
    before(async () => {
      server = await startApp({engine});
    });
    after(() => server.stop());

    it('lists consultations and shows one, with what the model says is in them', async () => {
      const list = v.parse(ConsultationList, await json(server.fetch('/api/v1/consultations')));
      assert.deepEqual(list.consultations.map(({id, status}) => `${id} ${status}`).slice(0, 3), [
        'after-answering open',
        'closed closed',
        'closing open',
      ]);
      const body = await json(server.fetch('/api/v1/consultations/open'));
      const consultation = v.parse(Consultation, body);
      assert.equal(consultation.site.name instanceof Object && consultation.site.name['en'], 'Town Council');
      assert.match(
        consultation.links.responses ?? '',
        /^\/api\/v1\/consultations\/open\/responses\?begun=[\w-]{22}$/,
      );
      assert.equal('origins' in (body as {site: object}).site, false);
    });

    it('stores an answer, and gives the same receipt for the same answer under the same key', async () => {
      const key = randomUUID();
      const first = await server.post('after-answering', {answers, lang: 'en'}, {key});
      const {comment, times, priority} = answers;
      // The same in another order, with an option list in another order, and the key in capitals.
      const again = await server.post(
        'after-answering',
        {answers: {comment: ` ${comment} `, times: times.toReversed(), priority}},
        {key: key.toUpperCase()},
      );
      assert.deepEqual([first.status, again.status], [201, 200]);
      const receipt = v.parse(Receipt, await first.json());
      assert.match(receipt.receipt, /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      assert.deepEqual(await again.json(), receipt);
      const results = v.parse(
        Results,
        await json(server.fetch('/api/v1/consultations/after-answering/results')),
      );
      assert.equal(results.responses, 1);
    });

    it('refuses another answer under a key that was used', async () => {
      const key = randomUUID();
      await server.post('open', {answers}, {key});
      const other = await server.post('open', {answers: {priority: 'seating'}}, {key});
      assert.equal((await problemOf(other)).code, 'idempotency-key-reused');
      assert.equal(other.status, 422);
    });

    it('knows a receipt however it was written down, and only in its consultation', async () => {
      const {receipt} = (await json(server.post('open', {answers}))) as {receipt: string};
      const sloppy = receipt.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l');
      const found = await server.fetch(`/api/v1/consultations/open/receipts/${sloppy}`);
      assert.deepEqual(v.parse(StoredReceipt, await found.json()), {
        receipt,
        consultation: 'open',
        received: '2026-11-21',
      });
      assert.equal(found.headers.get('cache-control'), 'no-store');
      const elsewhere = await server.fetch(`/api/v1/consultations/many/receipts/${receipt}`);
      assert.equal((await problemOf(elsewhere)).code, 'receipt-unknown');
    });

    it('notes the day in the time zone of the site', async () => {
      const {receipt} = (await json(server.post('sandboxed', {answers}))) as {receipt: string};
      const {received} = (await json(
        server.fetch(`/api/v1/consultations/sandboxed/receipts/${receipt}`),
      )) as {received: string};
      assert.equal(received, '2026-11-22');
    });

    it('counts what was answered, at once', async () => {
      const before = await tally(server, 'open');
      await server.post('open', {answers: {priority: 'parking', times: ['morning']}});
      await server.post('open', {answers: {priority: 'parking'}});
      const results = v.parse(Results, await json(server.fetch('/api/v1/consultations/open/results')));
      assert.equal(results.responses, before.responses + 2);
      assert.equal(results.asOf, new Date(now).toISOString());
      assert.equal(results.final, false);
      const after = await tally(server, 'open');
      assert.equal(after.parking, before.parking + 2);
      assert.equal(after.morning, before.morning + 1);
    });

    it('shows a result from the threshold on', async () => {
      const read = () => server.fetch('/api/v1/consultations/many/results');
      for (const expected of [403, 403, 403, 200]) {
        const response = await read();
        assert.equal(response.status, expected);
        if (expected === 403) assert.equal((await problemOf(response)).code, 'results-too-few');
        await server.post('many', {answers});
      }
    });

    it('shows a result after the close where the rule says so, and never where it says never', async () => {
      const early = await server.fetch('/api/v1/consultations/closing/results');
      assert.equal((await problemOf(early)).code, 'results-not-yet');
      const never = await server.fetch('/api/v1/consultations/never/results');
      assert.equal((await problemOf(never)).code, 'results-not-published');
      const {links} = v.parse(Consultation, await json(server.fetch('/api/v1/consultations/never')));
      assert.equal(links.results, undefined);
    });

    it('closes by its own clock, and still gives a receipt for what was stored before', async () => {
      const key = randomUUID();
      await server.post('closing', {answers}, {key});
      server.setClock(Date.parse('2026-11-22T00:00:00Z'));
      const late = await server.post('closing', {answers});
      const repeated = await server.post('closing', {answers}, {key});
      const changed = await server.post('closing', {answers: {priority: 'seating'}}, {key});
      const early = await server.fetch('/api/v1/consultations/closing/results');
      server.setClock(Date.parse('2026-11-22T00:15:00Z'));
      const results = v.parse(Results, await json(server.fetch('/api/v1/consultations/closing/results')));
      server.setClock(now);
      assert.equal((await problemOf(early)).code, 'results-not-yet');
      assert.equal((await problemOf(late)).code, 'consultation-closed');
      assert.equal(repeated.status, 200);
      assert.equal((await problemOf(changed)).code, 'idempotency-key-reused');
      assert.deepEqual([results.final, results.responses], [true, 1]);
    });

    it('takes an answer that was begun before closing until the grace is over, and has no final result before', async () => {
      const {id, close} = {id: 'graced', close: Date.parse('2026-11-22T00:00:00Z')};
      const consultation = v.parse(Consultation, await json(server.fetch(`/api/v1/consultations/${id}`)));
      assert.equal(consultation.grace, 20);
      const send = (path: string) =>
        server.fetch(path, {
          method: 'POST',
          headers: {'content-type': 'application/json', 'idempotency-key': randomUUID()},
          body: JSON.stringify({answers}),
        });
      const begun = consultation.links.responses ?? '';
      const read = async () =>
        v.parse(Results, await json(server.fetch(`/api/v1/consultations/${id}/results`)));

      server.setClock(close + 20 * 60_000 - 1);
      const afterwards = v.parse(Consultation, await json(server.fetch(`/api/v1/consultations/${id}`)));
      const others = v.parse(Consultation, await json(server.fetch('/api/v1/consultations/open')));
      const inTime = await send(begun);
      const tooLate = [afterwards.links.responses ?? '', `${begun.slice(0, -1)}_`, `${begun}a`].map(send);
      const stolen = await send(begun.replace(/begun=.*/, others.links.responses?.split('?')[1] ?? ''));
      const early = await read();
      server.setClock(close + 20 * 60_000);
      const over = await send(begun);
      const settled = await read();
      server.setClock(now);

      assert.deepEqual([afterwards.status, inTime.status], ['closed', 201]);
      for (const refused of [...(await Promise.all(tooLate)), stolen, over]) {
        assert.equal((await problemOf(refused)).code, 'consultation-closed');
      }
      assert.deepEqual([early.final, early.responses], [false, 1]);
      assert.deepEqual([settled.final, settled.responses], [true, 1]);
    });

    it('gives no grace to a vote that is counted by a method, unless the author does', async () => {
      const read = async (id: string) =>
        v.parse(Consultation, await json(server.fetch(`/api/v1/consultations/${id}`)));
      const vote = await read('vote');
      assert.deepEqual([vote.grace, vote.links.responses], [0, '/api/v1/consultations/vote/responses']);
      assert.equal((await read('closing')).grace, 15);
    });

    it('lets no cache say that it is open once it is closed', async () => {
      server.setClock(Date.parse('2026-11-21T23:59:51.5Z'));
      const response = await server.fetch('/api/v1/consultations/closing');
      server.setClock(now);
      assert.equal(response.headers.get('cache-control'), 'public, max-age=8');
    });

    it('sends a result again only when it has changed', async () => {
      const first = await server.fetch('/api/v1/consultations/open/results');
      const headers = {'if-none-match': first.headers.get('etag') ?? ''};
      assert.equal((await server.fetch('/api/v1/consultations/open/results', {headers})).status, 304);
      await server.post('open', {answers});
      assert.equal((await server.fetch('/api/v1/consultations/open/results', {headers})).status, 200);
    });

    it('stores one answer of 1,000 that come under one key over 8 connections', async () => {
      const before = await server.stored();
      const statuses = await hammer(`${server.url}/api/v1/consultations/open/responses`, 1000, 8);
      assert.deepEqual(statuses, {200: 999, 201: 1});
      assert.equal(await server.stored(), before + 1);
    });

    it('keeps nothing that says who, when exactly, or in which order', async () => {
      const metrics = await (await server.fetch('/metrics')).text();
      assert.match(metrics, /civic_responses_stored_total \d+/);
      const log = server.log.filter((line) => !line.includes('Server listening'));
      assert.doesNotMatch(metrics + log.join(''), /127\.0\.0\.1|More shade|receipts\/[0-9A-Z]/);
    });
  });
}

describe('the server', () => {
  it('says that it is busy when its queue is full, and stores nothing of what it turned away', async () => {
    const server = await startApp({parts: {commits: {maxQueue: 5}}});
    const replies = await Promise.all(Array.from({length: 200}, () => server.post('open', {answers})));
    const turnedAway = replies.filter(({status}) => status === 503);
    const stored = replies.filter(({status}) => status === 201);
    assert.equal(await server.stored(), stored.length);
    assert.equal(turnedAway.length + stored.length, 200);
    for (const reply of turnedAway.slice(0, 3)) {
      assert.equal((await problemOf(reply)).code, 'busy');
      assert.ok(Number(reply.headers.get('retry-after')) > 0);
    }
    await server.stop();
  });

  it('answers what it did not foresee with a number to look up, and tells the rest to its log alone', async () => {
    const engine = engines[0] as Engine;
    let db: Database | undefined;
    const createPlace = async () => {
      const place = await engine.createPlace();
      return {...place, open: async () => (db = await place.open())};
    };
    const server = await startApp({engine: {...engine, createPlace}});
    await db?.queries.schema.dropTable('responses').execute();
    const response = await server.fetch('/api/v1/consultations/open/receipts/AAAA-AAAA-AAAA-AAAA');
    const {code, detail, instance} = await problemOf(response);
    assert.deepEqual([response.status, code, detail], [500, 'internal', undefined]);
    const line = server.log.find((one) => one.includes(String(instance).replace('urn:uuid:', ''))) ?? '';
    assert.match(line, /no such table: responses/);
    await server.stop();
  });
});

for (const engine of engines) {
  describe(`the result on ${engine.name}, after`, {skip: engine.skip}, () => {
    const comment = 'Ask for Gwen at number 9';
    const [single, multiple, text] = (consultations['open'] as {questions: [object, object, object]})
      .questions;
    const changes: Readonly<Record<string, {question: string; questions: object[]}>> = {
      'an option was taken away': {
        question: 'priority',
        questions: [{...single, options: [{id: 'seating', label: 'Seating'}]}, multiple, text],
      },
      'several may be chosen where it was one': {
        question: 'priority',
        questions: [{...single, type: 'multiple'}, multiple, text],
      },
      'one may be chosen where it was several': {
        question: 'times',
        questions: [single, {...multiple, type: 'single', max: undefined}, text],
      },
      'words became a choice': {
        question: 'comment',
        questions: [
          single,
          multiple,
          {...text, type: 'single', max: undefined, options: [{id: 'yes', label: 'Yes'}]},
        ],
      },
      'a choice became words': {
        question: 'times',
        questions: [single, multiple, text].map((one) =>
          one === multiple ? {...multiple, type: 'text', max: 9, options: undefined} : one,
        ),
      },
    };

    for (const [what, {question, questions}] of Object.entries(changes)) {
      it(`${what}, can not be counted: that is said, and nothing of what people said`, async () => {
        const place = await engine.createPlace();
        const lasting = {...engine, createPlace: async () => ({...place, remove: async () => {}})};
        const before = await startApp({engine: lasting});
        const sent = await before.post('open', {answers: {...answers, comment}});
        const {receipt} = (await sent.json()) as {receipt: string};
        await before.stop();
        const open = {...consultations['open'], questions};
        const server = await startApp({engine: lasting, consultations: {open}});
        for (let n = 0; n < 2; n += 1) {
          const response = await server.fetch('/api/v1/consultations/open/results');
          const problem = await problemOf(response);
          assert.deepEqual([response.status, problem.code], [409, 'results-not-countable']);
          assert.match(String(problem['detail']), new RegExp(` ${question} `));
          assert.doesNotMatch(JSON.stringify(problem), /Gwen|trees|morning/);
        }
        for (const path of ['/consultations/open', `/consultations/open/receipts/${receipt}`]) {
          const page = await server.fetch(path, {headers: {accept: 'text/html'}});
          assert.equal(page.status, 200, path);
          const html = await page.text();
          assert.match(html, /We can(?:'|&#39;|’)t show the result/, path);
          assert.doesNotMatch(html, /Gwen/);
        }
        const warnings = server.log.filter((line) => /"level":[456]\d/.test(line));
        assert.equal(warnings.length, 1);
        assert.match(warnings[0] ?? '', new RegExp(`The result of open can't be counted: .* ${question} `));
        assert.doesNotMatch(server.log.join(''), /Gwen|trees|morning/);
        await server.stop();
        await place.remove();
      });
    }
  });
}

async function json(response: Promise<Response>): Promise<unknown> {
  return (await response).json();
}

async function tally(
  server: TestServer,
  consultation: string,
): Promise<{responses: number; parking: number; morning: number}> {
  const {responses, questions} = v.parse(
    Results,
    await json(server.fetch(`/api/v1/consultations/${consultation}/results`)),
  );
  const votes = (question: string, option: string) => {
    const result = questions.find(({id}) => id === question) as {options?: {id: string; votes: number}[]};
    return result.options?.find(({id}) => id === option)?.votes ?? -1;
  };
  return {responses, parking: votes('priority', 'parking'), morning: votes('times', 'morning')};
}

/** Sends one answer many times under one key, over so many connections, and counts the statuses. */
async function hammer(url: string, times: number, connections: number): Promise<Record<number, number>> {
  const agent = new Agent({keepAlive: true, maxSockets: connections});
  const key = randomUUID();
  const send = () =>
    new Promise<number>((done, fail) => {
      const headers = {'content-type': 'application/json', 'idempotency-key': key};
      const message = request(url, {method: 'POST', agent, headers}, (reply) => {
        reply.resume();
        done(reply.statusCode ?? 0);
      });
      message.on('error', fail);
      message.end(JSON.stringify({answers}));
    });
  const statuses = await Promise.all(Array.from({length: times}, send));
  agent.destroy();
  const counts: Record<number, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
