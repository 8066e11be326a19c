import {define} from '../define.js';
import {CivicMatrix} from './civic-matrix.js';

define('civic-matrix', CivicMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'civic-matrix': CivicMatrix;
  }
}
