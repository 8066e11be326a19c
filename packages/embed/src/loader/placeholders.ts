import type {LoaderWidget} from './build-facts.js';

/**
 * Puts the widget where a placeholder asks for it: inside an element (`<div data-civic="poll">`), whose content becomes the
 * widget's fallback, or right after a script. A page restored from a cache may hold placeholder and widget already.
 */
export function fill(placeholder: Element, {tag, attributes}: LoaderWidget): Element | undefined {
  if (placeholder.localName === tag) return undefined;
  const isScript = placeholder instanceof HTMLScriptElement;
  const source = placeholder.getAttribute('data-src');
  const there = isScript ? placeholder.nextElementSibling : placeholder.firstElementChild;
  if (there && there.localName === tag && there.getAttribute('src') === source) return undefined;

  const widget = document.createElement(tag);
  // Only the widget's own attributes: `data-onclick`, which sanitizers let through, must not become `onclick`.
  for (const name of attributes) {
    const value = placeholder.getAttribute(`data-${name}`);
    if (value !== null) widget.setAttribute(name, value);
  }
  if (isScript) {
    placeholder.after(widget);
  } else {
    widget.append(...placeholder.childNodes);
    placeholder.append(widget);
  }
  return widget;
}
