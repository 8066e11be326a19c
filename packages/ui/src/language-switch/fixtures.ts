import type {Fixtures} from '../fixtures.js';
import type {CivicLanguageSwitch} from './civic-language-switch.js';

export const fixtures: Fixtures<CivicLanguageSwitch> = {
  tag: 'civic-language-switch',
  usual: {
    current: 'en',
    languages: [
      {lang: 'en', href: '#en'},
      {lang: 'cy', href: '#cy'},
      {lang: 'ur', href: '#ur'},
      {lang: 'pl', href: '#pl'},
    ],
  },
  options: {
    'Each with a page of its own': {
      current: 'cy',
      label: 'Language of this page',
      languages: [
        {lang: 'en', href: '#english'},
        {lang: 'cy', href: '#cymraeg'},
      ],
    },
    'In place': {current: 'en', label: 'Language of the questions', languages: [{lang: 'en'}, {lang: 'cy'}, {lang: 'ur'}]},
  },
  states: {
    'None chosen': {label: 'Choose your language', languages: [{lang: 'en'}, {lang: 'gd'}, {lang: 'sco'}]},
    'Very many': {
      current: 'so',
      label: 'Language of this service',
      languages: 'en ar bn ckb cy fa fr ga gd gu kw pa pl prs ps pt ro rmy so ti tr uk ur zh-Hans'.split(' ').map((lang) => ({lang, href: `#${lang}`})),
    },
    'A tag that nobody knows': {current: 'en', label: 'Language of the leaflet', languages: [{lang: 'en'}, {lang: 'vls-x-tarrow'}]},
    'None': {languages: []},
  },
  keyboard: [
    ['Tab', 'Moves to each language, and on from it.'],
    ['Enter', 'Chooses it.'],
    ['Space', 'Chooses it, where it has no page of its own.'],
  ],
};
