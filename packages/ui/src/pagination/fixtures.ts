import type {Fixtures} from '../fixtures.js';
import type {CivicPagination} from './civic-pagination.js';

export const fixtures: Fixtures<CivicPagination> = {
  tag: 'civic-pagination',
  usual: {page: 3, pages: 14, href: '#page={page}'},
  options: {
    'With addresses': {page: 2, pages: 5, href: '#hubs-{page}', label: 'Pages of hubs'},
    'Without addresses': {page: 2, pages: 5, label: 'Pages of shifts'},
  },
  states: {
    'The first page': {page: 1, pages: 14, href: '#first-{page}', label: 'Pages, from the first'},
    'In the middle': {page: 7, pages: 14, href: '#middle-{page}', label: 'Pages, from the middle'},
    'The last page': {page: 14, pages: 14, href: '#last-{page}', label: 'Pages, from the last'},
    'Very many pages': {page: 1208, pages: 12417, href: '#many-{page}', label: 'Pages of records'},
    'One page': {page: 1, pages: 1, href: '#one-{page}'},
    'In another language': {page: 2, pages: 3, label: {value: 'صفحات', lang: 'ur'}},
  },
  keyboard: [
    ['Tab', 'Moves to each page and step, and on from them.'],
    ['Enter', 'Goes there.'],
    ['Space', 'Goes there, where the numbers are buttons.'],
  ],
};
