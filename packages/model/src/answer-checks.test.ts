import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {isDay} from './answer-checks.js';
import {readPostcode} from './postcode.js';
import {askedAnswers, checkAnswers, type AnswerFault} from './index.js';
import {Question} from './question-types.js';
import {isAsked, type Answers} from './question.js';

const options = ['a', 'b', 'c', 'd'].map((id) => ({id, label: id.toUpperCase()}));
const priced = [20, 30, 60].map((cost, index) => ({id: 'abc'.charAt(index), label: 'Thing', cost}));
const columns = ['poor', 'fair', 'good'].map((id) => ({id, label: id}));

function ask(question: object): Question {
  return v.parse(Question, {id: 'q', label: 'Which?', ...question});
}

type Fault = Omit<AnswerFault, 'question'>;

interface Case {
  readonly question: object;
  /** What is given, and what is kept of it; nothing for no answer. */
  readonly takes: readonly (readonly [given: unknown, kept: unknown])[];
  readonly refuses: readonly (readonly [given: unknown, fault: Fault])[];
}

const no = undefined;
const required: Fault = {code: 'required'};
const wrongType: Fault = {code: 'wrong-type'};

const cases: Readonly<Record<string, Case>> = {
  'a ranking': {
    question: {type: 'ranked', options},
    takes: [
      [['b', 'a'], ['b', 'a']],
      [['d', 'c', 'b', 'a'], ['d', 'c', 'b', 'a']],
      [['c'], ['c']],
      [[], no],
      [no, no],
    ],
    refuses: [
      ['a', wrongType],
      [null, wrongType],
      [{a: 1}, wrongType],
      [['a', 2], wrongType],
      [['a', 'x'], {code: 'unknown-option', value: 'x'}],
      [['a', 'b', 'a'], {code: 'doubled-option'}],
    ],
  },
  'a ranking with limits that is required': {
    question: {type: 'ranked', options, min: 2, max: 3, required: true},
    takes: [[['b', 'a'], ['b', 'a']]],
    refuses: [
      [no, required],
      [[], required],
      [['a'], {code: 'too-few', limit: 2}],
      [['a', 'b', 'c', 'd'], {code: 'too-many', limit: 3}],
    ],
  },
  'scores': {
    question: {type: 'score', options},
    takes: [
      [{b: 5, a: 0}, {a: 0, b: 5}],
      [{}, no],
    ],
    refuses: [
      [{a: 6}, {code: 'too-high', limit: 5, option: 'a'}],
      [{a: -1}, {code: 'too-low', limit: 0, option: 'a'}],
      [{a: 1.5}, {code: 'wrong-type', option: 'a'}],
      [{a: '3'}, {code: 'wrong-type', option: 'a'}],
      [{a: null}, {code: 'wrong-type', option: 'a'}],
      [{x: 1}, {code: 'unknown-option', value: 'x'}],
      [{toString: 1}, {code: 'unknown-option', value: 'toString'}],
      [[3], wrongType],
      ['a', wrongType],
      [3, wrongType],
      [null, wrongType],
    ],
  },
  'scores on a scale of its own that are required': {
    question: {type: 'score', options, from: 1, to: 3, required: true},
    takes: [[{a: 1, d: 3}, {a: 1, d: 3}]],
    refuses: [
      [no, required],
      [{}, required],
      [{a: 0}, {code: 'too-low', limit: 1, option: 'a'}],
      [{a: 4}, {code: 'too-high', limit: 3, option: 'a'}],
    ],
  },
  'a rating': {
    question: {type: 'rating', options},
    takes: [
      [{c: 1}, {c: 1}],
      [no, no],
    ],
    refuses: [
      [{a: 0}, {code: 'too-low', limit: 1, option: 'a'}],
      [{a: 6}, {code: 'too-high', limit: 5, option: 'a'}],
    ],
  },
  'a rating that is required': {
    question: {type: 'rating', options, required: true},
    takes: [[{d: 4, c: 3, b: 2, a: 1}, {a: 1, b: 2, c: 3, d: 4}]],
    refuses: [
      [no, required],
      [{a: 1, b: 2, d: 4}, {code: 'incomplete', option: 'c'}],
    ],
  },
  'an allocation': {
    question: {type: 'allocate', options, total: 10},
    takes: [
      [{b: 6, a: 4}, {a: 4, b: 6}],
      [{b: 1}, {b: 1}],
      [{a: 10, b: 0}, {a: 10}],
      [{a: 0}, no],
      [{}, no],
    ],
    refuses: [
      [{a: 11}, {code: 'total-wrong', limit: 10}],
      [{a: 5, b: 6}, {code: 'total-wrong', limit: 10}],
      [{a: -1, b: 11}, {code: 'too-low', limit: 0, option: 'a'}],
      [{a: 0.5}, {code: 'wrong-type', option: 'a'}],
      [{x: 1}, {code: 'unknown-option', value: 'x'}],
      [['a'], wrongType],
    ],
  },
  'an allocation that is required': {
    question: {type: 'allocate', options, total: 10, required: true},
    takes: [[{a: 10}, {a: 10}]],
    refuses: [
      [no, required],
      [{a: 0}, required],
      [{a: 9}, {code: 'total-wrong', limit: 10}],
    ],
  },
  'a budget': {
    question: {type: 'budget', options: priced, budget: 80, max: 2},
    takes: [
      [['c', 'b'], ['b', 'c']],
      [[], no],
    ],
    refuses: [
      [['a', 'b', 'c'], {code: 'too-many', limit: 2}],
      [['x'], {code: 'unknown-option', value: 'x'}],
      [['a', 'a'], {code: 'doubled-option'}],
      [{a: 1}, wrongType],
    ],
  },
  'a budget that each choice must fit': {
    question: {type: 'budget', options: priced, budget: 80, mustFit: true, required: true},
    takes: [
      [['c', 'a'], ['a', 'c']],
      [['a', 'b'], ['a', 'b']],
    ],
    refuses: [
      [no, required],
      [['b', 'c'], {code: 'over-budget', limit: 80}],
    ],
  },
  'a matrix': {
    question: {type: 'matrix', options, columns},
    takes: [
      [{b: 'good', a: 'poor'}, {a: 'poor', b: 'good'}],
      [{}, no],
    ],
    refuses: [
      [{a: 'best'}, {code: 'unknown-option', value: 'best', option: 'a'}],
      [{a: 1}, {code: 'wrong-type', option: 'a'}],
      [{x: 'good'}, {code: 'unknown-option', value: 'x'}],
      [['good'], wrongType],
    ],
  },
  'a matrix that is required': {
    question: {type: 'matrix', options: options.slice(0, 2), columns, required: true},
    takes: [[{a: 'fair', b: 'fair'}, {a: 'fair', b: 'fair'}]],
    refuses: [
      [no, required],
      [{b: 'fair'}, {code: 'incomplete', option: 'a'}],
    ],
  },
  'agreement': {
    question: {type: 'agree', options},
    takes: [
      [{b: 'disagree', a: 'agree', c: 'pass'}, {a: 'agree', b: 'disagree', c: 'pass'}],
      [no, no],
    ],
    refuses: [
      [{a: 'maybe'}, {code: 'unknown-option', value: 'maybe', option: 'a'}],
      [{a: true}, {code: 'wrong-type', option: 'a'}],
      [{x: 'agree'}, {code: 'unknown-option', value: 'x'}],
    ],
  },
  'agreement that is required': {
    question: {type: 'agree', options, required: true},
    takes: [[{d: 'pass'}, {d: 'pass'}]],
    refuses: [[{}, required]],
  },
  'a whole number': {
    question: {type: 'number'},
    takes: [
      [0, 0],
      [-3, -3],
      [1e6, 1e6],
      [no, no],
    ],
    refuses: [
      ['3', wrongType],
      [Number.NaN, wrongType],
      [Number.POSITIVE_INFINITY, wrongType],
      [[3], wrongType],
      [null, wrongType],
      [0.1, {code: 'too-precise', limit: 0}],
      [1e-7, {code: 'too-precise', limit: 0}],
    ],
  },
  'a number with limits that is required': {
    question: {type: 'number', min: 0.5, max: 10, places: 2, required: true},
    takes: [
      [0.5, 0.5],
      [10, 10],
      [1.25, 1.25],
    ],
    refuses: [
      [no, required],
      [0.49, {code: 'too-low', limit: 0.5}],
      [10.01, {code: 'too-high', limit: 10}],
      [1.255, {code: 'too-precise', limit: 2}],
      [1.1 + 2.2, {code: 'too-precise', limit: 2}],
    ],
  },
  'a day': {
    question: {type: 'date', min: '2026-01-01', max: '2026-12-31'},
    takes: [
      ['2026-01-01', '2026-01-01'],
      ['2026-12-31', '2026-12-31'],
      ['', no],
      [no, no],
    ],
    refuses: [
      [20260101, wrongType],
      [null, wrongType],
      ['1 May 2026', {code: 'not-a-date'}],
      ['2026-5-1', {code: 'not-a-date'}],
      ['2026-02-29', {code: 'not-a-date'}],
      ['2026-06-31', {code: 'not-a-date'}],
      ['2026-13-01', {code: 'not-a-date'}],
      ['2026-05-01T00:00:00Z', {code: 'not-a-date'}],
      ['2025-12-31', {code: 'too-early', value: '2026-01-01'}],
      ['2027-01-01', {code: 'too-late', value: '2026-12-31'}],
    ],
  },
  'a day that is required': {question: {type: 'date', required: true}, takes: [['2024-02-29', '2024-02-29']], refuses: [['', required]]},
  'half a postcode': {
    question: {type: 'postcode'},
    takes: [
      ['sy38hq', 'SY3'],
      ['SY3', 'SY3'],
      [' ec1a 1bb ', 'EC1A'],
      ['  ', no],
      ['', no],
    ],
    refuses: [
      [3, wrongType],
      [['SY3'], wrongType],
      ['Shrewsbury', {code: 'not-a-postcode'}],
      ['SY3 8H', {code: 'not-a-postcode'}],
    ],
  },
  'a whole postcode that is required': {
    question: {type: 'postcode', precision: 'postcode', required: true},
    takes: [['sy3-8hq', 'SY3 8HQ']],
    refuses: [
      [no, required],
      [' ', required],
      ['SY3', {code: 'not-a-postcode'}],
      // The second half knows no C, I, K, M, O or V.
      ['SY3 8CI', {code: 'not-a-postcode'}],
    ],
  },
  'a place in words': {
    question: {type: 'location'},
    takes: [
      [{address: ' 4 High Street\r\nLlanfair \n'}, {address: '4 High Street, Llanfair'}],
      [{address: 'Cafe\u0301'}, {address: 'Caf\u00e9'}],
      [{address: 'a'.repeat(200)}, {address: 'a'.repeat(200)}],
      [{address: '  '}, no],
      [{}, no],
    ],
    refuses: [
      ['4 High Street', wrongType],
      [['4 High Street'], wrongType],
      [null, wrongType],
      [{address: 4}, {code: 'wrong-type', option: 'address'}],
      [{address: 'a'.repeat(201)}, {code: 'too-long', limit: 200}],
      [{address: 'a\u0000'}, {code: 'text-nul'}],
      [{town: 'Llanfair'}, {code: 'unknown-option', value: 'town'}],
      // Without a map nobody could have put a pin.
      [{lat: 52.06, lon: -2.71}, {code: 'unknown-option', value: 'lat'}],
      [{address: 'Here', lon: -2.71}, {code: 'unknown-option', value: 'lon'}],
    ],
  },
  'a place on a map that is required': {
    question: {type: 'location', required: true, map: {image: '/m.svg', bounds: [-2.74004, 52.05, -2.69, 52.07], alt: 'A map'}},
    takes: [
      [{address: 'The pump'}, {address: 'The pump'}],
      [{lon: -2.71344444, lat: 52.061249}, {lat: 52.0612, lon: -2.7134}],
      [{lon: -2.74004, lat: 52.07, address: 'The corner'}, {address: 'The corner', lat: 52.07, lon: -2.74}],
      [{lat: 52.0500001, lon: -2.6900001, address: ''}, {lat: 52.05, lon: -2.69}],
    ],
    refuses: [
      [no, required],
      [{}, required],
      [{address: ' '}, required],
      [{lat: 52.06}, {code: 'incomplete', option: 'lon'}],
      [{lon: -2.71}, {code: 'incomplete', option: 'lat'}],
      [{lat: '52.06', lon: -2.71}, {code: 'wrong-type', option: 'lat'}],
      [{lat: 52.06, lon: NaN}, {code: 'wrong-type', option: 'lon'}],
      [{lat: 52.08, lon: -2.71}, {code: 'off-the-map'}],
      [{lat: 52.04, lon: -2.71}, {code: 'off-the-map'}],
      [{lat: 52.06, lon: -2.75}, {code: 'off-the-map'}],
      [{lat: -2.71, lon: 52.06, address: 'Turned round'}, {code: 'off-the-map'}],
    ],
  },
};

for (const [what, {question, takes, refuses}] of Object.entries(cases)) {
  describe(`checkAnswers, ${what}`, () => {
    const asked = [ask(question)];
    const check = (given: unknown) => checkAnswers(asked, given === undefined ? {} : {q: given});

    for (const [given, kept] of takes) {
      it(`takes ${JSON.stringify(given) ?? 'nothing'}`, () => {
        const expected = kept === undefined ? {} : {q: kept};
        const checked = check(given);
        assert.deepEqual(checked, {ok: true, answers: expected});
        assert.equal(JSON.stringify(checked), JSON.stringify({ok: true, answers: expected}));
        assert.deepEqual(checkAnswers(asked, expected), checked);
      });
    }

    for (const [given, fault] of refuses) {
      it(`refuses ${JSON.stringify(given) ?? 'nothing'}: ${fault.code}`, () => {
        assert.deepEqual(check(given), {ok: false, faults: [{question: 'q', ...fault}]});
      });
    }
  });
}

describe('checkAnswers, options whose names are those of a result', () => {
  it('takes values for options that are called fault and answer', () => {
    const odd = [{id: 'fault', label: 'At fault'}, {id: 'answer', label: 'An answer'}];
    for (const [type, value] of [['score', 1], ['rating', 1], ['agree', 'pass']] as const) {
      for (const given of [{fault: value}, {answer: value}, {fault: value, answer: value}]) {
        const checked = checkAnswers([ask({type, options: odd})], {q: given});
        assert.deepEqual(checked, {ok: true, answers: {q: given}}, type);
      }
    }
  });
});

describe('checkAnswers, questions that are not asked of everybody', () => {
  const yesNo = [{id: 'yes', label: 'Yes'}, {id: 'no', label: 'No'}];
  const questions = [
    {id: 'cycle', type: 'single', label: 'Do you cycle?', options: yesNo},
    {id: 'where', type: 'multiple', label: 'Where?', options, required: true, showIf: {question: 'cycle', is: ['yes']}},
    {id: 'why', type: 'text', label: 'Why there?', showIf: {question: 'where', is: ['a', 'b']}},
  ].map((question) => v.parse(Question, question));

  it('requires what is asked', () => {
    assert.deepEqual(checkAnswers(questions, {cycle: 'yes'}), {ok: false, faults: [{question: 'where', code: 'required'}]});
  });

  it('requires nothing that is not asked', () => {
    assert.deepEqual(checkAnswers(questions, {cycle: 'no'}), {ok: true, answers: {cycle: 'no'}});
    assert.deepEqual(checkAnswers(questions, {}), {ok: true, answers: {}});
  });

  it('refuses an answer to what is not asked, and to what follows from it', () => {
    assert.deepEqual(checkAnswers(questions, {cycle: 'no', where: ['a'], why: 'Flat'}), {
      ok: false,
      faults: [
        {question: 'where', code: 'not-asked'},
        {question: 'why', code: 'not-asked'},
      ],
    });
  });

  it('goes by answers that fit: what is refused opens nothing', () => {
    assert.deepEqual(checkAnswers(questions, {cycle: 'yes', where: ['a', 'x'], why: 'Flat'}), {
      ok: false,
      faults: [
        {question: 'where', code: 'unknown-option', value: 'x'},
        {question: 'why', code: 'not-asked'},
      ],
    });
  });

  it('needs only one of several answers to be among those that open the question', () => {
    const answers = {cycle: 'yes', where: ['b', 'd'], why: 'Flat'};
    assert.deepEqual(checkAnswers(questions, answers), {ok: true, answers});
    assert.equal(checkAnswers(questions, {cycle: 'yes', where: ['c', 'd'], why: 'Flat'}).ok, false);
  });

  it('are left out of what is sent when their answer was given before', () => {
    const typed: Answers = {cycle: 'no', where: ['a'], why: 'Flat'};
    assert.deepEqual(askedAnswers(questions, typed), {cycle: 'no'});
    assert.deepEqual(askedAnswers(questions, {...typed, cycle: 'yes'}), {...typed, cycle: 'yes'});
  });
});

describe('isAsked', () => {
  const first = (question: object) => ask({id: 'first', ...question});
  const next = (is: readonly string[], question = 'first') => ask({id: 'next', type: 'text', showIf: {question, is}});

  for (const [what, question, answer, yes, no] of [
    ['an option', {type: 'single', options}, 'a', 'a', 'b'],
    ['one of several options', {type: 'multiple', options}, ['a', 'c'], 'c', 'b'],
    ['a ranking, wherever it stands', {type: 'ranked', options}, ['b', 'a'], 'a', 'c'],
    ['a score', {type: 'score', options}, {a: 3}, '3', '2'],
    ['a column', {type: 'matrix', options, columns}, {a: 'good', b: 'poor'}, 'poor', 'fair'],
    ['agreement', {type: 'agree', options}, {a: 'agree', b: 'pass'}, 'agree', 'disagree'],
    ['a number', {type: 'number'}, 3, '3', '33'],
  ] as const) {
    it(`opens a question by ${what}`, () => {
      const one = first(question);
      for (const [value, expected] of [
        [yes, true],
        [no, false],
      ] as const) {
        const two = next([value]);
        assert.equal(isAsked([one, two], two, {first: answer} as Answers), expected, value);
      }
    });
  }

  it('asks what has no condition, and not what nobody has answered for', () => {
    const one = first({type: 'single', options});
    const two = next(['a']);
    assert.equal(isAsked([one, two], one, {}), true);
    assert.equal(isAsked([one, two], two, {}), false);
  });

  it('asks rather than leaves out where the condition names a question that is not there, that comes later, or itself', () => {
    const two = next(['a']);
    assert.equal(isAsked([two], two, {}), true);
    assert.equal(isAsked([two, first({type: 'single', options})], two, {first: 'b'}), true);
    const own = next(['a'], 'next');
    assert.equal(isAsked([own], own, {}), true);
  });

  it('follows a chain to its beginning', () => {
    const chain = Array.from({length: 50}, (_, at) =>
      ask({id: `q${at}`, type: 'single', options, ...(at > 0 && {showIf: {question: `q${at - 1}`, is: ['a']}})}),
    );
    const all = Object.fromEntries(chain.map(({id}) => [id, 'a']));
    const last = chain[49] as Question;
    assert.equal(isAsked(chain, last, all), true);
    assert.equal(isAsked(chain, last, {...all, q0: 'b'}), false);
  });
});

describe('isDay', () => {
  it('knows which days there are', () => {
    for (const day of ['2024-02-29', '2026-12-31', '0999-01-01']) assert.equal(isDay(day), true, day);
    for (const day of ['2026-02-29', '2026-04-31', '2026-00-10', '26-01-01', '+002026-01-01', '', 'today']) assert.equal(isDay(day), false, day);
  });
});

describe('readPostcode', () => {
  it('knows every form that a postcode can have', () => {
    for (const written of ['M1 1AA', 'B33 8TH', 'CR2 6XH', 'DN55 1PT', 'W1A 1HQ', 'EC1A 1BB', 'GIR 0AA']) {
      const [first] = written.split(' ');
      assert.equal(readPostcode(written.toLowerCase().replace(' ', ''), 'postcode'), written);
      assert.equal(readPostcode(written, 'outcode'), first);
    }
  });

  it('knows what is none', () => {
    for (const text of ['', '1A1 1AA', 'ABC1 1AA', 'M1 AAA', 'M1 1A', '12345', 'EH 1JS', 'A'.repeat(10_000)]) {
      assert.equal(readPostcode(text, 'postcode'), undefined);
    }
  });
});
