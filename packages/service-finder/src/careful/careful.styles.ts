import {css} from 'lit';

export const carefulStyles = css`
  /* It stays over the list. At the end of the lines it hides less of them, and nothing that has focus. */
  .exit {
    position: sticky;
    float: inline-end;
    z-index: 20;
    inset-block-start: var(--_space-2);
    inline-size: fit-content;
    margin-block-end: var(--_space-2);
    margin-inline-start: var(--_space-4);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  .exit-hint {
    display: flow-root;
    min-inline-size: min(100%, 18em);
    max-inline-size: 42em;
    margin-block-end: var(--_space-6);
    font-size: var(--_small);
  }
  .exit a.button {
    flex-direction: column;
    gap: var(--_space-1);
    border-color: transparent;
    background-color: var(--_danger);
    color: var(--_surface);
  }
  .exit a.button:hover {
    box-shadow: inset 0 0 0 100vmax color-mix(in srgb, currentColor 14%, transparent);
  }
  .presses {
    display: flex;
    gap: var(--_space-2);
  }
  .presses > span {
    inline-size: 8px;
    block-size: 8px;
    border: 1px solid currentColor;
    border-radius: 50%;
  }
  .presses > .on {
    background-color: currentColor;
  }
  @media (forced-colors: active) {
    .exit a.button {
      border-color: LinkText;
      color: LinkText;
    }
    .presses > .on {
      background-color: LinkText;
    }
  }
  @media print {
    .exit,
    .exit-hint {
      display: none;
    }
  }
`;
