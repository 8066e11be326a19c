import {html} from 'lit';
import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {create} from 'storybook/theming';
import {catalogues} from '@civic-widgets/ui/catalogues.js';
import english from '@civic-widgets/ui/locales/en.json';
import '@civic-widgets/ui/config/define.js';
import '@civic-widgets/ui/high-contrast.css';
import {extractArgTypes, manifest} from '../stories/support/manifest.js';
import './fonts.css';
import './preview.css';

setCustomElementsManifest(manifest);

declare global {
  /** Set by the accessibility sweep, which looks at the page after each step that a story plays. */
  var civicAfterStep: ((label: string) => unknown) | undefined;
}

/** Puts the toolbar's choices where a host page would: on the document. The sweep sets the same attributes in place. */
const onDocument: Decorator = (story, {globals}) => {
  const {theme = 'light', locale = 'en', direction = 'auto', textSize = '100', spacing = 'normal', forcedColors = 'none'} =
    globals as Record<string, string | undefined>;
  const root = document.documentElement;
  root.lang = locale;
  root.dir = direction === 'auto' ? (locale === 'ur' ? 'rtl' : 'ltr') : direction;
  Object.assign(root.dataset, {theme, textSize, spacing, forcedColors});
  // A story in the look of another site (see stories/themes) keeps it.
  root.classList.toggle('civic-high-contrast', theme === 'contrast' && !root.classList.contains('site'));
  return story();
};

/** Sentences for the elements that stand in no widget: they speak the language of the toolbar. */
const sentences = {
  english,
  languages: Object.keys(catalogues),
  load: (lang: string) => catalogues[lang as keyof typeof catalogues](),
};

/** Gives the story a place of its own, as a host page's column would. */
const onPage: Decorator = (story) => html`<civic-config .catalogues=${sentences}><div class="story">${story()}</div></civic-config>`;

/** A choice in the toolbar, and what each value of it is called. */
function choice(title: string, icon: 'contrast' | 'globe' | 'transfer' | 'zoom' | 'paragraph' | 'eye', items: Record<string, string>) {
  return {
    description: title,
    toolbar: {title, icon, dynamicTitle: true, items: Object.entries(items).map(([value, name]) => ({value, title: name}))},
  };
}

const preview: Preview = {
  decorators: [onPage, onDocument],
  tags: ['autodocs'],
  initialGlobals: {theme: 'light', locale: 'en', direction: 'auto', textSize: '100', spacing: 'normal', forcedColors: 'none'},
  globalTypes: {
    theme: choice('Theme', 'contrast', {light: 'Light', dark: 'Dark', contrast: 'High contrast'}),
    locale: choice('Language', 'globe', {en: 'English', cy: 'Cymraeg', ur: 'اردو'}),
    direction: choice('Direction', 'transfer', {auto: 'As the language', ltr: 'Left to right', rtl: 'Right to left'}),
    textSize: choice('Text size', 'zoom', {100: 'Text as usual', 200: 'Text at 200 %'}),
    spacing: choice('Text spacing', 'paragraph', {normal: 'Spacing as usual', wcag: 'Spacing of WCAG 1.4.12'}),
    forcedColors: choice('Forced colours', 'eye', {none: 'Colours of the page', active: 'Forced colours, roughly'}),
  },
  async runStep(label, play, context) {
    await play(context);
    await globalThis.civicAfterStep?.(label);
  },
  parameters: {
    a11y: {
      test: 'error',
      options: {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
    },
    controls: {expanded: true},
    docs: {extractArgTypes, theme: create({base: 'light', fontBase: "'Source Sans 3 Variable', 'Noto Nastaliq Urdu', sans-serif"})},
    // The order of titles; within an element, stories keep the order of their file.
    options: {
      storySort: {
        method: 'alphabetical',
        order: [
          'Welcome',
          'Guides',
          ['Getting started', 'Theming', 'Writing content', 'Accessibility', 'Privacy'],
          'Foundations',
          'Widgets',
          'Primitives',
          'Themes',
        ],
      },
    },
  },
};

export default preview;
