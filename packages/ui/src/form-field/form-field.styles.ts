import {css} from 'lit';

/** The look that all controls share: a bold label, quiet hints, and an error that is a bar, a weight and a word, not only a colour. */
export const fieldStyles = css`
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .field {
    overflow-wrap: anywhere;
  }
  .field.invalid {
    padding-inline-start: var(--_space-4);
    border-inline-start: max(4px, var(--_border-width)) solid var(--_danger);
  }
  /* Floated, a legend stands inside its fieldset's border instead of across it, and the bar of an error begins at the top. */
  legend {
    float: inline-start;
    inline-size: 100%;
  }
  legend + * {
    clear: both;
  }
  legend,
  label.name {
    display: block;
    margin-block-end: var(--_space-1);
    padding: 0;
    font-size: var(--_large);
    font-weight: 700;
    line-height: var(--_leading-tight);
  }
  .optional {
    font-weight: 400;
    font-size: 0.89em;
    color: var(--_quiet);
  }
  #hint,
  #error {
    line-height: var(--_leading);
    margin: 0 0 var(--_space-2);
  }
  #hint {
    color: var(--_quiet);
  }
  #error {
    color: var(--_danger);
    font-weight: 700;
  }
`;

/** What is typed into: text fields of one line and of several, lists to open, numbers. */
export const inputStyles = css`
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_control-size);
    padding: var(--_space-2) var(--_space-3);
    border: var(--_border-width) solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_field);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: var(--_leading);
  }
  /* A field that is asked for few characters is no wider than they are. */
  .input[size] {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .invalid .input {
    border: max(2px, var(--_border-width)) solid var(--_danger);
  }
  .input:disabled {
    border-style: dashed;
    opacity: 0.6;
    cursor: not-allowed;
  }
  .input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  .affixed {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }
`;
