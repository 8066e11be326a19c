import {css} from 'lit';

/** How lists of terms look: the look at all answers, and what came of them. */
export const pagesStyles = css`
  dl {
    margin: 0 0 var(--_space-6);
  }
  dt {
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_line);
    font-weight: 700;
    line-height: var(--_leading-tight);
  }
  dd {
    margin: var(--_space-2) 0 var(--_space-4);
    overflow-wrap: anywhere;
  }
  dd p {
    margin-block-end: var(--_space-1);
  }
  dd button {
    margin-block-start: var(--_space-2);
  }
`;
