import {css} from 'lit';

export const styles = css`
  /* As wide as its longest line, and no wider than there is room. */
  .box {
    display: inline-grid;
    max-inline-size: 100%;
    align-items: center;
  }
  .box > * {
    grid-area: 1 / 1;
  }
  select.input {
    appearance: none;
    min-inline-size: min(12em, 100%);
    padding-inline-end: calc(var(--_space-3) * 2 + 1.25em);
    white-space: normal;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .icon {
    justify-self: end;
    margin-inline-end: var(--_space-3);
    pointer-events: none;
  }
  /* The list that opens is the system's: it has no page behind it to take colours from. */
  option,
  optgroup {
    background-color: var(--_surface);
    color: var(--_text);
  }
  @media (forced-colors: active) {
    select:disabled ~ .icon {
      color: GrayText;
    }
  }
`;
