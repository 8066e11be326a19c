import type {TemplateResult} from 'lit';
import type {FinderController} from './finder-controller.js';
import type {FinderHost} from './finder-host.js';
import type {Near} from './finder-state.js';
import type {LateParts} from './late-parts.js';
import {faultKey, renderNear} from './near/near-view.js';
import {PlaceBox} from './near/place-box.js';
import {renderSearch} from './views/search-view.js';

/** Milliseconds without a key before the list follows what is typed. */
const typingPause = 150;

export interface SearchPage {
  /** Folder of the files of places; without one nobody can name a place. */
  folder(): string | undefined;
  /** Takes the words of parts in. Never rejects. */
  extend(): Promise<void>;
  list(): LateParts['list'];
}

/** The boxes to write in, what and near where, and what follows when somebody does. */
export class SearchDesk {
  readonly #host: FinderHost;
  readonly #finder: FinderController;
  readonly #page: SearchPage;
  readonly #place: PlaceBox;
  #text = '';
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FinderHost, finder: FinderController, page: SearchPage) {
    this.#host = host;
    this.#finder = finder;
    this.#page = page;
    this.#place = new PlaceBox(host, {
      folder: () => page.folder(),
      extend: () => page.extend(),
      settled: (near) =>
        void finder.ask({near, ...(!near && {filters: {...finder.wishes.filters, within: undefined}})}),
    });
  }

  stop(): void {
    clearTimeout(this.#typing);
    this.#place.stop();
  }

  render(): TemplateResult {
    const scene = this.#host.scene();
    const place = this.#place;
    const list = this.#page.list();
    const onChoice = (near: Near) => {
      place.choose(near);
      void this.#host.focus('#count');
    };
    const boxes = {
      text: this.#text,
      near: renderNear(scene, place, {hasPlaces: this.#page.folder() !== undefined, onChoice}),
      isLocating: place.isLocating,
      mine: list?.count ?? 0,
    };
    return renderSearch(scene, boxes, {
      onSearch: (event) => void this.#onSearch(event),
      onText: (text) => this.#onText(text),
      onHere: () => void this.#onHere(),
      onMine: () => list?.show('mine'),
    });
  }

  /** Takes the words away that were typed. */
  async clearText(): Promise<void> {
    this.#text = '';
    await this.#finder.ask({text: ''});
  }

  #onText(text: string): void {
    this.#text = text;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#finder.ask({text}), typingPause);
    this.#host.update();
  }

  // Whoever presses the button wants to read the list now; typing alone leaves them where they are.
  async #onSearch(event: Event): Promise<void> {
    event.preventDefault();
    clearTimeout(this.#typing);
    const place = this.#place;
    // Many people write their postcode into the first box that they see.
    if (this.#page.folder() && /\d/.test(this.#text) && (await place.isPostcode(this.#text))) {
      place.type(this.#text);
      this.#text = '';
    }
    const isSettled = await place.settle();
    await this.#finder.ask({text: this.#text});
    await this.#host.focus(isSettled ? '#count' : place.choices.length > 0 ? '#choices button' : '#near');
  }

  async #onHere(): Promise<void> {
    const place = this.#place;
    if (await place.locate()) await this.#host.focus('#count');
    else if (place.fault) this.#host.say(this.#host.scene().translator.t(faultKey(place.fault)));
  }
}
