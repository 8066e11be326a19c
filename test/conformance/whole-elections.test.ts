import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import * as v from 'valibot';
import {
  countEqualShares,
  countScottishStv,
  countSchulze,
  RankedBallots,
  readBlt,
  readCvotes,
  readPabulib,
  type RankedElection,
  type TransferCount,
} from '@civic-widgets/counting';
import {Ballots, Consultation, Results} from '@civic-widgets/model';
import {writeContent} from '../support/content.js';
import {databases, type DatabaseKind} from '../support/databases.js';
import {startServer} from '../support/server.js';
import {readReference} from '../support/stv-reference.js';
import {electionsOf, readText} from '../support/tabulation.js';

type Answer = readonly string[];

const stv = electionsOf('stv');
const equalShares = electionsOf('equal-shares');
const condorcet = electionsOf('condorcet');

for (const database of databases) {
  describe(`a ward's councillors on ${database.name}`, {skip: stv.skip || database.skip}, () => {
    it('are elected as the reference says, round by round, and anybody can count them again', async (context) => {
      const election = readBlt(readText(join(stv.folder, 'ballots/Baillieston-2007.blt')));
      const reference = readReference(
        readText(join(stv.folder, 'reference/Baillieston-2007-scotland-fixed-p5-d5.txt')),
      );
      const question = {
        type: 'ranked',
        method: 'scottish-stv',
        seats: election.seats,
        options: optionsOf(election),
      };
      const names = (ids: readonly string[]) =>
        ids.map((id) => election.ballots.candidates[Number(id.slice(1))] ?? id);

      await hold({database, context, question, answers: answersOf(election)}, async ({count, ballots}) => {
        const {elected, rounds} = count as unknown as TransferCount;
        assert.deepEqual(names(elected).sort(), [...reference.elected].sort());
        assert.deepEqual(
          rounds.map(({quota, votes, nonTransferable}) => ({
            quota,
            votes: Object.values(votes),
            nonTransferable,
          })),
          reference.rounds.map(({quota, votes, nonTransferable}) => ({quota, votes, nonTransferable})),
        );
        const again = countScottishStv(readBlt(await ballots('blt')));
        assert.deepEqual(again.elected, names(elected));
        assert.deepEqual(countScottishStv(readBallots(await ballots('json'))), count);
      });
    });
  });

  describe(`a town's budget on ${database.name}`, {skip: equalShares.skip || database.skip}, () => {
    it('is shared out as the file says, and anybody can share it out again', async (context) => {
      const election = readPabulib(readText(join(equalShares.folder, 'Poland_Swiecie_2023.pb')));
      const question = {
        type: 'budget',
        method: 'equal-shares',
        budget: Number(election.budget),
        currency: 'PLN',
        options: election.projects.map(({id, name = id, cost}) => ({id, label: name, cost: Number(cost)})),
      };
      const answers = election.ballots.map((ballot) => [...ballot.keys()]);
      const facts = [...election.details];

      await hold({database, context, question, answers}, async ({count, options, ballots}) => {
        const selected = facts.filter(([, {selected: word}]) => word === '1').map(([id]) => id);
        assert.deepEqual([...count.elected].sort(), selected.sort());
        assert.deepEqual(
          options?.map(({id, votes}) => [id, votes]),
          facts.map(([id, {votes}]) => [id, Number(votes)]),
        );
        assert.deepEqual(countEqualShares(readPabulib(await ballots('pb'))), count);
      });
    });
  });

  describe(`a choice by duels on ${database.name}`, {skip: condorcet.skip || database.skip}, () => {
    it('is made as the reference says, and anybody can make it again', async (context) => {
      const election = readCvotes(readText(join(condorcet.folder, 'A93/A93.cvotes')));
      const reference = readText(
        join(condorcet.folder, 'A93/A93-implicitRankingEvaluationOfVotes-Schulze Winning.json'),
      );
      const {Ranking: expected} = JSON.parse(reference) as {Ranking: string};
      const question = {
        type: 'ranked',
        method: 'schulze',
        seats: election.seats,
        options: optionsOf(election),
      };

      await hold({database, context, question, answers: answersOf(election)}, async ({count, ballots}) => {
        const ranking = count['ranking'] as readonly (readonly string[])[];
        const names = ranking.map((group) =>
          group.map((id) => election.ballots.candidates[Number(id.slice(1))]),
        );
        assert.equal(names.map((group) => group.join(' = ')).join(' > '), expected);
        assert.deepEqual(countSchulze(readBallots(await ballots('json'))), count);
      });
    });
  });
}

interface Held {
  readonly database: DatabaseKind;
  readonly context: TestContext;
  readonly question: object;
  readonly answers: readonly Answer[];
}

interface Outcome {
  readonly count: {readonly elected: readonly string[]; readonly [field: string]: unknown};
  readonly options?: readonly {readonly id: string; readonly votes: number}[];
  ballots(format: string): Promise<string>;
}

/** Asks the question, sends every ballot to the API, closes, and looks at what anybody can read then. */
async function hold(
  {database, context, question, answers}: Held,
  check: (outcome: Outcome) => Promise<void>,
): Promise<void> {
  const {env, remove} = await database.create();
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-data-'));
  const hour = 3_600_000;
  const run = async (closes: number, use: (url: string) => Promise<void>) => {
    const moment = new Date(closes).toISOString();
    const consultation = {
      id: 'vote',
      title: 'The vote',
      closes: moment,
      questions: [{id: 'vote', label: 'Your vote', required: true, ...question}],
    };
    const contentDir = writeContent([consultation]);
    const server = await startServer({dataDir, env: {...env, CIVIC_CONTENT_DIR: contentDir}});
    try {
      await use(server.url);
    } finally {
      await server.stop();
      rmSync(contentDir, {recursive: true});
    }
  };
  try {
    await run(Date.now() + hour, async (url) => {
      const from = performance.now();
      await sendAll(url, answers);
      const seconds = (performance.now() - from) / 1000;
      context.diagnostic(`${answers.length} ballots in ${seconds.toFixed(2)} s`);
      assert.equal((await fetch(`${url}/api/v1/consultations/vote/results`)).status, 403);
    });
    // Hours later.
    await run(Date.now() - hour, async (url) => {
      const get = async (path: string) => {
        const response = await fetch(new URL(path, url));
        assert.equal(response.status, 200, path);
        return response.text();
      };
      const {links} = v.parse(Consultation, JSON.parse(await get('/api/v1/consultations/vote')));
      const results = v.parse(Results, JSON.parse(await get(links.results ?? '')));
      assert.deepEqual([results.final, results.responses], [true, answers.length]);
      await check({
        ...(results.questions[0] as Pick<Outcome, 'count' | 'options'>),
        ballots: (format) => get(`${links.ballots}?question=vote&format=${format}`),
      });
    });
  } finally {
    await remove();
    rmSync(dataDir, {recursive: true});
  }
}

async function sendAll(url: string, answers: readonly Answer[]): Promise<void> {
  const waiting = [...answers];
  const voter = async () => {
    for (let answer = waiting.pop(); answer; answer = waiting.pop()) {
      const response = await fetch(`${url}/api/v1/consultations/vote/responses`, {
        method: 'POST',
        headers: {'content-type': 'application/json', 'idempotency-key': randomUUID()},
        body: JSON.stringify({answers: {vote: answer}}),
      });
      assert.equal(response.status, 201, await response.text());
    }
  };
  await Promise.all(Array.from({length: 16}, voter));
}

function optionsOf({ballots}: RankedElection): object[] {
  return ballots.candidates.map((name, place) => ({id: `c${place}`, label: name}));
}

/** A ballot for each that was cast, by the ids of {@link optionsOf}. */
function answersOf({ballots}: RankedElection): Answer[] {
  return Array.from({length: ballots.length}, (_, ballot) => {
    const answer = ballots.rankingOf(ballot).map((place) => `c${String(place)}`);
    return Array.from({length: ballots.weightOf(ballot)}, () => answer);
  }).flat();
}

/** The election that is in the published ballots, as a recount needs it; the references have no tie that a lot had to break. */
function readBallots(json: string): RankedElection {
  const {options, seats = 1, ballots: published} = v.parse(Ballots, JSON.parse(json));
  const ids = options.map(({id}) => id);
  const ballots = new RankedBallots(ids);
  for (const {answer, count} of published)
    ballots.add(
      (answer as readonly string[]).map((id) => ids.indexOf(id)),
      count,
    );
  return {seats, ballots};
}
