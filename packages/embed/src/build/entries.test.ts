import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {WidgetManifest} from '@civic-widgets/model';
import {widgets} from '../widgets.js';
import {classOf, loaderEntry, selfContainedEntry} from './entries.js';
import {loaderWidget} from './loader-facts.js';

const manifest: WidgetManifest = {
  name: 'shelf',
  tag: 'civic-book-shelf',
  title: 'Shelf',
  summary: 'Books.',
  attributes: ['src', 'rows'],
  catalogues: {en: async () => ({}), cy: async () => ({hello: 'helo'})},
  print: async () => undefined,
};

describe('the CDN’s modules', () => {
  it('are written from a manifest', () => {
    assert.match(loaderEntry(manifest), /from '@civic-widgets\/shelf\/register\.js'/);
    const code = selfContainedEntry([manifest], {cy: {hello: 'helo'}});
    assert.match(code, /export \{CivicBookShelf\} from '@civic-widgets\/shelf\/civic-book-shelf\.js'/);
    assert.match(code, /languages: \["en","cy"\]/);
    assert.match(code, /\{"cy":\{"hello":"helo"\}\}/);
  });

  it('name classes after tags', () => assert.equal(classOf('civic-book-shelf'), 'CivicBookShelf'));
});

describe('the loader’s table', () => {
  it('has what a placeholder may set, common attributes included', () => {
    const {attributes, languages} = loaderWidget(manifest, ['loader/shelf.js']);
    assert.deepEqual(attributes, ['src', 'lang', 'heading-level', 'deep-link', 'rows']);
    assert.deepEqual(languages, ['en', 'cy']);
  });

  it('lets no placeholder set what a script or a style would run from', () => {
    for (const {attributes} of widgets.map((widget) => loaderWidget(widget, []))) {
      for (const name of attributes) assert.doesNotMatch(name, /^on|^style$|^srcdoc$/);
    }
  });
});
