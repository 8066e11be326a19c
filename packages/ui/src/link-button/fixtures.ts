import {html} from 'lit';
import type {Fixtures} from '../fixtures.js';
import type {CivicLinkButton} from './civic-link-button.js';

export const fixtures: Fixtures<CivicLinkButton> = {
  tag: 'civic-link-button',
  usual: {href: '#volunteer', variant: 'primary', content: html`Start your sign-up`},
  options: {
    'The one thing the page leads up to': {href: '#survey', variant: 'primary', content: html`Start the survey`},
    'Beside it': {href: '#paper', content: html`Order it on paper`},
    'In a new tab': {href: 'https://council.example/high-street', target: '_blank', content: html`See the plans`},
    'For a telephone': {href: 'tel:+441978555000', content: html`Call 01978 555 000`},
    'For an e-mail': {href: 'mailto:hub@council.example', content: html`Write to the hub`},
  },
  states: {
    'Long words': {
      href: '#guestbook',
      variant: 'primary',
      content: html`Begin a request for a place at the Nachbarschaftshilfevereinsversammlung in Llanfairpwllgwyngyll`,
    },
    'In another language': {href: '#ur', variant: 'primary', content: html`<span lang="ur" dir="rtl">سروے شروع کریں</span>`},
    'An address that may not be followed': {href: 'javascript:alert(1)', content: html`Start the survey`},
  },
  keyboard: [
    ['Tab', 'Moves to the link, and on from it.'],
    ['Enter', 'Follows it. The space bar does not: it is a link.'],
  ],
};
