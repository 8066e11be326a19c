import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import type {Plugin} from 'vite';
import type {Measurement} from './measurement.js';
import {weigh} from './weigh.js';

const root = resolve(import.meta.dirname, '../../..');
const cdn = join(root, 'packages/embed/cdn');
const translator = join(root, 'packages/i18n/dist/translator.js');
const unit = 'bytes, brotli';

/** What the page of a poll loads from us, and what it would with i18next where the reader is. */
export async function bench(): Promise<Measurement[]> {
  const {version} = JSON.parse(readFileSync(join(root, 'packages/embed/package.json'), 'utf8')) as {
    version: string;
  };
  const page = sum('v1/civic.js', `${version}/loader/poll.js`);
  const inWelsh = page + sum(`${version}/locales/poll.cy.json`);
  const i18next = await weigh(`export {default} from 'i18next';`);
  // Both bundled in the same plain way; the build of our own files saves a little more, in both alike.
  const poll = `export {register} from '@civic-widgets/poll/register.js';`;
  const extra = (await weigh(poll, i18nextAsReader)) - (await weigh(poll));
  return [
    {name: 'A page with a poll, all scripts', unit, ours: page, baseline: i18next, against: 'i18next alone'},
    {name: 'A page with a poll in Welsh', unit, ours: inWelsh, baseline: i18next, against: 'i18next alone'},
    {
      name: 'A page with a poll, all scripts',
      unit,
      ours: page,
      baseline: page + extra,
      against: 'the same with i18next for a reader',
    },
  ];
}

function sum(...files: readonly string[]): number {
  return files.reduce((total, file) => total + brotliCompressSync(readFileSync(join(cdn, file))).length, 0);
}

/** Puts i18next, behind our interface, where elements make their reader. */
const i18nextAsReader: Plugin = {
  name: 'bench-i18next-as-reader',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === './translator.js' && importer?.endsWith('/i18n/dist/index.js') ? '\0bench:translator' : undefined,
  load: (id) =>
    id !== '\0bench:translator'
      ? undefined
      : `
        import i18next from 'i18next';
        import {fromI18next} from '@civic-widgets/i18n/i18next.js';
        export {chaptersOf} from '${translator}';
        export function createReader(chapters) {
          const instance = i18next.createInstance();
          const resources = Object.fromEntries(chapters.map(({lang, entries}) => [lang, {translation: entries}]));
          const lng = chapters[0]?.lang ?? 'en';
          const plain = {keySeparator: false, nsSeparator: false, interpolation: {escapeValue: false}};
          instance.init({resources, lng, fallbackLng: 'en', initAsync: false, ...plain});
          return fromI18next(instance, lng);
        }`,
};
