import {css} from 'lit';

/**
 * The platform's own radio buttons and checkboxes, drawn by us: browsers draw them each in their way, white on dark pages that do not say
 * that they are dark, and with edges that can hardly be seen. In forced colours the browser draws them again.
 */
export const markStyles = css`
  input:is([type='radio'], [type='checkbox']) {
    appearance: none;
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    border: max(1.5px, var(--_border-width)) solid var(--_control);
    border-radius: min(4px, var(--_radius));
    background: var(--_field);
    font-size: inherit;
    cursor: inherit;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input:is([type='radio'], [type='checkbox']):checked {
    border-color: var(--_accent);
  }
  input[type='checkbox']:checked {
    background: var(--_accent);
  }
  input:is([type='radio'], [type='checkbox'])::before {
    content: '';
    transform: scale(0);
    transition: transform var(--_duration);
  }
  input[type='radio']::before {
    inline-size: 0.75em;
    block-size: 0.75em;
    border-radius: 50%;
    background: var(--_accent);
  }
  input[type='checkbox']::before {
    inline-size: 0.4em;
    block-size: 0.8em;
    margin-block-end: 0.15em;
    border: solid var(--_on-accent);
    border-width: 0 0.17em 0.17em 0;
  }
  input[type='radio']:checked::before {
    transform: none;
  }
  input[type='checkbox']:checked::before {
    transform: rotate(45deg);
  }
  @media (forced-colors: active) {
    input:is([type='radio'], [type='checkbox']) {
      appearance: auto;
    }
    input:is([type='radio'], [type='checkbox'])::before {
      content: none;
    }
  }
`;
