import {css} from 'lit';

export const styles = css`
  .frame {
    max-inline-size: 42em;
  }
  /* No touch-action and no listener for wheels or moving fingers: they scroll the page. */
  #map {
    position: relative;
    overflow: hidden;
    border: max(1px, var(--_border-width)) solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_soft);
    cursor: crosshair;
  }
  .invalid #map {
    border: max(2px, var(--_border-width)) solid var(--_danger);
  }
  #map[aria-disabled] {
    border-style: dashed;
    opacity: 0.6;
    cursor: not-allowed;
  }
  .picture {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
  .over {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    direction: ltr;
    pointer-events: none;
  }
  .over,
  .over svg {
    overflow: visible;
  }
  /* Two tones: whatever the picture has behind them, one of them shows. */
  .halo,
  .cross {
    fill: none;
    stroke: var(--_on-accent);
    stroke-width: 5;
    stroke-linecap: round;
  }
  .cross {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .pin {
    fill: var(--_accent);
    stroke: var(--_on-accent);
    stroke-width: 2;
  }
  .hole {
    fill: var(--_on-accent);
  }
  .buttons,
  .pinning {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }
  .zoom,
  .pan {
    display: flex;
    gap: var(--_space-1);
  }
  .pan {
    margin-inline-start: auto;
  }
  .right .icon {
    rotate: 90deg;
  }
  .down .icon {
    rotate: 180deg;
  }
  .left .icon {
    rotate: -90deg;
  }
  :is(.zoom, .pan) button {
    flex: none;
    min-inline-size: var(--_control-size);
    padding: 0;
  }
  button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: not-allowed;
  }
  button[aria-disabled='true']:hover {
    background: transparent;
  }
  button[aria-disabled='true']:not(:focus-visible) {
    box-shadow: none;
  }
  #place {
    margin: var(--_space-3) 0 0;
    font-weight: 600;
    line-height: var(--_leading);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .over {
      forced-color-adjust: none;
    }
    .halo {
      stroke: Canvas;
    }
    .cross {
      stroke: CanvasText;
    }
    .pin {
      fill: CanvasText;
      stroke: Canvas;
    }
    .hole {
      fill: Canvas;
    }
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    .buttons,
    .pinning {
      display: none;
    }
  }
`;
