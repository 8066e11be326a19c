import {define} from '../define.js';
import {CivicRating} from './civic-rating.js';

define('civic-rating', CivicRating);

declare global {
  interface HTMLElementTagNameMap {
    'civic-rating': CivicRating;
  }
}
