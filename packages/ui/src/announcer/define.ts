import {define} from '../define.js';
import {CivicAnnouncer} from './civic-announcer.js';

define('civic-announcer', CivicAnnouncer);

declare global {
  interface HTMLElementTagNameMap {
    'civic-announcer': CivicAnnouncer;
  }
}
