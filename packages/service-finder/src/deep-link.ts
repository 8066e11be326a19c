import type {FinderController} from './finder-controller.js';
import type {FinderHost} from './finder-host.js';
import type {LateParts} from './late-parts.js';
import type {OpenEntries} from './open-entries.js';
import {loadPart} from './parts.js';

export interface LinkPage {
  /** Whether the page's author lets filters, and the service that stands open, into the address. */
  isOn(): boolean;
  /** Whether somebody may look for what they must not be seen to look for. */
  isCareful(): boolean;
  needList: LateParts['needList'];
}

/** What the page's address says to the finder, and what the finder writes there. */
export class DeepLink {
  readonly #host: FinderHost;
  readonly #finder: FinderController;
  readonly #entries: OpenEntries;
  readonly #page: LinkPage;

  constructor(host: FinderHost, finder: FinderController, entries: OpenEntries, page: LinkPage) {
    this.#host = host;
    this.#finder = finder;
    this.#entries = entries;
    this.#page = page;
  }

  start(): void {
    window.addEventListener('hashchange', this.#onHash);
  }

  stop(): void {
    window.removeEventListener('hashchange', this.#onHash);
  }

  async read(): Promise<void> {
    const {prefix} = this.#host;
    if (!location.hash.includes(`${prefix}.`)) return;
    const {readLink} = await loadPart('links');
    const {filters, service, list} = readLink(location.hash, prefix);
    if (list) (await this.#page.needList()).show('shared', list);
    if (!this.#page.isOn()) return;
    if (Object.keys(filters).length > 0) await this.#host.need('filters');
    await this.#finder.ask({filters});
    const {index} = this.#host;
    await index?.listed.catch(() => undefined);
    const record = index?.record(index.numberOf(service ?? '') ?? -1, this.#host.scene().place);
    if (!record || this.#entries.has(record.id)) return;
    await this.#finder.reveal(record.id);
    await this.#entries.toggle(record, true);
    await this.#host.focus(`[data-id="${CSS.escape(record.id)}"]`);
  }

  // What somebody must not be seen to look for is in no address.
  async put(): Promise<void> {
    if (!this.#page.isOn()) return;
    const {putLink, writeLink} = await loadPart('links');
    const service = this.#entries.ids.at(-1);
    const linked = {filters: this.#finder.wishes.filters, ...(service !== undefined && {service})};
    putLink(writeLink(location.hash, this.#host.prefix, this.#page.isCareful() ? {filters: {}} : linked));
  }

  readonly #onHash = (): void => void this.read();
}
