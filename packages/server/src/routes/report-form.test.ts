import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startApp, type TestServer} from '../testing/app.js';
import {directories} from '../testing/content.js';
import {readMail, startMail, untilMails, type MailServer} from '../testing/mail.js';
import {engines} from '../testing/engines.js';

type Fields = readonly (readonly [string, string])[];

const token = 'a-token-of-tests-only';
const address = '/directories/town/services/pantry/report';
const typed: Fields = [
  ['problem', 'hours'],
  ['text', 'It opens at <nine>.\r\n\r\nNot at "ten" & not on Sundays.'],
];
const foreign = {origin: 'https://evil.example'};

/** The sample of the other tests, read in three languages and kept by somebody who reads Welsh. */
const translated = {
  'town.settings.json': {...(directories['town.settings.json'] as object), contactLang: 'cy'},
  'town.json': {
    contents: [
      {
        id: 'pantry',
        name: 'Village Pantry',
        status: 'active',
        description: 'Warm meals',
        lang: 'en',
        translations: {cy: {name: 'Pantri’r Pentref'}, ur: {name: 'گاؤں کا لنگر'}},
      },
    ],
  },
};

for (const engine of engines) {
  describe(
    `“Something is wrong with this entry” without JavaScript, on ${engine.name}`,
    {skip: engine.skip},
    () => {
      let server: TestServer;
      let mail: MailServer;
      before(async () => {
        mail = await startMail();
        server = await startApp({
          engine,
          directories: translated,
          env: {
            CIVIC_SMTP_URL: mail.url,
            CIVIC_MAIL_FROM: 'widgets@town.example',
            CIVIC_ADMIN_TOKEN: token,
            CIVIC_TRUSTED_PROXIES: '127.0.0.0/8',
            CIVIC_WRITES_PER_MINUTE: '30',
          },
        });
      });
      after(async () => {
        await server.stop();
        await mail.stop();
      });

      const get = (path: string) => server.fetch(path, {headers: {accept: 'text/html'}});
      const post = (fields: Fields, headers: Record<string, string> = {}, path = address) =>
        server.fetch(path, {
          method: 'POST',
          headers: {accept: 'text/html', origin: server.url, ...headers},
          body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
        });
      const stored = async () => {
        const response = await server.fetch('/api/v1/admin/reports', {
          headers: {authorization: `Bearer ${token}`},
        });
        return ((await response.json()) as {reports: Record<string, unknown>[]}).reports;
      };

      it('begins with a link on the entry’s page, in its language', async () => {
        const page = await (await get('/directories/town/services/pantry?lang=cy')).text();
        const [, href = '', words] =
          /<p class="page-report"><a href="([^"]+)"[^>]*>([^<]+)<\/a>/.exec(page) ?? [];
        assert.equal(words, 'Mae rhywbeth o’i le ar y cofnod hwn');
        const form = await get(href);
        const html = await form.text();
        assert.equal(form.status, 200);
        assert.match(html, /<html lang="cy" dir="ltr">/);
        assert.match(html, /Pantri’r Pentref/);
        assert.match(html, /<h1 id="civic-report-heading">Mae rhywbeth o’i le/);
        assert.match(html, /method="post" action="\/directories\/town\/services\/pantry\/report\?lang=cy"/);
        assert.equal(form.headers.get('x-robots-tag'), 'noindex');
        assert.equal(form.headers.get('set-cookie'), null);
      });

      it('leads to a check page that stores nothing, from there to thanks, and is stored once and told once', async () => {
        const check = await post(typed, foreign);
        const page = await check.text();
        assert.equal(check.status, 200);
        assert.equal(check.headers.get('cache-control'), 'no-store');
        for (const words of [
          'Check what you are about to send',
          'The times are wrong',
          'It opens at &#60;nine&#62;.',
          'Not at &#34;ten&#34; &#38; not on Sundays.',
        ])
          assert.ok(page.includes(words), words);
        assert.deepEqual(await stored(), []);

        const carried = hiddenFields(mainOf(page));
        const sent = await post(carried);
        assert.deepEqual([sent.status, sent.headers.get('location')], [303, `${address}/sent?lang=en`]);
        // Somebody who presses the button twice, and somebody who says the same over again.
        assert.equal((await post(carried)).status, 303);
        assert.equal((await post(hiddenFields(mainOf(await (await post(typed)).text())))).status, 303);
        const text = 'It opens at <nine>.\n\nNot at "ten" & not on Sundays.';
        const [report, ...others] = await stored();
        assert.deepEqual(others, []);
        const {sent: _day, ...said} = report ?? {};
        assert.deepEqual(said, {
          directory: 'town',
          service: 'pantry',
          problem: 'hours',
          text,
          lang: 'en',
          received: '2026-11-21',
        });
        // By the API it is the same report.
        const again = await server.fetch('/api/v1/reports', {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body: JSON.stringify({directory: 'town', service: 'pantry', problem: 'hours', text}),
        });
        assert.equal(again.status, 200);

        const thanks = await get(sent.headers.get('location') ?? '');
        assert.match(await thanks.text(), /<h1[^>]*>Thank you\. We have what you sent\./);
        await untilMails(mail, 1);
      });

      it('reaches the owner in the language that the settings name', async () => {
        await untilMails(mail, 1);
        const {subject, language, text} = readMail(mail.mails[0] ?? '');
        assert.equal(subject, 'Efallai fod rhywbeth o’i le: Village Pantry');
        assert.equal(language, 'cy');
        assert.match(text, /^Ar 21 Tachwedd 2026 dywedodd rhywun/);
        assert.match(text, /Dewisodd: Mae’r amseroedd yn anghywir/);
        assert.match(text, /Ysgrifennodd:\n\n> It opens at <nine>\.\n> \n> Not at "ten"/);
        assert.match(text, /Dyma id y cofnod: pantry\./);
      });

      it('comes back with what was typed when nothing was chosen, and says so in the title first', async () => {
        const before = (await stored()).length;
        const response = await post([
          ['problem', ''],
          ['text', 'typed <words>'],
        ]);
        const page = await response.text();
        assert.equal(response.status, 422);
        assert.match(page, /<title>Error: Something is wrong with this entry – Village Pantry/);
        assert.match(
          page,
          /class="civic-error-summary".*href="#civic-report-problem">Choose what is wrong\./s,
        );
        assert.match(
          page,
          /<fieldset class="civic-question civic-invalid" aria-describedby="civic-report-problem-error">/,
        );
        assert.match(page, /<input type="radio" id="civic-report-problem" [^>]*aria-invalid="true">/);
        assert.match(page, />\ntyped &#60;words&#62;<\/textarea>/);
        assert.equal((await stored()).length, before);
      });

      it('takes as many characters as the API does, and says so beside the box when there are more', async () => {
        const long = (length: number): Fields => [
          ['problem', 'other'],
          ['text', 'x'.repeat(length)],
        ];
        assert.equal((await post(long(2000))).status, 200);
        const response = await post(long(2001));
        const page = await response.text();
        assert.equal(response.status, 422);
        assert.match(page, /href="#civic-report-text">Use 2,000 characters or fewer/);
        assert.match(
          page,
          /<textarea id="civic-report-text"[^>]* aria-describedby="civic-report-text-hint civic-report-text-error" aria-invalid="true">/,
        );
        assert.match(page, /value="other" checked/);
      });

      it('can be changed after the check, and read in another language without losing a word', async () => {
        const before = (await stored()).length;
        const check = await (await post(typed)).text();
        const form = await (await post([...hiddenFields(mainOf(check)), ['_edit', '1']])).text();
        assert.match(form, /value="hours" checked/);
        assert.match(form, /It opens at &#60;nine&#62;/);
        assert.doesNotMatch(form, /civic-error|<title>Error/);
        for (const page of [check, form]) {
          const [nav = ''] = /<nav class="page-languages".*?<\/nav>/s.exec(page) ?? [];
          const urdu = await (await post([...hiddenFields(nav), ['_lang', 'ur']])).text();
          assert.match(urdu, /<html lang="ur" dir="rtl">/);
          assert.match(urdu, /It opens at &#60;nine&#62;/);
        }
        assert.equal((await stored()).length, before);
      });

      it('begins with what was chosen where a widget could not send it', async () => {
        assert.match(await (await get(`${address}?problem=place`)).text(), /value="place" checked/);
        assert.doesNotMatch(await (await get(`${address}?problem=rude&text=words`)).text(), / checked|words/);
      });

      for (const headers of [foreign, {origin: 'null'}]) {
        it(`is not stored when its last step comes from ${headers.origin}, and that is told in the reader’s language`, async () => {
          const before = (await stored()).length;
          const fields: Fields = [
            ['problem', 'closed'],
            ['_key', '6f1c2f3e-8f52-4d0a-9a3e-0c8d3d1f7c11'],
            ['_lang', 'ur'],
          ];
          const response = await post(fields, headers);
          const page = await response.text();
          assert.equal(response.status, 403);
          assert.match(page, /<html lang="ur" dir="rtl">/);
          assert.match(page, /آپ نے جو لکھا وہ ہمارے کسی صفحے سے نہیں آیا/);
          assert.equal((await stored()).length, before);
        });
      }

      it('is not stored under a key that we could not have made, nor when what was confirmed makes no sense', async () => {
        const before = (await stored()).length;
        assert.equal((await post([...typed, ['_key', '1']])).status, 400);
        const response = await post([
          ['problem', 'rude'],
          ['_key', '6f1c2f3e-8f52-4d0a-9a3e-0c8d3d1f7c11'],
        ]);
        assert.equal(response.status, 422);
        assert.equal((await stored()).length, before);
      });

      it('says in words that there is no such entry, or no such list', async () => {
        for (const [path, words] of [
          ['/directories/town/services/nothing/report', /Ni allem ddod o hyd i’r gwasanaeth hwn/],
          ['/directories/nothing/services/pantry/report', /There is no such list of services/],
        ] as const) {
          for (const response of [await get(`${path}?lang=cy`), await post(typed, {}, `${path}?lang=cy`)]) {
            assert.equal(response.status, 404);
            const page = await response.text();
            assert.match(page, words);
            assert.doesNotMatch(page, /href="\/consultations"/);
          }
        }
      });

      it('is no form for anything but forms', async () => {
        const response = await server.fetch(address, {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body: '{"problem":"hours"}',
        });
        assert.equal(response.status, 415);
      });

      it('is slowed down as all that is sent is, and says so in words about a report', async () => {
        let response = await post(typed, {'x-forwarded-for': '192.0.2.1'}, `${address}?lang=cy`);
        for (let more = 0; more < 30; more += 1)
          response = await post(typed, {'x-forwarded-for': '192.0.2.1'}, `${address}?lang=cy`);
        assert.equal(response.status, 429);
        assert.ok(Number(response.headers.get('retry-after')) <= 60);
        assert.match(await response.text(), /<h1>Anfonwyd gormod o’ch rhwydwaith<\/h1>/);
      });
    },
  );
}

describe('the e-mail about a report', () => {
  for (const [lang, opening, day] of [
    ['en', 'somebody told us that this entry may be wrong', '21 November 2026'],
    ['ur', 'کو کسی نے ہمیں بتایا', '21 نومبر'],
    // We have no sentences in it.
    ['fr', 'somebody told us that this entry may be wrong', '21 November 2026'],
  ] as const) {
    it(`is written for an owner who reads ${lang}`, async () => {
      const mail = await startMail();
      const server = await startApp({
        directories: {
          ...directories,
          'town.settings.json': {...(directories['town.settings.json'] as object), contactLang: lang},
        },
        env: {CIVIC_SMTP_URL: mail.url, CIVIC_MAIL_FROM: 'widgets@town.example'},
      });
      const report = {directory: 'town', service: 'pantry', problem: 'closed', text: 'وہ بند ہے'};
      await server.fetch('/api/v1/reports', {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(report),
      });
      await untilMails(mail, 1);
      const {text, language} = readMail(mail.mails[0] ?? '');
      assert.ok(text.includes(opening), text);
      assert.ok(text.includes(day), text);
      assert.ok(text.includes('> وہ بند ہے'), text);
      assert.equal(language, lang === 'fr' ? 'en' : lang);
      await server.stop();
      await mail.stop();
    });
  }
});

/** What stands between the bar with the languages and the footer. */
function mainOf(page: string): string {
  return /<main.*<\/main>/s.exec(page)?.[0] ?? '';
}

function hiddenFields(part: string): [string, string][] {
  return [...part.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']) => [
      name,
      value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    ],
  );
}
