import {css} from 'lit';

export const filtersStyles = css`
  /* As many columns as there is room for; a short filter stands below another one. */
  .filters {
    columns: 16em;
    column-gap: var(--_space-7);
    padding-block: var(--_space-2) 0;
  }
  .filters > * {
    break-inside: avoid;
    margin-block-end: var(--_space-6);
  }
  ul.tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    margin-block-start: var(--_space-3);
  }
  .tags button {
    min-block-size: calc(var(--_control-size) - var(--_space-2));
  }
`;
