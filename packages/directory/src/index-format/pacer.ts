/** Divides long work into slices, so that a page answers keys and taps in between. */
export class Pacer {
  #since = performance.now();

  constructor(
    readonly slice: number,
    readonly yieldNow: (() => Promise<void>) | undefined,
  ) {}

  /** A promise to wait for when the slice is used up; nothing to wait for otherwise. */
  readonly pause = (): Promise<void> | undefined => {
    if (!this.yieldNow || performance.now() - this.#since < this.slice) return undefined;
    return this.#rest(this.yieldNow);
  };

  /** Begins a slice anew, where other work came before. */
  begin(): void {
    this.#since = performance.now();
  }

  async #rest(yieldNow: () => Promise<void>): Promise<void> {
    await yieldNow();
    this.begin();
  }
}
