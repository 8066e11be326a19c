import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {widgets} from '../widgets.js';
import {bundleModules} from './bundle.js';
import {loaderEntry} from './entries.js';
import {leanCatalogue} from './lean-catalogue.js';
import {partsOf} from './parts.js';
import {primitivesOf} from './primitives-of.js';

describe('the parts of a widget', () => {
  it('are what it imports on demand, wherever that stands, and what comes with it is none', () => {
    const paths = partsOf([{name: 'poll'}]).map(({path}) => path);
    assert.ok(paths.includes('questions/ranked') && paths.includes('results/ranking-view'), 'a part that another imports is one too');
    assert.deepEqual(
      paths.filter((path) => /single|questions\/asked|results\/report$/.test(path)),
      [],
    );
  });

  it('bring their primitives, those of modules that come with them too', () => {
    const location = partsOf([{name: 'poll'}]).find(({path}) => path === 'questions/location');
    assert.deepEqual(location?.primitives.toSorted(), ['fieldset', 'map-pin', 'text-field']);
  });

  for (const manifest of widgets) {
    it(`leave no English sentence of ${manifest.tag} out of its files`, async () => {
      const output = {entryFileNames: 'loader/[name].js', chunkFileNames: 'loader/[name].js'};
      const files = await bundleModules('1.0.0', {[manifest.name]: loaderEntry(manifest)}, {output, of: [manifest]});
      const code = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
      const english = (await manifest.catalogues['en']?.()) ?? {};
      const said = Object.keys(leanCatalogue('en', english, primitivesOf([manifest], partsOf([manifest]))));
      assert.ok(said.length > 20);
      assert.deepEqual(
        said.filter((key) => !code.includes(`"${key}"`)),
        [],
      );
    });
  }
});
