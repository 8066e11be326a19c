import type {Service} from '@civic-widgets/model';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/*
 * What finds services besides ours: the same words, asked the same keystrokes. Runs in Node and, bundled, in a page.
 */

/** What people type, letter by letter: names, things by other words, typos, in the three languages. */
const typed = [
  'warm space',
  'library barking',
  'help with heating',
  'food bank shrewsbury',
  'debt advise',
  'parent and toddler',
  'cyngor ar ddyled',
  'llyfrgell',
  'قرض کا مشورہ',
  'wheelchair loan manchester',
  'swiming lessons',
  'dementia cafe',
  'bus pass',
  'free legal clinic leeds',
  'counseling',
];
export const keystrokes = typed.flatMap((text) => Array.from(text, (_, end) => text.slice(0, end + 1)));

/** Words of a service, as the libraries index them. */
export interface Doc {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly category: string;
  readonly place: string;
  readonly description: string;
}
const fields = ['name', 'organisation', 'category', 'place', 'description'] as const;

export function docOf({
  id,
  name,
  description = '',
  translations = {},
  organization,
  attributes = [],
  service_at_locations: places = [],
}: Service): Doc {
  const all = Object.values(translations);
  return {
    id,
    name: [name, ...all.map((words) => words.name)].join(' '),
    organisation: organization?.name ?? '',
    category: attributes.map(({taxonomy_term: term}) => term?.name).join(' '),
    place: places.map(({location}) => `${location?.name} ${location?.addresses?.[0]?.city}`).join(' '),
    description: [description, ...all.map((words) => words.description)].join(' '),
  };
}

export type Search = (text: string) => unknown;

/** A library: the file that a page would load, how to open it, and which of the keystrokes to ask. */
export interface Engine {
  file(docs: readonly Doc[]): string;
  open(file: string): Search;
  readonly asked: readonly string[];
}

const miniSearchOptions = {fields: [...fields]};

export const engines = {
  'MiniSearch, the words alone': {
    file(docs) {
      const built = new MiniSearch<Doc>(miniSearchOptions);
      built.addAll(docs);
      return JSON.stringify(built);
    },
    open(file) {
      const index = MiniSearch.loadJSON<Doc>(file, miniSearchOptions);
      return (text) =>
        index.search(text, {
          prefix: true,
          fuzzy: (term) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2),
          combineWith: 'AND',
          boost: {name: 3},
        });
    },
    asked: keystrokes,
  },
  'FlexSearch, the words alone': {
    // Its export writes what is in memory, several times what it is made of: a page would send the words and build.
    file: (docs) => JSON.stringify(docs),
    open(file) {
      type Row = Doc & Record<string, string>;
      const index = new FlexSearch.Document<Row>({
        document: {id: 'id', index: fields.map((field) => ({field, tokenize: 'forward' as const}))},
      });
      for (const doc of JSON.parse(file) as Row[]) index.add(doc);
      return (text) => index.search(text, {limit: 20});
    },
    asked: keystrokes,
  },
  'Fuse.js, the words alone': {
    file: (docs) => JSON.stringify([docs, Fuse.createIndex([...fields], docs).toJSON()]),
    open(file) {
      const [docs, index] = JSON.parse(file) as [Doc[], Parameters<typeof Fuse.parseIndex<Doc>>[0]];
      const options = {keys: [...fields], ignoreLocation: true, threshold: 0.3};
      const fuse = new Fuse(docs, options, Fuse.parseIndex<Doc>(index));
      return (text) => fuse.search(text, {limit: 20});
    },
    // It looks through everything each time: one keystroke in twenty-five is enough to know.
    asked: keystrokes.filter((_, at) => at % 25 === 12),
  },
} as const satisfies Readonly<Record<string, Engine>>;
export type EngineName = keyof typeof engines;

export function percentiles(times: readonly number[]): {p50: number; p95: number} {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? NaN,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
  };
}
