import {define} from '../define.js';
import {CivicCheckbox} from './civic-checkbox.js';

define('civic-checkbox', CivicCheckbox);

declare global {
  interface HTMLElementTagNameMap {
    'civic-checkbox': CivicCheckbox;
  }
}
