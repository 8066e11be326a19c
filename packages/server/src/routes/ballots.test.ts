import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {readBlt, readPabulib} from '@civic-widgets/counting';
import {Ballots, Consultation, Results} from '@civic-widgets/model';
import {problemOf, startApp, type TestServer} from '../testing/app.js';
import {consultations} from '../testing/content.js';

const options = [
  {id: 'ann', label: {en: 'Ann Ellis', cy: 'Ann Ellis'}},
  {id: 'ben', label: 'Ben "Benno" Rhys'},
  {id: 'cai', label: 'Cai Morgan'},
];
const vote = {
  id: 'vote',
  site: 'town',
  title: 'The yearly vote',
  closes: '2026-11-22T00:00:00Z',
  questions: [
    {id: 'seats', type: 'ranked', label: 'Who?', options, seats: 2},
    {id: 'best', type: 'ranked', label: 'Which?', options, method: 'schulze'},
    {
      id: 'money',
      type: 'budget',
      label: 'What shall we pay for?',
      method: 'equal-shares',
      budget: 100,
      options: [
        {id: 'bench', label: 'A bench', cost: 60},
        {id: 'trees', label: 'Trees; many', cost: 40},
        {id: 'pond', label: 'A pond', cost: 90},
      ],
    },
    {id: 'stars', type: 'score', label: 'How good?', options, to: 3},
    {id: 'words', type: 'text', label: 'Anything else?'},
  ],
  results: {when: 'after-close', threshold: 3},
};
const closed = Date.parse(vote.closes);

const answers = [
  {
    seats: ['ann', 'ben'],
    best: ['cai', 'ann'],
    money: ['bench', 'trees'],
    stars: {ann: 3, cai: 0},
    words: 'Well done',
  },
  {seats: ['ann', 'ben'], best: ['ann'], money: ['trees']},
  {seats: ['ann', 'ben'], money: ['bench', 'trees'], stars: {ann: 1}},
  {seats: ['cai'], best: ['cai', 'ann']},
];

describe('the ballots', () => {
  let server: TestServer;
  const read = (query: string, init?: RequestInit) =>
    server.fetch(`/api/v1/consultations/vote/ballots?${query}`, init);
  const links = async () =>
    v.parse(Consultation, await (await server.fetch('/api/v1/consultations/vote')).json()).links;

  before(async () => {
    const few = {...vote, id: 'few', results: {when: 'always', threshold: 30}};
    const hidden = {...vote, id: 'hidden', results: {when: 'never'}};
    server = await startApp({consultations: {...consultations, vote, few, hidden}});
    for (const one of answers) assert.equal((await server.post('vote', {answers: one})).status, 201);
  });
  after(() => server.stop());

  it('stay where they are until the consultation is closed, and nothing leads to them', async () => {
    const {status, code} = await problemOf(await read('question=seats'));
    assert.deepEqual([status, code], [403, 'results-not-yet']);
    assert.equal((await links()).ballots, undefined);
  });

  it('are taken only where they fit, and what does not is named: question, reason, limit and option', async () => {
    const odd = {
      seats: ['ann', 'ann'],
      best: ['dai'],
      money: {bench: 1},
      stars: {ann: 4},
      words: 'x'.repeat(4001),
    };
    const {status, errors} = await problemOf(await server.post('vote', {answers: odd}));
    assert.equal(status, 422);
    assert.deepEqual(
      (errors as {detail: string}[]).map(({detail: _, ...rest}) => rest),
      [
        {question: 'seats', code: 'doubled-option'},
        {question: 'best', code: 'unknown-option', value: 'dai'},
        {question: 'money', code: 'wrong-type'},
        {question: 'stars', code: 'too-high', limit: 3, option: 'ann'},
        {question: 'words', code: 'too-long', limit: 4000},
      ],
    );
  });

  describe('once it is closed', () => {
    before(() => server.setClock(closed));

    it('are linked from the consultation, where its result is public', async () => {
      assert.equal((await links()).ballots, '/api/v1/consultations/vote/ballots');
    });

    it('hold what it takes to count them again, equal ones as one, and nothing of who sent them', async () => {
      const response = await read('question=seats');
      const ballots = v.parse(Ballots, await response.clone().json());
      assert.deepEqual(ballots, await response.json());
      assert.deepEqual(
        {...ballots, ballots: [...ballots.ballots].sort((a, b) => a.count - b.count)},
        {
          consultation: 'vote',
          question: 'seats',
          type: 'ranked',
          method: 'scottish-stv',
          seats: 2,
          seed: 'vote 2026-11-22T00:00:00Z',
          options: [{id: 'ann'}, {id: 'ben'}, {id: 'cai'}],
          ballots: [
            {count: 1, answer: ['cai']},
            {count: 3, answer: ['ann', 'ben']},
          ],
        },
      );
    });

    it('can be read as BLT, with the names and the order of the lots', async () => {
      const response = await read('question=seats&format=blt');
      assert.equal(response.headers.get('content-type'), 'text/plain; charset=utf-8');
      assert.match(
        response.headers.get('content-disposition') ?? '',
        /^attachment; filename="vote-seats\.blt"$/,
      );
      const {title, seats, ballots, lots} = readBlt(await response.text());
      assert.deepEqual([title, seats, ballots.total, lots?.length], ['Who?', 2, 4, 3]);
      assert.deepEqual(ballots.candidates, ['Ann Ellis', 'Ben ”Benno” Rhys', 'Cai Morgan']);
    });

    it('can be read as Pabulib does', async () => {
      const {budget, projects, ballots, meta} = readPabulib(
        await (await read('question=money&format=pb')).text(),
      );
      assert.equal(budget, 100n);
      assert.deepEqual(
        projects.map(({name}) => name),
        ['A bench', 'Trees; many', 'A pond'],
      );
      assert.equal(ballots.length, 3);
      assert.equal(meta['currency'], 'GBP');
    });

    it('can be read as a table, a ballot a row', async () => {
      const rows = async (question: string) => {
        const [head, ...rest] = (await (await read(`question=${question}&format=csv`)).text()).split('\r\n');
        return [head, ...rest.sort()];
      };
      assert.deepEqual(await rows('best'), ['ann,ben,cai', '', '1,,', '2,,1', '2,,1']);
      assert.deepEqual(await rows('money'), ['bench,trees,pond', '', '0,1,0', '1,1,0', '1,1,0']);
      assert.deepEqual(await rows('stars'), ['ann,ben,cai', '', '1,,', '3,,0']);
    });

    it('come in an order that does not tell when they came', async () => {
      const other = await startApp({consultations: {vote}});
      for (const one of [...answers].reverse()) await other.post('vote', {answers: one});
      other.setClock(closed);
      for (const query of ['question=best', 'question=seats&format=blt', 'question=money&format=csv']) {
        const path = `/api/v1/consultations/vote/ballots?${query}`;
        assert.equal(await (await other.fetch(path)).text(), await (await server.fetch(path)).text());
      }
      await other.stop();
    });

    it('need not be sent again to whoever has them', async () => {
      const tag = (await read('question=seats&format=csv')).headers.get('etag') ?? '';
      const again = await read('question=seats&format=csv', {headers: {'if-none-match': tag}});
      assert.equal(again.status, 304);
    });

    for (const query of [
      '',
      'question=words',
      'question=nobody',
      'question=seats&format=pb',
      'question=money&format=blt',
      'question=stars&format=xls',
      'question=seats&question=best',
    ]) {
      it(`are not there for “${query}”`, async () => {
        assert.equal((await problemOf(await read(query))).code, 'invalid-query');
      });
    }

    it('are published where the result is, and not below the threshold', async () => {
      for (const [id, code] of [
        ['few', 'results-too-few'],
        ['hidden', 'results-not-published'],
        ['nothing', 'consultation-unknown'],
      ]) {
        const problem = await problemOf(
          await server.fetch(`/api/v1/consultations/${id}/ballots?question=seats`),
        );
        assert.equal(problem.code, code);
      }
    });

    it('belong to a result that names the method and the seed of its lots', async () => {
      const results = v.parse(
        Results,
        await (await server.fetch('/api/v1/consultations/vote/results')).json(),
      );
      const elected = results.questions.map((question) =>
        'count' in question ? (question.count as {elected: string[]}).elected : [],
      );
      assert.deepEqual(elected.slice(0, 3), [['ann', 'cai'], ['cai'], ['trees', 'bench']]);
      assert.equal((results.questions[0] as {seed?: string}).seed, 'vote 2026-11-22T00:00:00Z');
    });
  });
});
