import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {ConsultationContent, type Results} from '@civic-widgets/model';
import type {Database} from './db/database.js';
import {createResponses, type Responses} from './repositories/responses.js';
import {createResults, type ResultsReader} from './results.js';
import {Tallies, type RemoteTally} from './tally/tallies.js';
import type {Plan} from './tally/worker-messages.js';
import {consultations} from './testing/content.js';
import {engines, type Place} from './testing/engines.js';

const content = v.parse(ConsultationContent, {...consultations['open'], id: 'open'});
const asked = {
  ...content,
  site: {id: 'town', name: 'Town', timeZone: 'Europe/London'},
  status: 'open',
  links: {self: '/'},
} as const;

for (const engine of engines) {
  describe(`the results on ${engine.name}`, {skip: engine.skip}, () => {
    let place: Place;
    let db: Database;
    before(async () => {
      place = await engine.createPlace();
      db = await place.open();
    });
    after(async () => {
      await db.close();
      await place.remove();
    });

    it('reads all answers once, and then counts each as it is stored', async () => {
      const {responses, results, reads, consultation} = await startProcess(db);
      await Promise.all(Array.from({length: 20}, () => store(responses, consultation.id)));
      for (let expected = 20; expected < 40; expected += 1) {
        assert.deepEqual(votes(await results.read(consultation)), [expected, expected]);
        await store(responses, consultation.id);
      }
      assert.equal(reads(), 1);
    });

    it('holds every answer that was acknowledged before it was asked for, while others come in', async () => {
      const {responses, results, consultation} = await startProcess(db);
      let acknowledged = 0;
      let sent = 0;
      const send = async () => {
        for (let n = 0; n < 60; n += 1) {
          sent += 1;
          await store(responses, consultation.id);
          acknowledged += 1;
        }
      };
      const look = async () => {
        for (let n = 0; n < 60; n += 1) {
          const least = acknowledged;
          const [count = 0, trees] = votes(await results.read(consultation));
          assert.ok(count >= least && count <= sent, `${least} <= ${count} <= ${sent}`);
          assert.equal(trees, count);
        }
      };
      await Promise.all([send(), look(), send(), look(), send(), look()]);
      assert.deepEqual(votes(await results.read(consultation)), [180, 180]);
    });

    it('is refused and not wrong where an answer does not fit, and counts nothing again for that', async () => {
      const {responses, results, reads, consultation} = await startProcess(db);
      await store(responses, consultation.id, {priority: 'a bypass'});
      for (let n = 0; n < 3; n += 1) {
        await assert.rejects(results.read(consultation), {code: 'results-not-countable'});
        await store(responses, consultation.id);
      }
      assert.equal(reads(), 1);
    });

    it('counts once for all who ask, until there are more answers', async () => {
      const {responses, results, counts, consultation} = await startProcess(db);
      await store(responses, consultation.id);
      await results.read(consultation);
      await store(responses, consultation.id);
      const read = await Promise.all(Array.from({length: 9}, () => results.read(consultation)));
      assert.deepEqual(read.map(votes), Array(9).fill([2, 2]));
      assert.deepEqual(votes(await results.read(consultation)), [2, 2]);
      assert.equal(counts(), 2);
    });

    it('goes on where a count has failed', async () => {
      const {responses, results, consultation, fail} = await startProcess(db);
      await store(responses, consultation.id);
      fail();
      await assert.rejects(results.read(consultation), /away/);
      assert.deepEqual(votes(await results.read(consultation)), [1, 1]);
    });
  });
}

const postgres = engines.find(({name}) => name === 'PostgreSQL');
describe('the results of two processes on PostgreSQL', {skip: postgres?.skip ?? false}, () => {
  it('hold what the other one has stored', async () => {
    const place = (await postgres?.createPlace()) as Place;
    const dbs = [await place.open(), await place.open()] as const;
    const one = await startProcess(dbs[0], 'shared');
    const other = await startProcess(dbs[1], 'shared');
    for (let n = 0; n < 10; n += 1) {
      await Promise.all([store(one.responses, 'shared'), store(other.responses, 'shared')]);
      await store(one.responses, 'shared');
      for (const each of [other, one]) {
        const read = await each.results.read(each.consultation);
        assert.deepEqual(votes(read), [3 * (n + 1), 3 * (n + 1)]);
      }
    }
    await Promise.all(dbs.map((db) => db.close()));
    await place.remove();
  });
});

/** What one process has, with a count of how often it read the whole table. */
async function startProcess(db: Database, id: string = randomUUID()) {
  const responses = await createResponses(db, {});
  let reads = 0;
  let isAway = false;
  const follow: Responses['follow'] = async (...args) => {
    reads += 1;
    if (isAway) {
      isAway = false;
      throw new Error('The database is away');
    }
    return responses.follow(...args);
  };
  const watched: Responses = {...responses, follow};
  const tallies = new Tallies();
  let counts = 0;
  const open = (plan: Plan): RemoteTally => {
    const tally = tallies.open(plan);
    return {
      ...tally,
      count(byGroup) {
        counts += 1;
        return tally.count(byGroup);
      },
    };
  };
  const results: ResultsReader = createResults(watched, () => 0, {
    tallies: {open, close: () => tallies.close()},
  });
  return {
    responses,
    results,
    reads: () => reads,
    counts: () => counts,
    fail: () => (isAway = true),
    consultation: {...asked, id},
  };
}

async function store(responses: Responses, consultation: string, answers: object = {priority: 'trees'}) {
  const hash = () => randomUUID().replaceAll('-', '');
  await responses.store({
    id: randomUUID(),
    consultation,
    answers: JSON.stringify(answers),
    lang: 'en',
    received: '2026-11-21',
    key_hash: hash(),
    body_mac: hash(),
    receipt_hash: hash(),
  });
}

/** How many answers there are, and how many chose the first option. */
function votes({responses, questions: [first]}: Results): number[] {
  return [responses, (first as {options: {votes: number}[]}).options[0]?.votes ?? -1];
}
