import assert from 'node:assert/strict';
import {chaptersOf, createReader, type Values} from '@civic-widgets/i18n';
import {createI18next} from '@civic-widgets/i18n/i18next.js';
import {catalogues} from '@civic-widgets/poll/catalogues.js';
import {compare, type Measurement} from './measurement.js';

const lookups = 20_000;

/** The poll's sentences in Welsh, which has six plural forms, from the page's small reader and from i18next's own `t`. */
export async function bench(): Promise<Measurement[]> {
  const [en, cy] = await Promise.all([catalogues.en(), catalogues.cy()]);
  const reader = createReader(chaptersOf('cy', cy, en));
  const i18next = (await createI18next({en, cy})).getFixedT('cy');

  const measure = async (what: string, key: string, valuesOf: (n: number) => Values) => {
    for (let n = 0; n < 20; n += 1) assert.equal(reader.t(key, valuesOf(n)), i18next(key, {...valuesOf(n)}));
    const [ours, baseline] = await compare(5, [
      () => repeat((n) => reader.t(key, valuesOf(n))),
      () => repeat((n) => i18next(key, {...valuesOf(n)})),
    ]);
    return {
      name: `Looking up ${what}`,
      unit: 'ms for 100,000',
      ours: ours * (100_000 / lookups),
      baseline: baseline * (100_000 / lookups),
      against: 'i18next',
    };
  };
  return [
    await measure('a sentence', 'poll.send', () => ({})),
    await measure('a sentence with a word put in', 'poll.by', () => ({site: 'Cyngor Tref'})),
    await measure('a sentence with a number and its plural form', 'poll.multiple.choose.max', (n) => ({
      count: n % 20,
    })),
  ];
}

/** Adds up the lengths, so that no lookup can be left out. */
function repeat(look: (n: number) => string): number {
  let length = 0;
  for (let n = 0; n < lookups; n += 1) length += look(n).length;
  return length;
}
