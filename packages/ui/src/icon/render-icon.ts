import {css, html, type TemplateResult} from 'lit';
import type {Icon} from './icons.js';

/** For an element that draws icons itself, with {@link renderIcon}. */
export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    vertical-align: -0.27em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    /* Browsers leave the colours of drawings as they are. */
    .icon {
      forced-color-adjust: auto;
    }
  }
  .mirrored:dir(rtl) {
    transform: scaleX(-1);
  }
`;

/** Draws an icon beside a word, for elements of ours: it says nothing by itself, so screen readers pass it over. */
export function renderIcon({path, mirrored}: Icon): TemplateResult {
  return html`<svg class=${mirrored ? 'icon mirrored' : 'icon'} part="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}
