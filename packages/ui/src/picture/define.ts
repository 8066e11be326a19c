import {define} from '../define.js';
import {CivicPicture} from './civic-picture.js';

define('civic-picture', CivicPicture);

declare global {
  interface HTMLElementTagNameMap {
    'civic-picture': CivicPicture;
  }
}
