import {css} from 'lit';

/**
 * The few values that every element reads. A page sets the public `--civic-*` names on any ancestor; here they get their
 * fallbacks. Greys are mixed from the page's own text colour, so that they follow a page that is light or dark.
 */
export const tokens = css`
  :host {
    display: block;
    --_accent: var(--civic-color-accent, #1a5276);
    --_on-accent: var(--civic-color-on-accent, #fff);
    --_danger: var(--civic-color-danger, #b3261e);
    --_warning: var(--civic-color-warning, #8a5a00);
    --_success: var(--civic-color-success, #1b6e3c);
    --_line: var(--civic-color-line, rgb(128 128 128 / 50%));
    --_control: currentColor;
    --_soft: rgb(128 128 128 / 10%);
    --_quiet: currentColor;
    --_radius: var(--civic-radius, 4px);
    --_focus-inner: var(--civic-color-focus-inner, #fff);
    --_focus-outer: var(--civic-color-focus-outer, #0b57d0);
  }
  @supports (color: color-mix(in srgb, red, red)) {
    :host {
      --_line: var(--civic-color-line, color-mix(in srgb, currentColor 28%, transparent));
      --_control: color-mix(in srgb, currentColor 62%, transparent);
      --_soft: color-mix(in srgb, currentColor 5%, transparent);
      --_quiet: color-mix(in srgb, currentColor 88%, transparent);
    }
  }
  /* A page that says it is dark (color-scheme) gets lighter signal colours. */
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--civic-color-accent, light-dark(#1a5276, #9fcdf0));
      --_on-accent: var(--civic-color-on-accent, light-dark(#fff, #0d1b26));
      --_danger: var(--civic-color-danger, light-dark(#b3261e, #ffb4ab));
      --_warning: var(--civic-color-warning, light-dark(#8a5a00, #f2c66d));
      --_success: var(--civic-color-success, light-dark(#1b6e3c, #8fdba8));
      --_focus-inner: var(--civic-color-focus-inner, light-dark(#fff, #0d1b26));
      --_focus-outer: var(--civic-color-focus-outer, light-dark(#0b57d0, #a8c7fa));
    }
  }
  /* A page may set its accent alone: black or white, whichever can be read on it. */
  @supports (color: oklch(from red l c h)) {
    :host {
      --_on-accent: var(--civic-color-on-accent, oklch(from var(--_accent) clamp(0, (0.65 - l) * 1000, 1) 0 0));
    }
  }
  * {
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none !important;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Two tones: whichever colour the page has behind it, one of them shows. */
  :focus-visible {
    outline: 3px solid var(--_focus-outer);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-inner);
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
