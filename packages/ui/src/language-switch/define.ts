import {define} from '../define.js';
import {CivicLanguageSwitch, type CivicLanguageSwitchGoEvent} from './civic-language-switch.js';

define('civic-language-switch', CivicLanguageSwitch);

declare global {
  interface HTMLElementTagNameMap {
    'civic-language-switch': CivicLanguageSwitch;
  }
  interface HTMLElementEventMap {
    'civic-language-switch-go': CivicLanguageSwitchGoEvent;
  }
}
