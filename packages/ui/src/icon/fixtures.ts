import type {Fixtures} from '../fixtures.js';
import type {CivicIcon} from './civic-icon.js';
import {arrowEnd, calendar, clock, external, people, pin, warning} from './icons.js';

export const fixtures: Fixtures<CivicIcon> = {
  tag: 'civic-icon',
  usual: {icon: calendar},
  options: {
    'Beside a word': {icon: clock},
    'With a name of its own': {icon: warning, label: 'Closed today'},
    'Along the line of reading': {icon: arrowEnd},
  },
  states: {
    'Nothing to draw': {},
    'A name in another language': {icon: pin, label: {value: 'آپ یہاں ہیں', lang: 'ur'}},
    'Fine lines': {icon: people},
    'Turned round': {icon: external},
  },
  keyboard: [],
};
