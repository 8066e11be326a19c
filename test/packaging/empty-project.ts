import {execFile} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {promisify} from 'node:util';
import {startHelper} from '#scripts/processes.js';

const root = resolve(import.meta.dirname, '../../..');
const execute = promisify(execFile);

export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | {readonly types: string; readonly default: string}>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package as npm packs it. */
export interface Packed {
  readonly name: string;
  /** Where it is in the repository. */
  readonly source: string;
  readonly json: PackageJson;
  readonly tarball: Buffer;
  /** The paths of its files. */
  readonly files: readonly string[];
  read(file: string): string;
}

/** What somebody can import, and the file that they get. */
export interface Export {
  readonly specifier: string;
  readonly file: string;
  /** The declarations beside it; a file that is no script is its own. */
  readonly types: string | undefined;
  readonly kind: 'script' | 'json' | 'css';
}

/** A project of somebody else's, in a folder of its own, with nothing in it but our packages and what they ask for. */
export class EmptyProject {
  readonly folder: string;
  packages: readonly Packed[] = [];

  private constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'civic-packaging-'));
  }

  static async create(): Promise<EmptyProject> {
    const project = new EmptyProject();
    try {
      await project.#install();
    } catch (error) {
      project.remove();
      throw error;
    }
    return project;
  }

  /** Runs Node in the project and gives what it prints; throws with what it says where it fails. */
  async node(...args: readonly string[]): Promise<string> {
    return run(process.execPath, args, this.folder);
  }

  /** Starts the server as npm links it, on a free port with an empty database, and waits until it says where it is. */
  async startServer(): Promise<{readonly url: string; stop(): Promise<void>}> {
    const env = {
      ...ownEnvironment(),
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      CIVIC_DATA_DIR: join(this.folder, 'data'),
    };
    const server = startHelper(join(this.folder, 'node_modules/.bin/civic-server'), [], {
      cwd: this.folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const gone = new Promise<void>((done) => server.once('close', () => done()));
    const stop = async () => {
      server.kill();
      await gone;
    };
    const ready = new Promise<string>((done) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const [, url] = / is at (http:\S+?)\/\n/.exec(said) ?? [];
        if (url) done(url);
      };
      server.stdout?.on('data', listen);
      server.stderr?.on('data', listen);
    });
    const url = await Promise.race([ready, gone, pause(20_000, undefined, {ref: false})]);
    if (url) return {url, stop};
    await stop();
    throw new Error(`The server did not start. It said:\n${said}`);
  }

  write(file: string, content: string): string {
    const path = join(this.folder, file);
    writeFileSync(path, content);
    return path;
  }

  /** Copies from what is installed in the repository, which no registry has to be asked for. */
  borrow(path: string): void {
    cpSync(join(root, 'node_modules', path), join(this.folder, 'node_modules', path), {recursive: true});
  }

  remove(): void {
    rmSync(this.folder, {recursive: true, force: true});
  }

  async #install(): Promise<void> {
    const tarballs = join(this.folder, 'tarballs');
    mkdirSync(tarballs);
    const sources = readdirSync(join(root, 'packages')).filter((name) =>
      existsSync(join(root, 'packages', name, 'package.json')),
    );
    const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', tarballs];
    const packed = JSON.parse(await npm([...pack, ...sources.map((name) => `./packages/${name}`)], root)) as {
      name: string;
      filename: string;
      files: {path: string}[];
    }[];
    // SQLite's binary is made at installation, where scripts run. Here it comes from the repository, so the version has to be the same.
    const sqlite = join(root, 'node_modules/better-sqlite3');
    const {version} = JSON.parse(readFileSync(join(sqlite, 'package.json'), 'utf8')) as PackageJson;
    const project = {name: 'somebody', private: true, type: 'module', overrides: {'better-sqlite3': version}};
    this.write('package.json', JSON.stringify(project));
    const install = [
      'install',
      '--prefer-offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    await npm([...install, ...packed.map(({filename}) => join(tarballs, filename))], this.folder);
    this.borrow('better-sqlite3/build/Release');

    this.packages = packed.map(({name, filename, files}) => {
      const read = (file: string) => readFileSync(join(this.folder, 'node_modules', name, file), 'utf8');
      return {
        name,
        source: join(root, 'packages', name.replace('@civic-widgets/', '')),
        json: JSON.parse(read('package.json')) as PackageJson,
        tarball: readFileSync(join(tarballs, filename)),
        files: files.map(({path}) => path),
        read,
      };
    });
  }
}

/** Everything that can be imported from a package: an entry with a star is one export for each file that it fits. */
export function exportsOf({name, json, files}: Packed): Export[] {
  return Object.entries(json.exports).flatMap(([entry, target]) => {
    const {types, default: file} = typeof target === 'string' ? {types: undefined, default: target} : target;
    const filled = (pattern: string, star: string) => pattern.replace('*', star).replace(/^\.\//, '');
    const stars = file.includes('*') ? files.flatMap((one) => starIn(filled(file, '*'), one) ?? []) : [''];
    return stars.map((star) => ({
      specifier: join(name, filled(entry, star)),
      file: filled(file, star),
      types: types && filled(types, star),
      kind: file.endsWith('.css') ? 'css' : file.endsWith('.json') ? 'json' : 'script',
    }));
  });
}

function starIn(pattern: string, file: string): string | undefined {
  const [before = '', after = ''] = pattern.split('*');
  const isFitting =
    file.startsWith(before) && file.endsWith(after) && file.length > before.length + after.length;
  return isFitting ? file.slice(before.length, file.length - after.length) : undefined;
}

function npm(args: readonly string[], cwd: string): Promise<string> {
  return run('npm', args, cwd);
}

async function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const {stdout} = await execute(program, args, {
      cwd,
      env: ownEnvironment(),
      maxBuffer: 64 * 1024 * 1024,
      timeout: 120_000,
    });
    return stdout;
  } catch (error) {
    const {stdout, stderr} = error as Error & {stdout?: string; stderr?: string};
    throw new Error(`${program} ${args.slice(0, 3).join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`, {
      cause: error,
    });
  }
}

/** Without what npm and the test runner tell the programs that they start: it would lead back into the repository. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign =
    /^(?:npm_(?:package|lifecycle|config_(?:local_prefix|workspace))|INIT_CWD$|NODE_TEST_CONTEXT$|NODE_OPTIONS$|NODE_ENV$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
