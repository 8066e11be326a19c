import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startApp, type TestServer} from '../testing/app.js';

type Fields = [string, string][];

const foreign = {origin: 'https://evil.example'};

describe('the form without JavaScript', () => {
  let server: TestServer;
  before(async () => {
    server = await startApp();
  });
  after(() => server.stop());

  it('lets whoever opened the page before closing go on after it, for as long as it says', async () => {
    const before = await (await server.fetch('/consultations/closing')).text();
    assert.match(before, /If you start before it closes, you have 15 minutes after that to finish\./);
    const action = new URL(/action="([^"]+)"/.exec(before)?.[1] ?? '');
    const send = (address: URL, fields: Fields) =>
      server.fetch(address.pathname + address.search, {
        method: 'POST',
        headers: {accept: 'text/html', origin: server.url},
        body: new URLSearchParams(fields),
      });
    server.setClock(Date.parse('2026-11-22T00:10:00Z'));
    const wrong = await send(action, [['_lang', 'en']]);
    const again = await wrong.text();
    const check = await (
      await send(action, [
        ['_lang', 'en'],
        ['priority', 'seating'],
      ])
    ).text();
    const carriedTo = new URL(/<form[^>]* action="([^"]+)"/.exec(check)?.[1] ?? '');
    const sent = await send(carriedTo, hiddenFields(check));
    const begunLate = await server.postForm('closing', [
      ['_lang', 'en'],
      ['priority', 'seating'],
    ]);
    server.setClock(Date.parse('2026-11-22T00:15:00Z'));
    const tooLate = await send(action, [
      ['_lang', 'en'],
      ['priority', 'seating'],
    ]);
    server.setClock(Date.parse('2026-11-21T23:30:00Z'));

    assert.equal(wrong.status, 422);
    for (const page of [again, check])
      assert.match(page, /You can still send your answer until .*(?:00|12):15/);
    // The widget would ask the server, hear that it is closed, and take the form away.
    assert.doesNotMatch(again, /<civic-poll/);
    assert.deepEqual([sent.status, begunLate.status, tooLate.status], [303, 403, 403]);
  });

  it('leads from a page of any origin to a check page, from there to the receipt, and stores once', async () => {
    const before = await server.stored();
    const typed: Fields = [
      ['_lang', 'en'],
      ['priority', 'seating'],
      ['times', 'evening'],
      ['times', 'morning'],
      ['comment', 'Two <benches>\r\n\r\nplease & thank you'],
    ];
    const check = await server.postForm('after-answering', typed, foreign);
    const page = await check.text();
    assert.equal(check.status, 200);
    assert.equal(check.headers.get('cache-control'), 'no-store');
    for (const words of [
      'Check your answer',
      'Seating',
      'Evening',
      'Two &#60;benches&#62;',
      'please &#38; thank you',
    ]) {
      assert.ok(page.includes(words), words);
    }
    assert.equal(await server.stored(), before);

    const carried = hiddenFields(page);
    const sent = await server.postForm('after-answering', carried, {origin: server.url});
    assert.equal(sent.status, 303);
    const place = sent.headers.get('location') ?? '';
    assert.match(
      place,
      /^\/consultations\/after-answering\/receipts\/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\?lang=en$/,
    );
    assert.equal(await server.stored(), before + 1);

    // Somebody who presses the button twice.
    const again = await server.postForm('after-answering', carried, {origin: server.url});
    assert.equal(again.headers.get('location'), place);
    assert.equal(await server.stored(), before + 1);

    const receipt = await (await server.fetch(place)).text();
    assert.match(receipt, /We have your answer/);
    assert.ok(receipt.includes(place.split('/').at(-1)?.split('?')[0] ?? '?'));
    assert.match(receipt, /The result so far/);
  });

  it('stores exactly what was confirmed', async () => {
    const check = await server.postForm('open', [
      ['priority', 'trees'],
      ['comment', '  a\u0000b\u202e\r\nc  '],
    ]);
    await server.postForm('open', hiddenFields(await check.text()));
    // Taken under the key of the form, the same answer as JSON is a repeat: so it was stored as this.
    const key = hiddenFields(
      await (
        await server.postForm('open', [
          ['priority', 'trees'],
          ['comment', 'a\u0000b\r\nc'],
        ])
      ).text(),
    );
    await server.postForm('open', key);
    const repeated = await server.post(
      'open',
      {answers: {priority: 'trees', comment: 'ab\nc'}},
      {key: new Map(key).get('_key') ?? ''},
    );
    assert.equal(repeated.status, 200);
  });

  it('comes back with what was typed when something is missing, and says what in the title first', async () => {
    const before = await server.stored();
    const response = await server.postForm('open', [
      ['times', 'morning'],
      ['times', 'evening'],
      ['comment', 'typed <words>'],
    ]);
    const page = await response.text();
    assert.equal(response.status, 422);
    assert.match(page, /<title>Error: The high street – Town Council<\/title>/);
    assert.match(page, /class="civic-error-summary"/);
    assert.match(page, /href="#civic-open-priority"/);
    assert.match(page, /typed &#60;words&#62;/);
    assert.match(page, /value="morning" checked/);
    assert.equal(await server.stored(), before);
  });

  it('can be changed after the check, and stores nothing for it', async () => {
    const before = await server.stored();
    const check = await server.postForm('open', [
      ['priority', 'trees'],
      ['comment', 'first words'],
    ]);
    const carried: Fields = [...hiddenFields(await check.text()), ['_edit', '1']];
    const form = await server.postForm('open', carried);
    const page = await form.text();
    assert.equal(form.status, 200);
    assert.match(page, /value="trees" checked/);
    assert.match(page, /first words/);
    assert.doesNotMatch(page, /civic-error|<title>Error/);
    assert.equal(await server.stored(), before);
  });

  for (const headers of [foreign, {origin: 'null'}]) {
    it(`is not stored when its last step comes from ${headers.origin}`, async () => {
      const before = await server.stored();
      const check = await server.postForm('open', [['priority', 'trees']]);
      const response = await server.postForm('open', hiddenFields(await check.text()), headers);
      assert.equal(response.status, 403);
      assert.match(await response.text(), /Your answer did not come from one of our pages/);
      assert.equal(await server.stored(), before);
    });
  }

  it('is not stored under a key that we could not have made', async () => {
    const before = await server.stored();
    assert.equal(
      (
        await server.postForm('open', [
          ['priority', 'trees'],
          ['_key', '1'],
        ])
      ).status,
      400,
    );
    assert.equal(await server.stored(), before);
  });

  it('is shown again when what was confirmed does not fit any more', async () => {
    const before = await server.stored();
    const fields: Fields = [
      ['priority', 'bypass'],
      ['_key', '6f1c2f3e-8f52-4d0a-9a3e-0c8d3d1f7c11'],
    ];
    assert.equal((await server.postForm('open', fields)).status, 422);
    assert.equal(await server.stored(), before);
  });

  it('says in words that the consultation is closed, upcoming or unknown', async () => {
    for (const [consultation, status, words] of [
      ['closed', 403, 'This consultation is closed'],
      ['upcoming', 403, 'This consultation is not open yet'],
      ['nothing', 404, 'There is no such consultation'],
    ] as const) {
      const response = await server.postForm(consultation, [['priority', 'trees']]);
      assert.equal(response.status, status);
      assert.ok((await response.text()).includes(words));
    }
  });

  it('goes on in the language that it was begun in', async () => {
    const check = await server.postForm(
      'open',
      [
        ['_lang', 'cy'],
        ['priority', 'trees'],
      ],
      {'accept-language': 'en'},
    );
    const page = await check.text();
    assert.match(page, /<html lang="cy" dir="ltr">/);
    assert.match(page, /Coed/);
    assert.equal(new Map(hiddenFields(page)).get('_lang'), 'cy');
    const closed = await server.postForm('closed', [
      ['_lang', 'cy'],
      ['priority', 'trees'],
    ]);
    assert.match(await closed.text(), /Mae&#39;r ymgynghoriad hwn wedi cau/);
  });

  it('keeps what was typed when somebody changes the language on the way', async () => {
    const typed: Fields = [
      ['priority', 'trees'],
      ['comment', 'typed <words>'],
    ];
    for (const [fields, marks] of [
      [typed, ['<title>Gwiriwch', 'Coed']],
      [[['comment', 'typed <words>']], ['<title>Gwall: Y stryd fawr', '<textarea']],
      [
        [...typed, ['_edit', '1']],
        ['<title>Y stryd fawr', 'value="trees" checked'],
      ],
    ] satisfies [Fields, string[]][]) {
      const page = await (await server.postForm('open', fields)).text();
      const [nav = ''] = /<nav class="page-languages".*?<\/nav>/s.exec(page) ?? [];
      assert.match(nav, /<button type="submit" name="_lang" value="cy" lang="cy"/);
      const other = await (await server.postForm('open', [...hiddenFields(nav), ['_lang', 'cy']])).text();
      assert.match(other, /<html lang="cy"/);
      for (const words of [...marks, 'typed &#60;words&#62;']) assert.ok(other.includes(words), words);
    }
  });

  it('sends no cookie, and a policy under which no script but ours runs', async () => {
    for (const response of [
      await server.postForm('open', [['priority', 'trees']]),
      await server.fetch('/consultations/open'),
    ]) {
      assert.equal(response.headers.get('set-cookie'), null);
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(policy, /^default-src 'none'; script-src 'self';/);
      assert.match(policy, /require-trusted-types-for 'script'; trusted-types civic-widgets/);
      assert.match(policy, /frame-ancestors 'self' https:\/\/www\.town\.example/);
      assert.equal(response.headers.get('referrer-policy'), 'same-origin');
    }
  });
});

function hiddenFields(page: string): Fields {
  return [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']) => [
      name,
      value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    ],
  );
}
