import {define} from '../define.js';
import {CivicCard, type CivicCardOpenEvent} from './civic-card.js';

define('civic-card', CivicCard);

declare global {
  interface HTMLElementTagNameMap {
    'civic-card': CivicCard;
  }
  interface HTMLElementEventMap {
    'civic-card-open': CivicCardOpenEvent;
  }
}
