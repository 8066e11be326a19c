import {define} from '../define.js';
import {CivicDialog} from './civic-dialog.js';

define('civic-dialog', CivicDialog);

declare global {
  interface HTMLElementTagNameMap {
    'civic-dialog': CivicDialog;
  }
}
