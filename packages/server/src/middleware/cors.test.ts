import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {problemOf, startApp, type TestServer} from '../testing/app.js';

const answer = {answers: {priority: 'trees'}};
const wanted = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type,idempotency-key',
};

describe('a page of another origin', () => {
  let server: TestServer;
  before(async () => {
    server = await startApp({
      env: {CIVIC_ALLOWED_ORIGINS: 'https://everywhere.example', CIVIC_PUBLIC_URL: 'https://widgets.example'},
    });
  });
  after(() => server.stop());

  const preflight = (origin: string, consultation = 'open') =>
    server.fetch(`/api/v1/consultations/${consultation}/responses`, {
      method: 'OPTIONS',
      headers: {origin, ...wanted},
    });

  for (const path of ['', '/open', '/open/results', '/open/receipts/AAAA-AAAA-AAAA-AAAA', '/nothing']) {
    it(`may read /api/v1/consultations${path}, whatever its origin`, async () => {
      const response = await server.fetch(`/api/v1/consultations${path}`, {
        headers: {origin: 'https://anybody.example'},
      });
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    });
  }

  for (const origin of [
    'https://www.town.example',
    'https://everywhere.example',
    'https://widgets.example',
  ]) {
    it(`may send answers from ${origin}`, async () => {
      const asked = await preflight(origin);
      assert.equal(asked.status, 204);
      assert.equal(asked.headers.get('access-control-allow-origin'), origin);
      assert.match(asked.headers.get('access-control-allow-methods') ?? '', /\bPOST\b/);
      assert.match(asked.headers.get('access-control-allow-headers') ?? '', /content-type.*idempotency-key/i);
      const sent = await server.post('open', answer, {headers: {origin}});
      assert.equal(sent.status, 201);
      assert.equal(sent.headers.get('access-control-allow-origin'), origin);
      assert.equal(sent.headers.get('vary'), 'Origin');
    });
  }

  for (const origin of ['https://evil.example', 'http://www.town.example', 'null', 'http://localhost:3000']) {
    it(`may not send answers from ${origin}, and is told so`, async () => {
      const before = await server.stored();
      for (const response of [
        await preflight(origin),
        await server.post('open', answer, {headers: {origin}}),
      ]) {
        assert.equal(response.headers.get('access-control-allow-origin'), null);
        assert.equal(response.headers.get('vary'), 'Origin');
        assert.equal((await problemOf(response)).code, 'origin-not-allowed');
      }
      assert.equal(await server.stored(), before);
    });
  }

  it('may be sandboxed where the site lets sandboxed pages in', async () => {
    assert.equal((await server.post('sandboxed', answer, {headers: {origin: 'null'}})).status, 201);
  });

  it('of one site may not send answers to another', async () => {
    const response = await server.post('sandboxed', answer, {headers: {origin: 'https://www.town.example'}});
    assert.equal((await problemOf(response)).code, 'origin-not-allowed');
  });

  it('need not be a page: programs send no origin', async () => {
    assert.equal((await server.post('open', answer)).status, 201);
  });
});

describe('a page on this machine', () => {
  it('may send answers while nobody has said who else may', async () => {
    const server = await startApp();
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1', server.url]) {
      assert.equal((await server.post('open', answer, {headers: {origin}})).status, 201);
    }
    await server.stop();
  });
});
