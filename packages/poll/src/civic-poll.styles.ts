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
  form > *,
  .results > civic-bar-chart {
    margin-block: var(--_space-7) 0;
  }
  civic-notice {
    margin-block-end: var(--_space-6);
  }
  .results > :is(h3, h4, h5, h6) {
    margin-block-start: var(--_space-7);
  }
  #heading + civic-notice {
    margin-block-start: 1em;
  }
  .foot a {
    display: inline-block;
    padding-block: 0.2em;
  }
  .results > :first-child {
    margin-block-start: 0;
    font-size: var(--_x-large);
  }
  .results {
    margin-block-start: var(--_space-7);
  }
  dl {
    margin: 0 0 var(--_space-6);
  }
  dt {
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_line);
    font-weight: 700;
    line-height: var(--_leading-tight);
  }
  dd {
    margin: var(--_space-2) 0 var(--_space-4);
    overflow-wrap: anywhere;
  }
  dd p {
    margin-block-end: var(--_space-1);
  }
  dd button {
    margin-block-start: var(--_space-2);
  }
  .budget .spent {
    margin-block: var(--_space-3) 0;
    font-weight: 600;
  }
  .results :is(civic-details, civic-progress-bar) {
    display: block;
    margin-block: var(--_space-4);
  }
  .results ol {
    margin: 0 0 var(--_space-4);
    padding-inline-start: 1.5em;
    line-height: var(--_leading);
  }
  .results table {
    inline-size: 100%;
    margin-block: var(--_space-3) var(--_space-5);
    border-collapse: collapse;
    line-height: var(--_leading-tight);
  }
  .results caption {
    padding-block-end: var(--_space-2);
    color: var(--_quiet);
    text-align: start;
  }
  .results :is(th, td) {
    padding-block: var(--_space-2);
    padding-inline: 0 var(--_space-2);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .results thead th {
    font-weight: 600;
  }
  .results td {
    font-variant-numeric: tabular-nums;
  }
  .results .meta {
    margin-block: 0.6em 0;
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
