import type {KnownQuestion, LocalText, Option, Results, Text} from '@civic-widgets/model';
import {localesOf, type Translator} from '@civic-widgets/i18n';

type Words = string | LocalText;

/** One piece of a result, as the widget draws it and the printed page writes it. */
export type Block =
  | {readonly kind: 'text'; readonly text: string; readonly isMain?: boolean}
  | {readonly kind: 'list'; readonly heading: string; readonly items: readonly Words[]; readonly ordered?: boolean}
  | {
      readonly kind: 'bars';
      readonly caption: Words;
      readonly columns: readonly [string, string, string];
      readonly bars: readonly {readonly label: Words; readonly value: number}[];
      readonly whole: number;
    }
  | {readonly kind: 'table'; readonly isWide?: boolean; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly Words[])[]}
  | {readonly kind: 'progress'; readonly label: string; readonly value: number; readonly max: number; readonly words: string}
  | {readonly kind: 'more'; readonly summary: string; readonly blocks: readonly Block[]};

export type Result = Results['questions'][number];

/** A result with all that it takes to tell it. */
export interface Told<R = Result> {
  readonly translator: Translator;
  readonly question: KnownQuestion;
  readonly result: R;
  /** Everybody who answered the consultation. */
  readonly responses: number;
  /** Words of the data in the best language there is. */
  readonly say: (text: Text) => LocalText;
}

/** The words of an option, or its id where the question no longer has it. */
export function labelIn({question, say}: Told<unknown>, id: string): LocalText | string {
  const options: readonly Option[] = 'options' in question ? (question.options as readonly Option[]) : [];
  const option = options.find((one) => one.id === id);
  return option ? say(option.label) : id;
}

/** The same, to be put into a sentence. */
export function nameIn(told: Told<unknown>, id: string): string {
  const label = labelIn(told, id);
  return typeof label === 'string' ? label : label.value;
}

/** `A, B and C` */
export function listOf(translator: Translator, names: readonly string[]): string {
  return new Intl.ListFormat(localesOf(translator.lang), {type: 'conjunction'}).format(names);
}

/** The names of the columns of a chart of votes. */
export function voteColumns({t}: Translator): [string, string, string] {
  return [t('poll.results.option'), t('poll.results.votes'), t('poll.results.share')];
}
