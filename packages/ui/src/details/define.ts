import {define} from '../define.js';
import {CivicDetails} from './civic-details.js';

define('civic-details', CivicDetails);

declare global {
  interface HTMLElementTagNameMap {
    'civic-details': CivicDetails;
  }
}
