import * as v from 'valibot';
import {day, DeviceStore, type DeviceStorage} from './device-store.js';
import {savedKey} from './directories.js';

const Saved = v.object({directory: v.string(), service: v.string(), until: v.number()});

/** A service that a person chose to keep in their list, and the moment (ms since 1970) at which it goes. */
export interface SavedService {
  /** Address of the directory. */
  readonly directory: string;
  readonly service: string;
  readonly until: number;
}

const lasting = 90 * day;

/**
 * A person's own list of services on this device, under `civic-saved/1`. Nothing gets here unless the person asks for it; each goes when
 * they take it off the list, and 90 days after it was put there. The list says which service, and nothing of why.
 */
export class SavedServices {
  readonly #store: DeviceStore<SavedService>;
  readonly #now: () => number;

  constructor(storage: () => DeviceStorage | null = () => localStorage, now: () => number = Date.now) {
    this.#store = new DeviceStore(savedKey, Saved, storage, now);
    this.#now = now;
  }

  /** The ids of the services of a directory, in the order in which they were saved. */
  of(directory: string): string[] {
    return this.#store
      .read()
      .filter((one) => one.directory === directory)
      .map(({service}) => service);
  }

  /** Saves a service, and says whether the browser let us. */
  save(directory: string, service: string): boolean {
    return this.#store.write([
      ...this.#without(directory, [service]),
      {directory, service, until: this.#now() + lasting},
    ]);
  }

  remove(directory: string, services: readonly string[]): void {
    this.#store.write(this.#without(directory, services));
  }

  #without(directory: string, services: readonly string[]): SavedService[] {
    return this.#store.read().filter((one) => one.directory !== directory || !services.includes(one.service));
  }
}
