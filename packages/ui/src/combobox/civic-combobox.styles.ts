import {css} from 'lit';

export const styles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .box {
    position: relative;
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  /* Over what follows, and no wider than the field. */
  #list {
    position: absolute;
    z-index: 10;
    inset-block-start: calc(100% + var(--_space-2));
    inset-inline: 0;
    max-block-size: min(22em, 60vh);
    margin: 0;
    padding: var(--_space-1);
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_text);
    line-height: var(--_leading);
    cursor: pointer;
  }
  .suggestion {
    min-block-size: var(--_control-size);
    padding: calc((var(--_control-size) - 1.5em) / 2) var(--_space-2);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .suggestion:hover {
    background-color: var(--_soft);
  }
  .active {
    outline: var(--_focus-width) solid var(--_focus-outer);
    outline-offset: calc(-1 * var(--_focus-width));
    background-color: var(--_soft);
  }
  .suggestion > :first-child:not(:last-child) {
    font-weight: 600;
  }
  .suggestion-hint {
    display: block;
    color: var(--_quiet);
  }
  @media (forced-colors: active) {
    #list {
      border-color: CanvasText;
    }
    .active {
      outline-color: Highlight;
    }
  }
  @media print {
    #list {
      display: none;
    }
  }
`;
