import {define} from '../define.js';
import {CivicPagination, type CivicPaginationGoEvent} from './civic-pagination.js';

define('civic-pagination', CivicPagination);

declare global {
  interface HTMLElementTagNameMap {
    'civic-pagination': CivicPagination;
  }
  interface HTMLElementEventMap {
    'civic-pagination-go': CivicPaginationGoEvent;
  }
}
