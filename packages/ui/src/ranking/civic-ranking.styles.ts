import {css} from 'lit';

export const styles = css`
  /* No wider than a line that is read with ease: the controls stand near their words. */
  #lists {
    max-inline-size: 42em;
  }
  .heading,
  .empty {
    margin: 0;
    line-height: var(--_leading);
  }
  .heading {
    font-size: 1em;
    font-weight: 700;
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }
  #rest .heading {
    margin-block-start: var(--_space-5);
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .empty {
    padding-block: var(--_space-3);
    color: var(--_quiet);
  }
  .row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: baseline;
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
    line-height: var(--_leading);
  }
  .what {
    display: flex;
    flex: 1 1 12em;
    gap: var(--_space-2);
    align-items: baseline;
    min-inline-size: 0;
  }
  .handle {
    flex: none;
    align-self: flex-start;
    inline-size: 24px;
    block-size: calc(1em * var(--_leading));
    color: var(--_quiet);
    cursor: grab;
    touch-action: none;
  }
  .place {
    flex: none;
    min-inline-size: 1.25em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .words {
    min-inline-size: 0;
  }
  .item-hint {
    display: block;
    color: var(--_quiet);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
    align-items: center;
    max-inline-size: 100%;
    margin-inline-start: auto;
  }
  .controls .input {
    align-self: baseline;
    inline-size: auto;
    max-inline-size: 100%;
    line-height: var(--_leading-tight);
  }
  /* The bar says that the answer as a whole is wrong: no place in it is. */
  .invalid .controls .input {
    border: 1px solid var(--_control);
  }
  /* The options of an open list have the system's colours, in a dark page too. */
  option {
    background: Canvas;
    color: CanvasText;
  }
  /* As wide as the two arrows, so that the lists stand below each other. */
  .controls button {
    flex: none;
    min-inline-size: calc(2 * var(--_control-size) + var(--_space-1));
  }
  .arrows {
    display: flex;
    gap: var(--_space-1);
  }
  .controls .arrow {
    min-inline-size: var(--_control-size);
    padding: 0;
    border-color: transparent;
  }
  .handle .icon {
    display: block;
    inline-size: 24px;
    block-size: 100%;
  }
  button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: not-allowed;
  }
  button[aria-disabled='true']:hover {
    background: transparent;
  }
  button[aria-disabled='true']:not(:focus-visible) {
    box-shadow: none;
  }
  .dragged {
    z-index: 1;
    translate: 0 var(--_drag);
    outline: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .dragged .handle {
    cursor: grabbing;
  }
  /* Where a dragged row would land. */
  .before::before,
  .after::after {
    content: '';
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    border-block-start: 3px solid var(--_accent);
  }
  .before::before {
    inset-block-start: -2px;
  }
  .after::after {
    inset-block-end: -2px;
  }
  .into {
    outline: 2px dashed var(--_accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .controls .arrow {
      border-color: ButtonBorder;
    }
    .controls button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    .handle,
    .controls {
      display: none;
    }
  }
`;
