import type {Catalogue} from '@civic-widgets/model';

/** The design system's own sentences, by language; a widget's catalogue includes them. */
export const catalogues = {
  en: async () => (await import('./locales/en.json', {with: {type: 'json'}})).default,
  cy: async () => (await import('./locales/cy.json', {with: {type: 'json'}})).default,
  ur: async () => (await import('./locales/ur.json', {with: {type: 'json'}})).default,
} satisfies Record<string, () => Promise<Catalogue>>;
