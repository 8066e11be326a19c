import {css} from 'lit';

export const styles = css`
  .rows {
    max-inline-size: 42em;
    border-block-start: 1px solid var(--_line);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: baseline;
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
    line-height: var(--_leading);
  }
  .what {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .item-hint {
    display: block;
    color: var(--_quiet);
  }
  .controls {
    display: flex;
    gap: var(--_space-1);
    align-items: center;
    max-inline-size: 100%;
    margin-inline-start: auto;
  }
  .controls .input {
    flex: 0 1 5em;
    min-inline-size: 2.5em;
    inline-size: 5em;
    align-self: baseline;
    text-align: center;
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
  }
  .invalid .controls .input:not([aria-invalid]) {
    border: var(--_border-width) solid var(--_control);
  }
  .controls button {
    flex: none;
    min-inline-size: var(--_control-size);
    padding: 0;
    border-color: transparent;
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
  #left {
    margin: var(--_space-3) 0 0;
    font-weight: 700;
    line-height: var(--_leading);
    font-variant-numeric: tabular-nums;
  }
  #left.over {
    color: var(--_danger);
  }
  @media (forced-colors: active) {
    .controls button {
      border-color: ButtonBorder;
    }
    .controls button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    .controls button {
      display: none;
    }
  }
`;
