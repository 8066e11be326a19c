import {spawn} from 'node:child_process';
import {existsSync, readdirSync, watch} from 'node:fs';
import {join} from 'node:path';
import {bundle, prepare, tsc} from './build.js';
import {onStop, root, say, stopGroup, stopOnSignals} from './run.js';

const release = stopOnSignals();
await prepare({staleOnly: true});
release();

const server = join(root, 'packages/server/dist/server.js');
const commands = [
  [tsc, '-b', '-w', '--preserveWatchOutput'],
  ['--watch', '--watch-preserve-output', '--disable-warning=ExperimentalWarning', server],
];
const children = commands.map((args) => spawn(process.execPath, args, {cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: true}));

/** @type {NodeJS.Timeout | undefined} */
let pause;
/** The compiler writes many files at once: wait until it rests, then build what is stale. */
function onChange() {
  clearTimeout(pause);
  pause = setTimeout(async () => {
    if ((await bundle({staleOnly: true, only: 'cdn'})).length > 0) say('The scripts that host pages load are still the earlier ones.');
  }, 400);
}
for (const name of readdirSync(join(root, 'packages'))) {
  const compiled = join(root, 'packages', name, 'dist');
  if (existsSync(compiled)) watch(compiled, {recursive: true}, onChange);
}

onStop((signal) => {
  for (const child of children) stopGroup(child, signal);
  process.exit(0);
});
