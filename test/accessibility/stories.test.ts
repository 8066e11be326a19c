import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {runAxe, sentence} from '../support/browser.js';
import {Catalogue, modes, readStories, usualSize, type Mode, type Story, type StoryPage} from '../support/catalogue.js';

const stories = readStories();
const looks: readonly Mode[] = Object.values(modes);

/** A story is a piece of a page: these speak of whole pages. */
const aboutPages = ['landmark-one-main', 'page-has-heading-one', 'region'];

/** How often axe looked, and what it found, in each mode. */
const totals = new Map(looks.map(({name}) => [name, {runs: 0, violations: 0}]));

let catalogue: Catalogue;
before(async () => (catalogue = await Catalogue.open()));
after(async () => catalogue?.close());

it('has stories to look at', () => assert.notEqual(stories.length, 0));

// Two pages at a time: as many as small machines have cores for.
describe('every story', {concurrency: 2}, () => {
  for (const story of stories) {
    describe(`${story.title} › ${story.name}`, {concurrency: 1}, () => {
      let page: StoryPage | undefined;
      let isOpen = false;
      /** What axe found after a step that was played, by mode. */
      const afterSteps: {readonly mode: Mode['name']; readonly found: string}[] = [];

      /** One thing that holds for the story, once it is open. Whatever it makes the story do, nothing may go wrong. */
      const holds = (name: string, check: (page: StoryPage) => Promise<void>) => {
        it(name, async () => {
          assert.ok(page && isOpen, 'The story did not open');
          await check(page);
          page.assertQuiet();
        });
      };

      before(async () => (page = await catalogue.borrow()));
      after(() => catalogue.giveBack(page));

      it('opens and plays without an error', async () => {
        assert.ok(page);
        const shown = page;
        await shown.show(story, {
          async afterStep(label) {
            for (const mode of looks) {
              await shown.switchTo(mode);
              const found = await violations(shown, story, mode);
              if (found !== '') afterSteps.push({mode: mode.name, found: `after “${label}”\n${found}`});
            }
            await shown.switchTo(modes.light);
          },
        });
        isOpen = true;
      });

      for (const mode of looks) {
        holds(`passes axe, ${mode.name}, after each step too`, async (page) => {
          await page.switchTo(mode);
          const now = await violations(page, story, mode);
          const earlier = afterSteps.filter((step) => step.mode === mode.name).map(({found}) => found);
          fail([...earlier, now].filter((found) => found !== ''));
        });
      }

      holds('needs no more than 320 pixels, in either direction', async (page) => {
        await page.resize({width: 320, height: 600});
        try {
          for (const mode of [modes.rightToLeft, modes.light]) {
            await page.switchTo(mode);
            await loseNothing(page);
          }
        } finally {
          await page.switchTo(modes.light);
          await page.resize(usualSize);
        }
      });

      holds('loses nothing when text is twice as large', async (page) => {
        await page.call('layout', 'rememberTextSizes');
        await page.setTextSize(200);
        try {
          fail(await page.call('layout', 'textThatStayedSmall', 2));
          await loseNothing(page);
        } finally {
          await page.setTextSize(100);
        }
      });

      holds('loses nothing when text is set wider apart', async (page) => {
        await page.spaceText(true);
        try {
          await loseNothing(page);
        } finally {
          await page.spaceText(false);
        }
      });

      holds('has targets of at least 24 by 24 pixels', async (page) => fail(await page.call('layout', 'smallTargets')));

      holds('moves for no longer than 0.2 seconds, and not at all where people asked for that', async (page) => {
        fail(await page.call('motion', 'longMotion', 0.01, {loadersMayMove: false}));
        await page.page.emulateMedia({reducedMotion: 'no-preference'});
        try {
          fail(await page.call('motion', 'longMotion', 0.2, {loadersMayMove: true}));
        } finally {
          await page.page.emulateMedia({reducedMotion: 'reduce'});
        }
      });
    });
  }
});

describe('axe', () => {
  it('has looked at every story in every mode', (test) => {
    for (const [name, {runs, violations}] of totals) {
      test.diagnostic(`${name}: ${runs} axe runs, ${violations} violations`);
      assert.ok(runs >= stories.length, `${name}: ${runs} runs for ${stories.length} stories`);
    }
  });
});

async function violations(page: StoryPage, {title}: Story, {name}: Mode): Promise<string> {
  // High contrast promises 7:1, but for the colours of a site with a look of its own.
  const isPromised = name === 'high contrast' && !title.startsWith('Themes/');
  const found = await runAxe(page.page, {without: aboutPages, also: isPromised ? ['color-contrast-enhanced'] : []});
  const total = totals.get(name);
  if (total) {
    total.runs += 1;
    total.violations += found.length;
  }
  return found.map(sentence).join('\n\n');
}

/** Nothing is beyond the page's edges, cut off, or lying on something else. */
async function loseNothing(page: StoryPage): Promise<void> {
  fail([...(await page.call('layout', 'tooWide')), ...(await page.call('layout', 'lostText'))]);
}

/** Fails with each finding on a line of its own. */
function fail(findings: readonly string[]): void {
  if (findings.length > 0) throw new Error(findings.join('\n'));
}
