import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findChromium, findFirefox, findPostgres, findProgram, findWebKit} from './programs.js';
import {ask, root, run, say, since, stopOnSignals} from './run.js';

const stamp = join(root, 'node_modules/.civic-install');

/**
 * Makes a fresh clone ready. Throws where the project can't run without what is missing; a browser or PostgreSQL that
 * can't be had is only reported, since the other tests run without it.
 *
 * @param {{browsers?: boolean, postgres?: boolean, strace?: boolean}} [wanted] what only the tests need
 * @returns {Promise<{missing: string[]}>} what is still missing, in words
 */
export async function install({browsers = false, postgres = false, strace = false} = {}) {
  await installPackages();
  await buildSqlite();
  return browsers || postgres || strace ? installPrograms({browsers, postgres, strace}) : {missing: []};
}

async function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled(JSON.parse(lock.toString()))) {
    const from = Date.now();
    // `npm ci` empties the folder first. Where there is one, other commands may be running from it.
    const command = existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci'];
    say('Installing npm packages (about a minute)');
    if ((await run('npm', [...command, '--loglevel=error'])) !== 0) throw new Error(`npm ${command[0]} failed`);
    say(`Installed npm packages in ${since(from)}`);
  }
  writeFileSync(stamp, wanted);
}

/**
 * Whether node_modules holds what the lock file names, as npm's own record tells it. Somebody who ran `npm install` by
 * hand has no stamp of ours and needs nothing.
 *
 * @typedef {{version?: string, resolved?: string, optional?: boolean, devOptional?: boolean}} Entry
 * @param {{packages: Record<string, Entry>}} lock
 */
function isInstalled({packages}) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  /** @type {Record<string, Entry>} */
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(packages).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const here = installed[path];
    return here ? here.version === entry.version : entry.optional === true;
  });
}

/**
 * better-sqlite3 is the one package whose own build step runs (.npmrc turns all others off): it fetches a prebuilt
 * binary, or compiles one in about a minute.
 */
async function buildSqlite() {
  if (sqliteLoads()) return;
  const from = Date.now();
  say('Building SQLite for this machine (about a minute)');
  const build = () => run('npm', ['rebuild', 'better-sqlite3', '--ignore-scripts=false', '--loglevel=error'], {env: withHeaders(), quiet: true});
  let code = await build();
  if (code !== 0) {
    const missing = ['python3', 'make', 'g++'].filter((name) => !findProgram(name));
    if (missing.length > 0 && (await apt(missing))) code = await build();
  }
  if (code !== 0 || !sqliteLoads()) throw new Error('better-sqlite3 could not be built. It needs python3, make and a C++ compiler.');
  say(`Built SQLite in ${since(from)}`);
}

/** In a process of its own, so that nothing here holds a binding that is about to be replaced. */
function sqliteLoads() {
  const code = `new (require('better-sqlite3'))(':memory:').close(); console.log('ok')`;
  return ask(process.execPath, ['-e', code]) !== undefined;
}

/** Node's headers are fetched from nodejs.org unless they stand beside Node, as Debian's and NodeSource's packages put them. */
function withHeaders() {
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, 'include/node/common.gypi'));
  return headers ? {...process.env, npm_config_nodedir: prefix} : process.env;
}

/**
 * @typedef {{name: string, found: () => unknown, packages: string[]}} Need
 * @param {{browsers: boolean, postgres: boolean, strace: boolean}} wanted
 */
async function installPrograms({browsers, postgres, strace}) {
  /** @type {Need[]} */
  const needs = [];
  if (browsers) {
    needs.push(
      {name: 'Chromium', found: findChromium, packages: ['chromium']},
      {name: 'Firefox', found: findFirefox, packages: ['firefox-esr']},
      {name: 'WebKitGTK', found: findWebKit, packages: ['webkit2gtk-driver', 'xvfb', 'xauth']},
    );
  }
  if (postgres) needs.push({name: 'PostgreSQL', found: findPostgres, packages: ['postgresql']});
  if (strace) needs.push({name: 'strace', found: () => findProgram('strace'), packages: ['strace']});
  const lacking = () => needs.filter(({found}) => !found());
  const packages = lacking().flatMap((need) => need.packages);
  if (browsers && onDebian()) packages.push(...fonts.filter((name) => !isDebInstalled(name)));
  if (packages.length > 0) await apt(packages);
  return {missing: lacking().map(({name, packages}) => `${name} (Debian: ${packages.join(' ')})`)};
}

/** Latin, and Arabic script as Urdu writes it. */
const fonts = ['fonts-dejavu-core', 'fonts-noto-core'];

/** @param {string} name */
function isDebInstalled(name) {
  return ask('dpkg-query', ['-W', '-f=${Status}', name])?.includes('install ok installed') ?? false;
}

function onDebian() {
  return findProgram('apt-get') !== undefined && findProgram('dpkg-query') !== undefined;
}

/**
 * Installs Debian packages, and says so plainly where it may not.
 * @param {readonly string[]} packages
 */
async function apt(packages) {
  if (!onDebian()) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && ask('sudo', ['-n', 'true']) === undefined) {
    say(`Not installed, since that needs root: apt-get install ${packages.join(' ')}`);
    return false;
  }
  const from = Date.now();
  say(`Installing through apt: ${packages.join(' ')}`);
  /** @param {readonly string[]} command */
  const asRoot = (command) => {
    const all = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    return run(/** @type {string} */ (all[0]), all.slice(1), {quiet: true});
  };
  const patient = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=5'];
  // A source that fails to update need not be one that we use.
  await asRoot(['apt-get', ...patient, 'update']);
  if (packages.includes('postgresql')) await asRoot(['sh', '-c', noMainCluster]);
  const keep = ['-o', 'Dpkg::Options::=--force-confdef', '-o', 'Dpkg::Options::=--force-confold'];
  const code = await asRoot(['apt-get', ...patient, ...keep, 'install', '-y', '-q', '--no-install-recommends', ...packages]);
  say(code === 0 ? `Installed in ${since(from)}` : `apt-get failed (${code}); the rest runs without`);
  return code === 0;
}

/** Debian's package would start a database of its own and leave it running; the tests only need the programs. */
const noMainCluster = `f=/etc/postgresql-common/createcluster.conf; test -e $f || { mkdir -p \${f%/*} && echo 'create_main_cluster = false' > $f; }`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  stopOnSignals();
  const all = process.argv.includes('--tests');
  const {missing} = await install({browsers: all, postgres: all});
  for (const name of missing) say(`Missing: ${name}`);
}
