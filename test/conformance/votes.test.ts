import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {existsSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {Results} from '@civic-widgets/model';
import {writeContent} from '../support/content.js';
import {databases, type DatabaseKind} from '../support/databases.js';
import {readElection, type Election} from '../support/pabulib.js';
import {startServer, type RunningServer} from '../support/server.js';

const data = process.env['CIVIC_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');
const folder = join(data, 'elections/equal-shares');
const files = ['Netherlands_Assen_2024.pb', 'Poland_Swiecie_2023.pb'];
const skip = existsSync(folder) ? false : `${folder} is not there`;

for (const file of files) {
  for (const database of databases) {
    describe(`the vote of ${file} on ${database.name}`, {skip: skip || database.skip}, () => {
      it('counts to what the file says, when each ballot is sent to the API', async (context) => {
        const election = readElection(join(folder, file));
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

describe('the vote of Netherlands_Assen_2024.pb through the form without JavaScript', {skip}, () => {
  it('counts ten ballots to what is on them', async () => {
    const election = readElection(join(folder, 'Netherlands_Assen_2024.pb'));
    const ballots = election.ballots.slice(0, 10);
    await withServer(election, databases[0] as DatabaseKind, async (server) => {
      for (const ballot of ballots) await sendForm(server.url, ballot);
      const projects = election.projects.map(({id, name}) => ({
        id,
        name,
        votes: ballots.filter((ballot) => ballot.includes(id)).length,
      }));
      await assertResult(server.url, {...election, projects, ballots});
    });
  });
});

async function withServer(
  election: Election,
  database: DatabaseKind,
  use: (server: RunningServer) => Promise<void>,
): Promise<void> {
  const {env, remove} = await database.create();
  const contentDir = writeContent([toConsultation(election)]);
  const server = await startServer({env: {...env, CIVIC_CONTENT_DIR: contentDir}});
  try {
    await use(server);
  } finally {
    await server.stop();
    await remove();
    rmSync(contentDir, {recursive: true});
  }
}

function toConsultation({meta, projects}: Election): {id: string; [field: string]: unknown} {
  const options = projects.map(({id, name}) => ({id, label: name}));
  const limits = {min: Number(meta['min_length'] ?? 0), max: Number(meta['max_length'] ?? projects.length)};
  return {
    id: 'vote',
    lang: meta['language'] ?? 'pl',
    title: meta['description'],
    questions: [{id: 'projects', type: 'multiple', label: 'Projects', options, ...limits}],
    results: {when: 'always'},
  };
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

async function assertResult(url: string, {projects, ballots}: Election): Promise<void> {
  const result = v.parse(Results, await (await fetch(`${url}/api/v1/consultations/vote/results`)).json());
  assert.equal(result.responses, ballots.length);
  const counted = result.questions[0] as {options: {id: string; votes: number}[]};
  assert.deepEqual(
    counted.options,
    projects.map(({id, votes}) => ({id, votes})),
  );
}
