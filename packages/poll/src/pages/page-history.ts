import {newKey} from '@civic-widgets/client';

const key = 'civic-poll/1';

/** Where in a poll an entry of the browser's history stands: at which question, how many of ours lie before it, and whether it was gone to from the last page. */
export interface Mark {
  readonly at: string;
  readonly step: number;
  readonly isChange?: boolean;
}

/** What an entry holds of ours: a mark for each poll of the page, by run. */
type Marks = Readonly<Record<string, Mark>>;

/**
 * Puts each page of a poll into the browser's history, so that its Back button leads one question back.
 *
 * The entries have the address and the state of the host's own entry, with our mark beside it: the host's router hears of a move to the place
 * where it is. Nothing can keep it from hearing: at the window, listeners are called in the order in which they came.
 */
export class PageHistory {
  /** Tells this visit of this poll from others, also after the host has taken the poll out and put it back. */
  readonly run: string;
  readonly #onMove: (mark: Mark) => void;

  constructor(onMove: (mark: Mark) => void, run = newKey()) {
    this.run = run;
    this.#onMove = onMove;
  }

  /** The mark of the entry that the browser stands at, if it is one of ours. */
  get current(): Mark | undefined {
    return marksOf(history.state)?.[this.run];
  }

  start(): void {
    window.addEventListener('popstate', this.#onPopState);
  }

  stop(): void {
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** Notes that the person has gone on from one page to another. */
  push(from: string, to: Omit<Mark, 'step'>): void {
    const here = this.current ?? {at: from, step: 0};
    try {
      if (!this.current) history.replaceState(this.#withMark(here), '');
      history.pushState(this.#withMark({...to, step: here.step + 1}), '');
    } catch (error) {
      // Browsers refuse entries in some frames, and a hundred of them in half a minute. The poll's own buttons do without.
      if (!(error instanceof DOMException)) throw error;
    }
  }

  /** Goes back by the browser's history, if what lies before is ours; says whether it does. */
  back(): boolean {
    if (!this.current || this.current.step === 0) return false;
    history.back();
    return true;
  }

  readonly #onPopState = ({state}: PopStateEvent) => {
    const mark = marksOf(state)?.[this.run];
    if (mark) this.#onMove(mark);
  };

  #withMark(mark: Mark): unknown {
    const state: unknown = history.state;
    // Routers keep objects there. What is something else is left as it is, and the poll does without an entry it could know again.
    if (state !== null && typeof state !== 'object') return state;
    return {...state, [key]: {...marksOf(state), [this.run]: mark}};
  }
}

/** The run that the entry at hand belongs to, among these. */
export function runAt(isOurs: (run: string) => boolean): {readonly run: string; readonly mark: Mark} | undefined {
  const [found] = Object.entries(marksOf(history.state) ?? {}).filter(([run]) => isOurs(run));
  return found && {run: found[0], mark: found[1]};
}

function marksOf(state: unknown): Marks | undefined {
  const marks = (state as {readonly [key]?: unknown} | null | undefined)?.[key];
  return typeof marks === 'object' && marks !== null ? (marks as Marks) : undefined;
}
