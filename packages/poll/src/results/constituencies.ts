import type {Consultation, ConstituencyResult, LocalText, Results, WeightedResult} from '@civic-widgets/model';
import {FEWEST_TOLD} from '@civic-widgets/model/results.js';
import {formatNumber, formatShare} from '@civic-widgets/i18n';
import {groupNames, weightsSentence} from '../words/weights.js';
import {labelIn, listOf, nameIn, type Block, type Result, type Told} from './report.js';
import {formatTenths} from './turnout.js';

type Bars = Extract<Block, {kind: 'bars'}>;
type Teller = (told: Told) => readonly Block[];

interface Group {
  readonly id: string;
  readonly name: LocalText;
  readonly responses: number;
  /** None where too few of its people answered the question. */
  readonly result: Result | undefined;
}

/** More columns than this, beside the answers and all, don't stand side by side on a phone. */
const mostColumns = 3;

/** Tells what each constituency said, side by side; `teller` tells the result of a question of this type. */
export function tellConstituencies(told: Told, consultation: Consultation, {constituencies, weighted}: Results, teller: Teller): Block[] {
  if (!constituencies) return [];
  const names = groupNames(consultation, told.say);
  const groups = constituencies.map((group) => toGroup(group, told, names));
  if (told.result.id === consultation.constituencies?.question) return tellElectorates(told, consultation, groups);
  const shown = groups.filter(({result}) => result);
  const weight = weighted?.find(({id}) => id === told.result.id);
  return [
    ...(weight ? tellWeighted(told, consultation, weight, names) : []),
    ...(shown.length > 0 ? tellSideBySide(told, shown, teller) : []),
    ...tellHidden(told, groups),
  ];
}

function toGroup({id, responses, questions}: ConstituencyResult, told: Told, names: ReadonlyMap<string, LocalText>): Group {
  const name = names.get(id) ?? {value: id, lang: told.translator.lang};
  return {id, name, responses, result: questions.find((result) => result.id === told.result.id)};
}

function tellSideBySide(told: Told, groups: readonly Group[], teller: Teller): Block[] {
  const {translator} = told;
  const {t, lang} = translator;
  const tellGroup = ({result, responses}: Group) => barsIn(teller({...told, result: result as Result, responses}));
  const all = barsIn(teller(told));
  const each = groups.map((group) => ({group, charts: tellGroup(group)}));
  const tables = all.flatMap((whole, chart) =>
    chunks(each).map((some): Block => ({
      kind: 'table',
      isWide: true,
      caption: all.length > 1 ? t('poll.constituencies.table-of', {what: wordsOf(whole.caption)}) : t('poll.constituencies.table'),
      head: [whole.columns[0], t('poll.constituencies.all'), ...some.map(({group}) => group.name.value)],
      rows: whole.bars.map((bar, row) => [bar.label, cell(lang, whole, row), ...some.map(({charts}) => cell(lang, charts[chart], row))]),
    })),
  );
  const charts = each.flatMap(({group, charts: own}) =>
    own.map((chart): Block => ({
      ...chart,
      caption: own.length > 1 ? t('poll.constituencies.chart', {name: group.name.value, what: wordsOf(chart.caption)}) : group.name,
    })),
  );
  const chosen = groups.flatMap((group) => tellChosen(told, group));
  return [
    ...(chosen.length > 0 ? [{kind: 'list', heading: t('poll.constituencies.chosen'), items: chosen} as const] : []),
    ...tables,
    ...(charts.length > 0 ? [{kind: 'more', summary: t('poll.constituencies.charts'), blocks: charts} as const] : []),
  ];
}

/** Whom a constituency would have chosen by itself. */
function tellChosen(told: Told, {name, result}: Group): string[] {
  if (!result || !('count' in result)) return [];
  const {elected} = result.count as {readonly elected: readonly string[]};
  const names = listOf(told.translator, elected.map((id) => nameIn(told, id)));
  return [told.translator.t(elected.length > 0 ? 'poll.constituencies.chose' : 'poll.constituencies.chose-none', {name: name.value, names})];
}

function tellHidden({translator}: Told, groups: readonly Group[]): Block[] {
  const hidden = groups.filter(({result, responses}) => !result && responses > 0);
  if (hidden.length === 0) return [];
  const names = listOf(translator, hidden.map(({name}) => name.value));
  const key = hidden.length === 1 ? 'poll.constituencies.hidden' : 'poll.constituencies.hidden-some';
  return [{kind: 'text', text: translator.t(key, {names, fewest: FEWEST_TOLD})}];
}

function tellWeighted(told: Told, {constituencies}: Consultation, {options}: WeightedResult, names: ReadonlyMap<string, LocalText>): Block[] {
  const {translator} = told;
  const {t} = translator;
  const rule: Block = {kind: 'text', text: weightsSentence(translator, constituencies?.weights ?? {}, names)};
  if (!options) return [{kind: 'text', isMain: true, text: t('poll.constituencies.weighted')}, rule, {kind: 'text', text: t('poll.constituencies.weighted-hidden')}];
  const bars = options.map(({id, share}) => ({label: labelIn(told, id), value: tenthsOf(share)}));
  const columns = [t('poll.results.option'), t('poll.constituencies.of-hundred'), t('poll.results.share')] as const;
  return [{kind: 'bars', caption: t('poll.constituencies.weighted'), columns, bars, whole: 100}, rule];
}

/** A fraction such as `3/7` in per cent, with one decimal place; a half of the last place is rounded up. */
function tenthsOf(share: string): number {
  const [over = '0', under = '1'] = share.split('/');
  return Number((2000n * BigInt(over) + BigInt(under)) / (2n * BigInt(under))) / 10;
}

/** Under the question by which people say where they belong: how many of each constituency answered. */
function tellElectorates({translator}: Told, {constituencies}: Consultation, groups: readonly Group[]): Block[] {
  const {t, lang} = translator;
  const {electorates = {}} = constituencies ?? {};
  const known = groups.filter(({id}) => electorates[id] !== undefined);
  if (known.length === 0) return [];
  const rows = known.map(({id, name, responses}) => {
    const electorate = electorates[id] ?? 0;
    const share = responses > electorate ? t('poll.constituencies.over') : formatTenths(lang, responses, electorate);
    return [name, formatNumber(lang, responses), formatNumber(lang, electorate), share];
  });
  const head = ['group', 'answers', 'electorate', 'turnout'].map((column) => t(`poll.constituencies.${column}`));
  return [{kind: 'table', isWide: true, caption: t('poll.constituencies.electorates'), head, rows}];
}

function barsIn(blocks: readonly Block[]): Bars[] {
  return blocks.filter((block) => block.kind === 'bars');
}

/** `40% (34)` */
function cell(lang: string, bars: Bars | undefined, row: number): string {
  const value = bars?.bars[row]?.value ?? 0;
  return `${formatShare(lang, value, bars?.whole ?? 0)} (${formatNumber(lang, value)})`;
}

function wordsOf(words: Bars['caption']): string {
  return typeof words === 'string' ? words : words.value;
}

function chunks<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / mostColumns);
  const size = Math.ceil(items.length / count);
  return Array.from({length: count}, (_, index) => items.slice(index * size, (index + 1) * size));
}
