import {css} from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .card {
    display: grid;
    gap: var(--_space-4);
    padding-block: var(--_space-4);
    border-block-start: 1px solid var(--_line);
    line-height: var(--_leading);
    overflow-wrap: anywhere;
  }
  .words {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
    align-content: start;
    min-inline-size: 0;
    max-inline-size: 42em;
  }
  [hidden] {
    display: none !important;
  }
  #heading {
    margin: 0;
    font-size: var(--_large);
    font-weight: 700;
    line-height: var(--_leading-tight);
  }
  .linked {
    cursor: pointer;
  }
  .linked:hover a {
    text-decoration-thickness: max(2px, 0.125em);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    align-items: center;
    color: var(--_quiet);
  }
  :is(.body, .meta) ::slotted(*) {
    margin-block: 0 !important;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
    margin-block-start: var(--_space-2);
    cursor: auto;
  }
  ::slotted([slot='image']) {
    display: block;
    inline-size: 100%;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }
  /* The picture stands beside the words as soon as there is room for both. */
  @container (min-width: 34em) {
    [data-pictured] {
      grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
      gap: var(--_space-6);
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .actions {
      display: none;
    }
  }
`;
