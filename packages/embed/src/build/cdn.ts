import {fileURLToPath} from 'node:url';
import {join} from 'node:path';
import {build, type InlineConfig, type Rolldown} from 'vite';
import type {WidgetManifest} from '@civic-widgets/model';
import {primitiveTags as tags} from '@civic-widgets/ui/primitives.js';
import type {BuildFacts} from '../loader/build-facts.js';
import {widgets} from '../widgets.js';
import {loaderEntry, selfContainedEntry} from './entries.js';
import {loaderWidget} from './loader-facts.js';
import {primitiveTags, shortTemplates, trustedTypesPolicy, virtualModules} from './plugins.js';
import {integrityOf, publish, type Files} from './publish.js';

const configFile = pathTo('../../../../vite.config.ts');

/** Builds everything that the web gets, for all widgets in `widgets.ts`. Other versions in the folder are left alone. */
export async function buildCdn({version, folder}: {version: string; folder: string}): Promise<void> {
  const alias = `v${version.split('.', 1)[0]}`;
  const loaderModules = await buildLoaderModules(version);
  const facts = (self: string, toVersion: string): BuildFacts => ({
    version,
    self: `${self}/civic.js`,
    folder: toVersion,
    widgets: widgets.map((manifest) => loaderWidget(manifest, loaderModules.filesOf(manifest.name))),
  });
  const [movingLoader, pinnedLoader, frame, framed, modules, locales] = await Promise.all([
    buildScript('loader/civic.js', facts(alias, `../${version}/`)),
    buildScript('loader/civic.js', facts(version, './')),
    buildScript('frame/frame.js'),
    buildScript('frame/framed.js'),
    buildModules(version),
    readLocales(),
  ]);
  const files: Files = {
    'civic.js': pinnedLoader,
    'framed.js': framed,
    ...modules,
    ...loaderModules.files,
    ...locales,
  };
  await publish(join(folder, version), {...files, 'integrity.json': integrityOf(files)});
  await publish(join(folder, alias), {'civic.js': movingLoader, 'frame.js': frame});
}

/** Modules for the loader, in one build: what several widgets use is fetched once, and beside the widget, not after it. */
async function buildLoaderModules(version: string) {
  const entries = Object.fromEntries(widgets.map((manifest) => [manifest.name, loaderEntry(manifest)]));
  const chunks = await buildWith({
    plugins: plugins(version, entries),
    build: {
      rolldownOptions: {
        input: inputs(entries),
        preserveEntrySignatures: 'strict',
        output: {entryFileNames: 'loader/[name].js', chunkFileNames: 'loader/shared-[hash].js'},
      },
    },
  });
  const filesOf = (name: string) => {
    const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === name);
    return entry ? [entry.fileName, ...entry.imports] : [];
  };
  return {files: contents(chunks), filesOf};
}

/** Modules that need no loader: each widget, each widget with one language more, and all widgets. */
async function buildModules(version: string): Promise<Files> {
  const entries: Record<string, string> = {'civic-all': selfContainedEntry(widgets)};
  for (const manifest of widgets) {
    entries[manifest.tag] = selfContainedEntry([manifest]);
    for (const lang of otherLanguages(manifest)) {
      entries[`${manifest.tag}.${lang}`] = selfContainedEntry([manifest], {
        [lang]: await readCatalogue(manifest, lang),
      });
    }
  }
  const built = Object.entries(entries).map(([name, code]) =>
    buildWith({
      plugins: plugins(version, {[name]: code}),
      build: {
        rolldownOptions: {
          input: inputs({[name]: code}),
          preserveEntrySignatures: 'strict',
          output: {entryFileNames: '[name].js', codeSplitting: false},
        },
      },
    }),
  );
  return contents((await Promise.all(built)).flat());
}

/** A classic script, in a syntax that browsers older than the widgets can read, so that they leave the page alone quietly. */
async function buildScript(path: string, facts?: BuildFacts): Promise<string> {
  const [chunk] = await buildWith({
    define: {CIVIC_BUILD: JSON.stringify(facts)},
    build: {target: 'es2019', rolldownOptions: {input: pathTo(`../${path}`), output: {format: 'iife'}}},
  });
  if (!chunk) throw new Error(`${path} was not built`);
  return chunk.code;
}

/** The sentences of each widget in each language but English, which is in the code. */
async function readLocales(): Promise<Files> {
  const files: Record<string, string> = {};
  for (const manifest of widgets) {
    for (const lang of otherLanguages(manifest)) {
      files[`locales/${manifest.name}.${lang}.json`] = JSON.stringify(await readCatalogue(manifest, lang));
    }
  }
  return files;
}

function otherLanguages({catalogues}: WidgetManifest): string[] {
  return Object.keys(catalogues).filter((lang) => lang !== 'en');
}

async function readCatalogue({name, catalogues}: WidgetManifest, lang: string) {
  const read = catalogues[lang];
  if (!read) throw new Error(`${name} has no catalogue for ${lang}`);
  return read();
}

function plugins(version: string, entries: Readonly<Record<string, string>>) {
  const modules = Object.fromEntries(Object.entries(entries).map(([name, code]) => [`civic:${name}`, code]));
  return [
    virtualModules(modules),
    trustedTypesPolicy(pathTo('../cdn/trusted-types.js')),
    primitiveTags(tags, version),
    shortTemplates(),
  ];
}

function inputs(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(entries).map((name) => [name, `civic:${name}`]));
}

async function buildWith(config: InlineConfig): Promise<Rolldown.OutputChunk[]> {
  // In any other mode Lit's export conditions give its development build, which is larger and warns.
  process.env['NODE_ENV'] = 'production';
  const result = await build({...config, configFile, mode: 'cdn', logLevel: 'warn'});
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return outputs.flatMap(({output}) => output.filter((file) => file.type === 'chunk'));
}

function contents(chunks: readonly Rolldown.OutputChunk[]): Files {
  return Object.fromEntries(chunks.map(({fileName, code}) => [fileName, code]));
}

function pathTo(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
