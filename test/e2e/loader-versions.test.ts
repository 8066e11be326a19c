import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {a, b, Stage} from './loader-site.js';

let stage: Stage;
before(async () => (stage = await Stage.open()));
afterEach(() => stage.clear());
after(() => stage.close());

const poll = (id: string, tag = 'civic-poll') => `<${tag} src="${stage.host}/polls/${id}.json"></${tag}>`;

/** The choices that a poll shows, if they are drawn by the primitives of this version. */
function choices(page: Page, tag: string, suffix: string): Promise<number> {
  return page.evaluate(
    ([name, primitive]) => {
      const group = document.querySelector(name)?.shadowRoot?.querySelector(primitive);
      return group?.shadowRoot?.querySelectorAll('input[type=radio]').length ?? 0;
    },
    [tag, `civic-radio-group-${suffix}`] as const,
  );
}

describe('two versions on one page', () => {
  it('run the widget of the first loader, with one warning, and load no code twice', async () => {
    stage.delays.set(`/${b}/civic.js`, 400);
    const {page, warnings, errors} = await stage.visit(
      `<script src="${stage.host}/${a}/civic.js" async></script><script src="${stage.host}/${b}/civic.js" async></script>${poll('one')}${poll('two')}`,
    );
    await page.getByRole('region', {name: 'Poll one'}).waitFor();
    await page.getByRole('region', {name: 'Poll two'}).waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), poll('three'));
    await page.getByRole('region', {name: 'Poll three'}).waitFor();
    const {modules} = stage;
    assert.equal(modules[0], `/${a}/loader/poll.js`);
    assert.deepEqual(modules, [...new Set(modules)]);
    assert.deepEqual(
      modules.filter((path) => !path.startsWith(`/${a}/`)),
      [],
    );
    assert.equal(await choices(page, 'civic-poll', 'v1-0-0'), 3);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /1\.0\.0 came first/);
    assert.deepEqual(errors, []);
  });

  it('warn once when the second loader meets a widget that the first is bringing', async () => {
    stage.delays.set(`/${a}/loader/poll.js`, 500);
    const {page, warnings} = await stage.visit(
      `${poll('one')}${poll('two')}<script src="${stage.host}/${a}/civic.js"></script><script src="${stage.host}/${b}/civic.js"></script>`,
    );
    await page.getByRole('region', {name: 'Poll two'}).waitFor();
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /1\.0\.0 came first/);
    assert.equal(stage.paths.filter((path) => path.startsWith('/polls/')).length, 2);
    assert.deepEqual(stage.modules, [...new Set(stage.modules)]);
  });

  it('keep working with their own primitives, side by side', async () => {
    const {page, warnings, errors} = await stage.visit(
      `<script type="module" src="${stage.host}/${a}/civic-poll.js"></script><script type="module" src="${stage.host}/${b}/civic-poll.js"></script>${poll('one')}`,
    );
    await page.getByRole('region', {name: 'Poll one'}).waitFor();
    await page.evaluate(
      async ([module, html]) => {
        const {CivicPoll} = (await import(module)) as {CivicPoll: CustomElementConstructor};
        customElements.define('civic-poll-b', CivicPoll);
        document.body.insertAdjacentHTML('beforeend', html);
      },
      [`${stage.host}/${b}/civic-poll.js`, poll('two', 'civic-poll-b')] as const,
    );
    await page.getByRole('region', {name: 'Poll two'}).waitFor();
    assert.equal(await choices(page, 'civic-poll', 'v1-0-0'), 3);
    assert.equal(await choices(page, 'civic-poll-b', 'v9-9-9'), 3);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /came first and stays/);
    assert.deepEqual(errors, []);
  });

  it('start once each, whatever was there first', async () => {
    const {page, warnings} = await stage.visit(
      `<script type="module" src="${stage.host}/${b}/civic-all.js"></script>${poll('one')}`,
    );
    await page.getByRole('region', {name: 'Poll one'}).waitFor();
    await page.evaluate(
      (src) => document.head.append(Object.assign(document.createElement('script'), {src})),
      `${stage.host}/v1/civic.js`,
    );
    await page.waitForFunction(() => 'civicWidgets' in window);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), poll('two'));
    await page.getByRole('region', {name: 'Poll two'}).waitFor();
    assert.equal(stage.paths.filter((path) => path.includes('/loader/')).length, 0);
    assert.deepEqual(warnings, []);
  });
});

describe('a module with a language inside', () => {
  it('asks for no sentences of that language, and for those of others', async () => {
    const {page} = await stage.visit(
      `<script type="module" src="${stage.host}/${a}/civic-poll.cy.js"></script><main lang="cy">${poll('one')}</main>`,
    );
    await page.getByRole('region', {name: 'Pôl one'}).waitFor();
    assert.deepEqual(stage.paths, [`/${a}/civic-poll.cy.js`, '/polls/one.json']);
  });

  it('starts with the sum that integrity.json gives, and not with another', async () => {
    const sums = (await (await fetch(`${stage.host}/${a}/integrity.json`)).json()) as Record<string, string>;
    const script = (sum: string | undefined) =>
      `<link rel="modulepreload" href="${stage.host}/${a}/civic-poll.js" integrity="${sum}" crossorigin>
       <script type="module" src="${stage.host}/${a}/civic-poll.js" integrity="${sum}" crossorigin></script>${poll('one')}`;
    const good = await stage.visit(script(sums['civic-poll.js']));
    await good.page.getByRole('region', {name: 'Poll one'}).waitFor();
    assert.deepEqual([good.errors, good.warnings], [[], []]);
    const bad = await stage.visit(script(sums['civic.js']));
    await bad.page.waitForLoadState('networkidle');
    assert.equal(await bad.page.getByRole('region').count(), 0);
  });
});
