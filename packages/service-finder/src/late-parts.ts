import type {FinderHost} from './finder-host.js';
import {loadPart} from './parts.js';

type Exit = InstanceType<typeof import('./careful/careful.js').Exit>;
type MyList = InstanceType<typeof import('./saved/saved.js').MyList>;
type Reports = InstanceType<typeof import('./report/report.js').Reports>;

export interface LatePage {
  /** Where reports go. */
  reports(): string;
  /** Where somebody is taken who wants to leave. */
  exit(): string;
  /** Tells the page that somebody wants to leave, and says whether it is left to us. */
  ask(url: string): boolean;
  /** Takes the words of parts in. */
  extend(): Promise<unknown>;
}

/** What only some people need, each loaded once somebody does: the person's list, reports, the way out. */
export class LateParts {
  readonly #host: FinderHost;
  readonly #page: LatePage;
  list: MyList | undefined;
  reports: Reports | undefined;
  exit: Exit | undefined;
  #isExitComing = false;

  constructor(host: FinderHost, page: LatePage) {
    this.#host = host;
    this.#page = page;
  }

  connected(): void {
    this.exit?.start();
  }

  disconnected(): void {
    this.exit?.stop();
  }

  async needList(): Promise<MyList> {
    const {MyList} = await loadPart('saved');
    this.list ??= new MyList(this.#host);
    this.#taken();
    return this.list;
  }

  async needReports(): Promise<Reports> {
    const {Reports} = await loadPart('report');
    this.reports ??= new Reports(this.#host, () => this.#page.reports());
    this.#taken();
    return this.reports;
  }

  /** Once the way out has been shown it stays: somebody may be looking for it. */
  needExit(): void {
    if (this.#isExitComing) return;
    this.#isExitComing = true;
    loadPart('careful').then(
      ({Exit}) => {
        this.exit = new Exit(this.#host, {url: () => this.#page.exit(), ask: (url) => this.#page.ask(url)});
        this.#taken();
      },
      () => (this.#isExitComing = false),
    );
  }

  #taken(): void {
    void this.#page.extend();
    this.#host.update();
  }
}
