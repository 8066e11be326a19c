import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {prepare} from './build.js';
import {exitCodes, onStop, root, stopOnSignals} from './run.js';

const release = stopOnSignals();
await prepare({staleOnly: true});
release();

const server = join(root, 'packages/server/dist/server.js');
const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', server], {cwd: root, stdio: 'inherit'});
// Control-C in a terminal reaches the server by itself: the terminal signals the whole group.
onStop((signal) => void (signal === 'SIGINT' && process.stdin.isTTY ? 0 : child.kill(signal)));
child.on('error', (error) => {
  console.error(`The server could not be started: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => process.exit(code ?? exitCodes[signal ?? ''] ?? 1));
