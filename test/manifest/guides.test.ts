import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {elements, root, tokens} from './manifests.js';

/** What people read and copy from. */
const guides = ['README.md', ...filesIn('docs'), ...filesIn('stories'), ...filesIn('packages')].filter(
  (file) => !/\/(?:dist|cdn|node_modules|decisions|test|src)\//.test(file),
);

describe('What guides, examples and themes say', () => {
  it('names no custom property that nothing reads', () => {
    const known = new Set([
      ...tokens.map(({name}) => name),
      ...elements.flatMap(({declaration}) => (declaration.cssProperties ?? []).map(({name}) => name)),
    ]);
    assert.deepEqual(
      eachMatch(/(?<![\w-])--civic-[a-z0-9-]*[a-z0-9]/g, ([name]) => known.has(name)),
      [],
    );
  });

  it('styles no part that its element lacks', () => {
    const parts = new Map(
      elements.map(({tag, declaration}) => [tag, declaration.cssParts?.map(({name}) => name)]),
    );
    assert.deepEqual(
      eachMatch(/(civic-[a-z-]+)::part\(([\w-]+)\)/g, ([, tag = '', part = '']) =>
        parts.get(tag)?.includes(part),
      ),
      [],
    );
  });

  it('writes no tag that is not there', () => {
    const tags = elements.map(({tag}) => tag);
    assert.deepEqual(
      // The README of the whole also lists the widgets that are to come.
      eachMatch(/<(civic-[a-z-]+)/g, ([, tag = '']) => tags.includes(tag)).filter(
        (found) => !found.startsWith('README.md'),
      ),
      [],
    );
  });

  it('names every token in the guide to theming', () => {
    const theming = readFileSync(join(root, 'docs/theming.md'), 'utf8');
    // A scale stands there from its first step to its last.
    const scale = /`(--civic-[a-z-]+)-\d` to `/g;
    const scales = [...theming.matchAll(scale)].map(([, name = '']) => name);
    const missing = tokens
      .map(({name}) => name)
      .filter((name) => !theming.includes(`\`${name}\``) && !scales.includes(name.replace(/-\d$/, '')));
    assert.deepEqual(missing, []);
  });
});

/** What the guides hold that is not so, with the file. */
function eachMatch(pattern: RegExp, isKnown: (match: RegExpExecArray) => boolean | undefined): string[] {
  assert.ok(guides.length > 10);
  const wrong = guides.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(pattern)]
      .filter((match) => !isKnown(match))
      .map(([text]) => `${file}: ${text}`),
  );
  return [...new Set(wrong)];
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.(?:md|mdx|css|html)$/.test(file) && !file.includes('node_modules'))
    .map((file) => `${folder}/${file}`)
    .sort();
}
