import {css} from 'lit';

export const styles = css`
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-5);
    border-block-end: 1px solid var(--_line);
  }
  [role='tab'] {
    appearance: none;
    min-block-size: var(--_control-size);
    max-inline-size: 100%;
    margin-block-end: -1px;
    padding: var(--_space-2) 0;
    overflow-wrap: anywhere;
    border: 0;
    border-block: 3px solid transparent;
    background: none;
    color: var(--_quiet);
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    font-weight: 600;
    line-height: var(--_leading-tight);
    text-align: start;
    cursor: pointer;
  }
  [role='tab']:hover {
    border-block-end-color: var(--_line);
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: inherit;
  }
  .panel {
    padding-block-start: var(--_space-4);
  }
  /* Hidden, it takes no room: it would keep its padding. */
  .panel[hidden] {
    padding: 0;
  }
  .title {
    display: none;
    margin: 0;
    font-size: var(--_large);
    font-weight: 700;
  }
  /* Forced colours draw what is transparent, and every tab would look like the chosen one. */
  @media (forced-colors: active) {
    [role='tab'],
    [role='tab']:hover {
      margin-block-end: 0;
      border-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  /* Paper has no tabs: all is shown, each part under its name. */
  @media print {
    [role='tablist'] {
      display: none;
    }
    .panel {
      display: block !important;
      content-visibility: visible !important;
      padding-block-start: var(--_space-4) !important;
    }
    .title {
      display: block;
    }
  }
`;
