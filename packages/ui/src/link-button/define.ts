import {define} from '../define.js';
import {CivicLinkButton} from './civic-link-button.js';

define('civic-link-button', CivicLinkButton);

declare global {
  interface HTMLElementTagNameMap {
    'civic-link-button': CivicLinkButton;
  }
}
