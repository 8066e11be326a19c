import type {CSSResult} from 'lit';

/** Gives the finder the style sheet of a part: a page that doesn't have the part has not loaded it. */
export function adopt(root: ShadowRoot | null, {styleSheet}: CSSResult): void {
  // A new list each time: browsers of some years ago froze the one they gave.
  if (root && styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
