import {define} from '../define.js';
import {CivicShowMore, type CivicShowMoreGoEvent} from './civic-show-more.js';

define('civic-show-more', CivicShowMore);

declare global {
  interface HTMLElementTagNameMap {
    'civic-show-more': CivicShowMore;
  }
  interface HTMLElementEventMap {
    'civic-show-more-go': CivicShowMoreGoEvent;
  }
}
