import {define} from '../define.js';
import {CivicAllocation} from './civic-allocation.js';

define('civic-allocation', CivicAllocation);

declare global {
  interface HTMLElementTagNameMap {
    'civic-allocation': CivicAllocation;
  }
}
