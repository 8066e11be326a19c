import {css} from 'lit';

export const styles = css`
  .shapes {
    display: grid;
    gap: var(--_space-3);
    max-inline-size: 42em;
    /* It says "still coming" for five seconds; what moves for longer must have a way to be stopped (WCAG 2.2.2). */
    animation: civic-loading 1.6s ease-in-out 3;
  }
  .words {
    margin: 0 0 var(--_space-3);
    color: var(--_quiet);
    line-height: var(--_leading);
    overflow-wrap: anywhere;
  }
  .entry {
    display: grid;
    gap: var(--_space-3);
    padding-block: var(--_space-4);
    border-block-start: 1px solid var(--_line);
  }
  .bar {
    display: grid;
    gap: var(--_space-2);
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }
  .line {
    block-size: 0.75em;
    border-radius: var(--_radius);
    background: var(--_line);
    opacity: 0.6;
  }
  .line:nth-child(3n + 2) {
    inline-size: 94%;
  }
  .line:last-child:not(:only-child) {
    inline-size: 62%;
  }
  .entry .line:first-child {
    block-size: 1em;
    inline-size: min(16em, 70%);
  }
  .bar .line:first-child {
    inline-size: min(12em, 50%);
  }
  .bar .line:last-child {
    inline-size: 100%;
    block-size: 10px;
  }
  @keyframes civic-loading {
    50% {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .shapes {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .line {
      border: 1px solid GrayText;
      opacity: 1;
    }
  }
`;
