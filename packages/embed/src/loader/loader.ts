import type {Handover} from '@civic-widgets/client';
import type {BuildFacts, LoaderWidget} from './build-facts.js';
import {createHandovers} from './handovers.js';
import {fill} from './placeholders.js';
import type {Registry} from './registry.js';

/** A widget's module in the version's folder. */
interface WidgetModule {
  define(options: {handover: (element: Element) => Handover | undefined}): void;
}

/** Makes the function that looks through a document, shadow root or element for widgets, and watches it from then on. */
export function createLoader(
  {version, widgets}: BuildFacts,
  folder: string,
  registry: Registry,
): (root: ParentNode) => void {
  const handovers = createHandovers(folder);
  const seen = new WeakSet<Element>();
  const watched = new WeakSet<Node>();
  const told = new Set<string>();
  const loading = new Set<string>();
  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records) addedNodes.forEach((node) => node instanceof Element && look(node));
  });

  function look(root: ParentNode): void {
    each(root, '[data-civic]', (placeholder) => {
      const widget = widgets.find(({name}) => name === placeholder.getAttribute('data-civic'));
      if (!widget || registry.filled.has(placeholder)) return;
      registry.filled.add(placeholder);
      const element = fill(placeholder, widget);
      if (element) meet(element, widget);
    });
    for (const widget of widgets) each(root, widget.tag, (element) => meet(element, widget));
  }

  function meet(element: Element, widget: LoaderWidget): void {
    const {tag} = widget;
    const owner = registry.claims.get(tag) || version;
    if (owner !== version) {
      tell(tag, owner);
    } else if (!seen.has(element) && !customElements.get(tag)) {
      seen.add(element);
      load(widget);
      handovers.prepare(element, widget);
    }
  }

  function tell(tag: string, owner: string): void {
    if (told.has(tag)) return;
    told.add(tag);
    console.warn(
      `Civic Widgets: ${owner} came first and runs <${tag}>, so ${version} does not. Keep one civic.js on the page.`,
    );
  }

  function load({tag, files}: LoaderWidget): void {
    if (loading.has(tag)) return;
    loading.add(tag);
    registry.claims.set(tag, version);
    const modules = files.map((file) => import(/* @vite-ignore */ folder + file) as Promise<WidgetModule>);
    Promise.all(modules)
      .then(([module]) => module?.define({handover: handovers.take}))
      .catch((error: unknown) => {
        console.warn(
          `Civic Widgets: <${tag}> could not be started, so its fallback stays. Let the page's Content-Security-Policy allow ${folder} in script-src and connect-src.`,
          error,
        );
      });
  }

  return (root) => {
    look(root);
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {childList: true, subtree: true});
  };
}

/** One strange element must not keep the others from their widgets: a form whose field is named `getAttribute` throws. */
function each(root: ParentNode, selector: string, action: (element: Element) => void): void {
  const found = Array.from(root.querySelectorAll(selector));
  if (root instanceof Element && root.matches(selector)) found.unshift(root);
  for (const element of found) {
    try {
      action(element);
    } catch (error) {
      console.warn('Civic Widgets left an element as it is:', element, error);
    }
  }
}
