import {css} from 'lit';

/** Buttons and links inside our elements. At least 44 px tall: a thumb at a cold bus stop. */
export const buttonStyles = css`
  button,
  a.button {
    appearance: none;
    display: inline-flex;
    gap: var(--_space-2);
    align-items: center;
    justify-content: center;
    min-block-size: var(--_control-size);
    max-inline-size: 100%;
    padding: var(--_space-2) min(var(--_space-5), 6vw);
    overflow-wrap: anywhere;
    border: var(--_border-width) solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    font-weight: 600;
    line-height: var(--_leading-tight);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_duration);
  }
  button:hover,
  a.button:hover {
    background-color: var(--_soft);
  }
  .primary:is(button, a) {
    border-color: transparent;
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:is(button, a):hover {
    box-shadow: inset 0 0 0 100vmax color-mix(in srgb, currentColor 14%, transparent);
  }
  .primary:is(button, a):focus-visible {
    box-shadow: 0 0 0 2px var(--_focus-inner);
  }
  .danger:is(button, a) {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  button[aria-disabled='true'] {
    box-shadow: inset 0 0 0 100vmax rgb(128 128 128 / 40%);
    cursor: progress;
  }
  a:where(:not(.button)) {
    color: var(--_link);
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.16em;
    overflow-wrap: anywhere;
  }
  a:where(:not(.button)):hover {
    text-decoration-thickness: max(2px, 0.125em);
  }
  @media (forced-colors: active) {
    button,
    .primary:is(button, a),
    a.button {
      border-color: ButtonBorder;
    }
    .primary:is(button, a) {
      forced-color-adjust: none;
      background-color: ButtonText;
      color: ButtonFace;
    }
  }
`;
