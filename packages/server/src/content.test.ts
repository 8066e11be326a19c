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

describe('readContent', () => {
  it('reads the sample content', () => {
    const {consultations: read} = readContent(readConfig({}).contentDir);
    assert.equal(read.get('high-street')?.results.when, 'after-answering');
  });

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
