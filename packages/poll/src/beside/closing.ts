import {html, nothing, type ReactiveController} from 'lit';
import {settlesAt} from '@civic-widgets/model';
import type {PollInside} from '../poll-inside.js';
import type {OpenState} from '../poll-state.js';
import {momentOf, type Scene} from '../views/scene.js';

/** What a browser can wait for at once: longer waits would end at once. */
const longestWait = 2 ** 31 - 1;
const minute = 60_000;

/**
 * Stands by somebody who is still answering when the consultation closes: says beforehand how long they have, says once that it has closed, and
 * takes nothing away. The server decides what still comes in time; this device's clock only chooses the moment to speak.
 */
export class Closing implements ReactiveController {
  readonly #inside: PollInside;
  readonly #closes: number;
  readonly #end: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(inside: PollInside) {
    this.#inside = inside;
    this.#closes = Date.parse(inside.consultation.closes ?? '');
    this.#end = settlesAt(inside.consultation) ?? 0;
    inside.host.addController(this);
  }

  stop(): void {
    this.hostDisconnected();
    this.#inside.host.removeController(this);
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  before({translator: {t}}: Scene, {consultation: {grace = 0}}: OpenState): unknown {
    // It belongs to the words of when it closes, which stand on the first page.
    return Date.now() < this.#closes && !this.#inside.pages()?.isUnderWay ? html`<p class="meta">${t('poll.beside.closing.grace', {count: grace})}</p>` : nothing;
  }

  after(scene: Scene, {consultation}: OpenState): unknown {
    const {t} = scene.translator;
    const now = Date.now();
    if (now < this.#closes) return nothing;
    if (now >= this.#end) return html`<civic-notice tone="warning"><p>${t('poll.beside.closing.over')}</p></civic-notice>`;
    const moment = momentOf(scene, this.#end, consultation);
    return html`<civic-notice tone="warning">
      <p class="lead">${t('poll.beside.closing.closed')}</p>
      <p>${t('poll.beside.closing.until', {moment})}</p>
    </civic-notice>`;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    const next = now < this.#closes ? this.#closes : this.#end;
    if (now < next) this.#timer = setTimeout(() => this.#onTime(), Math.min(next - now, longestWait));
  }

  // Once, and no countdown: whoever is typing is in a hurry already.
  #onTime(): void {
    const now = Date.now();
    if (now >= this.#closes && now < this.#end && this.#inside.poll.state.status === 'open') {
      this.#inside.say('poll.beside.closing.left', {count: Math.round((this.#end - now) / minute)});
    }
    this.#inside.host.requestUpdate();
    this.#wait();
  }
}
