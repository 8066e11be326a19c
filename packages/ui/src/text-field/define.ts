import {define} from '../define.js';
import {CivicTextField} from './civic-text-field.js';

define('civic-text-field', CivicTextField);

declare global {
  interface HTMLElementTagNameMap {
    'civic-text-field': CivicTextField;
  }
}
