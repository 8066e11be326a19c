import type {ReactiveControllerHost} from 'lit';
import type {Answers, Consultation} from '@civic-widgets/model';
import type {OpenState, PollState} from './poll-state.js';
import type {Scene} from './views/scene.js';

/** What a part that goes along with the questions may see of the poll, and do in it. */
export interface PollInside {
  readonly host: ReactiveControllerHost & HTMLElement;
  /** Address of the consultation. */
  readonly src: string;
  readonly consultation: Consultation;
  state(): PollState;
  /** Takes these answers for what the person has said. */
  takeOver(answers: Answers): void;
  /** The question that the person is at, where there is one a page; empty for the look at all answers. */
  place(): string | undefined;
  goTo(place: string): void;
  /** Says a sentence of ours to a screen reader. */
  say(key: string, values?: Readonly<Record<string, string | number>>): void;
  /** Moves focus to the first thing of this selector. */
  focus(selector: string): Promise<void>;
}

/** What stands above and below the questions, where it is needed. */
export interface Companion {
  before?(scene: Scene, state: OpenState): unknown;
  after?(scene: Scene, state: OpenState): unknown;
  /** Another consultation has come, or the poll has left the page. */
  stop?(): void;
}
