import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {assertAccessible, launchBrowser} from '../support/browser.js';
import {writeContent} from '../support/content.js';
import {startServer, type RunningServer} from '../support/server.js';
import {openSite, type Site} from '../support/site.js';
import {a} from './loader-site.js';

const civicCount = resolve(import.meta.dirname, '../../../packages/counting/bin/civic-count.js');
const hour = 3_600_000;
const names = ['Ngozi Okafor-Llewellyn', 'Wilfred Harte', 'Danuta Sikora', 'Morwenna Pengelly', 'Tariq Rahman'];
const options = names.map((label, place) => ({id: `c${place}`, label}));
const projects = ['A level path', 'Raised beds', 'A shed'].map((label, place) => ({id: `p${place}`, label, cost: 1000 + 700 * place}));
const questions = [
  {id: 'people', type: 'ranked', label: 'Who should be on the committee?', method: 'scottish-stv', seats: 2, options},
  {id: 'marks', type: 'score', label: 'How do you like them?', method: 'star', options: options.slice(0, 3)},
  {id: 'garden', type: 'budget', label: 'What should we pay for?', method: 'equal-shares', budget: 2500, options: projects},
];

/** Votes that are the same in every run, and few of them alike. */
const votes = Array.from({length: 120}, (_, voter) => ({
  people: options.map(({id}) => id).sort((one, two) => weigh(voter, one) - weigh(voter, two)).slice(0, 1 + (voter % 5)),
  marks: Object.fromEntries(options.slice(0, 3).map(({id}) => [id, weigh(voter, id) % 6])),
  garden: projects.map(({id}) => id).filter((id) => weigh(voter, id) % 2 === 0),
}));

function weigh(voter: number, id: string): number {
  return ((voter + 7) * (id.charCodeAt(1) + 3) * 2654435761) % 97;
}

let browser: Browser;
let server: RunningServer;
let host: Site;
const dataDir = mkdtempSync(join(tmpdir(), 'civic-data-'));
const folders: string[] = [];

/** The real server with the vote, which closes so many hours from now. */
function run(hours: number): Promise<RunningServer> {
  const closes = new Date(Date.now() + hours * hour).toISOString();
  const vote = {id: 'vote', title: 'The village hall', closes, questions};
  const contentDir = writeContent([vote]);
  folders.push(contentDir);
  return startServer({dataDir, env: {CIVIC_CONTENT_DIR: contentDir}});
}

before(async () => {
  const scripts: Readonly<Record<string, string>> = {
    '/loaded.html': 'src="/v1/civic.js" async',
    '/whole.html': `type="module" src="/${a}/civic-poll.js"`,
  };
  host = await openSite(({pathname}) =>
    scripts[pathname]
      ? {
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>The parish</title><main><h1>The parish</h1>
            <script ${scripts[pathname].replace('src="', `src="${server.url}`)}></script>
            <civic-poll src="${server.url}/api/v1/consultations/vote"></civic-poll></main></html>`,
          headers: {
            'content-security-policy': `default-src 'none'; script-src ${server.url}; connect-src ${server.url}; worker-src 'none'; require-trusted-types-for 'script'; trusted-types civic-widgets`,
          },
        }
      : undefined,
  );
  server = await run(1);
  for (const answers of votes) {
    const response = await fetch(`${server.url}/api/v1/consultations/vote/responses`, {
      method: 'POST',
      headers: {'content-type': 'application/json', 'idempotency-key': randomUUID()},
      body: JSON.stringify({answers}),
    });
    assert.equal(response.status, 201, await response.text());
  }
  await server.stop();
  // Hours later.
  server = await run(-1);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await Promise.all([host?.close(), server?.stop()]);
  for (const folder of [dataDir, ...folders]) rmSync(folder, {recursive: true, force: true});
});

/** The poll on a page of the vote's own server, as a frame shows it. */
function framed(): string {
  return `${server.url}/embed/poll?src=${encodeURIComponent('/api/v1/consultations/vote')}`;
}

async function visit(url: string): Promise<{page: Page; paths: string[]; workers: () => number}> {
  const context = await browser.newContext({viewport: {width: 320, height: 640}});
  const page = await context.newPage();
  const paths: string[] = [];
  let workers = 0;
  context.on('request', (request) => paths.push(new URL(request.url()).pathname));
  page.on('worker', () => (workers += 1));
  page.on('pageerror', (error) => assert.fail(`The page threw ${error.message}`));
  await page.addInitScript(() => {
    const blocked: string[] = ((globalThis as {blocked?: string[]}).blocked = []);
    document.addEventListener('securitypolicyviolation', ({violatedDirective}) => blocked.push(violatedDirective));
  });
  await page.goto(url);
  await page.getByRole('button', {name: 'Count it again on this device'}).first().waitFor();
  return {page, paths, workers: () => workers};
}

async function countAll(page: Page): Promise<void> {
  const buttons = page.getByRole('button', {name: 'Count it again on this device'});
  assert.equal(await buttons.count(), questions.length);
  for (let index = 0; index < questions.length; index += 1) {
    await buttons.nth(index).click();
    await page.locator('civic-poll').getByText('This count agrees with the result').nth(index).waitFor();
  }
}

const ofCount = (paths: readonly string[]) => paths.filter((path) => /\/(?:poll-recount|[\w-]*count-)[\w-]*\.js$|\/ballots$/.test(path));

describe('A vote that is over', () => {
  it('is counted again in a worker on a page of the vote’s own server, and agrees, whatever the method', async () => {
    const {page, paths, workers} = await visit(framed());
    assert.deepEqual(ofCount(paths), [], 'nothing of it is loaded before somebody asks');
    await countAll(page);
    assert.equal(workers(), questions.length);
    assert.equal(paths.some((path) => path.includes('count-ballots')), false, 'the page itself counts nothing');
    // A frame leaves the first heading to the page around it.
    await assertAccessible(page, {without: ['page-has-heading-one']});
    await page.context().close();
  });

  it('is counted again in slices on somebody else’s page, under a strict policy, without a violation', async () => {
    const {page, paths, workers} = await visit(`${host.url}/loaded.html`);
    await countAll(page);
    assert.equal(workers(), 0);
    assert.equal(paths.filter((path) => path.includes('count-ballots')).length, 1);
    assert.deepEqual(await page.evaluate(() => (globalThis as {blocked?: string[]}).blocked), []);
    await assertAccessible(page);
    await page.context().close();
  });

  it('is counted again by the file that needs no loader', async () => {
    const {page, paths} = await visit(`${host.url}/whole.html`);
    await countAll(page);
    assert.deepEqual(ofCount(paths), questions.map(() => '/api/v1/consultations/vote/ballots'));
    await page.context().close();
  });

  it('does not agree when the votes that are published are not those that were counted', async () => {
    const {page} = await visit(framed());
    await page.route('**/ballots?question=people&format=json', async (route) => {
      const response = await route.fetch();
      const published = (await response.json()) as {ballots: {count: number; answer: string[]}[]};
      for (const ballot of published.ballots) if (ballot.answer[0] === 'c0') ballot.answer.push(ballot.answer.shift() ?? '');
      await route.fulfill({response, json: published});
    });
    await page.getByRole('button', {name: 'Count it again on this device'}).first().click();
    await page.locator('civic-poll').getByText('This count does not agree with the result').waitFor();
    await page.locator('civic-poll').getByText('Please tell the people who run this vote').waitFor();
    await page.context().close();
  });

  it('gives its votes as files that a program counts to the same end', async () => {
    const {page} = await visit(framed());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', {name: 'The votes as BLT'}).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'vote-people.blt');
    const {stdout} = spawnSync(process.execPath, [civicCount, '--method', 'scottish-stv', await download.path()], {encoding: 'utf8'});
    const {elected} = JSON.parse(stdout) as {elected: string[]};
    const results = (await (await fetch(`${server.url}/api/v1/consultations/vote/results`)).json()) as {
      questions: {count: {elected: string[]}}[];
    };
    const expected = results.questions[0]?.count.elected.map((id) => options.find((option) => option.id === id)?.label);
    assert.deepEqual(elected, expected);
    await page.context().close();
  });
});
