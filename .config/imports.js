/**
 * Which way imports run (docs/decisions/0001-the-shape.md): for each package, the workspace modules it may use. A name
 * allows the whole package, a longer one that entry point only. A package always sees itself.
 */

export const pure = ['model', 'counting', 'hours', 'directory'];
export const widgets = ['poll', 'volunteer', 'service-finder', 'hub-locator'];

const widgetUses = [...pure, 'i18n', 'client', 'ui'];
const hostUses = [...widgetUses, ...widgets];
const serverUses = [...pure, 'i18n', 'ui/markup.js', ...widgets.map((name) => `${name}/print.js`), 'embed/widgets.js'];

/** @type {Readonly<Record<string, readonly string[]>>} */
export const allowed = {
  'model': [],
  'counting': ['model'],
  'hours': ['model'],
  'directory': ['model', 'hours'],
  'i18n': ['model'],
  'client': ['model'],
  'ui': ['model', 'i18n'],
  ...Object.fromEntries(widgets.map((name) => [name, widgetUses])),
  'embed': hostUses,
  'admin': hostUses,
  'server': serverUses,
  'cli': serverUses,
};

/** Names that only a browser, or only Node, knows. */
export const platformGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'customElements',
  'HTMLElement',
  'Element',
  'Event',
  'CustomEvent',
  'process',
  'Buffer',
  'require',
];

/**
 * What a file may not import, as regular expressions with the sentence to show.
 *
 * @param {string} name of the package
 * @param {{isTest: boolean}} file
 * @returns {{regex: string, message: string}[]}
 */
export function forbiddenImports(name, {isTest}) {
  const uses = [name, ...(allowed[name] ?? [])];
  const list = uses.map((one) => (one.endsWith('.js') ? `${escape(one)}$` : `${escape(one)}(?:/|$)`)).join('|');
  const forbidden = [
    {
      regex: `^@civic-widgets/(?!${list})`,
      message: `${name} may use ${(allowed[name] ?? []).join(', ') || 'no other package'}. See .config/imports.js.`,
    },
    {
      regex: String.raw`^(?:\.\./)+(?:packages|[a-z-]+/(?:src|dist)|node_modules|stories|test|\.[a-z]+)(?:/|$)`,
      message: 'A relative import stays inside its package; use the other package by name.',
    },
    {
      regex: '^lit/directives/(?:style-map|unsafe-)',
      message: 'A strict policy drops style attributes, and markup never comes from data.',
    },
  ];
  if (pure.includes(name) && !isTest) {
    forbidden.push({regex: '^node:', message: `${name} runs in browsers too: nothing from Node.`});
  }
  return forbidden;
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll(/[.-]/g, String.raw`\$&`).replaceAll(String.raw`\-`, '-');
}
