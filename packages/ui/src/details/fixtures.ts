import {html} from 'lit';
import type {Fixtures} from '../fixtures.js';
import type {CivicDetails} from './civic-details.js';

const content = html`<p>We count first choices. If no project has more than half, the one with the fewest goes out.</p>
  <p>Everybody who put it first gives their vote to their next choice. Then we count again.</p>`;

export const fixtures: Fixtures<CivicDetails> = {
  tag: 'civic-details',
  usual: {summary: 'How we count', content},
  options: {
    'Open from the start': {summary: 'How we count', open: true, content},
    'With words of its own': {
      content: html`<span slot="summary">What <em>is kept</em> of your answer</span>
        <p>Your answer, without your name. We delete it on 31 March 2027.</p>`,
    },
  },
  states: {
    'Open': {summary: 'Who can take part?', open: true, content: html`<p>Everybody who lives, works or learns in Tarrow.</p>`},
    'Long words': {
      summary: 'Why Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch station is not on the list of the projects for 2027',
      open: true,
      content: html`<p>The Nachbarschaftshilfevereinsversammlung put it on the list for 2028.</p>`,
    },
    'In another language': {
      summary: {value: 'ہم کیسے گنتے ہیں', lang: 'ur'},
      open: true,
      content: html`<p lang="ur" dir="rtl">ہم پہلی پسند گنتے ہیں۔</p>`,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the words, and on from them: into what is open.'],
    ['Enter, Space', 'Opens and closes it.'],
  ],
};
