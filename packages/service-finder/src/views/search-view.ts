import {html, nothing, type TemplateResult} from 'lit';
import type {Choice} from '@civic-widgets/ui';
import type {Scene} from './scene.js';

/** What is written in the boxes, and what is known of the place. */
export interface SearchBoxes {
  readonly text: string;
  readonly near: string;
  /** Whether places can be found by name here. */
  readonly hasPlaces: boolean;
  readonly suggestions: readonly Choice[];
  /** What is wrong with the place, in a sentence. */
  readonly fault: string;
  /** Whether the device is being asked where it is. */
  readonly isLocating: boolean;
}

export interface SearchActions {
  readonly onSearch: (event: Event) => void;
  readonly onText: (text: string) => void;
  readonly onNear: (text: string) => void;
  readonly onNearChosen: (chosen: Choice | undefined) => void;
  readonly onHere: () => void;
}

/** The boxes to write in: what, and near where. */
export function renderSearch(
  {translator: {t}}: Scene,
  boxes: SearchBoxes,
  actions: SearchActions,
): TemplateResult {
  const valueOf = (event: Event) => (event.target as HTMLElement & {value: string}).value;
  return html`<form id="search" role="search" part="search" novalidate @submit=${actions.onSearch}>
    <civic-text-field
      id="text"
      type="search"
      unmarked
      .label=${t('finder.text.label')}
      .hint=${t('finder.text.hint')}
      .value=${boxes.text}
      @input=${(event: Event) => actions.onText(valueOf(event))}
    ></civic-text-field>
    <div class="near">
      ${
        boxes.hasPlaces
          ? html`<civic-combobox
              id="near"
              unmarked
              .label=${t('finder.near.label')}
              .hint=${t('finder.near.hint')}
              .value=${boxes.near}
              .error=${boxes.fault}
              .suggestions=${boxes.suggestions}
              @input=${(event: Event) => actions.onNear(valueOf(event))}
              @change=${(event: Event) => actions.onNearChosen((event.target as HTMLElement & {chosen: Choice | undefined}).chosen)}
            ></civic-combobox>`
          : boxes.fault
            ? html`<p class="failed" role="alert">${boxes.fault}</p>`
            : nothing
      }
    </div>
    <div class="actions">
      <button type="submit" class="primary" part="button primary">${t('finder.search')}</button>
      <button
        type="button"
        part="button"
        aria-disabled=${boxes.isLocating ? 'true' : nothing}
        @click=${actions.onHere}
      >
        ${t('finder.near.here')}
      </button>
    </div>
  </form>`;
}
