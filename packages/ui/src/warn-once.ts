const said = new Set<string>();

/** Tells the author of a page about a mistake in it, once a page for each code and element. */
export function warnOnce(element: Element, code: string, text: string): void {
  const key = `${element.localName}/${code}`;
  if (said.has(key)) return;
  said.add(key);
  console.warn(`<${element.localName}>: ${text}`, element);
}
