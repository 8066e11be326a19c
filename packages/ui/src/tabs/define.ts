import {define} from '../define.js';
import {CivicTabs} from './civic-tabs.js';

define('civic-tabs', CivicTabs);

declare global {
  interface HTMLElementTagNameMap {
    'civic-tabs': CivicTabs;
  }
}
