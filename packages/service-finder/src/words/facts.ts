import type {AttendingType, Hit, Match, Point, ServiceRecord} from '@civic-widgets/directory/search.js';
import {distanceUnit, inUnit} from '@civic-widgets/directory/places.js';
import {localesOf, type Translator} from '@civic-widgets/i18n';

const day = 86_400_000;
/** Longer descriptions are cut in a list; the whole stands in the details. */
const longest = 240;

/** How far away, in the unit that people of the place read. */
export function distanceWords({t}: Translator, metres: number, place: string): string {
  const unit = distanceUnit(place, 'GB');
  const far = inUnit(metres, unit);
  return t(`finder.distance.${unit}`, {
    count: far < 10 ? Math.max(0.1, Math.round(far * 10) / 10) : Math.round(far),
  });
}

/** When somebody last made sure that an entry is right: “checked 3 weeks ago”. */
export function freshnessWords(
  {t}: Translator,
  {assured}: Pick<ServiceRecord, 'assured'>,
  now: Date,
): string {
  if (assured === undefined) return t('finder.checked.never');
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(assured)) / day));
  if (days === 0) return t('finder.checked.today');
  if (days < 14) return t('finder.checked.days', {count: days});
  if (days < 61) return t('finder.checked.weeks', {count: Math.floor(days / 7)});
  if (days < 730) return t('finder.checked.months', {count: Math.floor(days / 30.44)});
  return t('finder.checked.years', {count: Math.floor(days / 365.25)});
}

/** Why an entry was found; nothing where all of it is plain from its name. */
export function matchWords({t, lang}: Translator, matches: readonly Match[]): string | undefined {
  if (matches.every(({field, how}) => field === 'name' && how !== 'synonym' && how !== 'typo'))
    return undefined;
  const words = [...new Set(matches.map(({word}) => word))];
  return t('finder.matches', {words: listOf(lang, words)});
}

/** Names one after the other, as the language does it. */
export function listOf(lang: string, words: readonly string[]): string {
  return new Intl.ListFormat(localesOf(lang), {type: 'unit', style: 'short'}).format(words);
}

/** How people are served, where that is not by coming there. */
export function attendingWords({t}: Translator, types: readonly AttendingType[]): string[] {
  const isPlain = types.length === 0 || types.join() === 'in-person';
  return isPlain ? [] : types.map((type) => t(`finder.attending.${type}`));
}

/** The place to name in a list: the nearest one, or the only one. */
export function placeWords(
  {t}: Translator,
  {record: {places}, nearest}: Pick<Hit, 'record' | 'nearest'>,
): string | undefined {
  const place = nearest !== undefined ? places[nearest] : places.length === 1 ? places[0] : undefined;
  if (place) return [...new Set([place.name, place.town].filter(Boolean))].join(', ') || place.postcode;
  return places.length > 1 ? t('finder.places', {count: places.length}) : undefined;
}

/** Ages that are served, where not everybody is. */
export function ageWords(
  {t}: Translator,
  {minimumAge: min, maximumAge: max}: Pick<ServiceRecord, 'minimumAge' | 'maximumAge'>,
): string | undefined {
  if (min !== undefined && max !== undefined) return t('finder.ages.between', {min, max});
  if (min !== undefined) return t('finder.ages.from', {min});
  return max === undefined ? undefined : t('finder.ages.to', {max});
}

/** A page with a map, for somebody who presses a link to it: nothing is fetched from there before. */
export function mapUrl({lat, lon}: Point): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
}

/** The link that writes to an address. What stands behind a `?` or `&` in it would write to others, or in the person's name. */
export function mailUrl(address: string): string {
  return `mailto:${address.trim().replace(/[?&#%\s].*$/s, '')}`;
}

/** The beginning of a text, to the end of a sentence where there is one. */
export function shortened(text: string): string {
  const [first = ''] = text.split(/\n\s*\n/);
  if (first.length <= longest) return first;
  const cut = first.slice(0, longest);
  const sentence = /^.{80,}[.!?۔](?=\s)/su.exec(cut)?.[0];
  return sentence ?? `${cut.replace(/\s+\S*$/u, '')}…`;
}
