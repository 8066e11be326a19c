import {css} from 'lit';

export const savedStyles = css`
  .saved-actions {
    margin-block-end: var(--_space-5);
  }
  .link {
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
    user-select: all;
  }
  .asking {
    flex: 1 1 100%;
  }
`;
