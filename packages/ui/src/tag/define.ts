import {define} from '../define.js';
import {CivicTag, type CivicTagRemoveEvent} from './civic-tag.js';

define('civic-tag', CivicTag);

declare global {
  interface HTMLElementTagNameMap {
    'civic-tag': CivicTag;
  }
  interface HTMLElementEventMap {
    'civic-tag-remove': CivicTagRemoveEvent;
  }
}
