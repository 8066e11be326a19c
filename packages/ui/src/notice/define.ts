import {define} from '../define.js';
import {CivicNotice} from './civic-notice.js';

define('civic-notice', CivicNotice);

declare global {
  interface HTMLElementTagNameMap {
    'civic-notice': CivicNotice;
  }
}
