import {html, type TemplateResult} from 'lit';
import type {WayOut} from '@civic-widgets/directory/search.js';
import type {Scene} from '../views/scene.js';

/** How to get out of an empty list: what to give up, and how many services there are then. */
export function render(
  {translator: {t}}: Scene,
  ways: readonly WayOut[],
  onWayOut: (way: WayOut) => void,
): TemplateResult {
  if (ways.length === 0) return html`<p>${t('finder.empty.plain')}</p>`;
  return html`<p>${t('finder.empty.try')}</p>
    <ul class="ways" role="list">
      ${ways.map(
        (way) =>
          html`<li>
            <button type="button" part="button" @click=${() => onWayOut(way)}>
              ${t(`finder.empty.without-${way.without}`, {count: way.count})}
            </button>
          </li>`,
      )}
    </ul>`;
}
