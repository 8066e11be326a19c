import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {engines} from '../testing/engines.js';
import {problemOf, startApp, type TestServer} from '../testing/app.js';
import {directories} from '../testing/content.js';
import {startMail, type MailServer} from '../testing/mail.js';

const report = {
  directory: 'town',
  service: 'pantry',
  problem: 'hours',
  text: 'It opens at nine.\nNot at ten.',
};
const token = 'a-token-of-tests-only';

function send(server: TestServer, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return server.fetch('/api/v1/reports', {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body: JSON.stringify(body),
  });
}

async function until(isTrue: () => boolean): Promise<void> {
  for (const end = Date.now() + 5000; !isTrue() && Date.now() < end;) await pause(20);
  assert.ok(isTrue());
}

for (const engine of engines) {
  describe(`a report of an entry, on ${engine.name}`, {skip: engine.skip}, () => {
    let server: TestServer;
    let mail: MailServer;
    before(async () => {
      mail = await startMail();
      const env = {
        CIVIC_SMTP_URL: mail.url,
        CIVIC_MAIL_FROM: 'widgets@town.example',
        CIVIC_ADMIN_TOKEN: token,
      };
      server = await startApp({
        engine,
        directories,
        env: {...env, CIVIC_PUBLIC_URL: 'https://widgets.town.example', CIVIC_LOG_LEVEL: 'info'},
      });
    });
    after(async () => {
      await server.stop();
      await mail.stop();
    });
    const read = async (authorization?: string) =>
      server.fetch('/api/v1/admin/reports', {headers: authorization === undefined ? {} : {authorization}});

    it('is stored, and reaches the owner by e-mail with the entry, its page and what was written', async () => {
      const response = await send(server, report);
      assert.deepEqual(
        [response.status, await response.json()],
        [201, {directory: 'town', service: 'pantry', problem: 'hours'}],
      );
      await until(() => mail.mails.length === 1);
      const [text = ''] = mail.mails;
      assert.match(text, /^To: owner@town\.example/m);
      assert.match(text, /^From: widgets@town\.example/m);
      assert.match(text, /^Subject: Something may be wrong: Village Pantry/m);
      assert.match(text, /https:\/\/widgets\.town\.example\/directories\/town\/services\/pantry/);
      assert.match(text, /> It opens at nine\.\r?\n> Not at ten\./);
    });

    it('that is sent again on the same day is the same one', async () => {
      assert.equal((await send(server, report)).status, 200);
      assert.equal((await send(server, {...report, text: ''})).status, 201);
      await until(() => mail.mails.length === 2);
    });

    it('can be read with the token, and with no other', async () => {
      const {reports} = (await (await read(`Bearer ${token}`)).json()) as {
        reports: Record<string, unknown>[];
      };
      assert.equal(reports.length, 2);
      assert.deepEqual(
        reports.find(({text}) => text !== ''),
        {...report, lang: 'en', received: '2026-11-21', sent: '2026-11-21'},
      );
      for (const other of [undefined, '', token, `Bearer ${token}x`, 'Bearer'])
        assert.equal((await read(other)).status, 404, other);
    });

    it('that could not be sent is kept and counted', async () => {
      mail.refuse = true;
      assert.equal((await send(server, {...report, text: 'Unsent'})).status, 201);
      await until(() => server.log.some((line) => line.includes('could not be sent')));
      assert.match(await (await server.fetch('/metrics')).text(), /^civic_reports_unsent 1$/m);
      mail.refuse = false;
    });

    it('leaves nothing of what was written, and no address, in the log', () => {
      const log = server.log.filter((line) => !line.includes('Server listening')).join('\n');
      assert.match(log, /Somebody reported an entry/);
      assert.doesNotMatch(log, /opens at nine|Unsent|owner@|127\.0\.0\.1/);
    });

    it('is taken from pages on the list of the directory’s site, and from no other', async () => {
      const from = (origin: string, body = {...report, text: origin}) => send(server, body, {origin});
      assert.equal((await from('https://www.town.example')).status, 201);
      assert.equal((await problemOf(await from('https://elsewhere.example'))).code, 'origin-not-allowed');
      // On the list of one site here, and not of this directory's.
      assert.equal((await problemOf(await from('null'))).code, 'origin-not-allowed');
    });

    for (const [what, body, code] of [
      ['another directory', {...report, directory: 'nothing'}, 'directory-unknown'],
      ['another entry', {...report, service: 'nothing'}, 'service-unknown'],
      ['a problem that is none', {...report, problem: 'rude'}, 'invalid-body'],
      ['a name', {...report, name: 'Ceri'}, 'invalid-body'],
      ['a text without end', {...report, text: 'x'.repeat(2001)}, 'invalid-body'],
      ['a text that turns around', {...report, text: 'a\u202eb'}, 'text-control-character'],
      ['nothing', undefined, 'malformed-json'],
    ] as const) {
      it(`is refused with ${what}`, async () => {
        assert.equal((await problemOf(await send(server, body))).code, code);
      });
    }

    it('is refused as a form, which any page could send', async () => {
      const response = await server.fetch('/api/v1/reports', {
        method: 'POST',
        body: new URLSearchParams({directory: 'town', service: 'pantry', problem: 'hours'}),
      });
      assert.equal(response.status, 415);
    });
  });
}

describe('a server without a token', () => {
  it('has no address for reading reports', async () => {
    const server = await startApp({directories});
    assert.equal(
      (await server.fetch('/api/v1/admin/reports', {headers: {authorization: 'Bearer '}})).status,
      404,
    );
    await server.stop();
  });
});

describe('many reports at once', () => {
  it('are all stored, and do not bury the owner in e-mails', async () => {
    const mail = await startMail();
    const env = {CIVIC_SMTP_URL: mail.url, CIVIC_MAIL_FROM: 'widgets@town.example', CIVIC_ADMIN_TOKEN: token};
    const server = await startApp({directories, env});
    const texts = Array.from({length: 22}, (_, at) => `Mistake ${at}`);
    for (const text of texts) assert.equal((await send(server, {...report, text})).status, 201);
    const stored = await server.fetch('/api/v1/admin/reports', {headers: {authorization: `Bearer ${token}`}});
    assert.equal(((await stored.json()) as {reports: unknown[]}).reports.length, 22);
    // Whoever stops waits for e-mails that are under way.
    await server.stop();
    assert.equal(mail.mails.length, 20);
    await mail.stop();
  });
});
