import {define} from '../define.js';
import {CivicConfig} from './civic-config.js';

define('civic-config', CivicConfig);

declare global {
  interface HTMLElementTagNameMap {
    'civic-config': CivicConfig;
  }
}
