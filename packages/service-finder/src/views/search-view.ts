import {html, nothing, type TemplateResult} from 'lit';
import type {Scene} from './scene.js';

export interface SearchBoxes {
  readonly text: string;
  /** The box for a place, once it has been loaded. */
  readonly near: unknown;
  /** Whether the device is being asked where it is. */
  readonly isLocating: boolean;
  /** How many services are on the person's own list. */
  readonly mine: number;
}

export interface SearchActions {
  readonly onSearch: (event: Event) => void;
  readonly onText: (text: string) => void;
  readonly onHere: () => void;
  readonly onMine: () => void;
}

/** The boxes to write in: what, and near where. */
export function renderSearch(
  {translator: {t}}: Scene,
  {text, near, isLocating, mine}: SearchBoxes,
  actions: SearchActions,
): TemplateResult {
  const onInput = ({target}: Event) => actions.onText((target as HTMLElement & {value: string}).value);
  return html`<form id="search" role="search" part="search" novalidate @submit=${actions.onSearch}>
    <civic-text-field
      id="text"
      type="search"
      autocomplete="off"
      unmarked
      .label=${t('finder.text.label')}
      .hint=${t('finder.text.hint')}
      .value=${text}
      @input=${onInput}
    ></civic-text-field>
    ${near}
    <div class="actions">
      <button type="submit" class="primary" part="button primary">${t('finder.search')}</button>
      <button
        type="button"
        part="button"
        aria-disabled=${isLocating ? 'true' : nothing}
        @click=${actions.onHere}
      >
        ${t(isLocating ? 'finder.near.locating' : 'finder.near.here')}
      </button>
      ${mine > 0 ? html`<button type="button" part="button" @click=${actions.onMine}>${t('finder.mine', {count: mine})}</button>` : nothing}
    </div>
  </form>`;
}
