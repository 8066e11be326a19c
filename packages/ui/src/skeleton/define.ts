import {define} from '../define.js';
import {CivicSkeleton} from './civic-skeleton.js';

define('civic-skeleton', CivicSkeleton);

declare global {
  interface HTMLElementTagNameMap {
    'civic-skeleton': CivicSkeleton;
  }
}
