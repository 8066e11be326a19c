import {define} from '../define.js';
import {CivicFieldset} from './civic-fieldset.js';

define('civic-fieldset', CivicFieldset);

declare global {
  interface HTMLElementTagNameMap {
    'civic-fieldset': CivicFieldset;
  }
}
