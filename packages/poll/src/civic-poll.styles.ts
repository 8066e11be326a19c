import {css} from 'lit';

export const styles = css`
  /* The page's font, size and colour come in; what would break a sentence apart does not. Letter, word and line
     spacing are left alone: people set them to be able to read (WCAG 1.4.12). */
  #region {
    max-inline-size: 42em;
    font-style: normal;
    font-weight: 400;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
  }
  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0 0 0.5em;
    font-family: inherit;
    font-weight: 700;
    font-size: var(--_large);
    line-height: var(--_leading-tight);
  }
  #heading {
    font-size: var(--_heading);
    text-wrap: balance;
  }
  [tabindex]:focus {
    outline: none;
    box-shadow: none;
  }
  p,
  ul {
    margin: 0 0 var(--_space-4);
    line-height: var(--_leading);
  }
  ul {
    padding-inline-start: 1.25em;
  }
  .summary {
    font-size: var(--_large);
  }
  .meta,
  .facts {
    color: var(--_quiet);
  }
  .facts {
    padding: 0;
    list-style: none;
  }
  .lead {
    margin-block-end: 0.35em;
    font-weight: 700;
  }
  form > * {
    margin-block: var(--_space-7) 0;
  }
  civic-notice {
    margin-block-end: var(--_space-6);
  }
  #heading + civic-notice {
    margin-block-start: 1em;
  }
  .foot a {
    display: inline-block;
    padding-block: 0.2em;
  }
  .privacy {
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    margin-block: var(--_space-5);
  }
  .foot {
    margin-block-start: var(--_space-7);
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  .foot > :last-child {
    margin-block-end: 0;
  }
  .receipt {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block-start: 0.25em;
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: var(--_large);
    letter-spacing: 0.04em;
    overflow-wrap: anywhere;
  }
  .saving {
    margin-block-start: var(--_space-5);
  }
  summary {
    padding-block: 0.65em;
    font-weight: 600;
    cursor: pointer;
  }
  .failed {
    color: var(--_danger);
    font-weight: 700;
  }
  @media print {
    .actions,
    .plain {
      display: none;
    }
  }
`;
