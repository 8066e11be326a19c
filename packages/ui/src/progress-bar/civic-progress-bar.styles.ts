import {css} from 'lit';

export const styles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    align-items: baseline;
    justify-content: space-between;
    margin-block-end: var(--_space-2);
    line-height: var(--_leading-tight);
    overflow-wrap: anywhere;
  }
  #label {
    font-weight: 700;
  }
  #words {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  progress {
    --_bar: var(--civic-progress-bar-color, var(--_accent));
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: var(--_space-3);
    overflow: hidden;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_bar);
    print-color-adjust: exact;
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    background: var(--_bar);
    transition: inline-size var(--_duration);
  }
  progress::-moz-progress-bar {
    background: var(--_bar);
  }
  /* Nobody knows how far it is: stripes over the whole width, which breathe a few times and then rest (WCAG 2.2.2). */
  progress:indeterminate {
    background: repeating-linear-gradient(135deg, var(--_bar) 0 6px, transparent 6px 12px);
    animation: civic-loading 1.6s ease-in-out 3;
  }
  progress:indeterminate::-moz-progress-bar {
    background: transparent;
  }
  @keyframes civic-loading {
    50% {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    progress {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    progress {
      --_bar: CanvasText;
      forced-color-adjust: none;
      border-color: CanvasText;
    }
  }
`;
