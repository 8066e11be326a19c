/** Whether this browser has what widgets are made of. Where it has not, the page is left as it is. */
export function canRunWidgets(): boolean {
  return (
    typeof ElementInternals === 'function' &&
    'attachInternals' in HTMLElement.prototype &&
    'adoptedStyleSheets' in Document.prototype &&
    'replaceSync' in CSSStyleSheet.prototype
  );
}
