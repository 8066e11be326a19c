import {define} from '../define.js';
import {CivicSelect} from './civic-select.js';

define('civic-select', CivicSelect);

declare global {
  interface HTMLElementTagNameMap {
    'civic-select': CivicSelect;
  }
}
