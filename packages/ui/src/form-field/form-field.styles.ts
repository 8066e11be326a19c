import {css} from 'lit';

/** The look that all controls share: a bold label, quiet hints, and an error that is a bar, a weight and a word, not only a colour. */
export const fieldStyles = css`
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .field.invalid {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_danger);
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
    margin-block-end: 0.35em;
    padding: 0;
    font-size: 1.125em;
    font-weight: 700;
    line-height: var(--_leading-tight, 1.35);
  }
  .optional {
    font-weight: 400;
    font-size: 0.89em;
    color: var(--_quiet);
  }
  #hint,
  #error {
    line-height: var(--_leading, 1.5);
    margin: 0 0 0.6em;
  }
  #hint {
    color: var(--_quiet);
  }
  #error {
    color: var(--_danger);
    font-weight: 700;
  }
`;
