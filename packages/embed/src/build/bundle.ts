import {fileURLToPath} from 'node:url';
import {build, type InlineConfig, type Rolldown} from 'vite';
import type {WidgetManifest} from '@civic-widgets/model';
import {tokens} from '@civic-widgets/ui';
import {primitiveTags as tags} from '@civic-widgets/ui/primitives.js';
import {fittedLit, guardedDefine, leanEnglish, plainImports, primitiveTags, pureSchemas, shortTemplates, shortTokens, trustedWorker, virtualModules} from './plugins.js';
import {partsOf} from './parts.js';
import {primitivesOf} from './primitives-of.js';
import type {Files} from './publish.js';

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

const tokenNames = [...new Set(Array.from(tokens.cssText.matchAll(/--_([\w-]+):/g), ([, name = '']) => name))];

/** How ES modules are to be named, and whether they may share pieces. */
type Naming = Pick<Rolldown.OutputOptions, 'entryFileNames' | 'chunkFileNames' | 'codeSplitting'>;

/** Bundles ES modules that are given as code, by name, with this version's primitives and our Trusted Types policy; `of` are the widgets in them. */
export function bundleModules(
  version: string,
  entries: Readonly<Record<string, string>>,
  {output, of, license}: {output: Naming; of: readonly WidgetManifest[]; license?: string},
): Promise<Output[]> {
  const input = Object.fromEntries(Object.keys(entries).map((name) => [name, `civic:${name}`]));
  const modules = Object.fromEntries(Object.entries(entries).map(([name, code]) => [`civic:${name}`, code]));
  return run({
    plugins: [
      virtualModules(modules),
      plainImports(),
      fittedLit(pathTo('../cdn/trusted-types.js')),
      guardedDefine(pathTo('../cdn/define.js')),
      trustedWorker(pathTo('../cdn/start-worker.js')),
      primitiveTags(tags, version),
      pureSchemas(),
      shortTemplates(),
      shortTokens(tokenNames),
      leanEnglish(primitivesOf(of), partsOf(of)),
    ],
    build: {
      license: license !== undefined && {fileName: license},
      rolldownOptions: {input, preserveEntrySignatures: 'allow-extension', output: 'codeSplitting' in output ? output : {...output, codeSplitting: core}},
    },
  });
}

/**
 * What a widget can't start without is one file, whoever else uses it: each file more is compressed by itself. What several widgets
 * can't start without is another.
 */
const core: Rolldown.CodeSplittingOptions = {
  groups: [
    {
      debugName: 'core',
      name: (id, context) => {
        const starts = entriesAbove(id, context);
        if (starts.length > 0) return starts.join('-');
        return id.includes('/valibot/dist/') ? 'schemas' : null;
      },
      minShareCount: 1,
    },
  ],
};

/** Modules that are on a package's list of exports for everybody, and are needed only by who imports them besides. */
const listed = /\/(?:client\/dist\/drafts|directory\/dist\/(?:places\/(?:find-place|national-grid|place-name|places-file|typed-place)|search\/filter-params|index-format\/build-index)|ui\/dist\/[\w-]+\/civic-[\w-]+|i18n\/dist\/(?:coordinates|money|reading)|model\/dist\/(?:answer-checks|consultation-content|form|postcode|question-types|results|routes))\.js$/;

/** The lists. */
const lists = /\/(?:(?:client|ui|i18n|model)\/dist|directory\/dist\/(?:places|search))\/(?:index|answers)\.js$/;

/** The entries that import a module, by themselves or through others, without waiting for anything. */
function entriesAbove(id: string, context: Rolldown.ChunkingContext): string[] {
  const seen = new Set([id]);
  for (const module of seen) {
    for (const importer of context.getModuleInfo(module)?.importers ?? []) {
      const isListed = listed.test(module) && lists.test(importer);
      // Schemas that nobody reads with fall out, and with them what they are written in.
      const isSchema = module.includes('/valibot/dist/') && importer.includes('/model/dist/');
      if (!isListed && !isSchema) seen.add(importer);
    }
  }
  return [...seen].flatMap((module) => (context.getModuleInfo(module)?.isEntry ? [module.replace(/^\0?civic:/, '')] : [])).sort();
}

/**
 * Bundles a classic script, in a syntax that browsers older than the widgets can read, so that they leave the page alone
 * quietly. `constants` are names in the code and what stands for them.
 */
export async function bundleScript(
  path: string,
  constants: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const define = Object.fromEntries(
    Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const [script] = await run({
    define,
    build: {target: 'es2019', rolldownOptions: {input: pathTo(`../${path}`), output: {format: 'iife'}}},
  });
  if (script?.type !== 'chunk') throw new Error(`${path} was not built`);
  return script.code;
}

/** The names and contents of what was bundled. */
export function filesIn(outputs: readonly Output[]): Files {
  return Object.fromEntries(
    outputs.map((output) => [output.fileName, output.type === 'chunk' ? output.code : output.source]),
  );
}

/** The modules that this one can't run without, itself first: they can all be asked for at once. */
export function modulesFor(name: string, outputs: readonly Output[]): string[] {
  const chunks = outputs.filter((output) => output.type === 'chunk');
  const needed = new Set(
    chunks.filter((chunk) => chunk.isEntry && chunk.name === name).map(({fileName}) => fileName),
  );
  // A set takes what is added while it is walked through.
  for (const fileName of needed) {
    for (const other of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) needed.add(other);
  }
  return [...needed];
}

/** Workers are modules beside the loader's, named by addresses that are relative to the file that starts them. */
const beside: Pick<InlineConfig, 'base' | 'worker'> = {
  base: './',
  worker: {format: 'es', rolldownOptions: {output: {entryFileNames: 'loader/[name]-[hash].js'}}},
};

async function run(config: InlineConfig): Promise<Output[]> {
  // In any other mode Lit's export conditions give its development build, which is larger and warns.
  process.env['NODE_ENV'] = 'production';
  const configFile = pathTo('../../../../vite.config.ts');
  const result = await build({...config, ...beside, configFile, mode: 'cdn', logLevel: 'warn'});
  return ([result].flat() as Rolldown.RolldownOutput[]).flatMap(({output}) => output);
}

function pathTo(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
