import {html} from 'lit';
import type {Fixtures} from '../fixtures.js';
import '../radio-group/define.js';
import '../text-area/define.js';
import '../text-field/define.js';
import type {CivicFieldset} from './civic-fieldset.js';

const address = html`<civic-text-field
    name="street"
    label="House and street"
    autocomplete="address-line1"
    required
  ></civic-text-field>
  <civic-text-field
    name="town"
    label="Town or village"
    autocomplete="address-level2"
    required
  ></civic-text-field>
  <civic-text-field
    name="postcode"
    label="Postcode"
    autocomplete="postal-code"
    size="10"
    required
  ></civic-text-field>`;

const contact = html`<civic-text-field
    name="email"
    type="email"
    label="E-mail address"
    autocomplete="email"
  ></civic-text-field>
  <civic-text-field
    name="phone"
    type="tel"
    label="Telephone number"
    autocomplete="tel"
    size="20"
  ></civic-text-field>`;

export const fixtures: Fixtures<CivicFieldset> = {
  tag: 'civic-fieldset',
  usual: {label: 'Where do you live?', content: address},
  options: {
    'A hint': {
      label: 'How can we reach you?',
      hint: 'Fill in one or both. We write or ring only if the date changes.',
      content: contact,
    },
  },
  states: {
    'Wrong together': {
      label: 'How can we reach you?',
      hint: 'Fill in one or both.',
      error: 'Enter an e-mail address or a telephone number',
      content: contact,
    },
    'One field wrong': {
      label: 'Where do you live?',
      content: html`<civic-text-field
          name="street"
          label="House and street"
          value="12 Tenterfield Street"
          required
        ></civic-text-field>
        <civic-text-field
          name="postcode"
          label="Postcode"
          error="Answer “Postcode”"
          size="10"
          required
        ></civic-text-field>`,
    },
    'Disabled by the form': {
      label: 'How can we reach you?',
      hint: 'You can change this again on Monday 4 January.',
      content: html`<civic-text-field
        name="email"
        label="E-mail address"
        value="maud@example.org"
        disabled
      ></civic-text-field>`,
    },
    'In another language': {
      label: {value: 'آپ کہاں رہتے ہیں؟', lang: 'ur'},
      content: html`<civic-text-field name="street" label="House and street" required></civic-text-field>`,
    },
    'Long words': {
      label:
        'Who speaks for the Nachbarschaftshilfevereinsversammlung of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch?',
      hint: 'Name somebody whom the members chose, or whom they will have chosen by the time the hearing begins.',
      content: html`<civic-text-field name="speaker" label="Full name" required></civic-text-field>`,
    },
  },
  keyboard: [['Tab', 'Moves through the fields, in order.']],
};
