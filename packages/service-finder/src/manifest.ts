import type {WidgetManifest} from '@civic-widgets/model';
import {catalogues} from './catalogues.js';

/** What the house knows of the service finder. */
export const manifest: WidgetManifest = {
  name: 'service-finder',
  tag: 'civic-service-finder',
  title: 'Service finder',
  summary:
    'Finds a service nearby in the words that people use: by need, by place, by when it is open, and in their language.',
  attributes: [
    'src',
    'lang',
    'heading-level',
    'deep-link',
    'heading',
    'places',
    'reports',
    'sensitive',
    'exit-url',
  ],
  catalogues,
  print: () => import('./print.js'),
};
