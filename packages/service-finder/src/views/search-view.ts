import {html, nothing, type TemplateResult} from 'lit';
import type {CivicCombobox} from '@civic-widgets/ui';
import type {Near} from '../finder-state.js';
import type {PlaceBox} from '../place-box.js';
import type {Scene} from './scene.js';

/** What is known besides the place. */
export interface SearchBoxes {
  readonly text: string;
  /** Whether places can be found by name here. */
  readonly hasPlaces: boolean;
  /** How many services are on the person's own list. */
  readonly mine: number;
}

export interface SearchActions {
  readonly onSearch: (event: Event) => void;
  readonly onText: (text: string) => void;
  /** The person has written a place, or chosen one. */
  readonly onPlace: () => void;
  readonly onHere: () => void;
  readonly onChoice: (near: Near) => void;
  readonly onMine: () => void;
}

/** The boxes to write in: what, and near where. */
export function renderSearch(
  {translator: {t}}: Scene,
  place: PlaceBox,
  {text, hasPlaces, mine}: SearchBoxes,
  actions: SearchActions,
): TemplateResult {
  const fault = place.fault ? t(`finder.places.${place.fault}`) : '';
  const valueOf = (event: Event) => (event.target as HTMLElement & {value: string}).value;
  return html`<form id="search" role="search" part="search" novalidate @submit=${actions.onSearch}>
    <civic-text-field
      id="text"
      type="search"
      autocomplete="off"
      unmarked
      .label=${t('finder.text.label')}
      .hint=${t('finder.text.hint')}
      .value=${text}
      @input=${(event: Event) => actions.onText(valueOf(event))}
    ></civic-text-field>
    ${
      hasPlaces
        ? html`<civic-combobox
            id="near"
            unmarked
            .label=${t('finder.near.label')}
            .hint=${t('finder.near.hint')}
            .value=${place.text}
            .error=${fault}
            .suggestions=${place.suggestions.map(({label = ''}) => ({value: label, label}))}
            @input=${(event: Event) => place.type(valueOf(event))}
            @change=${({target}: Event) => {
              const {chosen} = target as CivicCombobox;
              const near = place.suggestions.find(({label}) => label === chosen?.value);
              if (near) place.choose(near);
              else actions.onPlace();
            }}
          ></civic-combobox>`
        : fault
          ? html`<p class="failed">${fault}</p>`
          : nothing
    }
    ${
      place.choices.length > 0
        ? html`<div id="choices" role="group" aria-labelledby="which">
            <p id="which">${t('finder.places.which', {name: place.name})}</p>
            <ul class="ways" role="list">
              ${place.choices.map((near) => html`<li><button type="button" part="button" @click=${() => actions.onChoice(near)}>${near.label}</button></li>`)}
            </ul>
          </div>`
        : nothing
    }
    <div class="actions">
      <button type="submit" class="primary" part="button primary">${t('finder.search')}</button>
      <button
        type="button"
        part="button"
        aria-disabled=${place.isLocating ? 'true' : nothing}
        @click=${actions.onHere}
      >
        ${t(place.isLocating ? 'finder.near.locating' : 'finder.near.here')}
      </button>
      ${mine > 0 ? html`<button type="button" part="button" @click=${actions.onMine}>${t('finder.mine', {count: mine})}</button>` : nothing}
    </div>
  </form>`;
}
