import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {Consultation, ConsultationContent} from './consultation-content.js';
import {ConsultationList, Instant, statusAt} from './consultation.js';
import {Question} from './question-types.js';
import {Id, isKnown} from './question.js';
import {Results} from './results.js';

const options = [{id: 'trees', label: 'Trees'}];
const smallest = {
  id: 'high-street',
  title: 'The high street',
  questions: [{id: 'priority', type: 'single', label: 'What first?', options}],
  site: {id: 'oxley', name: 'Oxley Town Council'},
  status: 'open',
  links: {self: '/api/v1/consultations/high-street'},
};
const withQuestion = (question: object) => ({...smallest, questions: [question]});

describe('Consultation', () => {
  it('fills in what may be left out', () => {
    const {lang, documents, results, site, questions} = v.parse(Consultation, smallest);
    assert.deepEqual({lang, documents, results}, {lang: 'en', documents: [], results: {when: 'after-close', threshold: 0}});
    assert.equal(site.timeZone, 'Europe/London');
    assert.equal(questions[0]?.required, false);
  });

  it('ignores fields that it does not know, at every depth', () => {
    const later = {
      ...smallest,
      mood: 'hopeful',
      site: {...smallest.site, logo: 'logo.svg'},
      links: {...smallest.links, minutes: '/minutes'},
      results: {when: 'always', steps: 5},
      questions: [{...smallest.questions[0], seats: 1, options: [{...options[0], cost: 300}]}],
    };
    const read = v.parse(Consultation, later);
    assert.deepEqual(read, {...v.parse(Consultation, smallest), results: {when: 'always', threshold: 0}});
  });

  it('lets a status that it does not know pass', () => {
    assert.equal(v.parse(Consultation, {...smallest, status: 'paused'}).status, 'paused');
  });

  it('lets a question of a type that it does not know pass, whole', () => {
    const ranked = {id: 'order', type: 'hologram', label: 'In which order?', method: 'stv', seats: 2};
    const [question] = v.parse(Consultation, withQuestion(ranked)).questions;
    assert.deepEqual(question, {...ranked, required: false});
    assert.equal(question && isKnown(question), false);
  });

  const broken = {
    'a single choice without options': {id: 'a', type: 'single', label: 'A'},
    'a single choice of nothing': {id: 'a', type: 'single', label: 'A', options: []},
    'a multiple choice with a negative limit': {id: 'a', type: 'multiple', label: 'A', options, min: -1},
    'a multiple choice with half a limit': {id: 'a', type: 'multiple', label: 'A', options, max: 1.5},
    'a text with a limit in words': {id: 'a', type: 'text', label: 'A', max: 'ten'},
    'an option without a label': {id: 'a', type: 'single', label: 'A', options: [{id: 'b'}]},
    'a question without a label': {id: 'a', type: 'text'},
    'a question whose id is kept for forms': {id: '_key', type: 'text', label: 'A'},
    'a question without a type': {id: 'a', label: 'A'},
    'a question whose type is no string': {id: 'a', type: ['single'], label: 'A'},
    'an unknown question without a label': {id: 'a', type: 'hologram'},
  };
  for (const [name, question] of Object.entries(broken)) {
    it(`refuses ${name}`, () => {
      assert.equal(v.is(Consultation, withQuestion(question)), false);
    });
  }

  it('refuses a known type in no disguise: the type is compared exactly', () => {
    for (const type of ['Single', 'single ', 'single\n', 'singles', 'text2']) {
      const question = v.parse(Question, {id: 'a', type, label: 'A'});
      assert.equal(isKnown(question), false, JSON.stringify(type));
    }
  });

  it('refuses a consultation without questions, title, site, status or links', () => {
    assert.equal(v.is(Consultation, {...smallest, questions: []}), false);
    for (const field of ['id', 'title', 'questions', 'site', 'status', 'links']) {
      const {[field]: _, ...rest} = smallest as Record<string, unknown>;
      assert.equal(v.is(Consultation, rest), false, field);
    }
  });

  it('refuses what is no consultation at all', () => {
    for (const data of [null, [], 'x', 1, {}, {consultations: []}]) assert.equal(v.is(Consultation, data), false);
  });

  it('does not take fields from a prototype that the data brings along', () => {
    const data = JSON.parse(JSON.stringify(smallest).replace('"status"', '"__proto__"').replace('"open"', '{"status": "open"}')) as unknown;
    assert.equal(v.is(Consultation, data), false);
  });
});

describe('ConsultationContent', () => {
  it('knows the four rules of when a result is shown, and no other', () => {
    for (const when of ['always', 'after-answering', 'after-close', 'never']) {
      assert.ok(v.is(ConsultationContent, {...smallest, results: {when}}));
    }
    for (const results of [{when: 'sometimes'}, {}, {when: 'always', threshold: -1}, {when: 'always', threshold: 1.5}]) {
      assert.equal(v.is(ConsultationContent, {...smallest, results}), false, JSON.stringify(results));
    }
  });
});

describe('ConsultationList', () => {
  it('reads a list, the empty one too', () => {
    assert.deepEqual(v.parse(ConsultationList, {consultations: []}), {consultations: []});
    const {id, title, status, links} = smallest;
    const line = {id, site: 'oxley', title, status, links};
    assert.deepEqual(v.parse(ConsultationList, {consultations: [{...line, extra: 1}], next: null}), {consultations: [line]});
  });
});

describe('Id', () => {
  it('takes letters, digits, full stops, lines and underscores', () => {
    for (const id of ['a', '1', 'high-street', 'Q1.b_2', 'a'.repeat(64)]) assert.ok(v.is(Id, id), id);
  });

  it('refuses anything else', () => {
    for (const id of ['', '_key', '-a', '.', '..', 'a b', 'a/b', 'a\n', 'é', 'a'.repeat(65), '__proto__', 1, null]) {
      assert.equal(v.is(Id, id), false, JSON.stringify(id));
    }
  });

  it('refuses the names that records lose', () => {
    for (const id of ['constructor', 'prototype']) {
      assert.equal(v.is(Id, id), false);
      assert.deepEqual(v.parse(v.record(v.string(), v.string()), {[id]: 'a'}), {}, 'valibot keeps it now: Id may allow it');
    }
    assert.ok(v.is(Id, 'constructors'));
  });

  it('refuses every name that an object has by itself', () => {
    for (const id of Object.getOwnPropertyNames(Object.prototype)) assert.equal(v.is(Id, id), false, id);
  });
});

describe('Instant', () => {
  it('takes a day and a time with an offset', () => {
    const good = ['2026-11-30T17:00:00Z', '2026-11-30T17:00:00.5Z', '2026-11-30T17:00:00+01:00', '2026-11-30T17:00:00.123456-05:30', '2028-02-29T00:00:00Z', '2026-12-31T23:59:59Z'];
    for (const instant of good) assert.ok(v.is(Instant, instant), instant);
  });

  it('takes nothing that an engine may not know as a moment', () => {
    const bad = [
      '2026-11-30',
      '2026-11-30T17:00:00',
      '2026-11-30T17:00Z',
      '2026-11-30 17:00:00Z',
      '2026-11-30T17:00:00+01',
      '2026-11-30T17:00:00+0100',
      '2026-11-30T17:00:00 +01:00',
      '2026-13-01T00:00:00Z',
      '2026-11-31T00:00:00Z',
      '2026-04-31T00:00:00+01:00',
      '2026-02-30T00:00:00Z',
      '2026-01-32T00:00:00Z',
      '2026-11-30T24:00:00Z',
      '2026-11-30T17:60:00Z',
      '30/11/2026',
      'tomorrow',
      '',
      1796058000000,
      null,
    ];
    for (const instant of bad) assert.equal(v.is(Instant, instant), false, String(instant));
  });

  it('is a moment to Date.parse, every day of a leap year and at every hour', () => {
    for (let at = Date.UTC(2028, 0, 1); at < Date.UTC(2029, 0, 1); at += 3_600_000) {
      const instant = new Date(at).toISOString();
      assert.ok(v.is(Instant, instant), instant);
      assert.equal(Date.parse(instant.replace('Z', '+00:00')), at);
    }
  });
});

describe('statusAt', () => {
  const opens = '2026-11-01T09:00:00Z';
  const closes = '2026-11-30T17:00:00Z';
  const at = (instant: string, shift = 0) => Date.parse(instant) + shift;

  it('is upcoming until the last millisecond before opening, and open from then on', () => {
    assert.equal(statusAt({opens, closes}, at(opens, -1)), 'upcoming');
    assert.equal(statusAt({opens, closes}, at(opens)), 'open');
  });

  it('is open until the last millisecond before closing, and closed from then on', () => {
    assert.equal(statusAt({opens, closes}, at(closes, -1)), 'open');
    assert.equal(statusAt({opens, closes}, at(closes)), 'closed');
    assert.equal(statusAt({opens, closes}, at(closes, 1)), 'closed');
  });

  it('has open ends where no moment is set', () => {
    assert.equal(statusAt({}, 0), 'open');
    assert.equal(statusAt({opens}, at(opens, -1)), 'upcoming');
    assert.equal(statusAt({opens}, Number.MAX_SAFE_INTEGER), 'open');
    assert.equal(statusAt({closes}, 0), 'open');
    assert.equal(statusAt({opens: undefined, closes}, at(closes)), 'closed');
  });

  it('knows that five o’clock is another moment elsewhere', () => {
    const inParis = {closes: '2026-11-30T17:00:00+01:00'};
    assert.equal(statusAt(inParis, at('2026-11-30T15:59:59.999Z')), 'open');
    assert.equal(statusAt(inParis, at('2026-11-30T16:00:00Z')), 'closed');
  });
});

describe('Results', () => {
  const results = {
    consultation: 'high-street',
    asOf: '2026-11-30T17:00:00Z',
    final: false,
    responses: 3,
    questions: [{id: 'priority', type: 'single', method: 'plurality', answered: 2, options: [{id: 'trees', votes: 2}]}],
  };

  it('reads counted and written results, and lets later kinds pass', () => {
    const more = {...results, questions: [...results.questions, {id: 'comment', type: 'text', answered: 1}, {id: 'order', type: 'hologram', rounds: []}]};
    assert.deepEqual(v.parse(Results, more), more);
  });

  it('drops the words if a server sends them with a written result', () => {
    const leaky = {...results, questions: [{id: 'comment', type: 'text', answered: 1, texts: ['my neighbour …']}]};
    assert.deepEqual(v.parse(Results, leaky).questions, [{id: 'comment', type: 'text', answered: 1}]);
  });

  it('refuses a broken count', () => {
    const option = {id: 'trees', votes: 2};
    for (const broken of [{votes: -1}, {votes: 1.5}, {votes: '2'}, {votes: undefined}]) {
      const questions = [{...results.questions[0], options: [{...option, ...broken}]}];
      assert.equal(v.is(Results, {...results, questions}), false, JSON.stringify(broken));
    }
    assert.equal(v.is(Results, {...results, questions: [{id: 'a', type: 'single', answered: 1}]}), false);
  });
});
