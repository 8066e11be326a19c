import type {FinderHost} from '../finder-host.js';
import type {Near} from '../finder-state.js';
import {loadPart} from '../parts.js';

/** What keeps a place from being found: a reason of the places, or why the device or the network did not say. */
export type PlaceFault =
  'nothing-typed' | 'not-a-place' | 'unknown-place' | 'unknown-outcode' | 'failed' | 'denied' | 'not-known';

export interface PlacePage {
  /** Folder of the files of places. */
  folder(): string | undefined;
  /** Takes the words of parts in, in the language of the page. Never rejects. */
  extend(): Promise<void>;
  /** A place was found, or there is none any more. */
  settled(near: Near | undefined): void;
}

const typingPause = 200;

/** The box for a place: what is written, what that may be, and why it is nowhere. The latest answer wins. */
export class PlaceBox {
  readonly #host: FinderHost;
  readonly #page: PlacePage;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;
  #settledText = '';
  #settling = Promise.resolve(true);
  text = '';
  suggestions: readonly Near[] = [];
  /** Places of one name, to be asked which. */
  choices: readonly Near[] = [];
  name = '';
  fault: PlaceFault | undefined;
  isLocating = false;

  constructor(host: FinderHost, page: PlacePage) {
    this.#host = host;
    this.#page = page;
  }

  /** Lets what is on its way come to nothing. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#latest += 1;
  }

  type(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#suggest(), typingPause);
    this.#host.update();
  }

  choose(near: Near): void {
    this.#set({text: near.label ?? '', fault: undefined, choices: [], suggestions: []});
    this.#settledText = this.text;
    this.#settling = Promise.resolve(true);
    this.#page.settled(near);
  }

  clear(): void {
    this.#latest += 1;
    this.#settledText = '';
    this.#set({text: '', fault: undefined, choices: [], suggestions: []});
  }

  /** Looks for what is written. Resolves to whether the search can go on: a place that nobody knows is to be put right first. */
  settle(): Promise<boolean> {
    const text = this.text.trim();
    const folder = this.#page.folder();
    if (folder === undefined) return Promise.resolve(true);
    // Enter in the box settles it and sends the form, which waits for the same answer.
    if (text !== this.#settledText) this.#settling = this.#settle(text, folder);
    return this.#settling;
  }

  async #settle(text: string, folder: string): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#settledText = text;
    const number = (this.#latest += 1);
    if (text === '') {
      this.clear();
      this.#page.settled(undefined);
      return true;
    }
    try {
      const {look} = await this.#gazetteer();
      const looked = await look(text, folder, (url) => this.#host.client.places(url));
      if (number !== this.#latest) return false;
      if ('near' in looked) {
        this.#set({fault: undefined, choices: []});
        this.#page.settled(looked.near);
        return true;
      }
      if ('choices' in looked) this.#set({fault: undefined, choices: looked.choices, name: looked.name});
      else this.#set({fault: looked.reason, choices: []});
    } catch (cause) {
      if (number !== this.#latest) return false;
      console.warn('Civic Widgets: places did not load.', cause);
      this.#settledText = '';
      this.#set({fault: 'failed', choices: []});
    }
    this.#page.settled(undefined);
    return false;
  }

  /** Whether this is a postcode; nobody knows where the files that tell can't be had. */
  async isPostcode(text: string): Promise<boolean> {
    try {
      return (await this.#gazetteer()).isPostcode(text);
    } catch (cause) {
      console.warn('Civic Widgets: places did not load.', cause);
      return false;
    }
  }

  /** Asks the device where it is. Only ever called when somebody presses the button for it. */
  async locate(): Promise<boolean> {
    if (this.isLocating) return false;
    const number = (this.#latest += 1);
    this.#set({isLocating: true, fault: undefined, choices: []});
    try {
      const {latitude: lat, longitude: lon} = await position();
      if (number !== this.#latest) return false;
      this.#settledText = '';
      this.#set({text: ''});
      this.#page.settled({label: undefined, point: {lat, lon}});
      return true;
    } catch (cause) {
      if (number === this.#latest) {
        await this.#gazetteer().catch(() => undefined);
        this.#set({fault: isDenied(cause) ? 'denied' : 'not-known'});
      }
      return false;
    } finally {
      this.#set({isLocating: false});
    }
  }

  async #suggest(): Promise<void> {
    const folder = this.#page.folder();
    const {text} = this;
    if (folder === undefined) return;
    try {
      const {suggest} = await this.#gazetteer();
      const suggestions = await suggest(text, folder, (url) => this.#host.client.places(url));
      if (text === this.text) this.#set({suggestions});
    } catch (cause) {
      // Whoever goes on typing is not told; who asks for the place is.
      console.warn('Civic Widgets: places did not load.', cause);
    }
  }

  // What it says is in the language of the page from the first word on.
  async #gazetteer() {
    const [part] = await Promise.all([loadPart('gazetteer'), this.#page.extend()]);
    return part;
  }

  #set(
    change: Partial<Pick<PlaceBox, 'text' | 'suggestions' | 'choices' | 'name' | 'fault' | 'isLocating'>>,
  ): void {
    Object.assign(this, change);
    this.#host.update();
  }
}

function position(): Promise<GeolocationCoordinates> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(({coords}) => resolve(coords), reject, {
      timeout: 15_000,
      maximumAge: 300_000,
    });
  });
}

function isDenied(cause: unknown): boolean {
  return (cause as {code?: unknown} | null)?.code === 1;
}
