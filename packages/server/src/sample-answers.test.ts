import assert from 'node:assert/strict';
import {rmSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {Ballots, Results} from '@civic-widgets/model';
import {buildApp} from './app.js';
import {ownContent, readConfig} from './config.js';
import {readContent} from './content.js';
import type {Database} from './db/database.js';
import {writeContent} from './testing/content.js';
import {engines, type Place} from './testing/engines.js';

type App = Awaited<ReturnType<typeof buildApp>>;

for (const engine of engines) {
  describe(`the content that comes with the server, on ${engine.name}`, {skip: engine.skip}, () => {
    let place: Place;
    let db: Database;
    let app: App;
    const start = () =>
      buildApp({
        config: readConfig({PORT: '0', CIVIC_LOG_LEVEL: 'silent'}),
        content: readContent(ownContent, {withSamples: true}),
        db,
        secret: Buffer.alloc(32, 7),
        clock: () => Date.parse('2026-11-22T09:00:00Z'),
      });
    const read = async (path: string) => (await app.inject(`/api/v1/consultations/${path}`)).json<unknown>();
    before(async () => {
      place = await engine.createPlace();
      db = await place.open();
      app = await start();
    });
    after(async () => {
      await app.close();
      await db.close();
      await place.remove();
    });

    it('has consultations that are closed and counted, of answers that are said to be made up', async () => {
      for (const [id, type] of [
        ['hall-committee', 'ranked'],
        ['winter-fund', 'budget'],
        ['school-day', 'single'],
      ] as const) {
        const results = v.parse(Results, await read(`${id}/results`));
        assert.equal(results.final, true, id);
        assert.equal(results.invented, true, id);
        assert.ok(results.responses > 200, id);
        assert.ok(
          results.questions.some((question) => question.type === type),
          id,
        );
        assert.match((await app.inject(`/consultations/${id}?lang=en`)).body, /We made these answers up/);
      }
    });

    it('publishes their ballots, as many as there are answers', async () => {
      const results = v.parse(Results, await read('hall-committee/results'));
      const {ballots} = v.parse(Ballots, await read('hall-committee/ballots?question=committee'));
      assert.equal(
        ballots.reduce((sum, {count}) => sum + count, 0),
        results.responses,
      );
    });

    it('tells constituencies, and holds nobody else’s words in them', async () => {
      const {constituencies = []} = v.parse(Results, await read('school-day/results'));
      assert.deepEqual(
        constituencies.map(({id, questions}) => [id, questions.map((question) => question.id)]),
        [
          ['parents', ['end', 'clubs', 'walk']],
          ['staff', ['end', 'clubs', 'walk']],
          ['pupils', ['end', 'clubs', 'walk']],
        ],
      );
    });

    it('has each of these answers once, however often the server starts', async () => {
      const {responses} = v.parse(Results, await read('school-day/results'));
      await app.close();
      app = await start();
      assert.equal(v.parse(Results, await read('school-day/results')).responses, responses);
    });
  });
}

describe('other content', () => {
  it('has no made-up answers, whatever folders it has', () => {
    const folder = writeContent();
    assert.equal(readContent(folder).sampleAnswers.size, 0);
    assert.equal(readContent(folder, {withSamples: true}).sampleAnswers.size, 0);
    assert.equal(readContent(ownContent).sampleAnswers.size, 0);
    rmSync(folder, {recursive: true});
  });
});
