import {css} from 'lit';
import {tokens} from './tokens.styles.js';

/** What every element begins with: the tokens, and how it is shown, hidden and focused. */
export const base = [
  tokens,
  css`
    :host {
      display: block;
    }
    /* Nastaliq, in which Urdu is written, slopes: its lines need room. */
    :host(:lang(ur)) {
      --_leading: 2.4;
      --_leading-tight: 2;
    }
    [lang='ur'] {
      line-height: 2.2;
    }
    [lang]:not([lang='ur']) {
      --_leading: var(--civic-line-height-normal, 1.5);
    }
    * {
      box-sizing: border-box;
      /* Focus is never hidden under a bar of the page that stays in place (WCAG 2.4.11). */
      scroll-margin-block: var(--_sticky-size);
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
      outline: var(--_focus-width) solid var(--_focus-outer);
      outline-offset: 2px;
      box-shadow: 0 0 0 2px var(--_focus-inner);
    }
    @media (forced-colors: active) {
      :focus-visible {
        outline-color: Highlight;
      }
    }
  `,
];
