import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build, defineConfig, parse} from '@terrazzo/parser';
import css from '@terrazzo/plugin-css';
import {root} from './run.js';

const source = join(root, 'packages/ui/tokens/tokens.resolver.json');
const themes = /** @type {const} */ (['light', 'dark', 'high-contrast', 'high-contrast-dark']);

const isColor = (/** @type {string} */ name) => name.startsWith('color-');

/**
 * What themes differ in: all else is the same in each.
 * @param {Record<string, string>} values
 */
function colorsOf(values) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => isColor(name)));
}

/** In our elements: roles that stand on the page's own ground have no value of their own. */
const systemColors = /** @type {Record<string, string>} */ ({
  'color-surface': 'Canvas',
  'color-text': 'CanvasText',
  'color-field': 'transparent',
});

/**
 * What the token files say, as CSS values by theme and name.
 *
 * @typedef {Record<(typeof themes)[number], Record<string, string>>} Values
 * @returns {Promise<{values: Values, mixed: Record<string, {usual: number, more: number}>}>}
 */
export async function readTokens() {
  const cwd = pathToFileURL(`${root}/`);
  const filename = pathToFileURL(source);
  const plugin = css({
    filename: 'tokens.css',
    legacyHex: true,
    variableName: ({id}) => `--${id.replaceAll('.', '-')}`,
    permutations: themes.map((theme) => ({input: {theme}, prepare: (text) => `${theme} {${text}}`})),
  });
  const config = defineConfig({tokens: [filename.href], plugins: [plugin]}, {cwd});
  const {tokens, resolver, sources} = await parse([{filename, src: readFileSync(source, 'utf8')}], {config});
  const {outputFiles} = await build(tokens, {resolver, sources, config});
  const text = String(outputFiles[0]?.contents);
  const values = /** @type {Values} */ ({});
  for (const theme of themes) {
    const [, block = ''] = new RegExp(`^${theme} \\{([^}]*)\\}`, 'm').exec(text) ?? [];
    values[theme] = Object.fromEntries([...block.matchAll(/^\s*--([\w-]+):\s*(.+);/gm)].map(([, name = '', value = '']) => [name, value]));
  }
  const mixed = Object.fromEntries(
    Object.entries(tokens).flatMap(([id, {$extensions}]) => {
      const mix = /** @type {any} */ ($extensions)?.['org.civic-widgets']?.mixed;
      return mix ? [[id.replaceAll('.', '-'), mix]] : [];
    }),
  );
  return {values, mixed};
}

/** The style sheets that are made of the tokens, by path. */
export async function tokenFiles() {
  const {values, mixed} = await readTokens();
  return {
    'packages/ui/src/tokens.styles.ts': elementStyles(values, mixed),
    'packages/ui/src/tokens/tokens.css': pageStyles(values),
    'packages/ui/src/tokens/high-contrast.css': highContrast(values),
  };
}

/**
 * What our elements read: private names, whose values a page can set by the public ones.
 * @param {Values} values
 * @param {Record<string, {usual: number, more: number}>} mixed
 */
function elementStyles({light, dark, ...more}, mixed) {
  const names = Object.keys(light);
  const colors = names.filter((name) => isColor(name) && !mixed[name] && !systemColors[name]);
  const line = (/** @type {string} */ name, /** @type {string} */ value) => `${privateName(name)}: var(--civic-${name}, ${value});`;
  const mix = (/** @type {number} */ percent) =>
    percent === 100 ? 'currentColor' : `color-mix(in srgb, currentColor ${percent}%, transparent)`;
  // Where nothing can be mixed, a grey that can be seen on light and dark.
  const grey = (/** @type {number} */ percent) => (percent > 50 ? 'currentColor' : `rgb(128 128 128 / ${Math.round(percent * 1.8)}%)`);
  const rule = (/** @type {string[]} */ lines) => [':host {', ...lines.map((text) => `  ${text}`), '}'];
  const both = (/** @type {string} */ name, /** @type {Record<string, string>} */ a, /** @type {Record<string, string>} */ b) =>
    line(name, `light-dark(${a[name]}, ${b[name]})`);
  const lines = [
    ...rule(
      names.map((name) => {
        if (name.startsWith('font-scale-')) return `${privateName(name)}: calc(1em * var(--civic-${name}, ${light[name]}));`;
        return line(name, systemColors[name] ?? (mixed[name] ? grey(mixed[name].usual) : (light[name] ?? '')));
      }),
    ),
    '@supports (color: color-mix(in srgb, red, red)) {',
    ...rule(Object.entries(mixed).map(([name, {usual}]) => line(name, mix(usual)))).map(indent),
    '}',
    '/* A page that says it is dark (color-scheme) gets lighter signal colours. */',
    '@supports (color: light-dark(red, red)) {',
    ...rule(colors.map((name) => both(name, light, dark))).map(indent),
    '  /* Whoever asked the system for more contrast gets it, where the page has not chosen a colour itself. */',
    '  @media (prefers-contrast: more) {',
    ...rule([
      ...colors.map((name) => both(name, more['high-contrast'], more['high-contrast-dark'])),
      ...Object.entries(mixed).map(([name, mixes]) => line(name, mix(mixes.more))),
    ]).map((text) => indent(indent(text))),
    '  }',
    '}',
    '/* A page may set its accent alone: black or white, whichever can be read on it. */',
    '@supports (color: oklch(from red l c h)) {',
    ...rule(['--_on-accent: var(--civic-color-on-accent, oklch(from var(--_accent) clamp(0, (0.65 - l) * 1000, 1) 0 0));']).map(indent),
    '}',
    '@media (prefers-reduced-motion: reduce) {',
    ...rule(['--_duration: 0s;']).map(indent),
    '}',
  ];
  return `import {css} from 'lit';

// Made by .scripts/tokens.js from packages/ui/tokens. Change it there.

/**
 * The values that every element reads. A page sets the public \`--civic-*\` names on any ancestor; here they get their
 * fallbacks. Greys are mixed from the page's own text colour, so that they follow a page that is light or dark.
 */
export const tokens = css\`
${lines.map(indent).join('\n')}
\`;
`;
}

/**
 * For a page that wants our colours for itself as well, such as the server's own.
 * @param {Values} values
 */
function pageStyles({light, dark, 'high-contrast': more, 'high-contrast-dark': moreDark}) {
  return [
    '/* Made by .scripts/tokens.js from packages/ui/tokens. All our design tokens, for pages that want them. A page that only',
    '   wants a widget in its own colours sets the few that it needs instead. */',
    block(':root', light, ['color-scheme: light dark;']),
    media('prefers-color-scheme: dark', block(':root', colorsOf(dark))),
    media('prefers-contrast: more', block(':root', colorsOf(more))),
    media('(prefers-contrast: more) and (prefers-color-scheme: dark)', block(':root', colorsOf(moreDark))),
  ].join('\n');
}

/**
 * High contrast, where a page offers it as a choice of its own.
 * @param {Values} values
 */
function highContrast({'high-contrast': more, 'high-contrast-dark': moreDark}) {
  return [
    '/* Made by .scripts/tokens.js from packages/ui/tokens. High contrast as a choice of the page: put the class on the part of the',
    '   page that it is for. Without it, widgets follow what people told their system (prefers-contrast). */',
    block('.civic-high-contrast', colorsOf(more), ['color-scheme: light;', 'color: #000;', 'background: #fff;']),
    block('.civic-high-contrast.civic-dark', colorsOf(moreDark), ['color-scheme: dark;', 'color: #fff;', 'background: #000;']),
  ].join('\n');
}

/**
 * @param {string} selector
 * @param {Record<string, string>} values
 * @param {string[]} before
 */
function block(selector, values, before = []) {
  const lines = [...before, ...Object.entries(values).map(([name, value]) => `--civic-${name}: ${value};`)];
  return `${selector} {\n${lines.map(indent).join('\n')}\n}\n`;
}

/**
 * @param {string} query
 * @param {string} rule
 */
function media(query, rule) {
  const condition = query.startsWith('(') ? query : `(${query})`;
  return `@media ${condition} {\n${rule.trimEnd().split('\n').map(indent).join('\n')}\n}\n`;
}

/** @param {string} name */
function privateName(name) {
  return `--_${name.replace(/^color-|^font-scale-/, '').replace(/^line-height-normal$/, 'leading').replace(/^line-height-tight$/, 'leading-tight')}`;
}

/** @param {string} text */
function indent(text) {
  return `  ${text}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(await tokenFiles())) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
}
