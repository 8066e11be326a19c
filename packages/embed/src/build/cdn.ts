import {join} from 'node:path';
import type {Catalogue, WidgetManifest} from '@civic-widgets/model';
import type {BuildFacts} from '../loader/build-facts.js';
import {widgets} from '../widgets.js';
import {bundleModules, bundleScript, filesIn, modulesFor} from './bundle.js';
import {loaderEntry, selfContainedEntry} from './entries.js';
import {leanCatalogue} from './lean-catalogue.js';
import {loaderWidget} from './loader-facts.js';
import {partsOf, splitCatalogue} from './parts.js';
import {primitivesOf} from './primitives-of.js';
import {integrityOf, publish, type Files} from './publish.js';

/** Builds everything that the web gets, for all widgets in `widgets.ts`. Other versions in the folder are left alone. */
export async function buildCdn({version, folder}: {version: string; folder: string}): Promise<void> {
  const alias = `v${version.split('.', 1)[0]}`;
  const loaderModules = await buildLoaderModules(version);
  const facts = (at: string, toVersion: string): BuildFacts => ({
    version,
    self: `${at}/civic.js`,
    folder: toVersion,
    widgets: widgets.map((manifest) => loaderWidget(manifest, modulesFor(manifest.name, loaderModules))),
  });
  const [moving, pinned, frame, framed, modules, locales] = await Promise.all([
    bundleScript('loader/civic.js', {CIVIC_BUILD: facts(alias, `../${version}/`)}),
    bundleScript('loader/civic.js', {CIVIC_BUILD: facts(version, './')}),
    bundleScript('frame/frame.js'),
    bundleScript('frame/framed.js'),
    buildModules(version),
    readLocales(),
  ]);
  const files: Files = {
    'civic.js': pinned,
    'framed.js': framed,
    ...modules,
    ...filesIn(loaderModules),
    ...locales,
  };
  await publish(join(folder, version), {...files, 'integrity.json': integrityOf(files)});
  await publish(join(folder, alias), {'civic.js': moving, 'frame.js': frame, 'framed.js': framed});
}

/**
 * Modules for the loader, a build for each widget: what a page with one widget fetches is what that one needs, however many there are
 * (decision 0015).
 */
async function buildLoaderModules(version: string) {
  // A release’s folder never changes: names need no hashes, which no compression makes smaller.
  const outputOf = ({name}: WidgetManifest) => ({entryFileNames: 'loader/[name].js', chunkFileNames: `loader/${name}-[name].js`});
  const built = await Promise.all(widgets.map((manifest) => bundleModules(version, {[manifest.name]: loaderEntry(manifest)}, {output: outputOf(manifest), of: [manifest]})));
  return built.flat();
}

/** Modules that need no loader: all widgets, each widget, and each widget with one language more. */
async function buildModules(version: string): Promise<Files> {
  const build = async (name: string, code: string, of: readonly WidgetManifest[], license?: string) => {
    const output = {entryFileNames: '[name].js', codeSplitting: false};
    return filesIn(await bundleModules(version, {[name]: code}, {output, of, ...(license && {license})}));
  };
  // With all widgets goes the list of all that other people wrote.
  const built = [build('civic-all', selfContainedEntry(widgets), widgets, 'licences.txt')];
  for (const manifest of widgets) {
    built.push(build(manifest.tag, selfContainedEntry([manifest]), [manifest]));
    for (const [lang, catalogue] of await readCatalogues(manifest)) {
      built.push(build(`${manifest.tag}.${lang}`, selfContainedEntry([manifest], {[lang]: leanCatalogue(lang, catalogue, primitivesOf([manifest], partsOf([manifest])))}), [manifest]));
    }
  }
  return Object.assign({}, ...(await Promise.all(built))) as Files;
}

async function readLocales(): Promise<Files> {
  const files: Record<string, string> = {};
  for (const manifest of widgets) {
    const parts = partsOf([manifest]);
    const first = primitivesOf([manifest]);
    for (const [lang, catalogue] of await readCatalogues(manifest)) {
      const {start, later} = splitCatalogue(leanCatalogue(lang, catalogue, primitivesOf([manifest], parts)), parts, first);
      files[`locales/${manifest.name}.${lang}.json`] = JSON.stringify(start);
      if (parts.length > 0) files[`locales/${manifest.name}-parts.${lang}.json`] = JSON.stringify(later);
    }
  }
  return files;
}

/** The sentences of a widget in each language but English, which is in its code. */
function readCatalogues({catalogues}: WidgetManifest): Promise<[lang: string, catalogue: Catalogue][]> {
  const others = Object.entries(catalogues).filter(([lang]) => lang !== 'en');
  return Promise.all(others.map(async ([lang, read]): Promise<[string, Catalogue]> => [lang, await read()]));
}
