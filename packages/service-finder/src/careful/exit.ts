import type {TemplateResult} from 'lit';
import type {FinderHost} from '../finder-host.js';
import {leave, pressesWanted, render, ShiftKeys} from './exit-view.js';

/** The way out of a page that somebody must not be seen on. */
export class Exit {
  readonly #host: FinderHost;
  readonly #page: {readonly url: () => string; readonly ask: (url: string) => boolean};
  readonly #keys = new ShiftKeys((presses, isLate) => this.#onShift(presses, isLate));

  /** `ask` tells the page, and says whether it is left to us. */
  constructor(host: FinderHost, page: {readonly url: () => string; readonly ask: (url: string) => boolean}) {
    this.#host = host;
    this.#page = page;
    this.start();
  }

  /** Listens to the keys of the page; `stop` when the element is taken out of it. */
  start(): void {
    this.#keys.start();
  }

  stop(): void {
    this.#keys.stop();
  }

  render(): TemplateResult {
    const {root} = this.#host;
    const url = this.#page.url();
    return render(this.#host.scene(), {
      root,
      url,
      presses: this.#keys.presses,
      onExit: (event) => this.#go(event),
    });
  }

  #onShift(presses: number, isLate: boolean): void {
    const {t} = this.#host.scene().translator;
    if (presses === pressesWanted) this.#go();
    else if (presses > 0) this.#host.say(t('finder.careful.presses', {count: pressesWanted - presses}));
    else if (isLate) this.#host.say(t('finder.careful.expired'));
    this.#host.update();
  }

  #go(event?: Event): void {
    event?.preventDefault();
    this.#keys.stop();
    this.#keys.start();
    const url = this.#page.url();
    if (this.#page.ask(url)) leave(url);
  }
}
