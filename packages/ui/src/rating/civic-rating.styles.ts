import {css} from 'lit';

export const styles = css`
  /* Cleared always, and not only next to the legend: Chromium 156 gives a container no height when that changes. */
  .scale {
    clear: both;
    container-type: inline-size;
  }
  .step {
    font-variant-numeric: tabular-nums;
  }
  .end {
    margin-inline-start: var(--_space-1);
    color: var(--_quiet);
  }
  /* One row when there is room for it, in letters and not in pixels: large text gets the column. */
  @container (min-width: 34em) {
    .steps {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 8em);
      max-inline-size: 44em;
    }
    .steps .step {
      position: relative;
      flex-direction: column;
      gap: 0;
      padding-block: var(--_space-2);
      padding-inline-end: var(--_space-2);
      border: 0;
    }
    .steps .step input {
      margin: 0 0 var(--_space-1);
    }
    /* The line of the scale, from mark to mark. */
    .steps .step:not(:last-child)::after {
      content: '';
      position: absolute;
      inset-block-start: calc(var(--_space-2) + 0.75em);
      inset-inline: calc(1.5em + var(--_space-2)) var(--_space-2);
      border-block-start: 1px solid var(--_line);
    }
    .steps .step > span {
      display: contents;
    }
    .number {
      min-inline-size: 1.5em;
      text-align: center;
    }
    .end {
      margin: 0;
    }
    /* Many steps are narrow: what stands at the ends leans inwards, where nothing else is written. */
    .many .end {
      inline-size: 400%;
    }
    .many .step:last-child .end {
      margin-inline-start: calc(1.5em - 400%);
      text-align: end;
    }
  }
`;
