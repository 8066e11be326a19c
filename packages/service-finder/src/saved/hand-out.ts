import type {ServiceDetails, ServiceRecord} from '@civic-widgets/directory/search.js';
import {weekTable} from '@civic-widgets/hours';
import {directionOf} from '@civic-widgets/i18n';
import {serviceText} from '@civic-widgets/model';
import type {Scene} from '../views/scene.js';
import {freshnessWords} from '../words/facts.js';
import {dateIn, hoursOf, nameOfDay} from '../words/opening.js';
import {rangeWords} from '../words/week.js';

/** What is printed of a service. */
export interface Handed {
  readonly record: ServiceRecord;
  readonly details: ServiceDetails | undefined;
}

const sheet = `
  @page { margin: 18mm; }
  body { margin: 0; font: 12pt/1.45 system-ui, sans-serif; color: #000; background: #fff; }
  h1 { font-size: 18pt; margin: 0 0 8pt; }
  h2 { font-size: 14pt; margin: 0 0 3pt; }
  section { break-inside: avoid; padding-block: 10pt; border-block-start: 1pt solid #000; }
  p, ul { margin: 0 0 5pt; }
  p { unicode-bidi: plaintext; text-align: match-parent; }
  ul { padding-inline-start: 14pt; }
  .small { font-size: 10pt; }
`;

/**
 * Prints a list as a hand-out and nothing else of the page: from a frame of its own, which is filled here and asks nobody for anything.
 */
export function printHandOut(
  scene: Scene,
  {title, handed, root}: {title: string; handed: readonly Handed[]; root: ParentNode & Node},
): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  const hidden = {
    'position': 'fixed',
    'inline-size': '1px',
    'block-size': '1px',
    'border': '0',
    'clip-path': 'inset(50%)',
  };
  for (const [name, value] of Object.entries(hidden)) frame.style.setProperty(name, value);
  root.append(frame);
  const {contentDocument: page, contentWindow: view} = frame;
  if (!page || !view) return;
  const {lang, dir, t} = scene.translator;
  Object.assign(page.documentElement, {lang, dir});
  page.title = title;
  // Not an element with words in it: a strict policy would drop those.
  const Sheet = (view as Window & typeof globalThis).CSSStyleSheet;
  const style = new Sheet();
  style.replaceSync(sheet);
  page.adoptedStyleSheets = [style];
  page.body.append(
    make(page, 'h1', title),
    ...handed.map((one) => sectionOf(page, scene, one)),
    make(
      page,
      'p',
      t('finder.saved.printed', {
        day: scene.now.toLocaleDateString(lang === 'en' ? 'en-GB' : [lang, 'en-GB'], {dateStyle: 'long'}),
      }),
      'small',
    ),
  );
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}

function sectionOf(page: Document, scene: Scene, {record, details}: Handed): HTMLElement {
  const {translator, now, holidays, place} = scene;
  const section = make(page, 'section', '');
  const name = make(page, 'h2', record.name);
  name.lang = record.lang;
  name.dir = directionOf(record.lang);
  section.append(name);
  const add = (words: string | undefined, kind = '') => words && section.append(make(page, 'p', words, kind));
  add(record.organisation?.name);
  const description = details && serviceText(details, 'description', place, record.lang);
  add(description?.value);
  const phones = details?.phones ?? details?.organization?.phones ?? [];
  add([...phones.map(({number}) => number), details?.email, details?.url].filter(Boolean).join(' · '));
  for (const where of record.places)
    add([where.name, where.street, where.town, where.postcode].filter(Boolean).join(', '));
  const hours = hoursOf(record);
  if (hours) {
    const list = make(page, 'ul', '');
    const open = weekTable(hours, dateIn(now.getTime(), hours.zone), holidays).filter(
      ({ranges}) => ranges.length > 0,
    );
    list.append(
      ...open.map((line) =>
        make(page, 'li', `${nameOfDay(translator, line.weekday)}: ${rangeWords(translator, line)}`),
      ),
    );
    if (open.length > 0) section.append(list);
  }
  add(freshnessWords(translator, record, now), 'small');
  return section;
}

function make(page: Document, name: string, words: string, kind = ''): HTMLElement {
  const element = page.createElement(name);
  element.textContent = words;
  if (kind) element.className = kind;
  return element;
}
