import {canRunWidgets} from './browser.js';
import {canDraw} from './trusted-types.js';

/**
 * Stands in the CDN's files for the design system's `define`: the first definition wins, and where an element could not be
 * drawn there is none. A `<civic-config>` that can't draw would hide the part of the page that it is around.
 */
export function define(tag: string, constructor: CustomElementConstructor): boolean {
  const known = customElements.get(tag);
  if (!known && canRunWidgets() && canDraw()) customElements.define(tag, constructor);
  return known === undefined || known === constructor;
}
