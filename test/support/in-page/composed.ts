/**
 * The page as it is shown: through open shadow roots, with slots filled. This file and its neighbours run in the page
 * under test, which gets them from /@test/ (see ../catalogue.ts).
 */

/** The part of the catalogue's page that is ours to look at: the story, and what it puts on `body` itself. */
export function storyRoots(): Element[] {
  return [...document.body.children].filter(
    (element) => !/(?:^|\s)sb-|^storybook-(?!root)/.test(`${element.className} ${element.id}`.trim()),
  );
}

/** What is shown inside a node, in reading order. */
export function childrenOf(node: Node): Node[] {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return [...((node instanceof Element && node.shadowRoot) || node).childNodes];
}

/** The element that a node is shown in. */
export function parentOf(node: Node): Element | null {
  if (node instanceof Element || node instanceof Text) {
    if (node.assignedSlot) return node.assignedSlot;
  }
  const {parentNode} = node;
  return parentNode instanceof ShadowRoot
    ? parentNode.host
    : parentNode instanceof Element
      ? parentNode
      : null;
}

/** An element and those that it is shown in, outwards. */
export function* outwards(element: Element | null): Generator<Element> {
  for (let at = element; at; at = parentOf(at)) yield at;
}

/** All elements of the story, hidden ones too. */
export function* elements(roots: readonly Element[] = storyRoots()): Generator<Element> {
  for (const root of roots) {
    if (root.matches('script, style, link, template')) continue;
    yield root;
    yield* elements(childrenOf(root).filter((child) => child instanceof Element));
  }
}

/** The document and every open shadow root in it. */
export function roots(): (Document | ShadowRoot)[] {
  return [document, ...[...elements([document.body])].flatMap(({shadowRoot}) => shadowRoot ?? [])];
}

/** Whether people can see the element's box, or, where it has none of its own, the box around it. */
export function isShown(element: Element): boolean {
  for (const at of outwards(element)) {
    if (getComputedStyle(at).display !== 'contents') {
      return at.checkVisibility({visibilityProperty: true, opacityProperty: true});
    }
  }
  return false;
}

/** Whether it is there for the ear only, cut down to nothing for the eye. */
export function isForTheEar(element: Element): boolean {
  for (const at of outwards(element)) {
    const {clipPath, clip, overflowX, position} = getComputedStyle(at);
    if (clipPath === 'inset(50%)' || clip === 'rect(0px, 0px, 0px, 0px)') return true;
    const {width, height} = at.getBoundingClientRect();
    if (position === 'absolute' && overflowX !== 'visible' && width <= 1 && height <= 1) return true;
  }
  return false;
}

/** The text that people see, with the element it is in. */
export function* texts(): Generator<{readonly text: Text; readonly element: Element}> {
  for (const element of elements()) {
    const own = childrenOf(element).filter((child) => child instanceof Text && child.data.trim() !== '');
    if (own.length === 0 || !isShown(element) || isForTheEar(element)) continue;
    for (const text of own) yield {text: text as Text, element};
  }
}

/** Where an element is and what it says, so that somebody finds it. */
export function nameOf(element: Element): string {
  const path = [...outwards(element)]
    .filter((at) => at === element || at.shadowRoot)
    .reverse()
    .map((at) => {
      const part = at.getAttribute('part') ?? at.getAttribute('class');
      return `${at.localName}${at.id && `#${at.id}`}${part ? `.${part.trim().split(/\s+/).join('.')}` : ''}`;
    });
  const words = textOf(element).replaceAll(/\s+/g, ' ').trim();
  return `${path.join(' >> ')}${words && ` “${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`}`;
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.matches('script, style')) return '';
  return childrenOf(node).map(textOf).join('');
}

/** Waits until every element has drawn what it knows, with its fonts. */
export async function settled(): Promise<void> {
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const drawing = [...elements([document.body])] as (Element & {
      updateComplete?: Promise<unknown>;
      isUpdatePending?: boolean;
    })[];
    await Promise.all(drawing.map(async ({updateComplete}) => updateComplete));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await document.fonts.ready;
    if (!drawing.some(({isUpdatePending}) => isUpdatePending)) break;
  }
  for (const element of elements([document.body]))
    if (element instanceof HTMLSelectElement) layOutAgain(element);
}

/** Chromium keeps the width of a list of options that it measured in the font before the one that has come. */
function layOutAgain(list: HTMLSelectElement): void {
  list.style.setProperty('display', 'none');
  list.getBoundingClientRect();
  list.style.removeProperty('display');
}
