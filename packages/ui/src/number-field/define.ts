import {define} from '../define.js';
import {CivicNumberField} from './civic-number-field.js';

define('civic-number-field', CivicNumberField);

declare global {
  interface HTMLElementTagNameMap {
    'civic-number-field': CivicNumberField;
  }
}
