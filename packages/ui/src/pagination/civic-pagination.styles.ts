import {css} from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    margin: 0;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .step,
  .page,
  .gap {
    appearance: none;
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    justify-content: center;
    min-inline-size: 2.5em;
    min-block-size: var(--_control-size);
    padding: var(--_space-1) var(--_space-2);
    border: 0;
    border-block: 3px solid transparent;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: var(--_leading-tight);
    text-decoration: underline;
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.16em;
    cursor: pointer;
  }
  :is(.step, .page):hover {
    background-color: var(--_soft);
    text-decoration-thickness: max(2px, 0.125em);
  }
  .step {
    padding-inline: var(--_space-3);
    font-weight: 600;
    text-decoration: none;
  }
  .step:hover {
    text-decoration: underline;
  }
  .page[aria-current] {
    border-block-end-color: var(--_accent);
    font-weight: 700;
    text-decoration: none;
  }
  .gap {
    min-inline-size: 2em;
    padding-inline: 0;
    color: var(--_quiet);
    text-decoration: none;
    cursor: auto;
  }
  /* It begins where the text above it does. */
  li:first-child .step {
    margin-inline-start: calc(-1 * var(--_space-3));
  }
  /* Where there is no room for all in one line, the words have lines of their own. */
  @container (max-width: 30em) {
    .end {
      flex: 1 0 100%;
      display: flex;
    }
    .end .step {
      margin-inline-start: calc(-1 * var(--_space-3));
    }
    .end + li .page {
      margin-inline-start: calc(-1 * var(--_space-2));
    }
  }
  @media (forced-colors: active) {
    .page[aria-current] {
      border-block-color: Canvas Highlight;
    }
    :is(.step, .page, .gap):not([aria-current]) {
      border-color: Canvas;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
