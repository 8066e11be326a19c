import type {KnownQuestion, LocalText, RatingQuestion, ScoreQuestion, Text} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';

/** What the numbers of a scale are for; nothing where the columns have words. */
export function scaleInstruction({t}: Translator, question: KnownQuestion): string {
  if (question.type !== 'score' && question.type !== 'rating') return '';
  const {from, to} = question;
  return t(`poll.scale.choose.${question.type}`, {from, to});
}

/** A step of a scale: its number, and at the ends what they mean. The sentences are those of the part that says it. */
export function stepWords(
  {t, lang}: Translator,
  question: RatingQuestion | ScoreQuestion,
  step: number,
  words: (text: Text) => LocalText,
  part = 'scale',
): LocalText {
  const ends = question.type === 'rating' ? {[question.from]: question.lowest, [question.to]: question.highest} : {};
  const text = ends[step];
  if (text === undefined) return {value: t(`poll.${part}.step`, {step}), lang};
  const meaning = words(text);
  return {value: t(`poll.${part}.end`, {step, meaning: meaning.value}), lang: meaning.lang};
}
