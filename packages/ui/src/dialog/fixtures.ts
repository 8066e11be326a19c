import {html} from 'lit';
import type {Fixtures} from '../fixtures.js';
import '../button/define.js';
import '../text-field/define.js';
import type {CivicDialog} from './civic-dialog.js';

const question = html`<p>You can sign up again until Friday 4 December, if there are still places.</p>
  <civic-button slot="actions" variant="danger">Delete my sign-up</civic-button>
  <civic-button slot="actions">Keep it</civic-button>`;

export const fixtures: Fixtures<CivicDialog> = {
  tag: 'civic-dialog',
  usual: {heading: 'Delete your sign-up for Saturday 5 December?', content: question},
  options: {
    'Closed by a press outside': {
      open: true,
      heading: 'How first choices are counted',
      closedBy: 'any',
      content: html`<p>We count first choices. The project with the fewest goes out, and those who chose it give their vote to their next one.</p>`,
    },
    'With a field that is to be filled in': {
      open: true,
      heading: 'Send this page to yourself',
      content: html`<form method="dialog">
        <civic-text-field label="E-mail address" type="email" autocomplete="email" size="30" required></civic-text-field>
        <p><civic-button type="submit" variant="primary">Send</civic-button></p>
      </form>`,
    },
  },
  states: {
    'Open': {open: true, heading: 'Delete your sign-up for Saturday 5 December?', content: question},
    'Long words': {
      open: true,
      heading: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch station: delete your sign-up?',
      content: html`<p>
          You are on the list for the Nachbarschaftshilfevereinsversammlung on the first Wednesday of each month, and for the lunch club.
        </p>
        <civic-button slot="actions" variant="danger">Delete my sign-up for the Nachbarschaftshilfevereinsversammlung</civic-button>`,
    },
    'In another language': {
      open: true,
      heading: {value: 'کیا آپ اپنا اندراج ختم کرنا چاہتے ہیں؟', lang: 'ur'},
      content: html`<p lang="ur" dir="rtl">آپ 4 دسمبر تک دوبارہ اندراج کر سکتے ہیں۔</p>
        <civic-button slot="actions" variant="danger" lang="ur" dir="rtl">اندراج ختم کریں</civic-button>`,
    },
  },
  keyboard: [
    ['Tab', 'Moves among what is in the dialog; nothing behind it can be reached.'],
    ['Escape', 'Closes it, unless the page keeps it open.'],
  ],
};
