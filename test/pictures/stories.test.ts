import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {isUpdate, testFile, write} from '../support/baseline.js';
import {Catalogue, modes, readStories, usualSize, type Mode, type Story, type StoryPage} from '../support/catalogue.js';
import {compare, decode, encode, reduce, sideBySide, type Picture} from '../support/picture.js';

const stories = readStories();
const kept = testFile('pictures/stories');
const report = testFile('report/pictures');
const toUpdate = 'CIVIC_UPDATE=1 npm test -- pictures';
/** All of them together, so that a clone stays quick. */
const budget = 8 * 1024 * 1024;

interface Shot {
  readonly name: string;
  readonly mode: Mode;
  readonly width: number;
}

const light: Shot = {name: 'light', mode: modes.light, width: usualSize.width};
const shots: readonly Shot[] = [
  light,
  {name: 'dark', mode: modes.dark, width: usualSize.width},
  {name: 'rtl', mode: modes.rightToLeft, width: usualSize.width},
];
const narrow: Shot = {name: 'narrow', mode: modes.light, width: 320};

const shotsOf = ({exportName}: Story) => (exportName === 'Playground' ? [...shots, narrow] : shots);
const fileOf = ({id}: Story, {name}: Shot) => `${id}.${name}.webp`;
const expected = new Set(stories.flatMap((story) => shotsOf(story).map((shot) => fileOf(story, shot))));

/** So that a picture is the same on every machine: letters drawn alike, and one profile of colours. */
const alike = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--force-device-scale-factor=1'];

/**
 * Letters in the fonts of the system and a few of the platform's controls. Where a machine draws them in another way (another version of the
 * browser or of its fonts), a picture says nothing about our work: then all are left out, and the run says so.
 */
const yardstick = testFile('pictures/yardstick.webp');
const letters = ['sans-serif', 'serif', 'monospace', 'ui-monospace', 'system-ui', 'Arial'].map(
  (font) => `<p style="font: 16px/24px ${font}">Handgloves &amp; 0123456789 Wyremouth, ŵ ŷ — اردو <b>bold</b></p>`,
);
const otherMachine = 'this machine draws letters in another way than the one on which the pictures were taken';

let catalogue: Catalogue;
let isAlike = true;
before(async () => {
  rmSync(report, {recursive: true, force: true});
  catalogue = await Catalogue.open(alike);
  const page = await catalogue.browser.newPage({viewport: {width: 480, height: 260}});
  await page.setContent(`${letters.join('')}<input value="Words"> <select><option>One</select> <input type="checkbox" checked>`);
  const drawn = decode(await page.screenshot({scale: 'css'}));
  await page.close();
  if (isUpdate) write(yardstick, await encode(reduce(await drawn)));
  else isAlike = !(await compare(await decode(readFileSync(yardstick)), await drawn));
});
after(async () => catalogue?.close());

describe('every story', {concurrency: 2}, () => {
  for (const story of stories) {
    describe(`${story.title} › ${story.name}`, {concurrency: 1}, () => {
      let page: StoryPage | undefined;
      let isOpen = false;
      const changed: Picture[] = [];
      before(async () => {
        page = await catalogue.borrow();
        await page.show(story);
        isOpen = true;
      });
      after(async () => {
        catalogue.giveBack(page);
        if (changed.length > 0) write(join(report, `${story.id}.png`), await sideBySide(changed));
      });

      for (const shot of shotsOf(story)) {
        it(`looks as it did, ${shot.name}`, async (test) => {
          if (!isAlike) return test.skip(otherMachine);
          assert.ok(page && isOpen, 'The story did not open');
          const taken = await take(page, shot);
          const before = await readKept(story, shot);
          const difference = before && (await compare(before, taken));
          if (isUpdate) {
            if (before && !difference) return;
            changed.push(taken);
            return keep(story, shot, taken);
          }
          assert.ok(before, `No picture of it is kept. To keep it as it is now, and then look at it: ${toUpdate}`);
          if (!difference) return;
          const drawn = join(report, fileOf(story, shot).replace(/webp$/, 'png'));
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

/** The picture that is kept of a story. What looks as in light is not kept twice. */
async function readKept(story: Story, shot: Shot): Promise<Picture | undefined> {
  const file = [fileOf(story, shot), ...(shot === narrow ? [] : [fileOf(story, light)])].map((name) => join(kept, name)).find(existsSync);
  return file === undefined ? undefined : decode(readFileSync(file));
}

async function keep(story: Story, shot: Shot, taken: Picture): Promise<void> {
  const file = join(kept, fileOf(story, shot));
  rmSync(file, {force: true});
  const before = shot === light ? undefined : await readKept(story, shot);
  if (!before || (await compare(before, taken))) write(file, await encode(reduce(taken)));
}

/** A picture of the story and nothing below it. */
async function take(page: StoryPage, {mode, width}: Shot): Promise<Picture> {
  await page.resize({width, height: usualSize.height});
  await page.switchTo(mode);
  // Tables of parts and keys are text, which other tests read; their pictures would change with every sentence.
  await page.page.evaluate(() => document.querySelectorAll<HTMLElement>('.facts').forEach((table) => (table.hidden = true)));
  const bottom = await page.call('layout', 'contentBottom');
  await page.resize({width, height: Math.max(bottom + 16, 48)});
  return decode(await page.page.screenshot({animations: 'disabled', caret: 'hide', scale: 'css'}));
}
