import {parseUrl, type Location, type Phone, type Schedule, type Service} from '@civic-widgets/model';
import {readOsmHours, readSchedules, type HoursIssue, type HoursIssueCode} from '@civic-widgets/hours';
import {isBritishPlace, median} from '../reading/coordinates.js';
import {
  countIssues,
  issue,
  SEVERITIES,
  type Issue,
  type IssueCode,
  type Severity,
} from '../reading/issues.js';
import {isConfidential} from './confidential.js';
import {SENSITIVE_CATEGORIES, type SensitiveCategory} from './sensitive.js';

export interface QualityOptions {
  /** Today's date, `2026-11-22`: what is stale is so on a day. */
  readonly today: string;
  /** After how many days without a check an entry is stale. A year where nothing is said. */
  readonly staleAfter?: number | undefined;
  readonly sensitive?: readonly SensitiveCategory[] | undefined;
}

/** What is wrong with the entries of a directory, counted and one by one. */
export interface QualityReport {
  readonly today: string;
  /** How many services were looked at. */
  readonly services: number;
  /** How many of them have no error and no warning. */
  readonly sound: number;
  readonly issues: readonly Issue[];
  readonly totals: Readonly<Partial<Record<IssueCode, number>>>;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/**
 * Looks at each entry as somebody does who needs the service: can I reach it, when, where, does it still exist? Give it what was
 * found while reading as `before`, so that the report has both. Entries that are closed are not asked for their hours.
 */
export function checkQuality(
  services: readonly Service[],
  options: QualityOptions,
  before: readonly Issue[] = [],
): QualityReport {
  const issues = [...before];
  for (const [index, service] of services.entries()) new Check(service, index, issues, options).run();
  findFarPlaces(services, issues);
  const bad = new Set(
    issues.flatMap(({severity, service}) => (severity === 'info' || service === undefined ? [] : [service])),
  );
  const bySeverity = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, issues.filter((one) => one.severity === severity).length]),
  );
  return {
    today: options.today,
    services: services.length,
    sound: services.filter(({id}) => !bad.has(id)).length,
    issues,
    totals: countIssues(issues),
    bySeverity: bySeverity as Record<Severity, number>,
  };
}

class Check {
  constructor(
    private readonly service: Service,
    private readonly index: number,
    private readonly issues: Issue[],
    private readonly options: QualityOptions,
  ) {}

  run(): void {
    const {service} = this;
    this.links();
    if (service.status !== 'active') {
      this.#add('service-closed', 'status', service.status);
      return;
    }
    this.words();
    this.reach();
    this.places();
    this.hours();
    this.dates();
    const {minimum_age: least, maximum_age: most} = service;
    if (least !== undefined && most !== undefined && least > most)
      this.#add('ages-reversed', 'minimum_age', `${String(least)} > ${String(most)}`);
  }

  private words(): void {
    const {description, organization, attributes, fees, fees_description, cost_options} = this.service;
    if (!description) this.#add('description-missing', 'description');
    else if (description.length < 40) this.#add('description-short', 'description', description);
    if (!organization) this.#add('organization-missing', 'organization');
    if (!attributes?.some(({taxonomy_term}) => taxonomy_term)) this.#add('category-missing', 'attributes');
    if (!fees && !fees_description && !cost_options?.length) this.#add('cost-unknown', 'cost_options');
    const spoken = [
      ...(this.service.languages ?? []),
      ...allPhones(this.service).flatMap(([phone]) => phone.languages ?? []),
    ];
    for (const {code} of spoken)
      if (code && !isLanguage(code)) this.#add('language-unknown', 'languages', code);
  }

  private reach(): void {
    const {email, url, contacts = [], organization} = this.service;
    const isReachable =
      email ??
      url ??
      (contacts.some((contact) => contact.email) || undefined) ??
      organization?.email ??
      organization?.website;
    if (isReachable === undefined && allPhones(this.service).length === 0)
      this.#add('contact-missing', 'phones');
  }

  private links(): void {
    const {service} = this;
    const {organization, contacts = []} = service;
    const urls: [string, string | undefined][] = [
      ['url', service.url],
      ['organization.website', organization?.website],
      ...(service.schedules ?? []).map((schedule, at): [string, string | undefined] => [
        `schedules.${String(at)}.schedule_link`,
        schedule.schedule_link,
      ]),
    ];
    for (const [path, url] of urls) {
      if (url === undefined) continue;
      const protocol = parseUrl(url)?.protocol;
      if (protocol !== 'https:' && protocol !== 'http:') this.#add('url-invalid', path, url);
      else if (protocol === 'http:') this.#add('url-insecure', path, url);
    }
    const emails: [string, string | undefined][] = [
      ['email', service.email],
      ['assurer_email', service.assurer_email],
      ['organization.email', organization?.email],
      ...contacts.map(({email}, at): [string, string | undefined] => [`contacts.${String(at)}.email`, email]),
    ];
    for (const [path, email] of emails)
      if (email !== undefined && !isEmail(email)) this.#add('email-invalid', path, email);
    for (const [{number}, path] of allPhones(service))
      if (!isPhone(number)) this.#add('phone-invalid', `${path}.number`, number);
  }

  private places(): void {
    const {service} = this;
    const places = service.service_at_locations ?? [];
    if (places.length === 0) {
      if (!isRemote(service)) this.#add('place-missing', 'service_at_locations');
      return;
    }
    for (const [at, {location}] of places.entries()) {
      const path = `service_at_locations.${String(at)}.location`;
      if (!location) this.#add('place-missing', path);
      else if (isConfidential(service, location, this.options.sensitive ?? SENSITIVE_CATEGORIES))
        this.confidential(location, path);
      else if (location.location_type !== 'virtual') this.place(location, path);
    }
  }

  private confidential(location: Location, path: string): void {
    const [address] = location.addresses ?? [];
    const street = address?.address_1 ?? address?.postal_code;
    if (street !== undefined && !/confidential|undisclosed|withheld/i.test(street))
      this.#add('address-confidential', `${path}.addresses`);
    else if (location.latitude !== undefined) this.#add('address-confidential', `${path}.latitude`);
  }

  private place({addresses = [], latitude}: Location, path: string): void {
    if (addresses.length === 0) this.#add('address-missing', `${path}.addresses`);
    else if (!addresses.some(({postal_code}) => postal_code))
      this.#add('postcode-missing', `${path}.addresses.0.postal_code`);
    if (latitude === undefined) this.#add('coordinates-missing', `${path}.latitude`);
  }

  private hours(): void {
    const {service} = this;
    const at = service.service_at_locations ?? [];
    const lists = [
      service.schedules,
      ...at.flatMap(({schedules, location}) => [schedules, location?.schedules]),
    ].flatMap((list) => (list?.length ? [list] : []));
    const all = lists.flat();
    if (!all.some(saysWhen)) this.#add('hours-missing', 'schedules');
    for (const list of lists) {
      for (const {code, text} of hoursIssues(list)) {
        if (code !== 'no-times')
          this.#add(assumed.has(code) ? 'hours-assumed' : 'hours-unread', 'schedules', text);
      }
    }
    for (const schedule of all) {
      const {valid_to, valid_from, until, opens_at, closes_at} = schedule;
      const end = [valid_to, until].filter((one) => one !== undefined).sort()[0];
      if (
        end !== undefined &&
        end < this.options.today &&
        all.every((other) => isOver(other, this.options.today))
      )
        this.#add('schedule-over', 'schedules', end);
      if (valid_from !== undefined && valid_to !== undefined && valid_from > valid_to)
        this.#add('schedule-reversed', 'schedules', `${valid_from} > ${valid_to}`);
      if (opens_at !== undefined && opens_at === closes_at)
        this.#add('schedule-reversed', 'schedules', `${opens_at}-${closes_at}`);
    }
  }

  private dates(): void {
    const {assured_date: assured} = this.service;
    const {today, staleAfter = 365} = this.options;
    if (assured === undefined) this.#add('assured-date-missing', 'assured_date');
    else if (daysBetween(assured, today) > staleAfter)
      this.#add('assured-date-stale', 'assured_date', assured);
    else if (assured > today) this.#add('assured-date-future', 'assured_date', assured);
  }

  #add(code: IssueCode, path: string, value?: unknown): void {
    this.issues.push(issue(code, {...this.service, index: this.index}, path, value));
  }
}

// Far from most of the others, and abroad of them: often a wrong sign, or a place of the same name elsewhere.
function findFarPlaces(services: readonly Service[], issues: Issue[]): void {
  const places = services.flatMap((service, index) =>
    (service.service_at_locations ?? []).flatMap(({location}, at) => {
      const {latitude, longitude} = location ?? {};
      return location && latitude !== undefined && longitude !== undefined
        ? [{service, index, at, location, latitude, longitude}]
        : [];
    }),
  );
  const north = median(places.map(({latitude}) => latitude));
  const east = median(places.map(({longitude}) => longitude));
  for (const {service, index, at, location, latitude, longitude} of places) {
    const isAway = places.length >= 10 && Math.abs(latitude - north) + Math.abs(longitude - east) > 15;
    if (!isAway && isBritishPlace(location, latitude, longitude) !== false) continue;
    issues.push(
      issue(
        'coordinates-far',
        {...service, index},
        `service_at_locations.${String(at)}.location.latitude`,
        `${String(latitude)}, ${String(longitude)}`,
      ),
    );
  }
}

function saysWhen({
  byday,
  bymonthday,
  opens_at,
  description,
  notes,
  opening_hours,
  dtstart,
  schedule_link,
}: Schedule): boolean {
  return [byday, bymonthday, opens_at, description, notes, opening_hours, dtstart, schedule_link].some(
    (value) => value !== undefined,
  );
}

/** What the reader of hours had to leave out, to assume or to refuse. */
function hoursIssues(schedules: readonly Schedule[]): readonly HoursIssue[] {
  const written = schedules.find(({opening_hours: text}) => text)?.opening_hours;
  const read = written ? readOsmHours(written, place) : readSchedules(schedules.filter(saysWhen), place);
  // Words alone are not hours, and are said to be missing or unread elsewhere.
  if (read.hours || read.refused.code === 'empty') return read.warnings ?? [];
  return [{...read.refused, text: read.refused.text || (written ?? '')}];
}

/** Any: what can be read is the same everywhere, but for offsets, of which a council in the United Kingdom is told. */
const place = {zone: 'Europe/London'} as const;

/** Findings that still leave hours to show. */
const assumed = new Set<HoursIssueCode>([
  'assumed',
  'left-out',
  'offset-left-out',
  'sun',
  'school-holidays',
  'evening-kept',
]);

function isOver({valid_to, until}: Schedule, today: string): boolean {
  return [valid_to, until].some((end) => end !== undefined && end < today);
}

/** Whether people are served without going anywhere, as far as the entry says. */
function isRemote({schedules = [], attributes = []}: Service): boolean {
  const said = [
    ...schedules.map(({attending_type}) => attending_type),
    ...attributes.flatMap(({link_type, taxonomy_term}) =>
      link_type === 'attending_type' || taxonomy_term?.taxonomy === 'attending_type'
        ? [taxonomy_term?.name]
        : [],
    ),
  ];
  const known = said.filter((one) => one !== undefined);
  return (
    known.length > 0 &&
    known.every(
      (one) =>
        /phone|online|virtual|video|home|text|e-?mail/i.test(one) && !/person|venue|face to face/i.test(one),
    )
  );
}

function allPhones(service: Service): [Phone, string][] {
  const list = (phones: readonly Phone[] | undefined, path: string) =>
    (phones ?? []).map((phone, at): [Phone, string] => [phone, `${path}.${String(at)}`]);
  return [
    ...list(service.phones, 'phones'),
    ...(service.contacts ?? []).flatMap(({phones}, at) => list(phones, `contacts.${String(at)}.phones`)),
    ...(service.service_at_locations ?? []).flatMap(({phones, location}, at) => [
      ...list(phones, `service_at_locations.${String(at)}.phones`),
      ...list(location?.phones, `service_at_locations.${String(at)}.location.phones`),
    ]),
    ...list(service.organization?.phones, 'organization.phones'),
  ];
}

/** Short numbers (101, 111, 116 123) count; extensions in words too. */
function isPhone(number: string): boolean {
  const bare = number.replace(/\s*(?:x|ext\.?|extension|option)\s*\d{1,6}$/i, '');
  const digits = bare.replace(/\D/g, '').length;
  return /^\+?[\d\s().\-/–]+$/.test(bare) && digits >= 3 && digits <= 15;
}

function isEmail(email: string): boolean {
  return (
    /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(?:\.[^\s@<>,;:"()[\]\\.]+)+$/u.test(email) &&
    email.length <= 254
  );
}

// A language that Intl has a name for in English is one that people can be told of.
const names = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});

function isLanguage(code: string): boolean {
  // Intl knows hardly any of the 7,000 three-letter codes, such as British Sign Language's.
  if (/^[a-z]{3}(?:-|$)/i.test(code)) return true;
  try {
    return names.of(code) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
