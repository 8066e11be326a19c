import {localise, paragraphs, type Answer, type KnownQuestion, type Option} from '@civic-widgets/model';
import {formatDay, formatNumber} from '@civic-widgets/i18n';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import {stepWords} from '../words/scale.js';
import {placeLines, type PlaceAnswer} from '../words/location.js';
import {words, type Printed} from './page.js';

/** An answer as its own question shows it, word for word what will be stored. */
export function printAnswer({translator, consultation}: Printed, question: KnownQuestion, answer?: Answer): Markup {
  const {t, lang} = translator;
  if (answer === undefined || (typeof answer === 'object' && Object.keys(answer).length === 0)) {
    return markup`<span class="civic-hint">${t('poll.print.no-answer')}</span>`;
  }
  const own = consultation.lang;
  const labelled = (options: readonly Option[]) => (id: string) => {
    const option = options.find((one) => one.id === id);
    return option ? words(translator, option.label, own) : markup`${id}`;
  };
  switch (question.type) {
    case 'text':
      return markup`${paragraphs(String(answer)).map((part) => markup`<p dir="auto">${part}</p>`)}`;
    case 'date':
      return markup`${formatDay(lang, `${String(answer)}T12:00:00Z`, 'UTC')}`;
    case 'number':
      return markup`${typeof answer === 'number' ? formatNumber(lang, answer) : String(answer)}${question.unit && markup` ${words(translator, question.unit, own)}`}`;
    case 'postcode':
      return markup`${String(answer)}`;
    case 'location':
      return markup`${placeLines(t, answer as PlaceAnswer).map((line) => markup`<p dir="auto">${line}</p>`)}`;
    case 'ranked':
      return markup`<ol>${([answer].flat() as string[]).map((id) => markup`<li>${labelled(question.options)(id)}</li>`)}</ol>`;
    case 'single':
    case 'multiple':
    case 'budget':
      return markup`${question.options
        .filter(({id}) => [answer].flat().includes(id))
        .map(({id}, index) => markup`${index > 0 && markup`<br>`}${labelled(question.options)(id)}`)}`;
    default: {
      const given = answer as Readonly<Record<string, string | number>>;
      return markup`<ul>${question.options
        .filter(({id}) => given[id] !== undefined)
        .map(({id}) => markup`<li>${labelled(question.options)(id)}: ${printValue(question, given[id] ?? '')}</li>`)}</ul>`;
    }
  }

  function printValue(one: KnownQuestion, value: string | number): Markup {
    switch (one.type) {
      case 'agree':
        return markup`${t(`poll.scale.${value}`)}`;
      case 'matrix': {
        const column = one.columns.find(({id}) => id === value);
        return column ? words(translator, column.label, own) : markup`${value}`;
      }
      case 'score':
      case 'rating':
        return words(translator, asText(stepWords(translator, one, Number(value), (text) => localise(text, lang, own))), own);
      default:
        return markup`${formatNumber(lang, Number(value))}`;
    }
  }
}

function asText({value, lang}: {readonly value: string; readonly lang: string}): Record<string, string> {
  return {[lang]: value};
}
