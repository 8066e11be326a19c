import {define} from '../define.js';
import {CivicCombobox, type CivicComboboxSearchEvent} from './civic-combobox.js';

define('civic-combobox', CivicCombobox);

declare global {
  interface HTMLElementTagNameMap {
    'civic-combobox': CivicCombobox;
  }
  interface HTMLElementEventMap {
    'civic-combobox-search': CivicComboboxSearchEvent;
  }
}
