import {defineConfig} from 'vite';

/** The catalogue's own: the one at the top of the repository builds the scripts that host pages load. */
export default defineConfig({
  build: {target: 'es2022', reportCompressedSize: false},
});
