import {define} from '../define.js';
import {CivicIcon} from './civic-icon.js';

define('civic-icon', CivicIcon);

declare global {
  interface HTMLElementTagNameMap {
    'civic-icon': CivicIcon;
  }
}
