import {css} from 'lit';

export const styles = css`
  #box {
    --_tone: var(--_accent);
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-4) var(--_space-5);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_tone);
    border-radius: var(--_radius);
    background: var(--_soft);
    line-height: var(--_leading);
    overflow-wrap: anywhere;
  }
  :host([tone='success']) #box {
    --_tone: var(--_success);
  }
  :host([tone='warning']) #box {
    --_tone: var(--_warning);
  }
  :host([tone='error']) #box {
    --_tone: var(--_danger);
  }
  .icon {
    /* In the middle of the first line. */
    margin-block-start: calc((1lh - 1.25em) / 2);
    color: var(--_tone);
  }
  .words {
    flex: 1;
    min-inline-size: 0;
    max-inline-size: 42em;
  }
  #heading {
    margin: 0 0 var(--_space-1);
    font-weight: 700;
  }
  ::slotted(:first-child) {
    margin-block-start: 0 !important;
  }
  ::slotted(:last-child) {
    margin-block-end: 0 !important;
  }
  /* Without anything in it, the row has no height. */
  [name] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    align-items: center;
  }
  ::slotted([slot]) {
    margin-block-start: var(--_space-3) !important;
  }
`;
