import type {Fixtures} from '../fixtures.js';
import type {CivicMapPin} from './civic-map-pin.js';
import type {Bounds} from './map-view.js';

const bounds: Bounds = [-3.045, 52.655, -3.009, 52.671];
const map = {
  image: '/media/aberhebog.svg',
  bounds,
  alt: 'A map of Aberhebog: the river runs from west to east, the railway through the north, and the market is in the middle.',
};
const usual = {
  name: 'where',
  label: 'Where should the crossing be?',
  hint: 'Put the pin as near as you can. You can also tell us in words.',
  ...map,
  required: true,
};

export const fixtures: Fixtures<CivicMapPin> = {
  tag: 'civic-map-pin',
  usual,
  options: {
    'No answer needed': {...map, name: 'bench', label: 'Where would you like a bench?'},
  },
  states: {
    'With a pin': {...usual, value: {lat: 52.6636, lon: -3.0285}},
    'Wrong': {...usual, error: 'Put the pin where the crossing should be, or write the address'},
    'Disabled': {...usual, value: {lat: 52.6636, lon: -3.0285}, disabled: true},
    'A picture that did not come': {...usual, image: ''},
    'Long words': {
      ...usual,
      label:
        'Where between the neighbourhood houses, the residents’ association’s garden and the canal would you put it?',
      hint: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch counts as one word.',
    },
    'In another language': {
      ...usual,
      label: {value: 'کراسنگ کہاں ہونی چاہیے؟', lang: 'ur'},
      hint: {value: 'نقشے پر پن لگائیں۔', lang: 'ur'},
      alt: {value: 'ابرہیبوگ کا نقشہ', lang: 'ur'},
      value: {lat: 52.6636, lon: -3.0285},
    },
  },
  keyboard: [
    ['Tab', 'Moves to the map, and on to its buttons.'],
    ['Arrow keys', 'On the map: put the pin in the middle, then move it by a twentieth of what is in sight.'],
    ['+, −', 'On the map: make it larger or smaller.'],
    ['Delete, Backspace', 'On the map: remove the pin.'],
    ['Enter, Space', 'On a button: do what it says.'],
  ],
};
