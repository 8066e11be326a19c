import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {problemOf, startApp, type TestServer} from '../testing/app.js';
import {sites} from '../testing/content.js';

describe('the pages', () => {
  let server: TestServer;
  before(async () => {
    server = await startApp();
  });
  after(() => server.stop());

  const page = async (path: string, headers = {}) => (await server.fetch(path, {headers})).text();

  it('list what can be answered before what can not', async () => {
    const list = await page('/consultations');
    assert.ok(list.indexOf('/consultations/open?') < list.indexOf('/consultations/upcoming?'));
    assert.ok(list.indexOf('/consultations/upcoming?') < list.indexOf('/consultations/closed?'));
  });

  it('print a form that works, inside the tag that a script may bring to life', async () => {
    const html = await page('/consultations/open');
    assert.match(
      html,
      /<civic-poll src="\/api\/v1\/consultations\/open" lang="en" heading-level="1"><section class="civic-poll"/,
    );
    assert.match(
      html,
      new RegExp(
        `<form class="civic-form" data-civic-form method="post" action="${server.url}/api/v1/consultations/open/responses\\?begun=[\\w-]{22}"`,
      ),
    );
    assert.match(html, new RegExp(`<a href="${server.url}/plan.html">`));
    assert.match(html, /<script src="\/v1\/civic\.js" async><\/script>/);
    assert.equal(html.match(/<h1/g)?.length, 1);
    assert.match(html, /<h1 id="[^"]*">The high street<\/h1>/);
    assert.equal(html.match(/<main/g)?.length, 1);
  });

  it('speak the language that is asked for, else one that the browser names, else the consultation’s own', async () => {
    const langOf = (html: string) => /<html lang="([^"]*)"/.exec(html)?.[1];
    assert.equal(langOf(await page('/consultations/open?lang=cy', {'accept-language': 'en'})), 'cy');
    assert.equal(
      langOf(await page('/consultations/open', {'accept-language': 'fr, cy-GB;q=0.8, en;q=0.5'})),
      'cy',
    );
    assert.equal(langOf(await page('/consultations/open', {'accept-language': 'fr'})), 'en');
    // Nobody has reviewed our Urdu, and this consultation is not written in it.
    assert.equal(langOf(await page('/consultations/open?lang=ur')), 'en');
  });

  it('offer the other languages of the consultation', async () => {
    assert.match(
      await page('/consultations/open'),
      /<a href="\/consultations\/open\?lang=cy" lang="cy" hreflang="cy" dir="ltr">Cymraeg<\/a>/,
    );
  });

  it('show the result of what is closed, and a notice in place of the form', async () => {
    const html = await page('/consultations/closed');
    assert.match(html, /This consultation is closed/);
    assert.doesNotMatch(html, /<form/);
  });

  it('have no receipt page for a receipt that there is not', async () => {
    const response = await server.fetch('/consultations/open/receipts/AAAA-AAAA-AAAA-AAAA', {
      headers: {accept: 'text/html'},
    });
    assert.equal(response.status, 404);
    assert.match(await response.text(), /We have no answer with this receipt/);
  });

  it('name the language of a site that has no name in the page’s', async () => {
    assert.match(await page('/consultations?lang=cy'), /<span lang="en" dir="ltr">Sandbox<\/span>/);
  });

  it('lead from the address that takes answers to the consultation, and tell programs what it takes', async () => {
    const path = '/api/v1/consultations/open/responses';
    const options = {headers: {accept: 'text/html'}, redirect: 'manual'} as const;
    const response = await server.fetch(path, options);
    assert.deepEqual([response.status, response.headers.get('location')], [303, '/consultations/open']);
    const refused = await server.fetch(path);
    assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'POST, OPTIONS']);
  });

  it('explain every problem', async () => {
    assert.match(await page('/problems'), /<tr id="doubled-key">/);
  });
});

describe('/embed', () => {
  let server: TestServer;
  let other: Server;
  let otherUrl: string;
  let respond: RequestListener = () => {};
  before(async () => {
    other = createServer((request, response) => respond(request, response)).listen(0, '127.0.0.1');
    await once(other, 'listening');
    otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    server = await startApp({
      sites: {...sites, town: {...sites['town'], sources: [otherUrl]}},
      env: {CIVIC_PUBLIC_URL: 'https://widgets.example'},
    });
  });
  after(async () => {
    await server.stop();
    other.close();
    other.closeAllConnections();
  });

  const embed = (path: string, src?: string) =>
    server.fetch(`/embed/${path}${src === undefined ? '' : `?src=${encodeURIComponent(src)}`}`);

  it('prints a form to paste, which is sent to the address that people use', async () => {
    for (const src of [
      '/api/v1/consultations/open',
      `${server.url}/api/v1/consultations/open`,
      'https://widgets.example/api/v1/consultations/open',
    ]) {
      const response = await embed('poll.html', src);
      const html = await response.text();
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
      assert.match(html, /^<section class="civic-poll"/);
      assert.match(html, /action="https:\/\/widgets\.example\/api\/v1\/consultations\/open\/responses"/);
      assert.doesNotMatch(html, /<html|<script/);
    }
  });

  it('is a page for a frame, which the site’s own pages may show', async () => {
    const response = await embed('poll', '/api/v1/consultations/open');
    const html = await response.text();
    assert.match(html, /<civic-poll src="\/api\/v1\/consultations\/open" lang="en"><section/);
    assert.match(html, /<script src="\/\d+\.\d+\.\d+\/framed\.js" async>/);
    assert.match(
      response.headers.get('content-security-policy') ?? '',
      /frame-ancestors 'self' https:\/\/www\.town\.example/,
    );
  });

  for (const src of [
    'https://evil.example/api/v1/consultations/open',
    '//evil.example/api/v1/consultations/open',
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'https://widgets.example@evil.example/api/v1/consultations/open',
    'https://me:secret@widgets.example/api/v1/consultations/open',
    'http://127.0.0.1:1/api/v1/consultations/open',
    'http://[',
  ]) {
    it(`does not show ${src}`, async () => {
      for (const path of ['poll', 'poll.html']) {
        const response = await embed(path, src);
        assert.equal(response.status, 403);
        assert.equal((await problemOf(response)).code, 'source-not-allowed');
      }
    });
  }

  it('says what is missing, or not there', async () => {
    assert.equal((await problemOf(await embed('poll'))).code, 'invalid-query');
    assert.equal((await problemOf(await embed('poll.html', '/metrics'))).code, 'invalid-query');
    for (const id of ['nothing', '%E0%A4%A', '__proto__']) {
      const problem = await problemOf(await embed('poll', `/api/v1/consultations/${id}`));
      assert.equal(problem.code, 'consultation-unknown');
    }
    assert.equal((await problemOf(await embed('nothing', '/api/v1/consultations/open'))).code, 'not-found');
  });

  it('shows a consultation of another origin that a site has listed, and sends its form there', async () => {
    const consultation = await (await server.fetch('/api/v1/consultations/open')).json();
    respond = (_request, response) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(consultation));
    const response = await embed('poll', `${otherUrl}/council/high-street.json`);
    assert.equal(response.status, 200);
    assert.match(
      await response.text(),
      new RegExp(`action="${otherUrl}/api/v1/consultations/open/responses\\?begun=[\\w-]{22}"`),
    );
    assert.match(
      response.headers.get('content-security-policy') ?? '',
      new RegExp(`connect-src 'self' ${otherUrl};`),
    );
  });

  for (const [what, listener] of [
    ['a redirect', (_request, response) => response.writeHead(302, {location: '/elsewhere'}).end()],
    ['something else than JSON', (_request, response) => response.end('<p>Hello')],
    ['something else than a consultation', (_request, response) => response.end('{"id": "open"}')],
    ['a megabyte', (_request, response) => response.end(JSON.stringify({id: 'a'.repeat(1_000_000)}))],
    ['an error', (_request, response) => response.writeHead(500).end()],
    [
      'a form that is sent elsewhere',
      (_request, response) =>
        response.end(JSON.stringify({...minimal, links: {self: '/x', responses: 'https://evil.example/'}})),
    ],
    [
      'a form that is sent to no server at all',
      (_request, response) =>
        response.end(JSON.stringify({...minimal, links: {self: '/x', responses: `blob:${otherUrl}/x`}})),
    ],
  ] satisfies [string, RequestListener][]) {
    it(`does not follow a listed origin that answers with ${what}`, async () => {
      respond = listener;
      const response = await embed('poll', `${otherUrl}/consultation.json`);
      assert.deepEqual([response.status, (await problemOf(response)).code], [502, 'source-failed']);
    });
  }

  it('warns of a listed origin that fails, with its reason and without our stack', async () => {
    respond = (_request, response) => response.writeHead(503).end();
    server.log.length = 0;
    await embed('poll', `${otherUrl}/consultation.json`);
    const [line = '', ...more] = server.log;
    assert.deepEqual(more, []);
    const {level, error} = JSON.parse(line) as {level: number; error: unknown};
    assert.deepEqual([level, error], [40, {message: 'status 503'}]);
  });
});

const minimal = {
  id: 'x',
  title: 'X',
  site: {id: 'x', name: 'X'},
  status: 'open',
  questions: [{id: 'q', type: 'text', label: 'Q'}],
};
