import {define} from '../define.js';
import {CivicProgressBar} from './civic-progress-bar.js';

define('civic-progress-bar', CivicProgressBar);

declare global {
  interface HTMLElementTagNameMap {
    'civic-progress-bar': CivicProgressBar;
  }
}
