import {define} from '../define.js';
import {CivicRanking} from './civic-ranking.js';

define('civic-ranking', CivicRanking);

declare global {
  interface HTMLElementTagNameMap {
    'civic-ranking': CivicRanking;
  }
}
