import assert from 'node:assert/strict';
import {appendFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readConfig} from './config.js';
import {readContent} from './content.js';
import {consultations, sites, writeContent} from './testing/content.js';

const site = sites['town'] as Record<string, unknown>;
const open = consultations['open'] as Record<string, unknown> & {questions: Record<string, unknown>[]};
const [single = {}, multiple = {}] = open.questions;

const options = ['a', 'b', 'c'].map((id) => ({id, label: id}));
const columns = ['x', 'y'].map((id) => ({id, label: id}));
const budget = {type: 'budget', budget: 10, options: options.map((option) => ({...option, cost: 5}))};

/** One question of each type, right as it stands. */
const every = [
  {type: 'single', options},
  {type: 'multiple', options, min: 1, max: 3},
  {type: 'ranked', options, method: 'meek', seats: 2},
  {type: 'score', options, to: 100},
  {type: 'rating', options, from: 0, to: 10, lowest: 'Bad', highest: 'Good'},
  {type: 'allocate', options, total: 100},
  {...budget, method: 'equal-shares', currency: 'EUR', mustFit: true},
  {type: 'matrix', options, columns},
  {type: 'agree', options},
  {type: 'text', max: 100},
  {type: 'number', min: 0, max: 9.5, places: 1, unit: {en: 'miles', cy: 'milltir'}},
  {type: 'date', min: '2026-01-01', max: '2026-01-01'},
  {type: 'postcode', precision: 'postcode'},
  {type: 'location', map: {image: '/media/map.svg', bounds: [-2.74, 52.05, -2.69, 52.07], alt: 'A map of the town'}},
].map((question) => ({id: `q-${question.type}`, label: 'Which?', ...question}));

describe('readContent', () => {
  it('reads the sample content', () => {
    const {consultations: read} = readContent(readConfig({}).contentDir);
    assert.equal(read.get('high-street')?.results.when, 'after-answering');
  });

  it('takes questions of every type, and conditions on those that have known answers', () => {
    const conditions = [
      ['single', 'a'],
      ['multiple', 'b'],
      ['ranked', 'c'],
      ['budget', 'a'],
      ['score', '100'],
      ['rating', '0'],
      ['matrix', 'y'],
      ['agree', 'disagree'],
    ].map(([type, value]) => ({
      id: `then-${type}`,
      type: 'text',
      label: 'Why?',
      showIf: {question: `q-${type}`, is: [value]},
    }));
    const image = {src: '/images/bench.jpg', alt: 'A bench'};
    const pictured = {
      ...single,
      id: 'pictured',
      options: [
        {...options[0], image},
        {id: 'b', label: 'B'},
      ],
    };
    const questions = [...every, ...conditions, pictured];
    const {consultations: read} = readContent(writeContent({consultations: {open: {...open, questions}}}));
    assert.equal(read.get('open')?.questions.length, questions.length);
  });

  for (const [what, question, complaint] of [
    [
      'a condition on a question that there is not',
      {showIf: {question: 'q-nothing', is: ['a']}},
      'showIf.question: must name a question that is asked before this one, not "q-nothing"',
    ],
    [
      'a condition on itself',
      {id: 'last', showIf: {question: 'last', is: ['a']}},
      'showIf.question: must name a question that is asked before',
    ],
    [
      'a condition on an option that there is not',
      {showIf: {question: 'q-single', is: ['a', 'z']}},
      'showIf.is.1: "z" is no answer to "q-single"',
    ],
    [
      'a condition on a step that there is not',
      {showIf: {question: 'q-rating', is: ['11']}},
      'showIf.is.0: "11" is no answer',
    ],
    [
      'a condition on a row instead of a column',
      {showIf: {question: 'q-matrix', is: ['a']}},
      'showIf.is.0: "a" is no answer',
    ],
    [
      'a condition on words',
      {showIf: {question: 'q-text', is: ['a']}},
      'showIf.question: "q-text" is a question of the type text, on whose answer nothing can depend',
    ],
    ['a condition on nothing', {showIf: {question: 'q-single', is: []}}, 'showIf.is: '],
    [
      'more seats than candidates',
      {type: 'ranked', options, seats: 4},
      'seats: must not be more than there are options',
    ],
    [
      'several seats for a runoff',
      {type: 'ranked', options, method: 'irv', seats: 2},
      'seats: must be 1 for irv',
    ],
    ['a method that there is not', {type: 'ranked', options, method: 'guess'}, 'method: '],
    [
      'seats that are misspelt',
      {type: 'ranked', options, seat: 2},
      'seat: is not a field that is known here',
    ],
    [
      'an option with a field that nobody knows',
      {type: 'single', options: [{id: 'a', label: 'A', img: 'a.png'}]},
      'options.0.img: is not a field',
    ],
    [
      'limits of a ranking the wrong way round',
      {type: 'ranked', options, min: 3, max: 2},
      'min: must not be more than max',
    ],
    ['a scale without steps', {type: 'rating', options, from: 5, to: 5}, 'from: must be less than to'],
    ['a scale that nobody can read', {type: 'rating', options, to: 1000}, 'to: makes more than 11 steps'],
    ['scores beyond reading', {type: 'score', options, to: 1000}, 'to: makes more than 101 steps'],
    [
      'stars that start at one',
      {type: 'score', options, method: 'star', from: 1},
      'from: must be 0 for star',
    ],
    ['a project without a cost', {...budget, options}, 'options.0.cost: '],
    ['a project that costs nothing', {...budget, options: [{...options[0], cost: 0}]}, 'options.0.cost: '],
    ['a budget for nothing', {...budget, budget: 4}, 'budget: is not enough for any of the options'],
    [
      'a project that nobody could choose',
      {...budget, mustFit: true, options: [...budget.options, {id: 'd', label: 'D', cost: 11}]},
      'options.3.cost: is more than the budget',
    ],
    ['a currency that there is not', {...budget, currency: 'QQQ'}, 'currency: "QQQ" is no currency'],
    [
      'two columns of one id',
      {type: 'matrix', options, columns: [columns[0], columns[0]]},
      'columns: two have the id "x"',
    ],
    ['one column', {type: 'matrix', options, columns: [columns[0]]}, 'columns: '],
    [
      'two rows of one id',
      {type: 'agree', options: [options[0], options[0]]},
      'options: two have the id "a"',
    ],
    ['numbers the wrong way round', {type: 'number', min: 2, max: 1}, 'min: must not be more than max'],
    [
      'days the wrong way round',
      {type: 'date', min: '2026-02-01', max: '2026-01-01'},
      'min: must not be after max',
    ],
    ['a day that there is not', {type: 'date', max: '2026-02-31'}, 'max: must be a day that there is'],
    ['no points to share out', {type: 'allocate', options, total: 0}, 'total: '],
    [
      'a map from elsewhere',
      {type: 'location', map: {image: 'https://tiles.example/map.png', bounds: [0, 0, 1, 1], alt: 'A map'}},
      'map.image: must be a path on this server',
    ],
    [
      'a map whose edges are the wrong way round',
      {type: 'location', map: {image: '/media/map.svg', bounds: [1, 0, 0, 1], alt: 'A map'}},
      'map.bounds: must be west, south, east and north',
    ],
    [
      'a map with an edge too few',
      {type: 'location', map: {image: '/media/map.svg', bounds: [0, 0, 1], alt: 'A map'}},
      'map.bounds: must be west, south, east and north',
    ],
    [
      'a map without words',
      {type: 'location', map: {image: '/media/map.svg', bounds: [0, 0, 1, 1]}},
      'map.alt: must say in words what the picture shows',
    ],
    [
      'a map whose words are empty in one language',
      {type: 'location', map: {image: '/media/map.svg', bounds: [0, 0, 1, 1], alt: {en: 'A map', cy: ''}}},
      'map.alt: must say in words what the picture shows',
    ],
    [
      'a picture from elsewhere',
      {type: 'single', options: [{id: 'a', label: 'A', image: {src: '//img.example/a.png', alt: 'A'}}]},
      'options.0.image.src: must be a path on this server',
    ],
    ['no room for words', {type: 'text', max: 0}, 'max: must be 1 or more'],
    [
      'a picture that is a script',
      {type: 'single', options: [{id: 'a', label: 'A', image: {src: 'javascript:alert(1)', alt: 'A'}}]},
      'options.0.image.src: must be a path on this server',
    ],
    [
      'a picture by post',
      {type: 'single', options: [{id: 'a', label: 'A', image: {src: 'mailto:a@b.example', alt: 'A'}}]},
      'options.0.image.src: must be a path on this server',
    ],
    [
      'a picture without words',
      {type: 'single', options: [{id: 'a', label: 'A', image: {src: '/a.png'}}]},
      'options.0.image.alt: must say in words what the picture shows',
    ],
  ] as const) {
    it(`refuses a question with ${what}, with the place and the reason`, () => {
      const questions = [...every, {id: 'last', type: 'text', label: 'Why?', ...question}];
      const folder = writeContent({consultations: {open: {...open, questions}}});
      assert.throws(
        () => readContent(folder),
        ({name, message}: Error) =>
          name === 'StartError' &&
          message.includes(`\nconsultations/open.json: questions.${every.length}.${complaint}`),
      );
    });
  }

  it('gives each consultation its site', () => {
    const folder = writeContent();
    const {consultations: read, sites: all} = readContent(folder);
    assert.equal(read.get('open')?.site, all.get('town'));
    assert.equal(read.size, Object.keys(consultations).length);
  });

  for (const [what, record, complaint] of [
    [
      'a field that nobody knows',
      {...open, close: '2030-01-01T00:00:00Z'},
      'close: expected never but received "close"',
    ],
    ['a missing title', {...open, title: undefined}, 'title: expected "title" but received undefined'],
    ['a day instead of a moment', {...open, closes: '2030-01-01'}, 'closes: '],
    ['an end before the beginning', {...open, opens: '2031-01-01T00:00:00Z'}, 'closes: must be after opens'],
    ['another id than the file', {...open, id: 'other'}, 'id: must be "open", as the file is named'],
    ['a site that there is not', {...open, site: 'village'}, 'site: there is no sites/village.json'],
    [
      'a javascript: link',
      {...open, documents: [{title: 'Plan', url: 'javascript:alert(1)'}]},
      'documents.0.url: must be an http, https, mailto or tel address',
    ],
    [
      'a data: link',
      {...open, documents: [{title: 'Plan', url: 'data:text/html,x'}]},
      'documents.0.url: must be an http',
    ],
    [
      'a question that can not be asked',
      {...open, questions: [{...single, type: 'hologram'}]},
      'questions.0.type: "hologram" is not a type that this server can ask',
    ],
    [
      'two questions of one id',
      {...open, questions: [single, single]},
      'questions: two have the id "priority"',
    ],
    [
      'two options of one id',
      {
        ...open,
        questions: [
          {
            ...single,
            options: [
              {id: 'a', label: 'A'},
              {id: 'a', label: 'B'},
            ],
          },
        ],
      },
      'questions.0.options: two have the id "a"',
    ],
    ['a question without options', {...open, questions: [{...single, options: []}]}, 'questions.0.options: '],
    [
      'more to choose than there is',
      {...open, questions: [{...multiple, min: 4, max: 5}]},
      'questions.0.min: must not be more than there are options',
    ],
    [
      'less at most than at least',
      {...open, questions: [{...multiple, min: 2, max: 1}]},
      'questions.0.min: must not be more than max',
    ],
    ['an id that starts with _', {...open, questions: [{...single, id: '_key'}]}, 'questions.0.id: '],
    [
      'a word that reads backwards',
      {...open, title: 'no\u202eyes'},
      'title: holds a character that must not be there (text-control-character)',
    ],
    ['a rule that there is not', {...open, results: {when: 'sometimes'}}, 'results.when: '],
  ] as const) {
    it(`refuses ${what}, with the file, the place and the reason`, () => {
      const folder = writeContent({consultations: {open: record}});
      assert.throws(
        () => readContent(folder),
        ({name, message}: Error) =>
          name === 'StartError' && message.includes(`\nconsultations/open.json: ${complaint}`),
      );
    });
  }

  for (const [what, record, complaint] of [
    [
      'an origin with a path',
      {...site, origins: ['https://www.town.example/']},
      'origins.0: must be an origin',
    ],
    ['any origin', {...site, origins: ['*']}, 'origins.0: must be an origin'],
    ['a source that is no origin', {...site, sources: ['null']}, 'sources.0: '],
    [
      'a time zone that there is not',
      {...site, timeZone: 'Europe/Stoke'},
      'timeZone: must be an IANA time zone',
    ],
    ['an unsafe address', {...site, url: 'javascript:alert(1)'}, 'url: must be an http'],
  ] as const) {
    it(`refuses a site with ${what}`, () => {
      const folder = writeContent({sites: {town: record}, consultations: {open}});
      assert.throws(
        () => readContent(folder),
        ({message}: Error) => message.includes(`\nsites/town.json: ${complaint}`),
      );
    });
  }

  it('refuses JSON that is broken, or that names a field twice', () => {
    const folder = writeContent();
    appendFileSync(join(folder, 'consultations/open.json'), '}');
    writeFileSync(join(folder, 'consultations/never.json'), '{"id": "never", "id": "never"}');
    assert.throws(
      () => readContent(folder),
      /consultations\/never\.json: "id" stands twice\..*consultations\/open\.json: The body is not valid JSON \(Unexpected/s,
    );
  });

  it('refuses a folder that has not got the two', () => {
    const folder = writeContent();
    rmSync(join(folder, 'sites'), {recursive: true});
    assert.throws(
      () => readContent(folder),
      /^StartError: CIVIC_CONTENT_DIR must be a folder with the folders sites and consultations/,
    );
  });
});
