import {css} from 'lit';

export const budgetStyles = css`
  .budget .spent {
    margin-block: var(--_space-3) 0;
    font-weight: 600;
  }
`;
