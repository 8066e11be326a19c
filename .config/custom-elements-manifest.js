import {dirname, posix} from 'node:path';

/**
 * How the Custom Elements Manifest of a package is made from its sources (docs/decisions/0008-the-manifest-of-elements.md).
 * `.scripts/manifest.js` runs it in the build; `npx cem analyze --config ../../.config/custom-elements-manifest.js` does
 * the same by hand in a package's folder.
 *
 * @typedef {import('custom-elements-manifest').Package} Package
 * @typedef {import('custom-elements-manifest').Module} Module
 * @typedef {import('custom-elements-manifest').CustomElementDeclaration} Element
 * @typedef {typeof import('typescript')} Compiler
 * @typedef {{name: string, initialize?: () => void, collectPhase?: (at: {ts: Compiler, node: import('typescript').Node}) => void, analyzePhase?: (at: {ts: Compiler, node: import('typescript').Node, moduleDoc: Module}) => void, moduleLinkPhase?: (at: {moduleDoc: Module}) => void, packageLinkPhase?: (at: {customElementsManifest: Package}) => void}} Plugin
 */

export default {
  globs: ['src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*fixtures.ts', '**/testing/**', '**/locales/**'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [
    documentedEvents(),
    ownTypes(),
    attributeNames(),
    definitions(),
    literalTypes(),
    publicOnly(),
    elementsOnly(),
    publishedPaths(),
  ],
};

/**
 * From `dispatchEvent(new CivicMoreEvent(shown))` the analyzer takes an event named `shown`, and one without a name where
 * there is no argument. Events are those that the comment of the class names; a test sees that it names them all.
 *
 * @returns {Plugin}
 */
function documentedEvents() {
  return {
    name: 'documented-events',
    moduleLinkPhase({moduleDoc}) {
      for (const element of elementsIn(moduleDoc.declarations)) {
        if (element.events)
          element.events = element.events.filter(({name, description}) => name && description);
      }
    },
  };
}

/**
 * Where an element overrides what it inherits, the analyzer takes the type of the base class: `value: unknown` in every control.
 * @returns {Plugin}
 */
function ownTypes() {
  /** @type {Map<string, {type?: {text: string} | undefined, privacy?: string | undefined}>} */
  const own = new Map();
  const lists = (/** @type {Element} */ {members = [], attributes = [], events = []}) => [
    ...members,
    ...attributes,
    ...events,
  ];
  return {
    name: 'own-types',
    initialize: () => own.clear(),
    moduleLinkPhase({moduleDoc}) {
      for (const element of elementsIn(moduleDoc.declarations)) {
        for (const {name, kind, type, privacy} of /** @type {any[]} */ (lists(element)))
          own.set(`${element.name} ${kind} ${name}`, {type, privacy});
      }
    },
    packageLinkPhase({customElementsManifest: {modules}}) {
      for (const element of modules.flatMap(({declarations}) => elementsIn(declarations))) {
        for (const one of /** @type {any[]} */ (lists(element))) {
          const {type, privacy} = own.get(`${element.name} ${one.kind} ${one.name}`) ?? {};
          if (type) one.type = {...type};
          if (privacy) one.privacy = privacy;
        }
      }
    },
  };
}

/**
 * Lit observes the attribute of `inputMode` in lower case.
 * @returns {Plugin}
 */
function attributeNames() {
  return {
    name: 'attribute-names',
    moduleLinkPhase({moduleDoc}) {
      for (const {members = [], attributes = []} of elementsIn(moduleDoc.declarations)) {
        for (const one of attributes) one.name = one.name.toLowerCase();
        for (const one of members)
          if ('attribute' in one) one.attribute = String(one.attribute).toLowerCase();
      }
    },
  };
}

/**
 * Our `define('civic-notice', CivicNotice)` instead of `customElements.define`. It belongs to the folder's `define.ts`,
 * which is the module to import, also where another file holds the call.
 *
 * @returns {Plugin}
 */
function definitions() {
  /** @type {{folder: string, tag: string, name: string}[]} */
  const found = [];
  return {
    name: 'definitions',
    initialize: () => void found.splice(0),
    analyzePhase({ts, node, moduleDoc}) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (!tag || !element || !ts.isStringLiteral(tag) || !ts.isIdentifier(element)) return;
      found.push({folder: dirname(moduleDoc.path), tag: tag.text, name: element.text});
    },
    packageLinkPhase({customElementsManifest: {modules}}) {
      for (const module of modules) {
        // The analyzer takes the call inside `define()` itself for a definition, of an element named "tag".
        module.exports = (module.exports ?? []).filter(({kind}) => kind !== 'custom-element-definition');
        if (!/(?:^|\/)define\.ts$/.test(module.path)) continue;
        for (const {tag, name} of found.filter(({folder}) => folder === dirname(module.path))) {
          const home = modules.find(({declarations}) => declarations?.some((one) => one.name === name));
          if (!home) continue;
          module.exports.push({
            kind: 'custom-element-definition',
            name: tag,
            declaration: {name, module: home.path},
          });
        }
      }
    },
  };
}

/**
 * Writes out the names of types that stand for literals, since a name of ours tells an editor nothing:
 * `NoticeTone` becomes `'info' | 'success' | 'warning' | 'error'`.
 *
 * @returns {Plugin}
 */
function literalTypes() {
  /** @type {Map<string, string>} */
  const lists = new Map();
  /** @type {Map<string, string>} */
  const types = new Map();
  const literals = /^(?:'[^']*'|\d+)(?: \| (?:'[^']*'|\d+))*$/;
  return {
    name: 'literal-types',
    collectPhase({ts, node}) {
      if (ts.isVariableDeclaration(node) && node.initializer && ts.isAsExpression(node.initializer)) {
        const list = node.initializer.expression;
        if (ts.isArrayLiteralExpression(list))
          lists.set(node.name.getText(), list.elements.map((one) => one.getText()).join(' | '));
      } else if (ts.isTypeAliasDeclaration(node)) {
        types.set(node.name.text, node.type.getText().replaceAll(/\s+/g, ' ').replace(/^\| /, ''));
      }
    },
    packageLinkPhase({customElementsManifest: {modules}}) {
      /** @param {string} text */
      const written = (text) => {
        const parts = text.split(' | ').map((part) => {
          const alias = types.get(part) ?? part;
          const [, list] = /^\(typeof (\w+)\)\[number\]$/.exec(alias) ?? [];
          const meaning = (list && lists.get(list)) ?? alias;
          return literals.test(meaning) ? meaning : part;
        });
        return parts.join(' | ');
      };
      for (const {declarations} of modules) {
        for (const element of elementsIn(declarations)) {
          for (const one of [...(element.members ?? []), ...(element.attributes ?? [])]) {
            if ('type' in one && one.type) one.type.text = written(one.type.text);
          }
        }
      }
    },
  };
}

/** What Lit and the browser call, and nobody else. */
const callbacks =
  /^form(?:Associated|Disabled|Reset|StateRestore)Callback$|^formAssociated$|^styles$|^shadowRootOptions$/;

/**
 * Only what somebody may use from outside.
 * @returns {Plugin}
 */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({customElementsManifest: {modules}}) {
      for (const {declarations} of modules) {
        for (const declaration of declarations ?? []) {
          if (!('members' in declaration) || !declaration.members) continue;
          declaration.members = declaration.members.filter(
            ({name, privacy}) =>
              (privacy ?? 'public') === 'public' && !/^[#_]/.test(name) && !callbacks.test(name),
          );
        }
      }
    },
  };
}

/**
 * Elements, the classes that they extend, the classes of their events, and where their tags are defined; no functions, styles
 * or controllers, which are TypeScript's to describe.
 *
 * @returns {Plugin}
 */
function elementsOnly() {
  return {
    name: 'elements-only',
    packageLinkPhase({customElementsManifest}) {
      const all = customElementsManifest.modules.flatMap(({declarations}) => declarations ?? []);
      const elements = elementsIn(all).filter(({tagName}) => tagName);
      const wanted = new Set(elements.map(({name}) => name));
      for (const {superclass, members, events} of elements) {
        if (superclass) wanted.add(superclass.name);
        for (const member of members ?? []) if (member.inheritedFrom) wanted.add(member.inheritedFrom.name);
        for (const {type} of events ?? [])
          for (const [name] of type?.text.matchAll(/\w+/g) ?? []) wanted.add(name);
      }
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations?.filter(
          ({kind, name}) => kind === 'class' && wanted.has(name),
        );
        const kept = new Set(module.declarations?.map(({name}) => name));
        module.exports = module.exports?.filter(
          ({kind, name}) => kind === 'custom-element-definition' || kept.has(name),
        );
        for (const element of elementsIn(module.declarations))
          if (!element.tagName) Reflect.deleteProperty(element, 'customElement');
      }
      customElementsManifest.modules = customElementsManifest.modules
        .filter(({declarations, exports}) => (declarations?.length ?? 0) + (exports?.length ?? 0) > 0)
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/**
 * The paths of what a package publishes and a page imports: `dist/notice/civic-notice.js`.
 * @returns {Plugin}
 */
function publishedPaths() {
  /** @param {string} path */
  const published = (path) =>
    posix
      .normalize(path)
      .replace(/^\//, '')
      .replace(/^src\//, 'dist/')
      .replace(/\.ts$/, '.js');
  return {
    name: 'published-paths',
    packageLinkPhase({customElementsManifest}) {
      for (const module of customElementsManifest.modules) {
        module.path = published(module.path);
        for (const one of module.exports ?? [])
          if (one.declaration.module) one.declaration.module = published(one.declaration.module);
        for (const declaration of module.declarations ?? []) {
          if (!('superclass' in declaration)) continue;
          const {superclass} = declaration;
          const isOurs = superclass?.module && /^\/?src\//.test(superclass.module);
          if (superclass?.module) superclass.module = published(superclass.module);
          // The platform's own, which the analyzer looks for in the module itself.
          if (
            isOurs &&
            superclass.module === module.path &&
            !module.declarations?.some(({name}) => name === superclass.name)
          ) {
            superclass.package = 'global:';
            Reflect.deleteProperty(superclass, 'module');
          }
          const parts = [
            'members',
            'attributes',
            'events',
            'slots',
            'cssParts',
            'cssProperties',
            'cssStates',
          ];
          for (const one of parts.flatMap((part) => /** @type {any} */ (declaration)[part] ?? [])) {
            // One object may be inherited by several elements: a path that is published already stays as it is.
            if (one.inheritedFrom?.module) one.inheritedFrom.module = published(one.inheritedFrom.module);
          }
        }
      }
    },
  };
}

/**
 * @param {Module['declarations']} declarations
 * @returns {Element[]}
 */
function elementsIn(declarations) {
  return /** @type {Element[]} */ (
    (declarations ?? []).filter((one) => 'customElement' in one && one.customElement)
  );
}
