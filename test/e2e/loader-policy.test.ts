import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {a, b, Stage} from './loader-site.js';

let stage: Stage;
before(async () => (stage = await Stage.open()));
afterEach(() => stage.clear());
after(() => stage.close());

const poll = (id: string) =>
  `<civic-poll src="${stage.host}/polls/${id}.json"><a href="/plain">Plain page of ${id}</a></civic-poll>`;
const isDefined = (page: Page, tag: string) =>
  page.evaluate((name) => customElements.get(name) !== undefined, tag);
const trusted = `require-trusted-types-for 'script'; trusted-types civic-widgets`;

describe('under a strict policy', () => {
  const allowances: [how: string, scripts: () => string, attributes: string][] = [
    ['the host by its name', () => stage.host, ''],
    ['the script by a nonce', () => `'nonce-r4nd0m'`, 'nonce="r4nd0m"'],
    ['the script by a nonce, and what it loads', () => `'nonce-r4nd0m' 'strict-dynamic'`, 'nonce="r4nd0m"'],
  ];
  for (const [how, scripts, attributes] of allowances) {
    it(`the widget works without a violation where the policy allows ${how}`, async () => {
      const policy = `default-src 'none'; script-src ${scripts()}; connect-src ${stage.host}; ${trusted}`;
      const {page, errors, warnings, violations} = await stage.visit(
        `<script src="${stage.host}/v1/civic.js" ${attributes} async></script>
         <div data-civic="poll" data-src="${stage.host}/polls/one.json" data-lang="cy"></div>${poll('two')}`,
        {policy},
      );
      await page.getByRole('region', {name: 'Pôl one'}).waitFor();
      await page.getByRole('region', {name: 'Poll two'}).waitFor();
      assert.deepEqual([errors, warnings, await violations()], [[], [], []]);
    });
  }

  it('the fallback stays, and the console says what to allow, where Trusted Types refuse us', async () => {
    const policy = `script-src ${stage.host}; require-trusted-types-for 'script'; trusted-types other`;
    const {page, warnings} = await stage.visit(
      `<script src="${stage.host}/v1/civic.js" async></script><civic-config>${poll('one')}</civic-config>`,
      {policy},
    );
    await page.waitForLoadState('networkidle');
    assert.ok(await page.getByText('Plain page of one').isVisible());
    assert.equal(await isDefined(page, 'civic-poll'), false);
    assert.equal(await isDefined(page, 'civic-config'), false);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /list civic-widgets/);
  });

  it('the widget works where Trusted Types have names but are not required', async () => {
    const policy = `script-src ${stage.host}; trusted-types other`;
    const {page} = await stage.visit(
      `<script src="${stage.host}/v1/civic.js" async></script>${poll('one')}`,
      {policy},
    );
    await page.getByRole('region', {name: 'Poll one'}).waitFor();
  });
});

describe('two copies under Trusted Types', () => {
  const both = () => `<script type="module" src="${stage.host}/${a}/civic-poll.js"></script>
    <script type="module" src="${stage.host}/${b}/civic-poll.js"></script>${poll('one')}`;

  it('leave each other alone: the second does nothing and says why', async () => {
    const policy = `script-src ${stage.host}; ${trusted}`;
    const {page, warnings} = await stage.visit(both(), {policy});
    await page.getByRole('region', {name: 'Poll one'}).waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(warnings.filter((text) => text.includes("'allow-duplicates'")).length, 1);
    assert.equal(await isDefined(page, 'civic-notice-v1-0-0'), true);
    assert.equal(await isDefined(page, 'civic-notice-v9-9-9'), false);
  });

  it('both work where the policy allows duplicates', async () => {
    const policy = `script-src ${stage.host}; ${trusted} 'allow-duplicates'`;
    const {page, violations} = await stage.visit(both(), {policy});
    await page.getByRole('region', {name: 'Poll one'}).waitFor();
    await page.waitForFunction((name) => customElements.get(name) !== undefined, 'civic-notice-v9-9-9');
    assert.deepEqual(await violations(), []);
  });
});
