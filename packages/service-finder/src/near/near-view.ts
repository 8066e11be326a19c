import {html, nothing, type TemplateResult} from 'lit';
import type {CivicCombobox} from '@civic-widgets/ui';
import type {Near} from '../finder-state.js';
import type {Scene} from '../views/scene.js';
import type {PlaceBox, PlaceFault} from './place-box.js';

/** The box for a place where there are some to find; what is wrong; and which of several places may be meant. */
export function renderNear(
  {translator: {t}}: Scene,
  place: PlaceBox,
  {hasPlaces, onChoice}: {hasPlaces: boolean; onChoice: (near: Near) => void},
): TemplateResult {
  const fault = place.fault ? t(faultKey(place.fault)) : '';
  const onChange = ({target}: Event) => {
    const {chosen} = target as CivicCombobox;
    const near = place.suggestions.find(({label}) => label === chosen?.value);
    if (near) place.choose(near);
    else void place.settle();
  };
  return html`${
    hasPlaces
      ? html`<civic-combobox
          id="near"
          unmarked
          .label=${t('finder.near.label')}
          .hint=${t('finder.near.hint')}
          .value=${place.text}
          .error=${fault}
          .suggestions=${place.suggestions.map(({label = ''}) => ({value: label, label}))}
          @input=${({target}: Event) => place.type((target as CivicCombobox).value)}
          @change=${onChange}
        ></civic-combobox>`
      : fault
        ? html`<p class="failed">${fault}</p>`
        : nothing
  }
  ${
    place.choices.length > 0
      ? html`<div id="choices" role="group" aria-labelledby="which">
          <p id="which">${t('finder.gazetteer.which', {name: place.name})}</p>
          <ul class="ways" role="list">
            ${place.choices.map((near) => html`<li><button type="button" part="button" @click=${() => onChoice(near)}>${near.label}</button></li>`)}
          </ul>
        </div>`
      : nothing
  }`;
}

/** What says why a place was not found. That the files of places did not come is said without them. */
export function faultKey(fault: PlaceFault): string {
  return fault === 'failed' ? 'finder.near.failed' : `finder.gazetteer.${fault}`;
}
