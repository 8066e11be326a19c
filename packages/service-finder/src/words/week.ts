import type {DayLine, DayRange, HoursReason} from '@civic-widgets/hours';
import type {Translator} from '@civic-widgets/i18n';

/** A day of a week's table in words: “09:30 to 17:00”, “Closed”. */
export function rangeWords(translator: Translator, {ranges, state}: DayLine): string {
  const {t} = translator;
  if (ranges.length === 0) return t(state === 'unknown' ? 'finder.open.ask' : 'finder.day-closed');
  return ranges.map((range) => oneRange(translator, range)).join(', ');
}

/** What the source says in words and the days of the table don't. */
export function otherNotes(days: readonly DayLine[]): string[] {
  const told = new Set(
    days.flatMap(({ranges}) =>
      ranges.map(({reason, rule}) => (inWords.has(reason) ? rule?.note : undefined)),
    ),
  );
  return [...new Set(days.flatMap(({notes}) => notes))].filter((note) => !told.has(note));
}

/** Reasons for which the words of the source stand in the place of times. */
const inWords = new Set<HoursReason>(['note', 'sometime']);

function oneRange({t}: Translator, {from, to, reason, rule}: DayRange): string {
  if (inWords.has(reason) && rule?.note) return rule.note;
  if (from === 0 && to === 1440) {
    if (reason === 'sometime') return t('finder.sometime');
    return t(reason === 'all-day' || reason === 'hours' ? 'finder.all-day' : 'finder.open.ask');
  }
  if (reason === 'open-end') return t('finder.from-time', {from: clock(from)});
  const times = t('finder.from-to', {from: clock(from), to: clock(to)});
  return reason === 'sometime' ? t('finder.sometime-between', {times}) : times;
}

/** Minutes since midnight as a clock shows them: `17:00`. */
function clock(minutes: number): string {
  const at = minutes % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
