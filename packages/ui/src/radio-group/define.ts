import {define} from '../define.js';
import {CivicRadioGroup} from './civic-radio-group.js';

define('civic-radio-group', CivicRadioGroup);

declare global {
  interface HTMLElementTagNameMap {
    'civic-radio-group': CivicRadioGroup;
  }
}
