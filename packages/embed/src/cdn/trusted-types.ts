/** The part of the browser's Trusted Types that we use. */
interface Policies {
  createPolicy(name: string, rules: {createHTML(template: string): string; createScriptURL(address: string): string}): Policy;
}

interface Policy {
  createHTML(template: string): unknown;
  createScriptURL(address: string): unknown;
}

const policies = (globalThis as {trustedTypes?: Policies}).trustedTypes;

/**
 * The policy through which Lit makes its templates and our workers start. It lets every template pass, so it never leaves this module: handing it
 * to a second copy through a global would give it to every script on the page. `undefined` where the browser has no
 * Trusted Types, or where the page's policy does not let us make it.
 */
export const policy = createPolicy(policies);

function createPolicy(factory: Policies | undefined): Policy | undefined {
  if (!factory) return undefined;
  try {
    return factory.createPolicy('civic-widgets', {createHTML: (template) => template, createScriptURL});
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Only what comes from where this code comes from is ours. */
function createScriptURL(address: string): string {
  if (new URL(address).origin !== new URL(import.meta.url).origin) throw new TypeError(`${address} is not ours`);
  return address;
}

let answer: boolean | undefined;

/**
 * Whether Lit can draw on this page. Without a policy it still can where the page names policies but does not require
 * them. Where it can't, a widget that started would be an empty box: it is not defined, and its fallback stays.
 */
export function canDraw(): boolean {
  return (answer ??= policy !== undefined || !policies || takesStrings());
}

function takesStrings(): boolean {
  try {
    document.createElement('template').innerHTML = '<p>';
    return true;
  } catch (error) {
    console.warn(
      "Civic Widgets: this page's Content-Security-Policy requires Trusted Types and refuses ours. Let its trusted-types list civic-widgets, and 'allow-duplicates' if several copies of Civic Widgets are on the page.",
      error,
    );
    return false;
  }
}
