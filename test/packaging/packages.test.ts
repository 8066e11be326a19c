import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {homedir} from 'node:os';
import {dirname, join, posix, resolve} from 'node:path';
import {before, describe, it} from 'node:test';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import Ajv from 'ajv';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {elements, tokens} from '../manifest/manifests.js';
import {bundle, firstLoad} from './bundle.js';
import type {Package} from 'custom-elements-manifest';
import {EmptyProject, exportsOf, type Packed} from './empty-project.js';
import {registeredAfter} from './registered.js';

const root = resolve(import.meta.dirname, '../../..');

/** What runs where there is no page: on a server, in a build, in a test. */
const withoutPage = [
  'model',
  'counting',
  'client',
  'i18n',
  'i18n/i18next.js',
  'ui/markup.js',
  'ui/catalogues.js',
  'ui/primitives.js',
  'poll/manifest.js',
  'poll/print.js',
  'poll/catalogues.js',
  'poll/fixtures.js',
  'embed/widgets.js',
];

let project: EmptyProject;
before(async () => {
  project = await EmptyProject.create();
});
// Not in a hook: on a busy machine, deleting so many files takes longer than a test file has for its end.
process.once('exit', () => project?.remove());

describe('The tarballs', () => {
  it('hold every file that an export names, with its types', () => {
    eachPackage((packed) => {
      const wrong = exportsOf(packed).flatMap(({specifier, file, types, kind}) => {
        const needed = kind === 'script' ? [file, types ?? `the types of ${specifier}`] : [file];
        return needed.filter((one) => !packed.files.includes(one));
      });
      const unfilled = Object.keys(packed.json.exports).length > exportsOf(packed).length;
      return unfilled ? [...wrong, 'an export with a star that fits no file'] : wrong;
    });
  });

  it('have no export whose types stand behind its code', () => {
    eachPackage(({json}) =>
      Object.entries(json.exports)
        .filter(([, target]) => typeof target !== 'string' && Object.keys(target)[0] !== 'types')
        .map(([entry]) => entry),
    );
  });

  it('hold no test, and nothing that only the build needs', () => {
    const unwanted =
      /\.test\.|\.tsbuildinfo$|(?:^|\/)(?:testing|node_modules)\/|(?:^|\/)tsconfig|\.stories\./;
    eachPackage(({files}) => files.filter((file) => unwanted.test(file)));
  });

  it('hold no path of the machine that they were made on', () => {
    const paths = [root, homedir(), project.folder].map((path) => `${path}/`);
    eachPackage(({files, read}) =>
      files
        .filter((file) => !/\.(?:br|gz)$/.test(file))
        .filter((file) => [...paths, 'file:///'].some((path) => read(file).includes(path))),
    );
  });

  it('hold the source that each source map points to', () => {
    eachPackage(({files, read}) =>
      files
        .filter((file) => file.endsWith('.map'))
        .flatMap((file) => {
          const {sources} = JSON.parse(read(file)) as {sources: readonly string[]};
          return sources.map((source) => posix.join(dirname(file), source));
        })
        .filter((source) => !files.includes(source))
        // dist/ keeps what was compiled from a file that is gone; a fresh clone has none of it.
        .filter((source) => existsSync(join(root, 'packages', source))),
    );
  });

  it('import only what they say they depend on', () => {
    eachPackage(({name, json, files, read}) => {
      const known = [name, ...Object.keys(json.dependencies ?? {})];
      return files
        .filter((file) => /^(?:dist\/.*|[^/]*)\.(?:js|d\.ts)$/.test(file))
        .flatMap((file) => importsIn(read(file)).map((imported) => `${file}: ${imported}`))
        .filter((line) => !known.includes(line.slice(line.indexOf(': ') + 2)));
    });
  });

  it('hold a README and say which Node they need', () => {
    eachPackage(({files, json}) => [
      ...['README.md', 'package.json'].filter((file) => !files.includes(file)),
      ...['description', 'license', 'engines', 'files'].filter((field) => !(field in json)),
    ]);
  });

  it('please publint', async () => {
    for (const {name, tarball, json} of project.packages) {
      const {messages} = await publint({pack: {tarball: new Uint8Array(tarball).buffer}, strict: true});
      assert.deepEqual(
        messages.map((message) => formatMessage(message, json)),
        [],
        name,
      );
    }
  });

  it('please Are The Types Wrong, for ES modules', async () => {
    for (const packed of project.packages) {
      const entrypoints = exportsOf(packed)
        .filter(({kind}) => kind !== 'css')
        .map(({specifier}) => specifier.replace(packed.name, '.'));
      const result = await checkPackage(createPackageFromTarballData(new Uint8Array(packed.tarball)), {
        entrypoints,
      });
      assert.ok(result.types, `${packed.name} has types`);
      assert.deepEqual(
        result.problems.filter((problem) => !isOfOtherModules(problem)),
        [],
        packed.name,
      );
    }
  });
});

describe('The descriptions of the elements', () => {
  const described = [
    'custom-elements.json',
    'vscode.html-custom-data.json',
    'vscode.css-custom-data.json',
    'jsx.js',
  ];
  const withElements = () => project.packages.filter(({json}) => 'customElements' in json);

  it('stand in each tarball that holds elements', () => {
    assert.deepEqual(
      withElements()
        .map(({name}) => name)
        .toSorted(),
      ['@civic-widgets/poll', '@civic-widgets/service-finder', '@civic-widgets/ui'],
    );
    for (const packed of withElements()) {
      const exported = exportsOf(packed).map(({specifier}) => specifier.replace(`${packed.name}/`, ''));
      assert.deepEqual(
        described.filter((file) => !exported.includes(file)),
        [],
        packed.name,
      );
      assert.equal((packed.json as {customElements?: string}).customElements, 'dist/custom-elements.json');
    }
  });

  it('follow the schema of the Custom Elements Manifest', () => {
    const validate = new Ajv().compile(
      JSON.parse(
        readFileSync(join(root, 'node_modules/custom-elements-manifest/schema.json'), 'utf8'),
      ) as object,
    );
    for (const packed of withElements()) {
      validate(JSON.parse(packed.read('dist/custom-elements.json')));
      assert.deepEqual(validate.errors ?? [], [], packed.name);
    }
  });

  it('name only files of the tarball, and only what these declare and export', () => {
    eachPackage((packed) => {
      if (!withElements().includes(packed)) return [];
      const {modules} = JSON.parse(packed.read('dist/custom-elements.json')) as Package;
      const exportedFrom = (path: string) =>
        modules.find((one) => one.path === path)?.exports?.map(({name}) => name) ?? [];
      const referenced = modules.flatMap(({path, declarations = [], exports = []}) => [
        {name: '', module: path},
        ...exports.map(({declaration}) => declaration),
        ...declarations.flatMap((one) => ('superclass' in one && one.superclass ? [one.superclass] : [])),
        ...declarations
          .flatMap((one) => ('members' in one ? (one.members ?? []) : []))
          .flatMap(({inheritedFrom}) => inheritedFrom ?? []),
      ]);
      return referenced
        .filter(({module}) => module !== undefined)
        .filter(
          ({name, module = ''}) =>
            !packed.files.includes(module) || (name && !exportedFrom(module).includes(name)),
        )
        .map(({name, module}) => `${name} in ${module}`);
    });
  });

  it('tell editors each tag, attribute, part and custom property', () => {
    for (const packed of withElements()) {
      const html = JSON.parse(packed.read('dist/vscode.html-custom-data.json')) as HtmlData;
      const css = JSON.parse(packed.read('dist/vscode.css-custom-data.json')) as CssData;
      const own = elements
        .filter(({define}) => define.startsWith(`${packed.name}/`))
        .map(({declaration}) => declaration);
      assert.deepEqual(
        html.tags.map(({name, attributes}) => [name, attributes.map((one) => one.name)]),
        own.map(({tagName, attributes = []}) => [tagName, attributes.map((one) => one.name)]),
      );
      const names = (list: readonly {readonly name: string}[]) => new Set(list.map(({name}) => name));
      const properties = own.flatMap(({cssProperties = []}) => cssProperties);
      assert.deepEqual(
        names(css.properties),
        names(
          [...(packed.name.endsWith('/ui') ? tokens : []), ...properties].toSorted((a, b) =>
            a.name < b.name ? -1 : 1,
          ),
        ),
      );
      const parts = own.flatMap(({cssParts = []}) => cssParts.map(({name}) => ({name: `::part(${name})`})));
      assert.deepEqual(
        names(css.pseudoElements),
        names(parts.toSorted((a, b) => (a.name < b.name ? -1 : 1))),
      );
      const all = [
        ...html.tags,
        ...html.tags.flatMap(({attributes}) => attributes),
        ...css.properties,
        ...css.pseudoElements,
      ];
      assert.deepEqual(
        all.filter(({description}) => !description || /undefined/.test(description)),
        [],
      );
    }
  });
});

describe('In an empty project', () => {
  for (const name of withoutPage) {
    it(`Node imports ${name} and stays without a page`, async () => {
      const code = `
        const before = Object.getOwnPropertyNames(globalThis);
        const names = Object.keys(await import('@civic-widgets/${name}'));
        const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
        console.log(JSON.stringify({names, added}));`;
      const {names, added} = JSON.parse(await project.node('--input-type=module', '--eval', code)) as Record<
        string,
        string[]
      >;
      assert.notDeepEqual(names, []);
      assert.deepEqual(added, []);
    });
  }

  for (const [moduleResolution, module] of [
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ] as const) {
    it(`TypeScript checks a page’s script that imports every export, with moduleResolution ${moduleResolution}`, async () => {
      project.write('all.ts', importing(project.packages.filter((packed) => !isServer(packed))));
      project.write('page.ts', page);
      await typecheck(['all.ts', 'page.ts'], {module, moduleResolution, types: [], skipLibCheck: false});
    });

    it(`TypeScript checks a program that imports the server, with moduleResolution ${moduleResolution}`, async () => {
      project.write('program.ts', `${importing(project.packages.filter(isServer))}\n${program}`);
      await typecheck(['program.ts'], {module, moduleResolution, types: ['node']});
    });
  }

  it('VS Code finds the files that the documentation names', () => {
    const settings = JSON.parse(blockOf('docs/editors.md', 'json')) as Readonly<
      Record<string, readonly string[]>
    >;
    const files = Object.values(settings).flat();
    assert.equal(files.length, 4);
    assert.deepEqual(
      files.filter((file) => !existsSync(join(project.folder, file))),
      [],
    );
  });

  it('TypeScript checks what is written on the elements in JSX, with React 19', async () => {
    for (const types of ['@types/react', 'csstype']) project.borrow(types);
    project.write('react.d.ts', blockOf('docs/editors.md', 'ts'));
    project.write('react.tsx', reactPage);
    await typecheck(['react.d.ts', 'react.tsx'], {
      module: 'esnext',
      moduleResolution: 'bundler',
      types: [],
      jsx: 'react-jsx',
      skipLibCheck: true,
    });
  });

  it('the server starts, and serves the page of a consultation and the files for the web', async () => {
    const {url, stop} = await project.startServer();
    try {
      const version = project.packages.find(({name}) => name.endsWith('/embed'))?.json.version;
      for (const path of [
        '/',
        '/consultations/high-street',
        '/v1/civic.js',
        `/${version}/loader/poll.js`,
        '/openapi.json',
      ]) {
        const response = await fetch(url + path);
        await response.arrayBuffer();
        assert.equal(response.status, 200, path);
      }
    } finally {
      await stop();
    }
  });
});

describe('An element', {concurrency: 2}, () => {
  for (const {tag, define} of elements.filter((element) => element.define.startsWith('@civic-widgets/ui/'))) {
    it(`${tag} is registered by its define.js, with nothing but what stands in its templates`, async (t) => {
      const {[define]: registered = []} = await registeredAfter(project, [define]);
      assert.deepEqual(registered.toSorted(), withInner(tag).toSorted());
      if (registered.length > 1)
        t.diagnostic(`${tag} brings ${registered.filter((one) => one !== tag).join(', ')}`);
    });
  }

  it('is registered by no other module of ours, and all of them can be imported', async () => {
    const modules = project.packages
      .filter((packed) => !isServer(packed))
      .flatMap((packed) => exportsOf(packed))
      .filter(({kind}) => kind === 'script')
      .map(({specifier}) => specifier);
    // Fixtures bring what stands in their examples, and a widget's register.js the primitives that it renders.
    const isLoud = (specifier: string) => /\/(?:define|register|fixtures)\.js$/.test(specifier);
    const inOrder = [...modules.filter((one) => !isLoud(one)), ...modules.filter(isLoud)];
    const registered = await registeredAfter(project, inOrder);
    assert.deepEqual(Object.keys(registered), inOrder);
    assert.deepEqual(
      inOrder.filter((one) => !isLoud(one) && registered[one]?.length !== 0),
      [],
    );
  });
});

describe('A bundle', () => {
  it('that imports one element’s define.js holds that element alone', async () => {
    const {registered, elements: held} = await bundle(
      project,
      `import '@civic-widgets/ui/notice/define.js';`,
    );
    assert.deepEqual(registered, ['civic-notice']);
    assert.deepEqual(held, ['civic-notice']);
  });

  it('that imports a class registers nothing and holds no other element', async () => {
    const code = `import {CivicNotice} from '@civic-widgets/ui';\nglobalThis.kept = CivicNotice;`;
    const {registered, elements} = await bundle(project, code);
    assert.deepEqual(registered, []);
    assert.deepEqual(elements, ['civic-notice']);
  });

  it('that imports the poll’s define.js registers the poll and what every poll needs, and holds what others need', async () => {
    const {registered, elements: held} = await bundle(project, `import '@civic-widgets/poll/define.js';`);
    const needed = ['civic-config', 'civic-error-summary', 'civic-notice', 'civic-poll', 'civic-radio-group'];
    assert.deepEqual(registered.toSorted(), needed);
    assert.deepEqual(
      withInner('civic-poll').filter((tag) => !held.includes(tag)),
      [],
    );
  });

  it('that imports the poll’s class does not register the poll', async () => {
    const code = `import {CivicPoll} from '@civic-widgets/poll';\nglobalThis.kept = CivicPoll;`;
    const {registered, elements} = await bundle(project, code);
    assert.deepEqual(registered, []);
    assert.ok(elements.includes('civic-poll'));
  });

  it('that imports a name and does not use it is empty', async () => {
    for (const {name} of project.packages.filter((packed) => !isServer(packed))) {
      const specifier = name.endsWith('/embed') ? `${name}/widgets.js` : name;
      const code = await firstLoad(project, `import * as all from '${specifier}';`).catch((cause: unknown) => {
        throw new Error(`${specifier} can't be bundled`, {cause});
      });
      assert.equal(code.trim(), '', specifier);
    }
  });
});

/** An element and all that its templates bring, as its sources have it. */
function withInner(tag: string, all = new Set<string>()): string[] {
  all.add(tag);
  const element = elements.find((one) => one.tag === tag);
  for (const inner of elements.filter((one) => element?.tags.has(one.tag) && !all.has(one.tag)))
    withInner(inner.tag, all);
  return [...all];
}

/** The first block of code of a kind in a page of the documentation: what it says is what is tested. */
function blockOf(page: string, kind: string): string {
  const [, code] =
    new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 's').exec(readFileSync(join(root, page), 'utf8')) ?? [];
  assert.ok(code, `${page} has a block of ${kind}`);
  return code;
}

interface Described {
  readonly name: string;
  readonly description: string;
}

interface HtmlData {
  readonly tags: readonly (Described & {readonly attributes: readonly Described[]})[];
}

interface CssData {
  readonly properties: readonly Described[];
  readonly pseudoElements: readonly Described[];
}

/** Asserts of every package that there is nothing wrong with it. */
function eachPackage(findWrong: (packed: Packed) => readonly string[]): void {
  assert.ok(project.packages.length > 0);
  const wrong = project.packages.map((packed) => [packed.name, findWrong(packed)] as const);
  assert.deepEqual(Object.fromEntries(wrong.filter(([, found]) => found.length > 0)), {});
}

/** Type-checks files of the project, as strictly as TypeScript can. */
function typecheck(files: readonly string[], options: Readonly<Record<string, unknown>>): Promise<string> {
  const lib = ['es2023', 'dom', 'dom.iterable'];
  const compilerOptions = {strict: true, noEmit: true, target: 'es2022', lib, ...options};
  project.write('tsconfig.json', JSON.stringify({compilerOptions, files}));
  return project.node(join(root, 'node_modules/ts7/bin/tsc'), '-p', 'tsconfig.json');
}

/** The code of a module that imports every export. */
function importing(packages: readonly Packed[]): string {
  const modules = packages.flatMap((packed) => exportsOf(packed)).filter(({kind}) => kind !== 'css');
  const imports = modules.map(({specifier, kind}, n) =>
    kind === 'json'
      ? `import n${n} from '${specifier}' with {type: 'json'};`
      : `import * as n${n} from '${specifier}';`,
  );
  return `${imports.join('\n')}\nexport const all = [${imports.map((_, n) => `n${n}`).join(', ')}];\n`;
}

/** The one package that is no part of a page. */
function isServer({name}: Packed): boolean {
  return name.endsWith('/server');
}

/** CommonJS can't import these packages by TypeScript's old rules, and nobody says that it can. */
function isOfOtherModules(problem: {readonly kind: string; readonly resolutionKind?: string}): boolean {
  return problem.resolutionKind === 'node10' || problem.resolutionKind === 'node16-cjs';
}

/** The packages that a module imports. */
function importsIn(code: string): string[] {
  const specifiers = code.matchAll(/(?:^|[\s;}])(?:from\s*|import\s*\(?\s*)(['"])([^'"$]+)\1/gm);
  return [...specifiers]
    .map(([, , specifier = '']) => specifier)
    .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

/** What somebody writes who uses the elements: their tags and events have types, and a mistake is one. */
const page = `
import '@civic-widgets/poll/define.js';
import {CivicNotice} from '@civic-widgets/ui';
import type {CivicPoll} from '@civic-widgets/poll';
import type {Consultation} from '@civic-widgets/model';

export const poll: CivicPoll = document.createElement('civic-poll');
export const notice: CivicNotice | null = document.querySelector('civic-notice');
poll.addEventListener('civic-poll-submitted', (event) => {
  const receipt: string | undefined = event.receipt;
  return receipt;
});
// @ts-expect-error
poll.addEventListener('civic-poll-submitted', (event) => event.nothing);
// @ts-expect-error
export const consultation: Consultation = {id: 1};
// @ts-expect-error
new CivicNotice().tone = 'loud';
`;

/** What somebody writes who uses the elements in React, and the mistakes that are found. */
const reactPage = `
export const page = (
  <main>
    <civic-notice tone="success" className="wide" key="stored">We have your answer.</civic-notice>
    <civic-text-field label="Your name" name="name" required autocomplete="name" aria-live="off" />
    <civic-poll
      src="/api/v1/consultations/high-street"
      heading-level={3}
      lang="cy"
      oncivic-poll-submitted={(event) => event.receipt?.length}
      onClick={(event) => event.currentTarget.id}
    />
  </main>
);
export const mistakes = [
  // @ts-expect-error
  <civic-notice tone="loud" />,
  // @ts-expect-error
  <civic-text-field lable="Your name" />,
  // @ts-expect-error
  <civic-poll src={1} />,
  // @ts-expect-error
  <civic-poll heading-level="three" />,
  // @ts-expect-error
  <civic-poll oncivic-poll-submitted={(event) => event.nothing} />,
  // @ts-expect-error
  <civic-text-field validity={undefined} />,
  // @ts-expect-error
  <civic-pole />,
];
`;

/** What somebody writes who starts the server from a program of their own. */
const program = `
import {buildApp, type Parts} from '@civic-widgets/server';
export const start = async (parts: Parts) => (await buildApp(parts)).listen({port: parts.config.port});
// @ts-expect-error
buildApp({config: {}});
`;
