import {css} from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .tag {
    --_tone: var(--_control);
    display: inline-flex;
    gap: var(--_space-1);
    align-items: center;
    max-inline-size: 100%;
    padding: 1px var(--_space-2);
    overflow-wrap: anywhere;
    border: 1px solid var(--_tone);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: var(--_small);
    font-weight: 600;
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: var(--_leading);
    text-align: start;
  }
  .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
    stroke-width: 2.5;
  }
  .info,
  .success,
  .warning,
  .error {
    color: var(--_tone);
  }
  .info {
    --_tone: var(--_accent);
  }
  .success {
    --_tone: var(--_success);
  }
  .warning {
    --_tone: var(--_warning);
  }
  .error {
    --_tone: var(--_danger);
  }
  button.tag {
    min-block-size: calc(var(--_control-size) - var(--_space-2));
    padding-inline: var(--_space-3) var(--_space-2);
    font-size: inherit;
    font-weight: 400;
    cursor: pointer;
    transition: background-color var(--_duration);
  }
  button.tag:hover {
    background-color: var(--_soft);
  }
  button .icon {
    stroke-width: 2;
  }
`;
