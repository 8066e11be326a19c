import {css} from 'lit';

export const styles = css`
  .room {
    container-type: inline-size;
  }
  .now {
    margin: 0;
    font-size: var(--_large);
    font-weight: 700;
    line-height: var(--_leading-tight);
    overflow-wrap: anywhere;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4) var(--_space-3);
    margin: var(--_space-3) 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex: 1 1 7em;
    gap: var(--_space-2);
    min-inline-size: 0;
    padding-block-start: var(--_space-2);
    border-block-start: 4px solid var(--_line);
    font-size: var(--_small);
    line-height: var(--_leading);
  }
  .done,
  .current {
    border-color: var(--_accent);
  }
  .current {
    font-weight: 700;
  }
  .next {
    color: var(--_quiet);
  }
  .mark {
    flex: none;
    min-inline-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }
  .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* As tall as WCAG 2.5.8 asks for, without moving the words. */
  a {
    display: inline-block;
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  .toggle {
    display: none;
    margin-inline-start: calc(-1 * var(--_space-2));
    padding-inline: var(--_space-2);
    border-color: transparent;
  }
  .toggle .icon {
    transition: rotate var(--_duration);
  }
  .toggle[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  @container (inline-size < 34em) {
    .toggle {
      display: inline-flex;
    }
    ol {
      flex-direction: column;
      gap: 0;
      margin-block-start: var(--_space-1);
    }
    ol:not(.open) {
      display: none;
    }
    li {
      flex: none;
      padding-block: var(--_space-2);
      padding-inline-start: var(--_space-3);
      border-block-start: 0;
      border-inline-start: 4px solid var(--_line);
      font-size: inherit;
    }
    .done,
    .current {
      border-inline-start-color: var(--_accent);
    }
  }
  @media (forced-colors: active) {
    .done,
    .current {
      border-color: Highlight;
    }
    .next {
      border-color: GrayText;
    }
    .toggle {
      border-color: ButtonBorder;
    }
  }
  @media print {
    .toggle {
      display: none;
    }
    ol,
    ol:not(.open) {
      display: flex;
    }
  }
`;
