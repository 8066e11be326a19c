import {defineConfig} from 'vite';

/**
 * How the files for the web are made. `packages/embed/build.js` uses it in mode `cdn` and adds what to build. Storybook
 * reads it too, in its own modes, and gets Vite's own settings.
 */
export default defineConfig(({mode}) =>
  mode === 'cdn'
    ? {
        publicDir: false,
        resolve: {conditions: ['module', 'browser', 'production']},
        build: {
          write: false,
          // What browsers with ElementInternals have.
          target: 'es2022',
          modulePreload: false,
          minify: 'oxc',
          reportCompressedSize: false,
        },
      }
    : {},
);
