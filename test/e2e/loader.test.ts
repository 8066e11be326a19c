import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {a, Stage} from './loader-site.js';

let stage: Stage;
before(async () => (stage = await Stage.open()));
afterEach(() => stage.clear());
after(() => stage.close());

const script = (attributes = '') => `<script src="${stage.host}/v1/civic.js" ${attributes} async></script>`;
const source = (id: string) => `${stage.host}/polls/${id}.json`;
const tag = (id: string, attributes = '') =>
  `<civic-poll src="${source(id)}" ${attributes}><a href="/plain/${id}">Plain page of ${id}</a></civic-poll>`;

const isReady = (page: Page, id: string) => page.getByRole('region', {name: `Poll ${id}`}).waitFor();
const count = (page: Page, selector: string) => page.locator(selector).count();

describe('the loader, placing widgets,', () => {
  it('starts a tag and takes its fallback away when it is ready', async () => {
    const {page, warnings, errors} = await stage.visit(script() + tag('one'));
    await isReady(page, 'one');
    assert.equal(await page.getByText('Plain page of one').isVisible(), false);
    assert.deepEqual([warnings, errors], [[], []]);
  });

  it('puts a widget into a placeholder, with its settings and its content as fallback', async () => {
    stage.delays.set(`/${a}/loader/poll.js`, 300);
    const {page} = await stage.visit(
      `<div id="place" data-civic="poll" data-src="${source('two')}" data-heading-level="4" data-onclick="alert(1)" data-other="x"><p>Plain page of two</p></div>${script()}`,
    );
    await page.locator('#place > civic-poll > p').waitFor();
    assert.ok(await page.getByText('Plain page of two').isVisible());
    const names = await page.locator('civic-poll').evaluate((element) => element.getAttributeNames().sort());
    assert.deepEqual(names, ['heading-level', 'src']);
    await isReady(page, 'two');
    await page.getByRole('heading', {level: 4, name: 'Poll two'}).waitFor();
  });

  it('puts a widget after each of three scripts, whichever is first to run', async () => {
    const places = ['three', 'four', 'five'];
    stage.delays.set('/v1/civic.js?three', 300).set('/v1/civic.js?four', 150);
    const body = places.map(
      (id) =>
        `<h2 id="${id}">${id}</h2><script src="${stage.host}/v1/civic.js?${id}" data-civic="poll" data-src="${source(id)}" async></script>`,
    );
    const {page, warnings} = await stage.visit(body.join(''));
    for (const id of places) await isReady(page, id);
    const order = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll('h2, civic-poll'),
        (element) => element.id || element.getAttribute('src'),
      ),
    );
    assert.deepEqual(
      order,
      places.flatMap((id) => [id, source(id)]),
    );
    assert.deepEqual(stage.modules, [...new Set(stage.modules)]);
    assert.deepEqual(warnings, []);
  });

  it('finds its way where no script is the current one', async () => {
    const {page} = await stage.visit(
      `<script type="module" src="${stage.host}/v1/civic.js?ver=6.8" data-civic="poll" data-src="${source('six')}" crossorigin></script>`,
    );
    await isReady(page, 'six');
    assert.equal(await count(page, 'civic-poll'), 1);
  });

  it('works once where it is included twice, pinned and not', async () => {
    const {page, warnings} = await stage.visit(
      `${script()}${tag('seven')}${script('data-twice')}<script src="${stage.host}/${a}/civic.js" async></script>${tag('eight')}`,
    );
    await Promise.all([isReady(page, 'seven'), isReady(page, 'eight')]);
    await page.waitForLoadState('load');
    assert.deepEqual(stage.modules, [...new Set(stage.modules)]);
    assert.equal(stage.paths.filter((path) => path === '/polls/seven.json').length, 1);
    assert.deepEqual(warnings, []);
  });

  it('starts what is inserted later: tag, placeholder, script', async () => {
    const {page} = await stage.visit(script());
    await page.waitForFunction(() => 'civicWidgets' in window);
    assert.deepEqual(stage.paths, ['/v1/civic.js']);
    await page.evaluate(
      ([host, base]) => {
        const section = document.createElement('section');
        const poll = document.createElement('civic-poll');
        poll.setAttribute('src', `${base}/nine.json`);
        const place = document.createElement('div');
        Object.assign(place.dataset, {civic: 'poll', src: `${base}/ten.json`});
        const late = document.createElement('script');
        late.src = `${host}/v1/civic.js`;
        Object.assign(late.dataset, {civic: 'poll', src: `${base}/eleven.json`});
        section.append(poll, place, late);
        document.body.append(section);
      },
      [stage.host, `${stage.host}/polls`] as const,
    );
    for (const id of ['nine', 'ten', 'eleven']) await isReady(page, id);
    await page.evaluate(
      (src) =>
        document.body.insertAdjacentHTML('beforeend', `<div data-civic="poll" data-src="${src}"></div>`),
      source('twelve'),
    );
    await isReady(page, 'twelve');
    assert.equal(await count(page, 'civic-poll'), 4);
  });

  it('looks into a shadow root when it is told to, and watches it', async () => {
    const {page} = await stage.visit(`${script()}<div id="app"></div>`);
    await page.waitForFunction(() => 'civicWidgets' in window);
    const show = (id: string, tell: boolean) =>
      page.evaluate(
        ([src, scan]) => {
          const app = document.querySelector('#app');
          const root = app?.shadowRoot ?? app?.attachShadow({mode: 'open'});
          root?.append(
            Object.assign(document.createElement('p'), {innerHTML: `<civic-poll src="${src}"></civic-poll>`}),
          );
          if (scan && root)
            (window as unknown as {civicWidgets: {scan(root: ParentNode): void}}).civicWidgets.scan(root);
        },
        [source(id), tell] as const,
      );
    await show('thirteen', true);
    await isReady(page, 'thirteen');
    await show('fourteen', false);
    await isReady(page, 'fourteen');
  });

  it('leaves a page that comes back from a cache as it is', async () => {
    const {page} = await stage.visit(
      `<main><div data-civic="poll" data-src="${source('one')}"></div>${script(`data-civic="poll" data-src="${source('two')}"`)}</main>`,
    );
    await Promise.all([isReady(page, 'one'), isReady(page, 'two')]);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      main?.replaceWith(main.cloneNode(true));
    });
    await Promise.all([isReady(page, 'one'), isReady(page, 'two')]);
    assert.equal(await count(page, 'civic-poll'), 2);
  });

  it('is not put off by strange markup', async () => {
    const {page, errors} = await stage.visit(`
      <img name="currentScript" alt="">
      <form data-civic="poll"><input name="getAttribute"></form>
      <div data-civic="no-such-widget"></div>
      <div data-civic=""></div>
      <civic-poll></civic-poll>
      <civic-poll src="javascript:alert(1)"></civic-poll>
      <civic-poll src="https://:bad/"></civic-poll>
      <civic-poll data-civic="poll" src="${source('fifteen')}"></civic-poll>
      <civic-unknown src="x"></civic-unknown>
      <svg><script data-civic="poll"></script></svg>
      ${script()}${tag('sixteen')}`);
    // That form puts off Playwright's search by role, too.
    await page.waitForFunction(
      (sources) => {
        const polls = sources.map((src) => document.querySelector(`civic-poll[src="${src}"]`));
        return polls.every((poll) => poll?.shadowRoot?.querySelector('form'));
      },
      [source('fifteen'), source('sixteen')],
    );
    assert.deepEqual(errors, []);
    assert.equal(await page.evaluate(() => document.querySelectorAll('civic-poll civic-poll').length), 0);
  });
});

describe('the loader, asking its host,', () => {
  it('asks for code, data and sentences at once, then for the kinds of question there are, and for nothing else', async () => {
    const code = `/${a}/loader/poll.js`;
    const sentences = `/${a}/locales/poll.cy.json`;
    const sentencesOfParts = `/${a}/locales/poll-parts.cy.json`;
    stage.delays.set(code, 400);
    const {page} = await stage.visit(`${script()}<main lang="cy">${tag('one')}</main>`);
    await page.getByRole('region', {name: 'Pôl one'}).waitFor();
    const [loader, ...others] = stage.requests;
    assert.equal(loader?.path, '/v1/civic.js');
    const ended = stage.requests.find(({path}) => path === code)?.ended ?? 0;
    const atOnce = others.filter(({started}) => started < ended).map(({path}) => path);
    assert.deepEqual(atOnce.sort(), [code, sentences, '/polls/one.json'].sort());
    const later = others.filter(({started}) => started >= ended).map(({path}) => path);
    assert.deepEqual(
      later.filter((path) => !path.startsWith(`/${a}/loader/`)),
      [sentencesOfParts],
    );
    await page.getByRole('button', {name: 'Anfon'}).or(page.getByText('Rhaid ateb')).first().waitFor();
  });

  it('sends no cookie and does not tell the page’s address with the data', async () => {
    const {page} = await stage.visit(script() + tag('one'), {
      head: '<meta name="referrer" content="unsafe-url">',
    });
    await isReady(page, 'one');
    const [data] = stage.requests.filter(({path}) => path === '/polls/one.json');
    assert.deepEqual([data?.cookie, data?.referer], [undefined, undefined]);
  });

  it('resolves an address against the enclosing settings', async () => {
    const {page} = await stage.visit(
      `${script()}<civic-config api="${stage.host}/polls/"><civic-poll src="two.json"></civic-poll></civic-config>`,
    );
    await isReady(page, 'two');
    assert.equal(stage.paths.filter((path) => path === '/polls/two.json').length, 1);
  });

  it('hands nothing over that belongs to another address', async () => {
    stage.delays.set(`/${a}/loader/poll.js`, 300);
    const {page} = await stage.visit(script() + tag('one'));
    await page.waitForFunction(() => 'civicWidgets' in window);
    await page.evaluate(
      (src) => document.querySelector('civic-poll')?.setAttribute('src', src),
      source('two'),
    );
    await isReady(page, 'two');
  });
});

describe('the loader, where widgets can’t run,', () => {
  it('leaves the page alone in a browser without ElementInternals', async () => {
    const place = `<div data-civic="poll" data-src="${source('one')}"><p>Fallback</p></div>`;
    const {page, warnings, errors} = await stage.visit(place + script() + tag('two'), {
      before: () => void Reflect.deleteProperty(globalThis, 'ElementInternals'),
    });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(stage.paths, ['/v1/civic.js']);
    assert.ok(await page.getByText('Plain page of two').isVisible());
    assert.equal(await page.locator('[data-civic]').innerHTML(), '<p>Fallback</p>');
    assert.deepEqual([warnings, errors], [[], []]);
  });

  it('leaves the page alone there without the loader, too', async () => {
    const {page, warnings, errors} = await stage.visit(
      `<script type="module" src="${stage.host}/${a}/civic-poll.js"></script><civic-config>${tag('one')}</civic-config>`,
      {before: () => void Reflect.deleteProperty(globalThis, 'ElementInternals')},
    );
    await page.waitForLoadState('networkidle');
    assert.ok(await page.getByText('Plain page of one').isVisible());
    assert.equal(await page.evaluate(() => customElements.get('civic-poll') === undefined), true);
    assert.deepEqual([warnings, errors], [[], []]);
  });

  it('keeps the fallback and says once what to do when the code does not come', async () => {
    stage.missing.add(`/${a}/loader/poll.js`);
    const {page, warnings} = await stage.visit(script() + tag('one') + tag('two'));
    await page.waitForLoadState('networkidle');
    assert.ok(await page.getByText('Plain page of one').isVisible());
    assert.ok(await page.getByText('Plain page of two').isVisible());
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /<civic-poll> could not be started.*Content-Security-Policy/);
  });

  it('keeps the fallback when the page’s policy blocks the code', async () => {
    const policy = `default-src 'none'; script-src ${stage.host}/v1/; connect-src ${stage.host}`;
    const {page, warnings} = await stage.visit(script() + tag('one'), {policy});
    await page.waitForLoadState('networkidle');
    assert.ok(await page.getByText('Plain page of one').isVisible());
    assert.equal(warnings.length, 1);
  });
});
