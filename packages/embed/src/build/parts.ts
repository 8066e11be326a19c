import {readFileSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Catalogue, WidgetManifest} from '@civic-widgets/model';
import {definedIn} from './primitives-of.js';

/** A module of a widget that is loaded when a page needs it: `questions/ranked` of the poll. */
export interface Part {
  readonly widget: string;
  /** Its path below the widget's `dist`, without its ending. */
  readonly path: string;
  /** The first word of its file's name. */
  readonly topic: string;
  readonly primitives: readonly string[];
}

/** What stands in these folders is imported when it is needed, and nowhere else. */
const folders = [
  ...['questions', 'results', 'recount', 'pages', 'beside'],
  ...['details', 'filters', 'saved', 'careful', 'kept', 'report', 'links', 'empty', 'gazetteer'],
];

/** The parts of widgets. A module of those folders that no topic is for, such as what they share, is none and harms nothing. */
export function partsOf(manifests: readonly Pick<WidgetManifest, 'name'>[]): Part[] {
  return manifests.flatMap(({name}) => {
    const dist = new URL('.', import.meta.resolve(`@civic-widgets/${name}/register.js`));
    return folders.flatMap((folder) => filesIn(new URL(`${folder}/`, dist)).map((file): Part => {
      const path = `${folder}/${file.replace(/\.js$/, '')}`;
      const topic = /^\w+/.exec(file)?.[0] ?? '';
      return {widget: name, path, topic, primitives: definedIn(fileURLToPath(new URL(`${path}.js`, dist)))};
    }));
  });
}

/** What the sentences of a widget begin with: the last word of its name, `finder` of `service-finder`. */
function topicsOf(widget: string): string {
  return widget.replace(/^.*-/, '');
}

/** The sentences that only this part says: `poll.ranked.…`, and those of its primitives. */
export function sentencesOf({widget, topic, primitives}: Part, ...catalogues: readonly Catalogue[]): Catalogue {
  const prefixes = [`${topicsOf(widget)}.${topic}.`, ...primitives.map((name) => `ui.${name}.`)];
  const all = catalogues.flatMap((catalogue) => Object.entries(catalogue));
  return Object.fromEntries(all.filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))));
}

/**
 * Parts a catalogue into what a widget says by itself and what only its parts say; `first` are the primitives that come with the
 * widget.
 */
export function splitCatalogue(catalogue: Catalogue, parts: readonly Part[], first: ReadonlySet<string>): {start: Catalogue; later: Catalogue} {
  const elsewhere = new Set(parts.flatMap((part) => Object.keys(sentencesOf(part, catalogue))));
  const isFirst = (key: string) => !elsewhere.has(key) || [...first].some((name) => key.startsWith(`ui.${name}.`));
  const entries = Object.entries(catalogue);
  return {
    start: Object.fromEntries(entries.filter(([key]) => isFirst(key))),
    later: Object.fromEntries(entries.filter(([key]) => !isFirst(key))),
  };
}

/** Whether a module of this address is the part. */
export function isPart({widget, path}: Part, id: string): boolean {
  return id.replace(/\?.*$/, '').endsWith(`/${widget}/dist/${path}.js`);
}

function filesIn(folder: URL): string[] {
  try {
    return readdirSync(fileURLToPath(folder)).filter((file) => file.endsWith('.js') && !file.includes('.test.'));
  } catch (error) {
    if ((error as {code?: unknown}).code === 'ENOENT') return [];
    throw error;
  }
}

/** A catalogue of a package of ours. */
export function readEnglish(name: string): Catalogue {
  const path = fileURLToPath(import.meta.resolve(`@civic-widgets/${name}/locales/en.json`));
  return JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
}
