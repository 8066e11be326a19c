import {css} from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(40em, 100% - 2 * var(--_space-4));
    max-inline-size: none;
    max-block-size: calc(100% - 2 * var(--_space-4));
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
  }
  dialog[open] {
    display: flex;
  }
  /* It darkens the page in a light theme and in a dark one. */
  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  #box {
    inline-size: 100%;
    padding: var(--_space-6);
    overflow: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: var(--_leading);
  }
  /* Where there is no room beside the heading, the close button stands above it. */
  .head {
    display: flex;
    flex-wrap: wrap-reverse;
    gap: var(--_space-2) var(--_space-4);
    align-items: baseline;
    margin-block-end: var(--_space-3);
  }
  #heading {
    flex: 1 1 8em;
    min-inline-size: 0;
    font-size: var(--_x-large);
    font-weight: 700;
    line-height: var(--_leading-tight);
  }
  /* The space around the word makes the target, not the box: the word stands where the text ends. */
  .close {
    margin-block: calc(-1 * var(--_space-2));
    margin-inline: auto calc(-1 * var(--_space-3));
    padding-inline: var(--_space-3);
    border-color: transparent;
  }
  slot[name='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }
  ::slotted([slot='actions']) {
    margin-block-start: var(--_space-5);
  }
  @media (max-width: 30em), (max-height: 30em) {
    dialog {
      inline-size: calc(100% - 2 * var(--_space-2));
      max-block-size: calc(100% - 2 * var(--_space-2));
    }
    #box {
      padding: var(--_space-4);
    }
  }
  @media (forced-colors: active) {
    #box {
      border-color: CanvasText;
    }
    .close {
      border-color: ButtonBorder;
    }
  }
  @media print {
    .close {
      display: none;
    }
    #box {
      overflow: visible;
    }
  }
`;
