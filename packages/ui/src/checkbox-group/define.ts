import {define} from '../define.js';
import {CivicCheckboxGroup} from './civic-checkbox-group.js';

define('civic-checkbox-group', CivicCheckboxGroup);

declare global {
  interface HTMLElementTagNameMap {
    'civic-checkbox-group': CivicCheckboxGroup;
  }
}
