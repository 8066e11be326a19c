import type {TemplateResult} from 'lit';
import type {Answer, Catalogue, Consultation, KnownQuestion, LocalText, Option, Text} from '@civic-widgets/model';
import type {Choice, Words} from '@civic-widgets/ui';
import type {Scene} from '../views/scene.js';
import {wordsOf} from '../views/scene.js';

/** A picture of an option, and what it shows. */
export type OptionImage = NonNullable<Option['image']>;

/** A question as it is asked now: what is said, what was answered, and where an answer goes. */
export interface Asked<Q extends KnownQuestion = KnownQuestion> {
  readonly scene: Scene;
  readonly consultation: Consultation;
  readonly question: Q;
  readonly label: LocalText;
  /** Empty when there is none. */
  readonly hint: Words;
  /** What is wrong with the answer, in a sentence; empty when nothing is. */
  readonly error: string;
  readonly answer: Answer | undefined;
  /** Takes an answer; nothing, an empty text, list or record takes it back. */
  readonly onAnswer: (value: Answer | null) => void;
  /** Draws the picture of an option; there where an option has one. */
  readonly picture?: ((asked: Asked, image: OptionImage) => TemplateResult) | undefined;
  /** Says to a screen reader what changed out of its sight. */
  readonly announce: (sentence: string) => void;
}

/** A module that is loaded when a consultation needs it. In the files for the web it brings its own sentences. */
export interface Part {
  readonly english?: Catalogue;
}

/** Asks the questions of a type, or of several that look alike. */
export interface QuestionPart<Q extends KnownQuestion = never> extends Part {
  readonly render: (asked: Asked<Q>) => TemplateResult;
}

/** Words of the data, in the best language there is for this page. */
export function wordsIn({scene, consultation}: Asked, text: Text): LocalText {
  return wordsOf(scene, text, consultation);
}

/** The options of a question as a control takes them. */
export function choicesOf(asked: Asked, options: readonly Option[]): Choice[] {
  return options.map(({id, label, hint, image}) => ({
    value: id,
    label: wordsIn(asked, label),
    hint: hint && wordsIn(asked, hint),
    picture: image && asked.picture?.(asked, image),
  }));
}

/** Hands an element's value on; what can't be read stays in the element and counts as none. */
export function tell({onAnswer}: Asked): (event: Event) => void {
  return (event) => onAnswer((event.target as HTMLElement & {value: Answer | null}).value);
}
