import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Catalogue, WidgetManifest} from '@civic-widgets/model';
import {definedIn} from './primitives-of.js';

/** A module of a widget that is imported when a page needs it: `questions/ranked` of the poll. */
export interface Part {
  readonly widget: string;
  /** Its path below the widget's `dist`, without its ending. */
  readonly path: string;
  /** The first word of its file's name. */
  readonly topic: string;
  readonly primitives: readonly string[];
}

/** The parts of widgets: whatever their code imports on demand, and what comes with that. */
export function partsOf(manifests: readonly Pick<WidgetManifest, 'name'>[]): Part[] {
  return manifests.flatMap(({name}) => {
    const start = import.meta.resolve(`@civic-widgets/${name}/register.js`);
    const own = comesWith(start);
    const found = new Set([...own].flatMap((module) => importsOf(module, 'on demand')));
    // A set takes what is added while it is walked through.
    for (const part of found) for (const module of comesWith(part)) for (const later of importsOf(module, 'on demand')) found.add(later);
    return [...found].sort().map((part): Part => {
      const path = part.slice(new URL('.', start).href.length).replace(/\.js$/, '');
      const topic = /[^/]*$/.exec(path)?.[0].match(/^\w+/)?.[0] ?? '';
      const modules = [...comesWith(part)].filter((module) => !own.has(module));
      return {widget: name, path, topic, primitives: [...new Set(modules.flatMap((module) => definedIn(fileURLToPath(module))))]};
    });
  });
}

/** The modules of the same widget that come with this one, itself first, by their addresses. */
function comesWith(start: string): Set<string> {
  const found = new Set([start]);
  for (const module of found) for (const other of importsOf(module, 'at once')) found.add(other);
  return found;
}

const spellings = {'at once': /(?:from|import) '(\.[^']+\.js)'/g, 'on demand': /\bimport\('(\.[^']+\.js)'\)/g};

/** The modules of the same widget that this one imports. */
function importsOf(module: string, when: keyof typeof spellings): string[] {
  const code = readFileSync(fileURLToPath(module), 'utf8');
  return [...code.matchAll(spellings[when])].map(([, path = '']) => new URL(path, module).href);
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

/** A catalogue of a package of ours. */
export function readEnglish(name: string): Catalogue {
  const path = fileURLToPath(import.meta.resolve(`@civic-widgets/${name}/locales/en.json`));
  return JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
}
