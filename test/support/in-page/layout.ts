import {elements, isForTheEar, isShown, nameOf, outwards, roots, texts} from './composed.js';

/** What is wider than the page, so that people must scroll sideways; empty where nothing is. */
export function tooWide(): string[] {
  const {scrollWidth, clientWidth, dir} = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...elements()].filter((element) => {
    const {left, right} = element.getBoundingClientRect();
    return isShown(element) && (dir === 'rtl' ? left < -0.5 : right > clientWidth + 0.5);
  });
  // The innermost ones are the cause.
  const causes = out.filter(
    (element) => !out.some((other) => other !== element && [...outwards(other)].includes(element)),
  );
  return [`${scrollWidth} pixels in ${clientWidth}`, ...causes.map(nameOf)];
}

/** Text that is cut off, spills out of its box, or lies on other text. */
export function lostText(): string[] {
  const lines = [...texts()].flatMap(({text, element}) =>
    linesOf(text).map((box) => ({text, element, box, layer: layerOf(element)})),
  );
  const found: string[] = [];
  for (const {element, box} of lines) {
    const cutter = whatCuts(box, element);
    if (cutter)
      found.push(`cut off: ${nameOf(element)}${cutter === element ? '' : `, by ${nameOf(cutter)}`}`);
    const spilt = whatItSpillsFrom(box, element);
    if (spilt)
      found.push(`spilling: ${nameOf(element)}${spilt === element ? '' : `, from ${nameOf(spilt)}`}`);
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  for (const [at, one] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      if (other.box.top >= one.box.bottom) break;
      if (other.text !== one.text && other.layer === one.layer && meet(one.box, other.box)) {
        found.push(`lying on each other: ${nameOf(one.element)} and ${nameOf(other.element)}`);
      }
    }
  }
  return [...new Set(found)];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of a text. A font's box is taller than its letters, so a quarter is taken off above and below. */
function linesOf(text: Text): Box[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()]
    .filter(({width, height}) => width > 1 && height > 1)
    .map(({left, right, top, bottom, height}) => ({
      left,
      right,
      top: top + height / 4,
      bottom: bottom - height / 4,
    }));
}

function meet(a: Box, b: Box): boolean {
  const [across, down] = [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ];
  return across > 1 && down > 1;
}

/** The ancestor that hides a part of the box, and offers no way to scroll to it. */
function whatCuts(box: Box, element: Element): Element | undefined {
  let leaves: 'nothing' | 'static' = 'nothing';
  let [isAcross, isDown] = [true, true];
  for (const at of outwards(element)) {
    const {display, overflowX, overflowY, position} = getComputedStyle(at);
    if (display === 'contents') continue;
    const canCut = display !== 'inline' && !(leaves === 'static' && position === 'static');
    if (canCut) {
      leaves = 'nothing';
      if (/auto|scroll/.test(overflowX)) isAcross = false;
      if (/auto|scroll/.test(overflowY)) isDown = false;
      const {left, top} = at.getBoundingClientRect();
      const [start, above] = [left + at.clientLeft, top + at.clientTop];
      const cutsAcross =
        /hidden|clip/.test(overflowX) && (box.left < start - 1.5 || box.right > start + at.clientWidth + 1.5);
      const cutsDown =
        /hidden|clip/.test(overflowY) &&
        (box.top < above - 1.5 || box.bottom > above + at.clientHeight + 1.5);
      if ((isAcross && cutsAcross) || (isDown && cutsDown)) return at;
    }
    if (position === 'fixed') return undefined;
    if (position === 'absolute') leaves = 'static';
  }
  return undefined;
}

/** The box that was drawn around the text, where the text doesn't fit it. */
function whatItSpillsFrom(box: Box, element: Element): Element | undefined {
  for (const at of outwards(element)) {
    const style = getComputedStyle(at);
    if (style.display === 'contents' || style.display === 'inline') continue;
    if (at === document.body || /auto|scroll/.test(style.overflow)) return undefined;
    if (!hasEdges(style)) continue;
    const {left, right, top, bottom} = at.getBoundingClientRect();
    return box.left < left - 2 || box.right > right + 2 || box.top < top - 2 || box.bottom > bottom + 2
      ? at
      : undefined;
  }
  return undefined;
}

function hasEdges({
  backgroundColor,
  borderTopWidth,
  borderBottomWidth,
  borderLeftWidth,
  borderRightWidth,
}: CSSStyleDeclaration): boolean {
  const borders = [borderTopWidth, borderBottomWidth, borderLeftWidth, borderRightWidth];
  return isOpaque(backgroundColor) || borders.every((width) => Number.parseFloat(width) > 0);
}

function isOpaque(color: string): boolean {
  return color !== 'transparent' && !/(?:,|\/)\s*0(?:\.\d+)?\s*\)$/.test(color);
}

/** The innermost box that is laid over the rest, such as a dialog: it may cover text. */
function layerOf(element: Element): Element | undefined {
  for (const at of outwards(element)) {
    const {position, backgroundColor} = getComputedStyle(at);
    if (/absolute|fixed|sticky/.test(position) && isOpaque(backgroundColor)) return at;
  }
  return undefined;
}

const sizes = new WeakMap<Text, number>();

/** Keeps the size of each text, for `textThatStayedSmall` to hold against. */
export function rememberTextSizes(): number {
  let count = 0;
  for (const {text, element} of texts()) {
    sizes.set(text, Number.parseFloat(getComputedStyle(element).fontSize));
    count += 1;
  }
  return count;
}

/** Text that did not become as much larger as the page's. What another site's style sheet does to its own text is its business. */
export function textThatStayedSmall(factor: number): string[] {
  const isSite = document.documentElement.matches('.site');
  return [...texts()].flatMap(({text, element}) => {
    if (isSite && text.getRootNode() === document) return [];
    const [before, now] = [sizes.get(text), Number.parseFloat(getComputedStyle(element).fontSize)];
    return before !== undefined && now < before * factor * 0.95
      ? `${nameOf(element)}: ${before} pixels, then ${now}`
      : [];
  });
}

let spacing: CSSStyleSheet | undefined;

/** Sets lines, paragraphs, letters and words apart as WCAG 1.4.12 has it, inside shadow roots too. */
export function spaceText(isWide: boolean): void {
  if (!spacing) {
    spacing = new CSSStyleSheet();
    spacing.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
  }
  for (const root of roots()) {
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
    root.adoptedStyleSheets = isWide ? [...others, spacing] : others;
  }
}

const targets =
  'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable], ' +
  ':is([role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=option], [role=menuitem], ' +
  '[role=slider], [role=spinbutton], [role=textbox], [role=combobox]):not([aria-disabled=true]), [tabindex]:not([tabindex^="-"])';

/**
 * What people can hit that is smaller than 24 by 24 pixels, by WCAG 2.5.8: not where it stands in a sentence, nor where a
 * circle of 24 pixels around its middle touches nothing else that can be hit.
 */
export function smallTargets(): string[] {
  const found: {element: Element; box: DOMRect; isSmall: boolean}[] = [];
  for (const element of elements()) {
    if (!element.matches(targets) || element.matches(':disabled, :disabled *')) continue;
    const areas = areasOf(element);
    const isSmall = areas.every(({width, height}) => width < 23.99 || height < 23.99);
    for (const box of areas) found.push({element, box, isSmall});
  }
  const touches = (a: (typeof found)[number], b: (typeof found)[number]) => {
    if (a.element === b.element) return false;
    const [x, y] = [(a.box.left + a.box.right) / 2, (a.box.top + a.box.bottom) / 2];
    if (b.isSmall)
      return Math.hypot(x - (b.box.left + b.box.right) / 2, y - (b.box.top + b.box.bottom) / 2) < 24;
    const nearest = [
      Math.max(b.box.left, Math.min(x, b.box.right)),
      Math.max(b.box.top, Math.min(y, b.box.bottom)),
    ] as const;
    return Math.hypot(x - nearest[0], y - nearest[1]) < 12;
  };
  return found
    .filter(
      (target) =>
        target.isSmall && !standsInSentence(target.element) && found.some((other) => touches(target, other)),
    )
    .map(({element, box}) => `${nameOf(element)}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
}

/** Where it can be hit: its own box, and those of its labels. */
function areasOf(element: Element): DOMRect[] {
  const {labels = null} = element as Element & {labels?: NodeListOf<HTMLLabelElement> | null};
  // A click on a label of a text field does focus the field, but nobody aims at it.
  const counted = element.matches('[type=checkbox], [type=radio], [type=file]') ? [...(labels ?? [])] : [];
  return [element, ...counted]
    .filter((at) => isForHitting(at))
    .map((at) => at.getBoundingClientRect())
    .filter(({width, height}) => width > 0 && height > 0);
}

function isForHitting(element: Element): boolean {
  return (
    element.checkVisibility({visibilityProperty: true}) &&
    !isForTheEar(element) &&
    getComputedStyle(element).pointerEvents !== 'none'
  );
}

/** Whether it is a piece of a line of text, whose height it can't have of its own. */
function standsInSentence(element: Element): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  const block = [...outwards(element)].find(
    (at) => !/^(?:inline|contents)$/.test(getComputedStyle(at).display),
  );
  const around = block?.textContent?.trim().length ?? 0;
  return around > (element.textContent?.trim().length ?? 0);
}

/** How far down the story reaches, in pixels. */
export function contentBottom(): number {
  const bottoms = [...elements()]
    .filter((element) => isShown(element) && !isForTheEar(element))
    .map((element) => element.getBoundingClientRect().bottom);
  return Math.ceil(Math.max(0, ...bottoms) + window.scrollY);
}
