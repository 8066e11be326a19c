import assert from 'node:assert/strict';
import {existsSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import * as v from 'valibot';
import {Results} from '@civic-widgets/model';
import {writeContent} from './content.js';
import type {DatabaseKind} from './databases.js';
import type {Election} from './pabulib.js';
import {startServer, type RunningServer} from './server.js';

const data = process.env['CIVIC_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');

/** The real votes, and why they can't be replayed where they are not at hand. */
export const elections = join(data, 'elections/equal-shares');
export const skip = existsSync(elections) ? false : `${elections} is not there`;

/** Starts a server whose one consultation asks what the election asked, and takes it away again. */
export async function withServer(
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

/** The result, project by project, is what the election says it is. */
export async function assertResult(url: string, {projects, ballots}: Election): Promise<void> {
  const result = v.parse(Results, await (await fetch(`${url}/api/v1/consultations/vote/results`)).json());
  assert.equal(result.responses, ballots.length);
  const counted = result.questions[0] as {options: {id: string; votes: number}[]};
  assert.deepEqual(
    counted.options,
    projects.map(({id, votes}) => ({id, votes})),
  );
}
