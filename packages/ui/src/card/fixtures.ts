import {html, svg} from 'lit';
import type {Fixtures} from '../fixtures.js';
import type {CivicCard} from './civic-card.js';

const meadow = html`<svg slot="image" viewBox="0 0 320 200" role="img" aria-label="A hall with three arched windows beside a lane of poplars">
  ${svg`<rect width="320" height="200" fill="#dce9ee"></rect>
    <path d="M0 150h320v50H0z" fill="#b9cfa6"></path>
    <path d="M60 150V92l70-38 70 38v58z" fill="#f3ebdd"></path>
    <path d="M52 96l78-46 78 46" fill="none" stroke="#8a4b32" stroke-width="10"></path>
    <path d="M80 150v-32a10 10 0 0 1 20 0v32zM120 150v-32a10 10 0 0 1 20 0v32zM160 150v-32a10 10 0 0 1 20 0v32z" fill="#4d6b7a"></path>
    <path d="M240 150c-18-40-8-84 0-96c8 12 18 56 0 96zM276 150c-16-36-7-76 0-86c7 10 16 50 0 86z" fill="#5d8a5b"></path>`}
</svg>`;

export const fixtures: Fixtures<CivicCard> = {
  tag: 'civic-card',
  usual: {
    heading: 'Tarrow Meadow Community Hub',
    href: '#tarrow-meadow',
    content: html`<span slot="meta">Mill Lane, 0.4 miles</span>
      <span slot="meta">Open until 16:00</span>
      <p>Warm rooms, a community larder, and on Tuesdays from 10 to 12 a council social worker whom you can just come and ask.</p>`,
  },
  options: {
    'With actions': {
      heading: 'Drive the community minibus',
      href: '#minibus',
      content: html`<span slot="meta">Saturday 5 December 2026, 9:00 to 13:00</span>
        <p>Take six people from Upper Tarrow to the market and back. You need a full licence; we train you.</p>
        <a slot="actions" href="#sign-up">Sign up for this</a>
        <a slot="actions" href="#ask">Ask a question</a>`,
    },
    'With a picture': {
      heading: 'St Oswin’s Hall',
      href: '#st-oswin',
      content: html`${meadow}<span slot="meta">Chapel Street, 1.2 miles</span>
        <p>A hall for eighty, with a kitchen and a hearing loop. Parents and toddlers meet here on Monday mornings.</p>`,
    },
    'No link': {
      heading: 'Citizens’ advice',
      content: html`<span slot="meta">Wednesdays, 13:00 to 15:30</span>
        <p>In the small meeting room. No need to book.</p>`,
    },
    'A heading alone': {heading: 'Repair café', href: '#repair-cafe'},
  },
  states: {
    'Very long': {
      heading: 'Nachbarschaftshilfevereinsversammlung and the Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch time bank',
      href: '#time-bank',
      content: html`<span slot="meta">Every first Wednesday of the month but August and December</span>
        <span slot="meta">https://timebank.llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.example</span>
        <p>An hour given is an hour received, whatever you can do: hems, shelves, forms, a walk with the dog.</p>`,
    },
    'In another language': {
      heading: {value: 'خواتین کا صحت گروپ', lang: 'ur'},
      href: '#sehat',
      content: html`<span slot="meta" lang="ur" dir="rtl">جمعرات، 10:00 سے 12:00</span>
        <p lang="ur" dir="rtl">ہر عمر کی خواتین کے لیے۔ بچے ساتھ لا سکتی ہیں۔</p>`,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the link in the heading, then to what the card has to press.'],
    ['Enter', 'Follows the link.'],
  ],
};
