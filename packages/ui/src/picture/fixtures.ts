import type {Fixtures} from '../fixtures.js';
import type {CivicPicture} from './civic-picture.js';

export const fixtures: Fixtures<CivicPicture> = {
  tag: 'civic-picture',
  usual: {src: '/media/ideas/bus-shelter.svg', alt: 'A bus shelter with a glass side and a wooden seat'},
  options: {
    'Another shape': {src: '/media/aberhebog.svg', alt: 'A map of Aberhebog, with the river in the south'},
  },
  states: {
    'It did not come': {src: '', alt: 'A bus shelter with a glass side and a wooden seat'},
    'It did not come, long words': {
      src: '',
      alt: 'The platform of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch station with three new benches, each with a back and arms, and a shelter at its end',
    },
    'In another language': {src: '', alt: {value: 'درخت کے نیچے ایک لمبا بینچ', lang: 'ur'}},
  },
  keyboard: [],
};
