import {html, nothing, type TemplateResult} from 'lit';
import type {Hit, ServiceDetails, ServicePlace} from '@civic-widgets/directory/search.js';
import {weekTable, type Hours} from '@civic-widgets/hours';
import {formatDay} from '@civic-widgets/i18n';
import {
  paragraphs,
  parseUrl,
  safeUrl,
  serviceText,
  type Phone,
  type ServiceTextField,
} from '@civic-widgets/model';
import {adopt} from '../views/adopt.js';
import {renderHeading, renderText, type Scene} from '../views/scene.js';
import {listOf, mailUrl, mapUrl} from '../words/facts.js';
import {languageWords} from '../words/languages.js';
import {dateIn, hoursOf, nameOfDay} from '../words/opening.js';
import {otherNotes, rangeWords} from '../words/week.js';
import {calendarFile, download, nextDate} from './calendar.js';
import {detailsStyles} from './details.styles.js';
import {detailTexts} from '../words/detail-texts.js';

export interface Deeds {
  /** The button that saves, once it has been loaded. */
  readonly save: unknown;
  readonly onSave?: (() => void) | undefined;
  /** The form to say what is wrong, once somebody has asked for it. */
  readonly report: unknown;
  readonly onReport?: (() => void) | undefined;
}

/** What a view of details shows, and what can be done there. */
export interface Shown {
  readonly hit: Hit;
  /** Nothing while it is on its way. */
  readonly details: ServiceDetails | undefined;
  /** The element's own root, which gets the style sheet. */
  readonly root: ShadowRoot | null;
  /** What can be done with it; each only where it can. */
  readonly deeds: Deeds;
}

/** All that is known of a service: what it is, how to reach it, when, where, for whom. */
export function render(scene: Scene, shown: Shown): TemplateResult {
  adopt(shown.root, detailsStyles);
  const {translator, place} = scene;
  const {t, lang} = translator;
  const {hit, details} = shown;
  const {record} = hit;
  if (!details) return html`<p class="quiet">${t('finder.details.loading')}</p>`;
  const field = (name: ServiceTextField) => serviceText(details, name, place, record.lang);
  const whole = field('description');
  const alert = field('alert');
  const fees = details.fees_description ? undefined : details.fees;
  const renderTexts = (text: {readonly value: string; readonly lang: string}) =>
    paragraphs(text.value).map((value) => renderText(scene, {...text, value}));
  return html`<div class="details" part="details">
    ${alert ? html`<civic-notice tone="warning">${renderText(scene, alert)}</civic-notice>` : nothing}
    ${whole ? renderTexts(whole) : nothing} ${renderContact(scene, details)} ${renderHours(scene, shown)}
    ${renderPlaces(scene, hit)}
    ${detailTexts.map((name) => {
      const text = field(name);
      return text
        ? renderSection(scene, t(`finder.details.${name.replace(/_.*/, '')}`), renderTexts(text))
        : nothing;
    })}
    ${fees ? renderSection(scene, t('finder.details.fees'), html`<p>${fees}</p>`) : nothing}
    ${
      record.languages.length > 0
        ? renderSection(
            scene,
            t('finder.details.languages'),
            html`<p>${listOf(lang, languageWords(translator, record.languages, 'details'))}</p>`,
          )
        : nothing
    }
    ${
      record.assured === undefined
        ? nothing
        : html`<p class="quiet">
            ${t('finder.details.assured', {day: formatDay(lang, `${record.assured}T12:00:00Z`, 'UTC')})}
          </p>`
    }
    ${renderDeeds(scene, shown)}
  </div>`;
}

function renderSection(scene: Scene, heading: string, content: unknown): TemplateResult {
  return html`${renderHeading(scene, heading, {deeper: 3})} ${content}`;
}

function renderContact(scene: Scene, {phones = [], email, url, organization, contacts = []}: ServiceDetails) {
  const {t} = scene.translator;
  const all = [...phones, ...contacts.flatMap((one) => one.phones ?? [])];
  const numbers = all.length > 0 ? all : (organization?.phones ?? []);
  const address = email ?? contacts.find((one) => one.email)?.email ?? organization?.email;
  const website = safeUrl(url ?? organization?.website);
  const mail = address === undefined ? undefined : safeUrl(mailUrl(address));
  if (numbers.length === 0 && !mail && !website) return nothing;
  return renderSection(
    scene,
    t('finder.details.contact'),
    html`<ul class="contact" role="list">
      ${numbers.map((phone) => renderPhone(scene, phone))}
      ${mail ? html`<li>${t('finder.details.email')}: <a href=${mail} dir="ltr">${address}</a></li>` : nothing}
      ${website ? html`<li>${t('finder.details.website')}: <a href=${website} rel="noreferrer" dir="ltr">${parseUrl(website)?.host}</a></li>` : nothing}
    </ul>`,
  );
}

function renderPhone({translator: {t}}: Scene, {number, type, description}: Phone) {
  const kind = ['text', 'textphone', 'fax'].find((one) => one === type);
  const href = safeUrl(`tel:${number.replace(/[^\d+]/g, '')}`);
  return html`<li>
    ${t(`finder.details.${kind ?? 'phone'}`)}:
    <a href=${href ?? nothing} dir="ltr">${number}</a>${description ? ` (${description})` : ''}
  </li>`;
}

function renderHours(scene: Scene, {hit: {record, nearest}}: Shown) {
  const {t} = scene.translator;
  const hours = hoursOf(record, nearest);
  if (hours) return renderWeek(scene, hours, t('finder.details.hours'));
  const places = record.places.filter((place) => place.hours);
  if (places.length > 0) {
    return places.map(
      (place) =>
        place.hours && renderWeek(scene, place.hours, t('finder.details.hours-at', {place: nameOf(place)})),
    );
  }
  return renderSection(scene, t('finder.details.hours'), html`<p>${t('finder.details.no-hours')}</p>`);
}

// The next seven days and not Monday to Sunday: what is out of the ordinary this week is what people need to see.
function renderWeek(scene: Scene, hours: Hours, caption: string): TemplateResult {
  const {translator, now, holidays} = scene;
  const {t} = translator;
  const today = dateIn(now.getTime(), hours.zone);
  const days = weekTable(hours, today, holidays);
  return html`<table class="week" part="week">
      <caption>
        ${caption}
      </caption>
      <tbody>
        ${days.map(
          (line) =>
            html`<tr class=${line.date === today ? 'today' : nothing}>
              <th scope="row">
                ${nameOfDay(translator, line.weekday)}${line.date === today ? html` <span class="quiet">${t('finder.details.today')}</span>` : nothing}
              </th>
              <td>
                ${rangeWords(translator, line)}${line.holiday ? html`<br /><span class="quiet">${t(line.mayDiffer ? 'finder.open.differs-holiday' : 'finder.details.holiday')}</span>` : nothing}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${otherNotes(days).map((note) => html`<p class="quiet">${note}</p>`)}`;
}

function nameOf({name, street, town, postcode}: ServicePlace): string {
  return name ?? street ?? town ?? postcode ?? '';
}

function renderPlaces(scene: Scene, {record, nearest}: Hit) {
  const {t} = scene.translator;
  const places = record.places.filter((place) => nameOf(place) !== '');
  if (places.length === 0) return nothing;
  const first = nearest === undefined ? undefined : record.places[nearest];
  const ordered = [...places].sort((a, b) => Number(b === first) - Number(a === first));
  return renderSection(
    scene,
    t('finder.details.where'),
    html`<ul class="places" role="list">
      ${ordered.map(
        (place) =>
          html`<li>
            <address>
              ${[place.name, place.street, place.town, place.postcode].filter(Boolean).map((line, at) => html`${at > 0 ? html`<br />` : nothing}<bdi>${line}</bdi>`)}
            </address>
            ${place.point ? html`<p><a href=${mapUrl(place.point)} rel="noreferrer">${t('finder.details.map', {place: nameOf(place)})}</a></p>` : nothing}
            ${place.accessibility.length > 0 ? html`<p class="quiet">${t('finder.details.access')}: ${place.accessibility.map((one, at) => html`${at > 0 ? html`<br />` : nothing}<bdi>${one}</bdi>`)}</p>` : nothing}
          </li>`,
      )}
    </ul>`,
  );
}

function renderDeeds(scene: Scene, {hit: {record, nearest}, deeds}: Shown): TemplateResult {
  const {translator, now, holidays} = scene;
  const {t} = translator;
  const hours = record.temporarilyClosed ? undefined : hoursOf(record, nearest);
  const next = hours && nextDate(hours, now, holidays);
  const onCalendar = (start: number, end: number) => {
    const where = record.places[nearest ?? 0];
    const place =
      where && record.places.length === 1
        ? [where.name, where.street, where.town, where.postcode].filter(Boolean).join(', ')
        : '';
    download(calendarFile({start, end, name: record.name, place, id: record.id, now}), `${record.id}.ics`);
  };
  const {save, onSave, report, onReport} = deeds;
  return html`<div class="actions deeds">
      ${save ?? (onSave ? html`<button type="button" part="button" data-save=${record.id} @click=${onSave}>${t('finder.details.save')}</button>` : nothing)}
      ${next && !record.sensitive ? html`<button type="button" part="button" @click=${() => onCalendar(next.start, next.end)}>${t('finder.details.calendar')}</button>` : nothing}
      ${onReport && !report ? html`<button type="button" part="button" data-ask-report=${record.id} @click=${onReport}>${t('finder.details.report')}</button>` : nothing}
    </div>
    ${report ?? nothing}`;
}
