import {AGREEMENTS, fieldName, isKnown, localise, parseUrl, safeUrl, type Answer, type AnswerFault, type Answers, type KnownQuestion, type Option, type Text} from '@civic-widgets/model';
import {localesOf} from '@civic-widgets/i18n';
import {markup, type Markup, type MarkupValue} from '@civic-widgets/ui/markup.js';
import {faultSentence} from '../sentences.js';
import {costSentence} from '../words/budget.js';
import {instructionOf} from '../words/instructions.js';
import {stepWords} from '../words/scale.js';
import {hidden, idOf, words, type Printed} from './page.js';

/** A question in a form without script, with what was typed before. */
interface Question<Q extends KnownQuestion = KnownQuestion> extends Printed {
  readonly action?: string;
  readonly question: Q;
  readonly id: string;
  readonly answer: Answer | undefined;
  readonly described: string | undefined;
  readonly invalid: 'true' | undefined;
}

interface Choice {
  readonly value: string;
  readonly label: Markup;
  readonly hint?: MarkupValue;
  readonly picture?: MarkupValue;
}

/** Asks one question with the platform's own controls. */
export function printQuestion(
  input: Printed & {readonly action?: string; readonly answers?: Answers; readonly faults?: readonly AnswerFault[]},
  question: KnownQuestion,
): Markup {
  const {consultation, translator, answers = {}, faults = []} = input;
  const {t} = translator;
  const own = consultation.lang;
  const id = idOf(consultation, question.id);
  const fault = faults.find((one) => one.question === question.id);
  const hints = [printCondition(input, question), question.hint && words(translator, question.hint, own), instructionOf(translator, question)].filter(Boolean);
  const described = [hints.length > 0 && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const label = markup`${words(translator, question.label, own)}${
    question.required ? undefined : markup` <span class="civic-optional">${t('ui.optional')}</span>`
  }`;
  const notes = markup`${hints.length > 0 && markup`<p class="civic-hint" id=${`${id}-hint`}>${hints.map((hint, index) => markup`${index > 0 && ' '}${hint}`)}</p>`}
${fault && markup`<p class="civic-error" id=${`${id}-error`}><span class="civic-hidden">${t('ui.error')} </span>${faultSentence(translator, consultation.questions, fault, own)}</p>`}`;
  const classes = fault ? 'civic-question civic-invalid' : 'civic-question';
  const one = {...input, question, id, answer: answers[question.id], described, invalid: fault ? ('true' as const) : undefined};
  const control = printControl(one);
  if (control) return markup`<div class=${classes}><label for=${id}>${label}</label>
${notes}${control}</div>`;
  return markup`<fieldset class=${classes} aria-describedby=${described}><legend>${label}</legend>
${notes}${printControls(one)}</fieldset>`;
}

/** Who is meant, where a page without script can't leave the question out. */
function printCondition({consultation, translator}: Printed, {showIf}: KnownQuestion): string | undefined {
  const before = showIf && consultation.questions.find(({id}) => id === showIf.question);
  if (!before || !isKnown(before)) return undefined;
  const {lang, t} = translator;
  const say = (text: Text) => localise(text, lang, consultation.lang).value;
  const nameOf = (value: string) => {
    if (before.type === 'agree') return t(`poll.scale.${value}`);
    const named = [...('columns' in before ? before.columns : []), ...('options' in before ? before.options : [])];
    const found = named.find(({id}) => id === value);
    return found ? say(found.label) : value;
  };
  const answers = new Intl.ListFormat(localesOf(lang), {type: 'disjunction'}).format(showIf.is.map((value) => `“${nameOf(value)}”`));
  return t('poll.print.only-if', {answers, question: say(before.label)});
}

/** A question of one field; nothing for those of several. */
function printControl(one: Question): Markup | undefined {
  const {question, id, answer, described, invalid, translator, consultation} = one;
  const name = question.id;
  const value = answer === undefined || typeof answer === 'object' ? '' : String(answer);
  switch (question.type) {
    case 'text':
      return markup`<textarea id=${id} name=${name} rows="5" aria-describedby=${described} aria-invalid=${invalid}>
${value}</textarea>`;
    case 'number': {
      const unit = question.unit && words(translator, question.unit, consultation.lang);
      const keys = (question.min ?? 0) < 0 ? 'text' : question.places > 0 ? 'decimal' : 'numeric';
      return markup`<input class="civic-short" id=${id} name=${name} value=${value} inputmode=${keys} autocomplete="off" size="10" aria-describedby=${described} aria-invalid=${invalid}>${unit && markup` <span class="civic-unit">${unit}</span>`}`;
    }
    case 'date':
      return markup`<input class="civic-short" type="date" id=${id} name=${name} value=${value} min=${question.min} max=${question.max} aria-describedby=${described} aria-invalid=${invalid}>`;
    case 'postcode':
      return markup`<input class="civic-short" id=${id} name=${name} value=${value} autocomplete="postal-code" size="10" aria-describedby=${described} aria-invalid=${invalid}>`;
    case 'location':
      // A pin that came with the form goes on with it, though nothing here can put one.
      return markup`<input class="civic-long" id=${id} name=${fieldName(name, 'address')} value=${valueIn(answer, 'address')} autocomplete="off" aria-describedby=${described} aria-invalid=${invalid}>${['lat', 'lon']
        .filter((part) => valueIn(answer, part) !== '')
        .map((part) => hidden(fieldName(name, part), valueIn(answer, part)))}`;
    default:
      return undefined;
  }
}

function printControls(one: Question): Markup {
  const {question, translator, consultation, answer} = one;
  const {t, lang} = translator;
  const own = consultation.lang;
  const say = (text: Text) => words(translator, text, own);
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const choices = question.options.map(({id, label, hint, image}) => ({value: id, label: say(label), hint: hint && say(hint), picture: printImage(one, image)}));
      return printChoices(one, question.id, question.type === 'single' ? 'radio' : 'checkbox', choices, [answer ?? []].flat());
    }
    case 'budget': {
      const choices = question.options.map((option) => ({
        value: option.id,
        label: say(option.label),
        picture: printImage(one, option.image),
        hint: markup`${costSentence(translator, question, option, '')}${option.hint && markup` ${say(option.hint)}`}`,
      }));
      return printChoices(one, question.id, 'checkbox', choices, [answer ?? []].flat());
    }
    case 'ranked': {
      const order: readonly unknown[] = Array.isArray(answer) ? answer : [];
      const rankOf = (id: string) => (order.includes(id) ? String(order.indexOf(id) + 1) : '');
      return printNumbers(one, question.options, {from: 1, to: question.options.length, valueOf: rankOf});
    }
    case 'allocate':
      return printNumbers(one, question.options, {from: 0, to: question.total, valueOf: (id) => valueIn(answer, id)});
    case 'agree':
      return printRows(one, question.options, AGREEMENTS.map((value) => ({value, label: markup`${t(`poll.scale.${value}`)}`})));
    case 'matrix':
      return printRows(one, question.options, question.columns.map(({id, label}) => ({value: id, label: say(label)})));
    case 'score':
    case 'rating': {
      const {from, to} = question;
      if (to - from > 10) return printNumbers(one, question.options, {from, to, valueOf: (id) => valueIn(answer, id)});
      const steps = Array.from({length: to - from + 1}, (_, index) => from + index);
      const nameOf = (step: number) => {
        const {value, lang: of} = stepWords(translator, question, step, (text) => localise(text, lang, own));
        return words(translator, {[of]: value}, own);
      };
      return printRows(one, question.options, steps.map((step) => ({value: String(step), label: nameOf(step)})));
    }
    default:
      return markup``;
  }
}

function valueIn(answer: Answer | undefined, id: string): string {
  const given = typeof answer === 'object' && !Array.isArray(answer) ? (answer as Readonly<Record<string, unknown>>) : {};
  return Object.hasOwn(given, id) ? String(given[id]) : '';
}

/** Radio buttons or boxes. The first has the question's own id: that is where a line of the error summary leads. */
function printChoices({id}: Question, name: string, type: 'radio' | 'checkbox', choices: readonly Choice[], chosen: readonly unknown[]): Markup {
  return markup`${choices.map(({value, label, hint, picture}, index) => {
    const field = index === 0 ? id : `${id}-${value}`;
    return markup`<div class="civic-option"><input type=${type} id=${field} name=${name} value=${value} checked=${chosen.includes(value)}><label for=${field}>${label}${picture}${
      hint && markup` <span class="civic-hint">${hint}</span>`
    }</label></div>`;
  })}`;
}

type Options = readonly {readonly id: string; readonly label: Text; readonly hint?: Text | undefined; readonly image?: Image | undefined}[];

type Image = NonNullable<Option['image']>;

/** The picture of an option, from this server alone, with room kept for it. */
function printImage({translator, consultation, action}: Question, image: Image | undefined): Markup | undefined {
  // Without a base, only what stays on whichever server this is passes as a path.
  if (!image || safeUrl(image.src) !== image.src || !image.src.startsWith('/')) return undefined;
  const src = safeUrl(image.src, parseUrl(action)?.href);
  const {value, lang} = localise(image.alt, translator.lang, consultation.lang);
  return markup`<img class="civic-picture" src=${src} alt=${value} lang=${lang === translator.lang ? undefined : lang} width="192" height="144" loading="lazy">`;
}

/** A number for each option. */
function printNumbers(
  one: Question,
  options: Options,
  {from, to, valueOf}: {readonly from: number; readonly to: number; readonly valueOf: (id: string) => string},
): Markup {
  const {question, id, translator, consultation, described, invalid} = one;
  return markup`${options.map((option, index) => {
    const field = index === 0 ? id : `${id}-${option.id}`;
    return markup`<div class="civic-option civic-number"><input type="number" id=${field} name=${fieldName(question.id, option.id)} value=${valueOf(option.id)} min=${from} max=${to} step="1" inputmode="numeric" autocomplete="off" aria-describedby=${described} aria-invalid=${invalid}><label for=${field}>${words(translator, option.label, consultation.lang)}${printImage(one, option.image)}${
      option.hint && markup` <span class="civic-hint">${words(translator, option.hint, consultation.lang)}</span>`
    }</label></div>`;
  })}`;
}

/** The same choices for each option: a group of radio buttons with a name of its own. */
function printRows(one: Question, options: Options, choices: readonly Choice[]): Markup {
  const {question, id, translator, consultation, answer} = one;
  return markup`${options.map((option, index) => {
    const field = index === 0 ? id : `${id}-${option.id}`;
    const chosen = [valueIn(answer, option.id)];
    return markup`<fieldset class="civic-row"><legend>${words(translator, option.label, consultation.lang)}${printImage(one, option.image)}</legend>
${printChoices({...one, id: field}, fieldName(question.id, option.id), 'radio', choices, chosen)}</fieldset>`;
  })}`;
}
