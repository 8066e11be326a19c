/**
 * Registers a tag unless it is taken. The first definition wins: a page that includes two versions keeps working, and
 * {@link CustomElementRegistry.define} would throw.
 */
export function define(tag: string, constructor: CustomElementConstructor): boolean {
  if (customElements.get(tag)) return customElements.get(tag) === constructor;
  customElements.define(tag, constructor);
  return true;
}
