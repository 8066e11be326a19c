import {createContext, runInContext} from 'node:vm';
import {build, type Rolldown} from 'vite';
import type {EmptyProject} from './empty-project.js';

export interface Bundled {
  readonly code: string;
  /** The tags that it registers as it starts, in their order. */
  readonly registered: readonly string[];
  /** The elements whose code it holds. */
  readonly elements: readonly string[];
}

/** Bundles the code as a site does that is built with Vite, with its defaults, and starts it in a page that has only begun. */
export async function bundle(project: EmptyProject, code: string): Promise<Bundled> {
  const chunks = await chunksOf(project, code, {format: 'iife', codeSplitting: false});
  const script = chunks.map((chunk) => chunk.code).join('\n');
  const elements = chunks
    .flatMap((chunk) => Object.entries(chunk.modules))
    .filter(([, {renderedLength}]) => renderedLength > 0)
    .flatMap(([id]) => /\/(civic-[a-z-]+)\.js$/.exec(id)?.[1] ?? []);
  return {code: script, registered: registeredBy(script), elements};
}

/** What a page loads for this code before anything is asked for on demand. */
export async function firstLoad(project: EmptyProject, code: string): Promise<string> {
  const chunks = await chunksOf(project, code, {format: 'es'});
  return chunks.filter(({isEntry}) => isEntry).map((chunk) => chunk.code).join('\n');
}

async function chunksOf(project: EmptyProject, code: string, output: Rolldown.OutputOptions): Promise<Rolldown.OutputChunk[]> {
  // The test runner's own would give Lit's development build.
  process.env['NODE_ENV'] = 'production';
  const input = project.write('entry.js', code);
  const result = await build({
    root: project.folder,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {input, output},
    },
    worker: {format: 'es'},
  });
  const outputs = ([result].flat() as Rolldown.RolldownOutput[]).flatMap((one) => one.output);
  return outputs.filter((one) => one.type === 'chunk');
}

/** As much of a page as modules touch while they load. */
function registeredBy(script: string): string[] {
  const registry = new Map<string, unknown>();
  const page = createContext({
    customElements: {
      get: (tag: string) => registry.get(tag),
      define: (tag: string, element: unknown) => registry.set(tag, element),
    },
    document: {createTreeWalker: () => ({}), createComment: () => ({}), documentElement: new EventTarget()},
    HTMLElement: class {},
    Event,
    URL,
    console,
  });
  runInContext(
    'globalThis.window = globalThis; globalThis.Document = class {}; globalThis.CSSStyleSheet = class {};',
    page,
  );
  runInContext(script, page);
  return [...registry.keys()];
}
