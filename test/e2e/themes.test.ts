import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {Catalogue, readStories} from '../support/catalogue.js';

const root = resolve(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'docs/theming.md'), 'utf8');

for (const name of ['govuk', 'nhs', 'parish']) {
  const css = readFileSync(join(root, `stories/themes/${name}.css`), 'utf8');

  describe(`the theme ${name}.css`, () => {
    it('is made of custom properties and parts alone', () => {
      const others = rulesOf(css).flatMap(({selectors, declarations}) =>
        selectors.flatMap((selector) => {
          if (selector.includes('::part(')) return [];
          return declarations.filter(
            (one) => selector !== ':root' || !/^(--civic-[\w-]+|color-scheme):/.test(one),
          );
        }),
      );
      assert.deepEqual(others, []);
    });

    it('sets no custom property and no part that the guide to theming does not name', () => {
      const used = [...css.matchAll(/::part\(([\w-]+)\)|^\s*(--civic-[\w-]+):/gm)].map(
        ([, part, property]) => part ?? property ?? '',
      );
      const before = guide.slice(0, guide.indexOf('## Three worked examples'));
      assert.deepEqual(
        [...new Set(used)].filter((one) => !before.includes(`\`${one}\``)),
        [],
      );
    });

    it('stands in the guide to theming as the catalogue shows it', () => {
      assert.ok(
        guide.includes(`\`\`\`css\n${css.trimEnd()}\n\`\`\``),
        `copy stories/themes/${name}.css into docs/theming.md`,
      );
    });
  });
}

describe('the catalogue’s pages of other sites', () => {
  let catalogue: Catalogue;
  before(async () => (catalogue = await Catalogue.open()));
  after(async () => catalogue?.close());

  const stories = readStories();
  const pages = stories.filter(({title, exportName}) => title.startsWith('Themes/') && exportName === 'Page');

  it('are three', () => assert.equal(pages.length, 3));

  for (const story of pages) {
    it(`show ${story.title} in its own look, and take that look away with the story`, async () => {
      const page = await catalogue.borrow();
      await page.show(story);
      const during = await page.page.evaluate(look);
      assert.notEqual(during.sheets, 0);
      assert.match(during.classes, /\bsite\b/);
      await page.page.evaluate((storyId) => {
        const {__STORYBOOK_ADDONS_CHANNEL__: channel} = globalThis as unknown as {
          __STORYBOOK_ADDONS_CHANNEL__: {emit: (name: string, detail: unknown) => void};
        };
        channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
      }, 'primitives-button--playground');
      await page.page.locator('#storybook-root civic-button').first().waitFor();
      await page.page.waitForFunction(() => document.adoptedStyleSheets.length === 0);
      const afterwards = await page.page.evaluate(look);
      assert.deepEqual(afterwards, {sheets: 0, classes: ''});
      page.assertQuiet();
    });
  }
});

/** What a site has left on the page. */
function look() {
  const classes = [...document.documentElement.classList, ...document.body.classList];
  return {
    sheets: document.adoptedStyleSheets.length,
    classes: classes.filter((name) => !name.startsWith('sb-')).join(' '),
  };
}

/** The rules of a plain style sheet, those in media queries too: what we write, not whatever CSS can be. */
function rulesOf(css: string): {selectors: string[]; declarations: string[]}[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@media[^{]*\{/g, '');
  return [...bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', declarations = '']) => ({
    selectors: selectors.split(',').map((one) => one.trim()),
    declarations: declarations
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean),
  }));
}
