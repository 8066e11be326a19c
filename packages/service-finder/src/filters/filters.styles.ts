import {css} from 'lit';

export const filtersStyles = css`
  .filters {
    display: grid;
    gap: var(--_space-6);
    padding-block: var(--_space-2) var(--_space-4);
  }
  @container (min-width: 40em) {
    .filters {
      grid-template-columns: repeat(auto-fit, minmax(15em, 1fr));
    }
  }
  .tags {
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
