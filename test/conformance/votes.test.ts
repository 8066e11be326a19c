import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {launchBrowser} from '../support/browser.js';
import {databases, type DatabaseKind} from '../support/databases.js';
import {readElection, type Election} from '../support/pabulib.js';
import {assertResult, elections, skip, withServer} from '../support/replay.js';

const files = ['Netherlands_Assen_2024.pb', 'Poland_Swiecie_2023.pb'];

for (const file of files) {
  for (const database of databases) {
    describe(`the vote of ${file} on ${database.name}`, {skip: skip || database.skip}, () => {
      it('counts to what the file says, when each ballot is sent to the API', async (context) => {
        const election = readElection(join(elections, file));
        await withServer(election, database, async (server) => {
          const from = performance.now();
          await sendAll(election.ballots, (ballot) => post(server.url, ballot));
          const seconds = (performance.now() - from) / 1000;
          context.diagnostic(
            `${election.ballots.length} ballots in ${seconds.toFixed(2)} s: ${Math.round(election.ballots.length / seconds)} a second`,
          );
          await assertResult(server.url, election);
        });
      });
    });
  }
}

describe('ten ballots of the vote of Netherlands_Assen_2024.pb', {skip}, () => {
  const election = skip ? undefined : firstTen(readElection(join(elections, 'Netherlands_Assen_2024.pb')));

  it('count to what is on them through the form without JavaScript', async () => {
    assert.ok(election);
    await withServer(election, databases[0] as DatabaseKind, async ({url}) => {
      for (const ballot of election.ballots) await sendForm(url, ballot);
      await assertResult(url, election);
    });
  });

  it('count to what is on them through the widget in a browser', async () => {
    assert.ok(election);
    await withServer(election, databases[0] as DatabaseKind, async ({url}) => {
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage();
        const host = `<!doctype html><script src="/v1/civic.js" async></script><civic-poll src="/api/v1/consultations/vote"></civic-poll>`;
        await page.route(`${url}/a-council-page`, (route) => route.fulfill({contentType: 'text/html', body: host}));
        for (const ballot of election.ballots) {
          await page.goto(`${url}/a-council-page`);
          const poll = page.locator('civic-poll');
          for (const id of ballot) await poll.locator(`input[value="${id}"]`).check();
          await poll.locator('button[type=submit]').click();
          await poll.locator('[part=receipt]').waitFor();
        }
      } finally {
        await browser.close();
      }
      await assertResult(url, election);
    });
  });
});

/** The election as its first ten voters alone decide it. */
function firstTen(election: Election): Election {
  const ballots = election.ballots.slice(0, 10);
  const votes = (id: string) => ballots.filter((ballot) => ballot.includes(id)).length;
  return {...election, ballots, projects: election.projects.map((project) => ({...project, votes: votes(project.id)}))};
}

async function sendAll(
  ballots: Election['ballots'],
  send: (ballot: readonly string[]) => Promise<void>,
): Promise<void> {
  const waiting = [...ballots];
  const voter = async () => {
    for (let ballot = waiting.pop(); ballot; ballot = waiting.pop()) await send(ballot);
  };
  await Promise.all(Array.from({length: 16}, voter));
}

async function post(url: string, ballot: readonly string[]): Promise<void> {
  const response = await fetch(`${url}/api/v1/consultations/vote/responses`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': randomUUID()},
    body: JSON.stringify({answers: {projects: ballot}}),
  });
  assert.equal(response.status, 201, await response.text());
}

/** As a browser does it: the printed form, the check page, the receipt. */
async function sendForm(url: string, ballot: readonly string[]): Promise<void> {
  const page = await (await fetch(`${url}/consultations/vote`)).text();
  const action = /<form [^>]*action="([^"]+)"/.exec(page)?.[1] ?? '';
  for (const id of ballot)
    assert.match(page, new RegExp(`type="checkbox"[^>]* name="projects" value="${id}"`));
  const send = (fields: string[][]) =>
    fetch(new URL(action, url), {
      method: 'POST',
      redirect: 'manual',
      headers: {origin: url},
      body: new URLSearchParams(fields),
    });

  const check = await send([...hiddenFields(page), ...ballot.map((id) => ['projects', id])]);
  assert.equal(check.status, 200);
  const confirmed = await send(hiddenFields(await check.text()));
  assert.equal(confirmed.status, 303);
  const place = new URL(confirmed.headers.get('location') ?? '', url);
  const receipt = /\/receipts\/([^?]+)/.exec(place.href)?.[1] ?? 'none';
  assert.ok((await (await fetch(place)).text()).includes(receipt));
}

function hiddenFields(page: string): string[][] {
  return [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
}

