import {css} from 'lit';

export const styles = css`
  /* The page's font, size and colour come in; what would break a sentence apart does not. */
  #region {
    container-type: inline-size;
    font-style: normal;
    font-weight: 400;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    line-height: var(--_leading);
  }
  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0 0 0.5em;
    font-family: inherit;
    font-weight: 700;
    font-size: var(--_large);
    line-height: var(--_leading-tight);
  }
  #heading {
    margin-block-end: var(--_space-5);
    font-size: var(--_heading);
    text-wrap: balance;
  }
  [tabindex='-1']:focus {
    outline: none;
    box-shadow: none;
  }
  p {
    margin: 0 0 var(--_space-4);
  }
  form {
    display: grid;
    gap: var(--_space-5);
    max-inline-size: 42em;
  }
  #filters {
    margin-block-start: var(--_space-4);
  }
  #choices {
    grid-column: 1 / -1;
  }
  #choices p {
    margin-block-end: var(--_space-2);
    font-weight: 700;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }
  @container (min-width: 40em) {
    form {
      grid-template-columns: 3fr 2fr;
      max-inline-size: 56em;
      align-items: end;
    }
    form > .actions {
      grid-column: 1 / -1;
    }
  }
  #results {
    margin-block-start: var(--_space-6);
  }
  ul[role='list'] {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .quiet {
    color: var(--_quiet);
  }
  /* Room for the ring around what opens them. */
  civic-card civic-details {
    padding-block-start: var(--_space-2);
  }
  civic-card .quiet,
  .stale {
    font-size: var(--_small);
  }
  .stale {
    color: var(--_warning);
    font-weight: 600;
  }
  .failed {
    color: var(--_danger);
    font-weight: 700;
  }
  .ways {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
  }
  civic-notice {
    margin-block: var(--_space-5);
  }
  @media print {
    form,
    .ways,
    civic-show-more {
      display: none;
    }
  }
`;
