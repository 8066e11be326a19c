import type {ReactiveControllerHost} from 'lit';
import type {Consultation} from '@civic-widgets/model';
import type {Pages} from './pages/pages.js';
import type {PollController} from './poll-controller.js';

/** What a part that goes along with the questions sees of the poll, and does in it. */
export interface PollInside {
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly poll: PollController;
  /** Address of the consultation. */
  readonly src: string;
  readonly consultation: Consultation;
  /** What asks one question a page, where something does. */
  pages(): Pages | undefined;
  /** Says a sentence of ours to a screen reader. */
  say(key: string, values?: Readonly<Record<string, string | number>>): void;
  /** Moves focus to the first thing of this selector. */
  focus(selector: string): Promise<void>;
}
