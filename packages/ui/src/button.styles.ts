import {css} from 'lit';

/** Buttons and links inside our elements. At least 44 px tall: a thumb on a cold bus stop. */
export const buttonStyles = css`
  button {
    appearance: none;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0.55em min(1.1em, 6vw);
    overflow-wrap: anywhere;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
  }
  button:hover {
    background: var(--_soft);
  }
  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.primary:hover {
    box-shadow: inset 0 0 0 100vmax color-mix(in srgb, currentColor 14%, transparent);
  }
  button[aria-disabled='true'] {
    box-shadow: inset 0 0 0 100vmax rgb(128 128 128 / 40%);
    cursor: progress;
  }
  a {
    color: inherit;
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.16em;
    overflow-wrap: anywhere;
  }
  a:hover {
    text-decoration-thickness: max(2px, 0.125em);
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
  }
`;
