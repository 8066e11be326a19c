import {define} from '../define.js';
import {CivicMapPin} from './civic-map-pin.js';

define('civic-map-pin', CivicMapPin);

declare global {
  interface HTMLElementTagNameMap {
    'civic-map-pin': CivicMapPin;
  }
}
