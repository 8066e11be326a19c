import type {StorybookConfig} from '@storybook/web-components-vite';

/**
 * The catalogue. Packages resolve to their compiled files through their exports, as everywhere else: no TypeScript
 * plugin, one meaning of decorators. Nothing is fetched from elsewhere.
 */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Pictures of the sample content are where the server has them.
  staticDirs: [{from: '../packages/server/content/media', to: '/media'}],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
};

export default config;
