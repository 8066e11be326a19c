import {html} from 'lit';
import type {Fixtures} from '../fixtures.js';
import type {CivicTag} from './civic-tag.js';

export const fixtures: Fixtures<CivicTag> = {
  tag: 'civic-tag',
  usual: {tone: 'success', content: html`Open`},
  options: {
    'Quiet': {content: html`Over 60s`},
    'Worth knowing': {tone: 'info', content: html`New`},
    'Good': {tone: 'success', content: html`Open until 16:00`},
    'To be minded': {tone: 'warning', content: html`Closing soon`},
    'Over': {tone: 'error', content: html`Full`},
    'A filter to take away': {removable: true, content: html`Step-free access`},
  },
  states: {
    'Very long': {tone: 'warning', content: html`Only two places are left on the Nachbarschaftshilfevereinsversammlung’s minibus`},
    'A very long filter': {removable: true, content: html`Within two miles of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch`},
    'In another language': {tone: 'success', content: html`<span lang="ur" dir="rtl">کھلا ہے</span>`},
  },
  keyboard: [
    ['Tab', 'Moves to a removable tag, and on from it.'],
    ['Enter, Space', 'Asks to take it away.'],
  ],
};
