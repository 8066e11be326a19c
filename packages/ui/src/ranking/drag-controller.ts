import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What a drag needs to know of the lists. */
export interface DragOptions {
  /** The rows of the list in order. */
  readonly rows: () => readonly HTMLElement[];
  /** What is shown in place of rows while the list is empty. */
  readonly empty: () => HTMLElement | null;
  /** What stands below the list: a row dropped there is taken out of it. */
  readonly below: () => HTMLElement | null;
  /** The row was dropped: at this index among the other rows, or out of the list. */
  readonly onDrop: (row: HTMLElement, place: number | undefined) => void;
}

/** How often a list that is longer than what can be seen moves on by a row, in milliseconds. */
const pace = 150;

/**
 * Lets somebody with a mouse, a pen or a finger drag a row by its handle. An extra: all that it does can be done with the
 * controls of the row. Nothing moves in the document until the row is dropped, so a drag that is given up leaves no trace.
 */
export class DragController implements ReactiveController {
  readonly #options: DragOptions;
  #ending: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: DragOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#ending?.abort();
  }

  /** Begins to drag the row whose handle this `pointerdown` came from. */
  readonly start = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    const row = handle.closest<HTMLElement>('.row');
    if (!row || event.button !== 0) return;
    event.preventDefault();
    this.#ending?.abort();
    const {signal} = (this.#ending = new AbortController());
    const grip = event.clientY - row.getBoundingClientRect().top;
    let pointer = event.clientY;
    let offset = 0;
    const follow = () => {
      // The page may have scrolled below the row: it stays under the pointer.
      offset += pointer - grip - row.getBoundingClientRect().top;
      row.style.setProperty('--_drag', `${offset}px`);
      this.#mark(row, pointer);
    };
    const timer = setInterval(() => {
      this.#reveal(row, pointer);
      follow();
    }, pace);
    const end = () => this.#ending?.abort();
    handle.setPointerCapture(event.pointerId);
    row.classList.add('dragged');
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      this.#unmark();
      row.classList.remove('dragged');
      row.style.removeProperty('--_drag');
    });
    const move = ({clientY}: PointerEvent) => {
      pointer = clientY;
      follow();
    };
    const drop = () => {
      const place = this.#placeAt(row, pointer);
      end();
      this.#options.onDrop(row, place);
    };
    const giveUp = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      // Not the dialog around it as well.
      pressed.preventDefault();
      pressed.stopPropagation();
      end();
    };
    handle.addEventListener('pointermove', move, {signal});
    handle.addEventListener('pointerup', drop, {signal});
    handle.addEventListener('pointercancel', end, {signal});
    handle.addEventListener('lostpointercapture', end, {signal});
    window.addEventListener('keydown', giveUp, {signal, capture: true});
  };

  #others(row: HTMLElement): HTMLElement[] {
    return this.#options.rows().filter((one) => one !== row);
  }

  #placeAt(row: HTMLElement, y: number): number | undefined {
    const below = this.#options.below();
    if (below && y > below.getBoundingClientRect().top) return undefined;
    return this.#others(row).filter((one) => middleOf(one) < y).length;
  }

  #mark(row: HTMLElement, y: number): void {
    this.#unmark();
    const others = this.#others(row);
    const place = this.#placeAt(row, y);
    if (place === undefined) this.#options.below()?.classList.add('into');
    else if (others[place]) others[place].classList.add('before');
    else if (others.length > 0) others.at(-1)?.classList.add('after');
    else this.#options.empty()?.classList.add('into');
  }

  #unmark(): void {
    const {rows, empty, below} = this.#options;
    for (const one of [...rows(), empty(), below()]) one?.classList.remove('before', 'after', 'into');
  }

  // What is next to the place in either direction is kept in view, so that a long list moves on at its ends.
  #reveal(row: HTMLElement, y: number): void {
    const others = this.#others(row);
    const place = this.#placeAt(row, y) ?? others.length;
    for (const near of [others[place - 1], others[place] ?? this.#options.below()]) near?.scrollIntoView({block: 'nearest'});
  }
}

function middleOf(element: HTMLElement): number {
  const {top, height} = element.getBoundingClientRect();
  return top + height / 2;
}
