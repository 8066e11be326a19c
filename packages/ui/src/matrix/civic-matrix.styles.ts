import {css} from 'lit';

export const styles = css`
  /* Cleared always, and not only next to the legend: Chromium 156 gives a container no height when that changes. */
  .rows {
    clear: both;
    container-type: inline-size;
  }
  .columns {
    display: none;
  }
  .row {
    padding-block: var(--_space-4) var(--_space-2);
  }
  .row + .row {
    border-block-start: 1px solid var(--_line);
  }
  .row legend {
    font-size: inherit;
    line-height: var(--_leading);
  }
  .missing legend {
    color: var(--_danger);
  }
  /* A grid to look at where there is room for one. For a screen reader it is the same at every width: groups of radio buttons,
     each with its whole name. */
  @container (min-width: 40em) {
    .columns,
    .cells {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    .columns {
      margin-inline-start: 40%;
      align-items: end;
      padding-block: var(--_space-1) var(--_space-2);
      color: var(--_quiet);
      font-size: var(--_small);
      line-height: var(--_leading-tight);
      text-align: center;
      hyphens: auto;
    }
    .columns > * {
      padding-inline: var(--_space-1);
    }
    .row {
      padding-block: 0;
      border-block-start: 1px solid var(--_line);
    }
    .row legend {
      inline-size: 40%;
      margin: 0;
      padding-block: calc((var(--_control-size) - 1.5em) / 2);
      padding-inline-end: var(--_space-4);
    }
    .row:not(.missing) legend {
      font-weight: 400;
    }
    .row legend + .cells {
      clear: none;
    }
    .cells .choice {
      justify-content: center;
      border: 0;
    }
    .cells .choice > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
