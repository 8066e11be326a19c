import type {DayLine, DayRange} from '@civic-widgets/hours';
import type {Translator} from '@civic-widgets/i18n';

/** A day of a week's table in words: “09:30 to 17:00”, “Closed”. */
export function rangeWords(translator: Translator, {ranges, state}: DayLine): string {
  const {t} = translator;
  if (ranges.length === 0) return t(state === 'unknown' ? 'finder.open.ask' : 'finder.day-closed');
  return ranges.map((range) => oneRange(translator, range)).join(', ');
}

function oneRange({t}: Translator, {from, to, reason, rule}: DayRange): string {
  if (reason === 'note' && rule?.note) return rule.note;
  if (from === 0 && to === 1440)
    return reason === 'all-day' || reason === 'hours'
      ? t('finder.all-day')
      : t(`finder.open.${reason === 'sometime' ? 'sometime' : 'ask'}`);
  if (reason === 'open-end') return t('finder.from-time', {from: clock(from)});
  const times = t('finder.from-to', {from: clock(from), to: clock(to)});
  return reason === 'sometime' ? t('finder.sometime-between', {times}) : times;
}

/** Minutes since midnight as a clock shows them: `17:00`. */
function clock(minutes: number): string {
  const at = minutes % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
