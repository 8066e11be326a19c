import {define} from '../define.js';
import {CivicErrorSummary, type CivicErrorSummaryFollowEvent} from './civic-error-summary.js';

define('civic-error-summary', CivicErrorSummary);

declare global {
  interface HTMLElementTagNameMap {
    'civic-error-summary': CivicErrorSummary;
  }
  interface HTMLElementEventMap {
    'civic-error-summary-follow': CivicErrorSummaryFollowEvent;
  }
}
