import {childrenOf, elements, nameOf, storyRoots} from './composed.js';

/** One thing that is shown, and what is said of it, phrase by phrase. */
export interface Transcript {
  readonly specimen: string;
  readonly phrases: readonly string[];
}

/** What the virtual screen reader says of each specimen of the story; of the whole story where it has none. */
export async function transcribe(): Promise<Transcript[]> {
  const specimens = [...elements()].filter((element) => element.matches('[data-specimen]'));
  const shown = specimens.length > 0 ? specimens : storyRoots().filter(({id}) => id === 'storybook-root');
  const transcripts: Transcript[] = [];
  for (const element of shown) {
    transcripts.push({
      specimen: element.getAttribute('data-specimen') ?? '',
      phrases: await listenTo(element),
    });
  }
  return transcripts;
}

/** Walks through an element with the reading cursor, from its beginning to its end. */
export async function listenTo(element: Element): Promise<string[]> {
  const path: string = '/@test/virtual-screen-reader.js';
  const {virtual} = (await import(path)) as {virtual: VirtualScreenReader};
  const page = document.createElement('div');
  page.role = 'document';
  page.append(...flatCopy(element));
  document.body.append(page);
  await virtual.start({container: page});
  try {
    for (let steps = 0; steps < 3000; steps += 1) {
      await virtual.next();
      // An empty document has no end: the cursor is back at its beginning at once.
      if (/^(?:end of )?document$/.test(await virtual.lastSpokenPhrase()))
        return (await virtual.spokenPhraseLog()).slice(1, -1);
    }
    throw new Error(`The reading cursor finds no way out of ${nameOf(element)}`);
  } finally {
    await virtual.stop();
    page.remove();
  }
}

interface VirtualScreenReader {
  start(options: {container: Node}): Promise<void>;
  next(): Promise<void>;
  stop(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
}

/**
 * A copy of what is shown, in one tree: the virtual screen reader knows neither shadow roots nor slots. What markup
 * doesn't hold (values, what is checked or open, what is hidden, which element names which) is written into it.
 */
function flatCopy(original: Element): Node[] {
  const copies = new Map<Element, HTMLElement>();
  const copied = childrenOf(original).flatMap((child) => copyOf(child, copies));
  let count = 0;
  const idOf = (element: Element | null): string => {
    const copy = element && copies.get(element);
    if (!copy) return '';
    return (copy.id ||= `copy-${(count += 1)}`);
  };
  for (const [element, copy] of copies) {
    for (const [attribute, property] of references) {
      const named = [
        (element as unknown as Record<string, Element | readonly Element[] | null>)[property] ?? [],
      ].flat();
      const ids = named.map(idOf).filter(Boolean).join(' ');
      if (ids) copy.setAttribute(attribute, ids);
    }
    if (element instanceof HTMLLabelElement && copy instanceof HTMLLabelElement)
      copy.htmlFor = idOf(element.control);
  }
  return copied;
}

/** The attributes that name other elements, and the properties that find these. */
const references = [
  ['aria-activedescendant', 'ariaActiveDescendantElement'],
  ['aria-controls', 'ariaControlsElements'],
  ['aria-describedby', 'ariaDescribedByElements'],
  ['aria-details', 'ariaDetailsElements'],
  ['aria-errormessage', 'ariaErrorMessageElements'],
  ['aria-flowto', 'ariaFlowToElements'],
  ['aria-labelledby', 'ariaLabelledByElements'],
  ['aria-owns', 'ariaOwnsElements'],
] as const;

/** Attributes that point elsewhere, fetch, act or style. */
const left = /^(?:id|for|list|form|class|part|slot|style|src|srcset|autofocus|popover.*|command.*|on.*)$/;

function copyOf(node: Node, copies: Map<Element, HTMLElement>): Node[] {
  if (node instanceof Text) return [document.createTextNode(node.data)];
  if (!(node instanceof Element) || node.matches('script, style, link, template')) return [];
  const children = () => heardIn(node).flatMap((child) => copyOf(child, copies));
  // Neither has a box or a meaning of its own.
  if (node instanceof HTMLSlotElement) return children();
  if (node instanceof SVGElement) return [drawing(node)];
  // A custom element is what it holds; its copy must not come alive.
  const copy = document.createElement(node.localName.includes('-') ? 'div' : node.localName);
  copies.set(node, copy);
  for (const {name, value} of node.attributes)
    if (!left.test(name) && !references.some(([own]) => own === name)) copy.setAttribute(name, value);
  copy.append(...(node instanceof HTMLTextAreaElement ? [node.value] : children()));
  writeState(node, copy);
  return [copy];
}

/** What is inside, but for what a closed `<details>` or `<select>` keeps to itself. */
function heardIn(element: Element): Node[] {
  const inside = childrenOf(element);
  if (element instanceof HTMLDetailsElement && !element.open)
    return inside.filter((child) => child instanceof HTMLElement && child.matches('summary'));
  if (element instanceof HTMLSelectElement && element.size <= 1 && !element.multiple)
    return [...element.selectedOptions];
  return inside;
}

/** A drawing says its name, if it has one. */
function drawing(original: SVGElement): Node {
  const copy = original.cloneNode(true) as SVGElement;
  if (!isHeard(original)) copy.setAttribute('aria-hidden', 'true');
  return copy;
}

function writeState(original: Element, copy: Element): void {
  const set = (name: string, isOn: boolean) => copy.toggleAttribute(name, isOn);
  const isOption = original instanceof HTMLOptionElement || original instanceof HTMLOptGroupElement;
  if (!isOption && !isHeard(original)) set('hidden', true);
  if (original.matches(':disabled')) set('disabled', true);
  if (original instanceof HTMLInputElement) {
    set('checked', original.checked);
    set('indeterminate', original.indeterminate);
    copy.setAttribute('value', original.value);
  }
  if (original instanceof HTMLOptionElement) {
    set('selected', original.selected);
    // People hear its words, not what is sent.
    copy.setAttribute('value', original.label);
  }
}

/** Whether assistive technology gets it at all: what can't be seen through but is there, such as a radio below its drawing, too. */
function isHeard(element: Element): boolean {
  return (
    getComputedStyle(element).display === 'contents' || element.checkVisibility({visibilityProperty: true})
  );
}
