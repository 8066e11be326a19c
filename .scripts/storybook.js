import {join} from 'node:path';
import {compile} from './build.js';
import {install} from './install.js';
import {root, run, stopOnSignals} from './run.js';

stopOnSignals();

await install();
if (!(await compile())) process.exit(1);
const storybook = join(root, 'node_modules/.bin/storybook');
const args = ['dev', '-c', '.storybook', '-p', '6006', '--no-open', '--disable-telemetry', '--no-version-updates'];
process.exitCode = await run(process.execPath, [storybook, ...args, ...process.argv.slice(2)]);
