import {resolveSource} from './address.js';

/** The nearest ancestor-or-self that matches, also outside the shadow root that the element is in. */
export function closestAcross(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestAcross(root.host, selector) : null;
}

/** Where this widget's data is, if it says so. The config is read as plain DOM: it need not be defined yet. */
export function sourceOf(element: Element): string | undefined {
  const config = closestAcross(element, 'civic-config');
  return resolveSource(element.getAttribute('src'), config && config.getAttribute('api'), document.baseURI);
}

/** The language of the place that this widget stands in. */
export function languageOf(element: Element): string {
  const teller = closestAcross(element, '[lang]:not([lang=""])');
  return (teller && teller.getAttribute('lang')) || 'en';
}
