import {css} from 'lit';

export const styles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    line-height: var(--_leading);
  }
  caption {
    margin-block-end: var(--_space-2);
    font-size: var(--_large);
    font-weight: 700;
    line-height: var(--_leading-tight);
    text-align: start;
    overflow-wrap: anywhere;
  }
  tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    align-items: baseline;
    padding-block: var(--_space-2) var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }
  thead tr {
    padding-block: var(--_space-1);
  }
  thead th > span {
    color: var(--_quiet);
    font-size: var(--_small);
  }
  th,
  td {
    padding: 0;
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  th:first-child {
    flex: 1 1 9em;
    min-inline-size: 0;
  }
  th:nth-child(n + 2),
  td {
    flex: 0 1 auto;
    min-inline-size: 3.5em;
    max-inline-size: 100%;
    margin-inline-start: auto;
    text-align: end;
  }
  td.share {
    font-weight: 700;
  }
  td.bar {
    flex: 1 0 100%;
    margin: var(--_space-1) 0 0;
    overflow: hidden;
    border-radius: 2px;
    background: var(--_soft);
    line-height: 0;
    text-align: start;
  }
  rect {
    fill: var(--civic-bar-chart-color, var(--civic-poll-bar-color, var(--_accent)));
  }
  @media (forced-colors: active) {
    rect {
      fill: CanvasText;
    }
    td.bar {
      outline: 1px solid CanvasText;
    }
  }
  @media print {
    tr {
      break-inside: avoid;
    }
    td.bar {
      outline: 1px solid var(--_line);
    }
  }
`;
