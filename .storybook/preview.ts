import type {Decorator, Preview} from '@storybook/web-components-vite';
import './preview.css';

/** Puts the toolbar's choices where a host page would: on the document. */
const onDocument: Decorator = (story, {globals}) => {
  const {theme, locale, direction} = globals as Record<string, string>;
  const root = document.documentElement;
  root.lang = locale ?? 'en';
  root.dir = direction === 'auto' ? (locale === 'ur' ? 'rtl' : 'ltr') : (direction ?? 'ltr');
  root.dataset.theme = theme ?? 'light';
  return story();
};

const preview: Preview = {
  decorators: [onDocument],
  tags: ['autodocs'],
  initialGlobals: {theme: 'light', locale: 'en', direction: 'auto'},
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: {title: 'Theme', icon: 'contrast', dynamicTitle: true, items: [{value: 'light', title: 'Light'}, {value: 'dark', title: 'Dark'}]},
    },
    locale: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'en', title: 'English'},
          {value: 'cy', title: 'Cymraeg'},
          {value: 'ur', title: 'اردو'},
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          {value: 'auto', title: 'As the language'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
  },
  parameters: {
    a11y: {
      test: 'error',
      options: {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
    },
    controls: {expanded: true},
    // The catalogue's order: house-style.md, Tests.
    options: {storySort: {method: 'alphabetical', order: ['Welcome', 'Guides', 'Widgets', 'Primitives']}},
  },
};

export default preview;
