import {html} from 'lit';
import type {Fixtures} from '../fixtures.js';
import type {CivicButton} from './civic-button.js';

export const fixtures: Fixtures<CivicButton> = {
  tag: 'civic-button',
  usual: {variant: 'primary', content: html`Send my answer`},
  options: {
    'The one that matters': {variant: 'primary', content: html`Sign up for Saturday`},
    'Beside it': {content: html`Change my answer`},
    'What can’t be put back': {variant: 'danger', content: html`Delete my sign-up`},
  },
  states: {
    'On its way': {variant: 'primary', busy: true, content: html`Sending your answer`},
    'Disabled': {disabled: true, content: html`Sign up for Saturday`},
    'Long words': {
      variant: 'primary',
      content: html`Ask for a place at the Nachbarschaftshilfevereinsversammlung on the first Wednesday of the month`,
    },
    'In another language': {variant: 'primary', content: html`<span lang="ur" dir="rtl">میرا جواب بھیجیں</span>`},
  },
  keyboard: [
    ['Tab', 'Moves to the button, and on from it.'],
    ['Enter, Space', 'Presses it.'],
  ],
};
