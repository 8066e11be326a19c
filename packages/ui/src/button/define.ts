import {define} from '../define.js';
import {CivicButton} from './civic-button.js';

define('civic-button', CivicButton);

declare global {
  interface HTMLElementTagNameMap {
    'civic-button': CivicButton;
  }
}
