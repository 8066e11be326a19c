import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {isUpdate, lineDiff, testFile, write} from '../support/baseline.js';
import {Catalogue, elementOf, readStories, type Story, type StoryPage} from '../support/catalogue.js';

/** The stories that show an element's main states. */
const told = ['Playground', 'States'];
const toUpdate = 'CIVIC_UPDATE=1 npm test -- accessibility transcripts';

const byElement = new Map<string, Story[]>();
for (const story of readStories().filter(({exportName}) => told.includes(exportName))) {
  byElement.set(elementOf(story), [...(byElement.get(elementOf(story)) ?? []), story]);
}

const folder = testFile('accessibility/transcripts');

describe('the virtual screen reader', () => {
  let catalogue: Catalogue;
  let page: StoryPage;
  before(async () => {
    catalogue = await Catalogue.open();
    page = await catalogue.borrow();
  });
  after(async () => catalogue?.close());

  it('hears what stands in shadow roots and slots, with its names, values and states', async () => {
    await page.page.goto(`${catalogue.site.url}/@test/`);
    await page.page.setContent('<civic-sample id="host"><b slot="hint">As on your <i>letter</i></b></civic-sample>');
    const phrases = await page.page.evaluate(async () => {
      const host = document.querySelector('#host');
      const root = host?.attachShadow({mode: 'open'});
      if (!host || !root) throw new Error('No host');
      root.innerHTML = `
        <label for="name">Name</label><input id="name" required aria-describedby="hint"><span id="hint"><slot name="hint"></slot></span>
        <fieldset disabled><legend>Day</legend><label><input type="checkbox"> Friday</label></fieldset>
        <p hidden>Not this</p><details><summary>More</summary>Nor this</details>`;
      const [name, friday] = root.querySelectorAll('input');
      if (name) name.value = 'Ada';
      if (friday) friday.checked = true;
      const path: string = '/@test/transcript.js';
      const {listenTo} = (await import(path)) as {listenTo(element: Element): Promise<string[]>};
      return listenTo(document.body);
    });
    assert.deepEqual(phrases, [
      'Name',
      'textbox, Name, Ada, As on your letter, required',
      'As on your',
      'letter',
      'group, Day, disabled',
      'Day',
      'checkbox, Friday, checked, disabled',
      'Friday',
      'end of group, Day, disabled',
      'group',
      'More',
      'end of group',
    ]);
  });

  for (const [element, stories] of byElement) {
    it(`says of ${element} what it said before`, async () => {
      const heard = await hear(element, stories);
      const file = join(folder, `${element}.txt`);
      if (isUpdate) return write(file, heard);
      assert.ok(existsSync(file), `Nothing is kept of it. To keep what is said now, and then read it: ${toUpdate}`);
      const diff = lineDiff(readFileSync(file, 'utf8'), heard);
      if (diff) throw new Error(`It says something else now. If that is better: ${toUpdate}\n\n${diff}`);
    });
  }

  it('keeps nothing of elements that are gone', () => {
    const kept = existsSync(folder) ? readdirSync(folder) : [];
    const gone = kept.filter((name) => !byElement.has(name.replace(/\.txt$/, '')));
    if (isUpdate) for (const name of gone) rmSync(join(folder, name));
    else assert.deepEqual(gone, [], `To remove them: ${toUpdate}`);
  });

  async function hear(element: string, stories: readonly Story[]): Promise<string> {
    const parts = [`# <civic-${element}>, as a virtual screen reader says it, phrase by phrase\n`];
    for (const story of stories) {
      await page.show(story);
      for (const {specimen, phrases} of await page.call('transcript', 'transcribe')) {
        parts.push(`## ${[story.name, specimen].filter(Boolean).join(': ')}\n\n${phrases.join('\n') || '(nothing)'}\n`);
      }
      page.assertQuiet();
    }
    return parts.join('\n');
  }
});
