import {nothing} from 'lit';
import type {Hit, ServiceDetails, ServiceRecord} from '@civic-widgets/directory/search.js';
import type {Deeds} from './details/details.js';
import type {FinderHost} from './finder-host.js';
import {partOf} from './parts.js';

/** The services whose details stand open. */
export class OpenEntries {
  readonly #host: FinderHost;
  readonly #changed: () => Promise<void>;
  /** By the service's id; nothing yet for those on their way. */
  readonly #open = new Map<string, ServiceDetails | undefined>();

  constructor(host: FinderHost, changed: () => Promise<void>) {
    this.#host = host;
    this.#changed = changed;
  }

  /** Ids, in the order in which they were opened. */
  get ids(): readonly string[] {
    return [...this.#open.keys()];
  }

  has(id: string): boolean {
    return this.#open.has(id);
  }

  async toggle({id, number}: ServiceRecord, isOpen: boolean): Promise<void> {
    if (isOpen === this.#open.has(id)) return;
    if (isOpen) this.#open.set(id, undefined);
    else this.#open.delete(id);
    this.#host.update();
    if (isOpen) {
      const [details] = await Promise.all([this.#host.index?.service(number), this.#host.need('details')]);
      if (this.#open.has(id)) this.#open.set(id, details);
      this.#host.update();
    }
    await this.#changed();
  }

  render(hit: Hit, deeds: Deeds): unknown {
    const details = this.#open.get(hit.record.id);
    return (
      partOf('details')?.render(this.#host.scene(), {hit, details, root: this.#host.root, deeds}) ?? nothing
    );
  }
}
