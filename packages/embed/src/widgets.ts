import type {WidgetManifest} from '@civic-widgets/model';
import {manifest as poll} from '@civic-widgets/poll/manifest.js';
import {manifest as serviceFinder} from '@civic-widgets/service-finder/manifest.js';

/** Every widget there is. The loader's table, the CDN files, the print routes and the catalogue come from this list. */
export const widgets: readonly WidgetManifest[] = [poll, serviceFinder];
