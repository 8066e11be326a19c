import type {Catalogue} from '@civic-widgets/model';
import {catalogues as ui} from '@civic-widgets/ui/catalogues.js';

async function merged(...parts: readonly Promise<Catalogue>[]): Promise<Catalogue> {
  return Object.assign({}, ...(await Promise.all(parts)));
}

/** All sentences that a finder needs, by language: its own and the design system's. */
export const catalogues = {
  en: () =>
    merged(
      ui.en(),
      import('./locales/en.json', {with: {type: 'json'}}).then((module) => module.default),
    ),
  cy: () =>
    merged(
      ui.cy(),
      import('./locales/cy.json', {with: {type: 'json'}}).then((module) => module.default),
    ),
  ur: () =>
    merged(
      ui.ur(),
      import('./locales/ur.json', {with: {type: 'json'}}).then((module) => module.default),
    ),
} satisfies Record<string, () => Promise<Catalogue>>;
