import {define} from '../define.js';
import {CivicDateField} from './civic-date-field.js';

define('civic-date-field', CivicDateField);

declare global {
  interface HTMLElementTagNameMap {
    'civic-date-field': CivicDateField;
  }
}
