import type {WidgetManifest} from '@civic-widgets/model';
import {catalogues} from './catalogues.js';

/** What the house knows of the poll. */
export const manifest: WidgetManifest = {
  name: 'poll',
  tag: 'civic-poll',
  title: 'Consultation poll',
  summary: 'Asks people about something that concerns them, stores what they say, and shows the result by the rule that was announced.',
  attributes: ['src', 'lang', 'heading-level', 'pages'],
  catalogues,
  print: () => import('./print.js'),
};
