import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {isUpdate, testFile, write} from '../support/baseline.js';
import {Catalogue, modes, readStories, usualSize, type Mode, type Story, type StoryPage} from '../support/catalogue.js';
import {compare, decode, encode, reduce} from '../support/picture.js';

const stories = readStories();
const kept = testFile('pictures/stories');
const report = testFile('report/pictures');
const toUpdate = 'CIVIC_UPDATE=1 npm test -- pictures';
/** All of them together, so that a clone stays quick. */
const budget = 2.5 * 1024 * 1024;

interface Shot {
  readonly name: string;
  readonly mode: Mode;
  readonly width: number;
}

const shots: readonly Shot[] = [
  {name: 'light', mode: modes.light, width: usualSize.width},
  {name: 'dark', mode: modes.dark, width: usualSize.width},
  {name: 'rtl', mode: modes.rightToLeft, width: usualSize.width},
];
const narrow: Shot = {name: 'narrow', mode: modes.light, width: 320};

const shotsOf = ({exportName}: Story) => (exportName === 'Playground' ? [...shots, narrow] : shots);
const fileOf = ({id}: Story, {name}: Shot) => `${id}.${name}.png`;
const expected = new Set(stories.flatMap((story) => shotsOf(story).map((shot) => fileOf(story, shot))));

/** So that a picture is the same on every machine: letters drawn alike, and one profile of colours. */
const alike = ['--font-render-hinting=none', '--disable-font-subpixel-positioning', '--disable-lcd-text', '--force-color-profile=srgb', '--force-device-scale-factor=1'];

let catalogue: Catalogue;
before(async () => {
  rmSync(report, {recursive: true, force: true});
  catalogue = await Catalogue.open(alike);
});
after(async () => catalogue?.close());

describe('every story', {concurrency: 2}, () => {
  for (const story of stories) {
    describe(`${story.title} › ${story.name}`, {concurrency: 1}, () => {
      let page: StoryPage | undefined;
      let isOpen = false;
      before(async () => {
        page = await catalogue.borrow();
        await page.show(story);
        isOpen = true;
      });
      after(() => catalogue.giveBack(page));

      for (const shot of shotsOf(story)) {
        it(`looks as it did, ${shot.name}`, async (test) => {
          if (!page || !isOpen) return test.skip('the story did not open');
          const png = await take(page, shot);
          const file = join(kept, fileOf(story, shot));
          const taken = await decode(png);
          const before = existsSync(file) ? await decode(readFileSync(file)) : undefined;
          const difference = before && (await compare(before, taken));
          if (isUpdate) {
            if (!before || difference) write(file, await encode(reduce(taken)));
            return;
          }
          assert.ok(before, `No picture of it is kept. To keep it as it is now, and then look at it: ${toUpdate}`);
          if (!difference) return;
          const drawn = join(report, fileOf(story, shot));
          write(drawn, difference.report);
          throw new Error(
            `${difference.pixels} pixels differ. ${relative(testFile('..'), drawn)} shows expected, actual and difference. ` +
              `If it is better now: ${toUpdate}`,
          );
        });
      }
    });
  }
});

describe('the kept pictures', () => {
  const files = () => (existsSync(kept) ? readdirSync(kept) : []);

  it('are of stories that are there', () => {
    const gone = files().filter((file) => !expected.has(file));
    if (isUpdate) for (const file of gone) rmSync(join(kept, file));
    else assert.deepEqual(gone, [], `To remove them: ${toUpdate}`);
  });

  it('are small enough for git', (test) => {
    const bytes = files().reduce((sum, file) => sum + statSync(join(kept, file)).size, 0);
    test.diagnostic(`${files().length} pictures, ${(bytes / 1024).toFixed(0)} kB`);
    assert.ok(bytes <= budget, `${bytes} bytes, of ${budget}`);
  });
});

/** A picture of the story and nothing below it. */
async function take(page: StoryPage, {mode, width}: Shot): Promise<Uint8Array> {
  await page.resize({width, height: usualSize.height});
  await page.switchTo(mode);
  const bottom = await page.call('layout', 'contentBottom');
  await page.resize({width, height: Math.max(bottom + 16, 48)});
  return page.page.screenshot({animations: 'disabled', caret: 'hide', scale: 'css'});
}
