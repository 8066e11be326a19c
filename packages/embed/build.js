import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildCdn} from './dist/build/cdn.js';

// The files for the web, into `cdn/`. `tsc -b` has to have run.
// CIVIC_BUILD_VERSION and CIVIC_BUILD_OUT name another version and folder, for tests of two versions on one page.
const here = fileURLToPath(new URL('.', import.meta.url));
const {version} = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8'));

await buildCdn({
  version: process.env.CIVIC_BUILD_VERSION ?? version,
  folder: resolve(process.env.CIVIC_BUILD_OUT ?? resolve(here, 'cdn')),
});
