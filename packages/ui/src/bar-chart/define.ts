import {define} from '../define.js';
import {CivicBarChart} from './civic-bar-chart.js';

define('civic-bar-chart', CivicBarChart);

declare global {
  interface HTMLElementTagNameMap {
    'civic-bar-chart': CivicBarChart;
  }
}
