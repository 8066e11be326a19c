import {css} from 'lit';

/** How results look; they come with the first result. */
export const resultsStyles = css`
  .results {
    margin-block-start: var(--_space-7);
  }
  .results > civic-bar-chart {
    margin-block: var(--_space-7) 0;
  }
  .results > :is(h3, h4, h5, h6) {
    margin-block-start: var(--_space-7);
  }
  .results > :first-child {
    margin-block-start: 0;
    font-size: var(--_x-large);
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
  /* A column a group. Where there is no room for all, each answer stands above its numbers. */
  .results .wide,
  .results .wide :is(caption, thead, tbody) {
    display: block;
  }
  .results .wide tr {
    display: flex;
    flex-wrap: wrap;
    border-block-end: 1px solid var(--_line);
  }
  .results .wide :is(th, td) {
    flex: 1 1 0;
    min-inline-size: 0;
    border: 0;
    overflow-wrap: break-word;
  }
  .results .wide :is(th, td):first-child {
    flex: 2 1 clamp(9em, (30em - 100%) * 999, 100%);
    font-weight: 600;
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
`;
