import {parentPort, workerData} from 'node:worker_threads';

// As much of a page as modules touch while they load, in a thread of its own: it imports modules and tells after each
// which elements are registered. Written into the empty project, so that it finds what is installed there.
const registry = new Map<string, unknown>();
Object.assign(globalThis, {
  window: globalThis,
  customElements: {
    get: (tag: string) => registry.get(tag),
    define: (tag: string, element: unknown) => registry.set(tag, element),
  },
  document: {createTreeWalker: () => ({}), createComment: () => ({}), documentElement: new EventTarget()},
  HTMLElement: class {},
  Document: class {},
  CSSStyleSheet: class {},
});
const registered: Record<string, string[]> = {};
for (const specifier of workerData as readonly string[]) {
  try {
    await import(specifier);
  } catch (error) {
    throw new Error(`${specifier} could not be imported: ${String(error)}`, {cause: error});
  }
  registered[specifier] = [...registry.keys()];
}
parentPort?.postMessage(registered);
