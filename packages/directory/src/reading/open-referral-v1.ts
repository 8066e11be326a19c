import {defined, isRough, slugOf, type Rough} from './normalise.js';
import {holidayForms, scheduleForms} from './schedule-forms.js';

const marks = [
  'service_taxonomys',
  'service_taxonomies',
  'eligibilitys',
  'eligibilities',
  'regular_schedules',
  'regular_schedule',
  'holiday_schedules',
  'fundings',
  'deliverable_type',
  'attending_type',
  'attending_access',
  'physical_addresses',
  'accessibility_for_disabilities',
  'link_taxonomies',
];

// What has its place in 3.0 after this, and would be read twice if it stayed.
const read = marks.filter((mark) => mark !== 'holiday_schedules');

/** Whether a record has the names of Open Referral UK 1.0, which became others in 3.0, at its top or at its places. */
export function isVersion1(record: Rough, depth = 0): boolean {
  if (marks.some((mark) => record[mark] !== undefined)) return true;
  const at = record['service_at_locations'];
  return (
    Array.isArray(at) &&
    at.some(
      (one) =>
        isRough(one) &&
        (marks.some((mark) => one[mark] !== undefined) ||
          (depth < 3 && isRough(one['location']) && isVersion1(one['location'], depth + 1))),
    )
  );
}

/** Gives a service of Open Referral UK 1.0, or a service at a location, the names of 3.0. What both versions call the same stays as it is. */
export function fromVersion1(record: Rough, depth = 0, holidays: readonly Rough[] = []): Rough {
  const ages = list(record, 'eligibilitys', 'eligibilities', 'eligibility').filter(isRough);
  const location = record['location'];
  const special = [...holidays, ...holidayForms(holidaysIn(record)).holidays];
  const regular = scheduleForms([
    ...list(record, 'schedules'),
    ...list(record, 'regular_schedules', 'regular_schedule'),
  ]);
  return defined({
    ...record,
    ...Object.fromEntries(read.map((key) => [key, undefined])),
    minimum_age: record['minimum_age'] ?? extreme(ages, 'minimum_age', Math.min),
    maximum_age: record['maximum_age'] ?? extreme(ages, 'maximum_age', Math.max),
    eligibility_description:
      record['eligibility_description'] ?? (words(ages.map(({eligibility}) => eligibility)) || undefined),
    // Days unlike others say nothing of a place whose usual days nobody knows.
    schedules: regular.length > 0 ? [...regular, ...special] : undefined,
    funding: optional(list(record, 'funding', 'fundings')),
    contacts: optional(list(record, 'contacts').map(contact)),
    phones: optional(list(record, 'phones').map(phone)),
    accessibility: optional(list(record, 'accessibility', 'accessibility_for_disabilities')),
    addresses: optional(list(record, 'addresses', 'physical_addresses')),
    location: isRough(location) && depth < 3 ? fromVersion1(location, depth + 1) : location,
    service_at_locations: optional(
      list(record, 'service_at_locations').map((one) =>
        isRough(one) && depth < 3 ? fromVersion1(one, depth + 1, special) : one,
      ),
    ),
    attributes: optional([
      ...list(record, 'attributes'),
      ...list(record, 'service_taxonomys', 'service_taxonomies', 'link_taxonomies')
        .filter(isRough)
        .map(attribute),
      ...['deliverable_type', 'attending_type', 'attending_access'].flatMap((type) => typed(record, type)),
    ]),
  });
}

/**
 * The days that version 1 says are unlike others and that could not be used: nobody can tell which days, or at what time, or there are no
 * usual hours that they are the exception to.
 */
export function unreadHolidays(record: Rough): unknown[] {
  const at = list(record, 'service_at_locations').filter(isRough);
  const has = (one: Rough) => list(one, 'schedules').length > 0;
  const own = holidaysIn(record);
  const isUsed = has(record) || at.some(has);
  return [
    ...(isUsed ? holidayForms(own).unread : own),
    ...at.flatMap((one) => (has(one) ? holidayForms(holidaysIn(one)).unread : holidaysIn(one))),
  ];
}

function holidaysIn(record: Rough): unknown[] {
  return list(record, 'holiday_schedules', 'holiday_schedule');
}

function contact(rough: unknown): unknown {
  return isRough(rough) ? defined({...rough, phones: optional(list(rough, 'phones').map(phone))}) : rough;
}

function phone(rough: unknown): unknown {
  if (!isRough(rough) || typeof rough['language'] !== 'string') return rough;
  return {...rough, languages: rough['language'].split(',')};
}

function attribute(rough: Rough): Rough {
  const term = rough['taxonomy'] ?? rough['taxonomy_term'];
  if (!isRough(term)) return rough;
  return defined({
    id: rough['id'],
    link_entity: 'service',
    link_type: rough['link_type'],
    taxonomy_term: defined({
      id: term['id'],
      name: term['name'],
      parent_id: term['parent_id'],
      taxonomy: term['vocabulary'] ?? term['taxonomy'],
    }),
  });
}

function typed(record: Rough, type: string): Rough[] {
  const value = record[type];
  const values: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[,;|]/)
      : [];
  return values.flatMap((one) => {
    const name = typeof one === 'string' ? one.trim() : '';
    return name
      ? [
          {
            link_entity: 'service',
            link_type: type,
            taxonomy_term: {id: `${type}-${slugOf(name)}`, name, taxonomy: type},
          },
        ]
      : [];
  });
}

function list(record: Rough, ...keys: readonly string[]): unknown[] {
  return keys.flatMap((key) => {
    const value = record[key];
    if (value === undefined || value === null) return [];
    return Array.isArray(value) ? (value as unknown[]) : [value];
  });
}

function optional(items: readonly unknown[]): readonly unknown[] | undefined {
  return items.length > 0 ? items : undefined;
}

function extreme(
  records: readonly Rough[],
  key: string,
  which: (...values: number[]) => number,
): number | undefined {
  const values = records.map((record) => record[key]);
  const numbers = values.flatMap((value) =>
    value === null || value === undefined || value === '' || !Number.isFinite(Number(value))
      ? []
      : [Number(value)],
  );
  // A group without a limit means that the service has none.
  return numbers.length > 0 && numbers.length === records.length ? which(...numbers) : undefined;
}

function words(values: readonly unknown[]): string {
  return [...new Set(values.filter((value) => typeof value === 'string' && value.trim() !== ''))].join(', ');
}
