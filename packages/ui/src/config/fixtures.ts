import {html} from 'lit';
import {catalogues} from '../catalogues.js';
import type {CatalogueSource} from '../controllers/locale-controller.js';
import type {Fixtures} from '../fixtures.js';
import english from '../locales/en.json' with {type: 'json'};
import type {CivicConfig} from './civic-config.js';

const ours: Readonly<Record<string, () => Promise<CatalogueSource['english']>>> = catalogues;
const source: CatalogueSource = {
  english,
  languages: Object.keys(ours),
  load: async (lang) => (await ours[lang]?.()) ?? english,
};

export const fixtures: Fixtures<CivicConfig> = {
  tag: 'civic-config',
  usual: {
    lang: 'cy',
    catalogues: source,
    content: html`<civic-progress-bar label="Cwestiynau a atebwyd" value="3" max="5"></civic-progress-bar>`,
  },
  options: {
    'An address for all widgets inside': {
      api: 'https://council.example/api/v1/consultations/',
      site: 'tarrow',
      content: html`<p>A widget in here needs only the end of its address, such as <code>high-street</code>.</p>`,
    },
    'A language': {
      lang: 'ur',
      dir: 'rtl',
      catalogues: source,
      content: html`<div dir="rtl"><civic-progress-bar label="جن سوالوں کا جواب دیا گیا" value="3" max="5"></civic-progress-bar></div>`,
    },
  },
  states: {
    'Nothing set': {content: html`<civic-progress-bar label="Questions answered" value="3" max="5"></civic-progress-bar>`},
    'A language without sentences': {
      lang: 'pl',
      catalogues: source,
      content: html`<civic-progress-bar label="Pytania z odpowiedzią" value="3" max="5"></civic-progress-bar>`,
    },
  },
  keyboard: [],
};
