import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createFolder} from './engines.js';

export type Records = Readonly<Record<string, object>>;

const questions = [
  {
    id: 'priority',
    type: 'single',
    label: {en: 'What first?', cy: 'Beth yn gyntaf?'},
    required: true,
    options: [
      {id: 'trees', label: {en: 'Trees', cy: 'Coed'}},
      {id: 'seating', label: {en: 'Seating', cy: 'Seddi'}},
      {id: 'parking', label: {en: 'Parking', cy: 'Parcio'}},
    ],
  },
  {
    id: 'times',
    type: 'multiple',
    label: 'When?',
    max: 2,
    options: [
      {id: 'morning', label: 'Morning'},
      {id: 'afternoon', label: 'Afternoon'},
      {id: 'evening', label: 'Evening'},
    ],
  },
  {id: 'comment', type: 'text', label: 'Anything else?', max: 500},
];

const consultation = {
  site: 'town',
  title: {en: 'The high street', cy: 'Y stryd fawr'},
  questions,
  documents: [{title: 'The plan', url: '/plan.html'}],
};

/** The clock of the tests: all that is below is open, closed or upcoming by it. */
export const now = Date.parse('2026-11-21T23:30:00Z');

export const sites: Records = {
  town: {
    id: 'town',
    name: {en: 'Town Council', cy: 'Cyngor y Dref'},
    origins: ['https://www.town.example'],
    sources: ['http://127.0.0.1:1'],
  },
  // It is tomorrow there already.
  sandbox: {id: 'sandbox', name: 'Sandbox', timeZone: 'Asia/Tokyo', origins: ['null']},
};

export const consultations: Records = {
  'open': {...consultation, id: 'open', closes: '2030-01-01T17:00:00Z', results: {when: 'always'}},
  'after-answering': {...consultation, id: 'after-answering', results: {when: 'after-answering'}},
  'closed': {...consultation, id: 'closed', closes: '2026-01-01T17:00:00Z', results: {when: 'after-close'}},
  'closing': {...consultation, id: 'closing', closes: '2026-11-22T00:00:00Z', results: {when: 'after-close'}},
  'graced': {
    ...consultation,
    id: 'graced',
    closes: '2026-11-22T00:00:00Z',
    grace: 20,
    results: {when: 'always'},
  },
  'vote': {
    ...consultation,
    id: 'vote',
    closes: '2030-01-01T17:00:00Z',
    questions: [{...questions[0], type: 'ranked'}],
  },
  'upcoming': {...consultation, id: 'upcoming', opens: '2030-01-01T17:00:00Z'},
  'never': {...consultation, id: 'never', results: {when: 'never'}},
  'many': {...consultation, id: 'many', results: {when: 'always', threshold: 3}},
  'sandboxed': {...consultation, id: 'sandboxed', site: 'sandbox'},
};

/** Files of a directory by their names. */
export type Files = Readonly<Record<string, string | object>>;

export const directories: Files = {
  'town.settings.json': {
    id: 'town',
    name: {en: 'Services in town'},
    country: 'GB',
    contact: 'owner@town.example',
  },
  'town.json': {
    contents: [
      {
        id: 'pantry',
        name: 'Village Pantry',
        status: 'active',
        description: 'Warm meals </script><b>and</b> bread',
        schedules: [{id: '1', freq: 'WEEKLY', byday: 'MO,WE', opens_at: '10:00', closes_at: '12:00'}],
      },
      {id: 'cafe', name: 'Caffi Bach', status: 'active', description: 'Coffee'},
    ],
  },
};

/** Writes a content folder as an author would. */
export function writeContent(
  records: {sites?: Records; consultations?: Records; directories?: Files} = {},
): string {
  const folder = createFolder();
  for (const [name, files] of Object.entries({sites, consultations, ...records, directories: {}})) {
    mkdirSync(join(folder, name));
    for (const [id, record] of Object.entries(files))
      writeFileSync(join(folder, name, `${id}.json`), JSON.stringify(record));
  }
  for (const [name, text] of Object.entries(records.directories ?? {}))
    writeFileSync(join(folder, 'directories', name), typeof text === 'string' ? text : JSON.stringify(text));
  return folder;
}
