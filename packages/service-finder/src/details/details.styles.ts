import {css} from 'lit';

export const detailsStyles = css`
  .details > :is(h3, h4, h5, h6) {
    margin-block: var(--_space-5) var(--_space-1);
    font-size: 1em;
  }
  .details p {
    margin-block: 0 var(--_space-3);
    max-inline-size: 42em;
  }
  .week {
    margin-block: var(--_space-5) var(--_space-3);
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .week caption {
    padding-block-end: var(--_space-1);
    font-weight: 700;
    text-align: start;
  }
  .week :is(th, td) {
    padding: var(--_space-1) 0;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .week th {
    padding-inline-end: var(--_space-5);
  }
  .week .today :is(th, td) {
    font-weight: 700;
  }
  .week .quiet {
    font-weight: 400;
  }
  .contact a,
  .places a {
    display: inline-block;
    padding-block: 0.2em;
  }
  .places > li + li {
    margin-block-start: var(--_space-4);
  }
  .deeds {
    margin-block-start: var(--_space-5);
  }
  .report {
    display: grid;
    gap: var(--_space-5);
    margin-block-start: var(--_space-5);
  }
  address {
    margin-block-end: var(--_space-1);
    font-style: normal;
  }
`;
