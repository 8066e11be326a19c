import {html, type TemplateResult} from 'lit';
import {adopt} from '../views/adopt.js';
import type {Scene} from '../views/scene.js';
import {carefulStyles} from './careful.styles.js';

/** How long the presses of Shift count together. */
const patience = 5_000;
const wanted = 3;

/** The way out, for somebody who must not be seen here. It stays in sight, and is pressed, or Shift three times. */
export function render(
  scene: Scene,
  {
    root,
    url,
    presses,
    onExit,
  }: {root: ShadowRoot | null; url: string; presses: number; onExit: (event?: Event) => void},
): TemplateResult {
  adopt(root, carefulStyles);
  const {t} = scene.translator;
  return html`<div class="exit" part="exit">
      <a class="button" part="button exit-button" href=${url} rel="nofollow noreferrer" @click=${onExit}>
        ${t('finder.careful.exit')}
        <span class="presses" aria-hidden="true"
          >${Array.from({length: wanted}, (_, at) => html`<span class=${at < presses ? 'on' : ''}></span>`)}</span
        >
      </a>
    </div>
    <p class="quiet exit-hint">${t('finder.careful.hint')}</p>`;
}

/** Listens for Shift, pressed three times with no other key between. */
export class ShiftKeys {
  presses = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly changed: (presses: number, isLate: boolean) => void) {}

  start(): void {
    document.addEventListener('keydown', this.#onKey, true);
  }

  stop(): void {
    document.removeEventListener('keydown', this.#onKey, true);
    clearTimeout(this.#timer);
    this.presses = 0;
  }

  readonly #onKey = ({key, repeat}: KeyboardEvent): void => {
    if (repeat) return;
    // Somebody who writes a capital letter has not asked to leave.
    if (key !== 'Shift') {
      this.#reset(false);
      return;
    }
    clearTimeout(this.#timer);
    this.presses += 1;
    this.changed(this.presses, false);
    this.#timer = setTimeout(() => this.#reset(true), patience);
  };

  #reset(isLate: boolean): void {
    clearTimeout(this.#timer);
    if (this.presses === 0) return;
    this.presses = 0;
    this.changed(0, isLate);
  }
}

/** How many presses it takes. */
export const pressesWanted = wanted;

/** Leaves the page. What is on the screen goes at once, since the next page takes its time; going back does not lead here. */
export function leave(url: string): void {
  document.documentElement.style.setProperty('visibility', 'hidden', 'important');
  document.title = '…';
  location.replace(url);
}
