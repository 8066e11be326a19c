import {html, nothing, type ReactiveController} from 'lit';
import {Drafts, type Draft} from '@civic-widgets/client';
import type {PollInside} from '../poll-inside.js';
import type {OpenState} from '../poll-state.js';
import {momentOf, renderHeading, sayConsent, type Scene} from '../views/scene.js';

/**
 * Saves answers on this device, so that they can be finished later: only when the person presses the button, and never taken up again before the
 * person says so. Once they have, what they change is saved too, as the page says.
 */
export class Saving implements ReactiveController {
  readonly #inside: PollInside;
  readonly #drafts = new Drafts();
  /** What an earlier visit left, until the person has said what to do with it. */
  #found: Draft | undefined;
  /** What is saved now. */
  #saved: Draft | undefined;
  #hasFailed = false;
  #isOpen = false;

  constructor(inside: PollInside) {
    this.#inside = inside;
    this.#found = this.#drafts.find(inside.src);
    inside.host.addController(this);
  }

  stop(): void {
    this.#inside.host.removeController(this);
  }

  hostUpdate(): void {
    const state = this.#inside.poll.state;
    // Sent is sent: nothing stays on the device, neither what was saved now nor what an earlier visit left.
    if (state.status === 'answered') this.#clear();
    else if (state.status === 'open' && this.#saved && this.#hasChanged(state)) this.#write(state);
  }

  before(scene: Scene, {consultation}: OpenState): unknown {
    const {t} = scene.translator;
    if (!this.#found) return nothing;
    const {saved, until} = this.#found;
    return html`<civic-notice>
      ${renderHeading(scene, t('poll.beside.saving.found.heading'), {deeper: 1, id: 'found'})}
      <p>${t('poll.beside.saving.found.text', {moment: momentOf(scene, saved, consultation), until: momentOf(scene, until, consultation)})}</p>
      <p class="actions">
        <button type="button" part="button" @click=${() => this.#onResume()}>${t('poll.beside.saving.found.resume')}</button>
        <button type="button" part="button" @click=${() => this.#onDelete('found')}>${t('poll.beside.saving.found.delete')}</button>
      </p>
    </civic-notice>`;
  }

  after(scene: Scene, state: OpenState): unknown {
    const {t} = scene.translator;
    const {consultation, answers} = state;
    if (this.#saved) {
      const moment = momentOf(scene, this.#saved.until, consultation);
      return html`<div class="saving">
        <p id="saved" tabindex="-1">${t('poll.beside.saving.saved', {moment})}</p>
        <p class="actions"><button type="button" part="button" @click=${() => this.#onDelete('saved')}>${t('poll.beside.saving.delete')}</button></p>
      </div>`;
    }
    if (Object.keys(answers).length === 0) return nothing;
    return html`<details class="saving" ?open=${this.#isOpen} @toggle=${this.#onToggle}>
      <summary id="saving">${t('poll.beside.saving.summary')}</summary>
      ${sayConsent(scene, 'poll.beside.saving.consent.save', consultation)}
      <p class="actions"><button type="button" part="button" @click=${() => this.#onSave(state)}>${t('poll.beside.saving.button')}</button></p>
      ${this.#hasFailed ? html`<p class="failed">${t('poll.beside.saving.failed')}</p>` : nothing}
    </details>`;
  }

  #onToggle = (event: Event) => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
  };

  #onSave(state: OpenState): void {
    this.#write(state);
    this.#hasFailed = !this.#saved;
    this.#inside.host.requestUpdate();
    if (this.#hasFailed) this.#inside.say('poll.beside.saving.failed');
    else void this.#inside.focus('#saved');
    // What is saved now takes the place of what was saved before.
    if (this.#saved) this.#found = undefined;
  }

  #onResume(): void {
    const state = this.#inside.poll.state;
    if (!this.#found || state.status !== 'open') return;
    const {answers, at} = this.#found;
    this.#saved = this.#found;
    this.#found = undefined;
    // What was typed on this page before the button was pressed is newer.
    this.#inside.poll.takeOver({...answers, ...state.answers});
    this.#inside.say('poll.beside.saving.resumed');
    if (at === undefined) void this.#inside.focus('form [name]');
    else this.#inside.pages()?.goTo(at);
  }

  #onDelete(which: 'found' | 'saved'): void {
    this.#clear();
    this.#isOpen = false;
    this.#inside.host.requestUpdate();
    this.#inside.say(which === 'found' ? 'poll.beside.saving.found.deleted' : 'poll.beside.saving.deleted');
    void this.#inside.focus(which === 'found' ? 'form [name]' : '#saving');
  }

  #hasChanged({answers}: OpenState): boolean {
    return answers !== this.#saved?.answers || this.#inside.pages()?.place !== this.#saved.at;
  }

  #write({answers, consultation}: OpenState): void {
    const at = this.#inside.pages()?.place;
    this.#saved = this.#drafts.save({src: this.#inside.src, answers, ...(at !== undefined && {at})}, consultation.closes);
  }

  #clear(): void {
    if (!this.#found && !this.#saved) return;
    this.#drafts.remove(this.#inside.src);
    this.#found = undefined;
    this.#saved = undefined;
  }
}
