import type {PollInside} from '../poll-inside.js';
import type {OpenState} from '../poll-state.js';
import type {Scene} from '../views/scene.js';
import {Closing} from './closing.js';
import {Saving} from './saving.js';

/** What goes along with the questions, above and below them: saving the answers, where there are several questions, and the end, where there is one with grace. */
export class Beside {
  readonly #all: readonly (Saving | Closing)[];

  constructor(poll: PollInside) {
    const {questions, closes, grace} = poll.consultation;
    this.#all = [...(closes !== undefined && grace ? [new Closing(poll)] : []), ...(questions.length > 1 ? [new Saving(poll)] : [])];
  }

  before(scene: Scene, state: OpenState): unknown {
    return this.#all.map((one) => one.before(scene, state));
  }

  after(scene: Scene, state: OpenState): unknown {
    return this.#all.map((one) => one.after(scene, state));
  }

  /** Another consultation has come. */
  stop(): void {
    for (const one of this.#all) one.stop();
  }
}
