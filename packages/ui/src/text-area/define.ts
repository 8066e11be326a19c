import {define} from '../define.js';
import {CivicTextArea} from './civic-text-area.js';

define('civic-text-area', CivicTextArea);

declare global {
  interface HTMLElementTagNameMap {
    'civic-text-area': CivicTextArea;
  }
}
