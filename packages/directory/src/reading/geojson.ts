import {guessColumns, type ColumnChoices, type ColumnGuess} from './columns.js';
import type {GatheredRows} from './csv.js';
import {issue, type Issue} from './issues.js';
import {defined, slugOf, type Rough} from './normalise.js';
import {featuresOf} from './features.js';
import {middleOf, type Position} from './geometry.js';
import {isBritishPostcode, RowValues, roughOfRow} from './rows.js';

/** Gathers what stands on a map: one service a feature, at the middle of its shape. Tags of OpenStreetMap are read as what they mean there. */
export function gatherGeoJson(json: unknown, choices: ColumnChoices = {}): GatheredRows {
  const {features, crs} = featuresOf(json);
  const header = [...new Set(features.flatMap(({properties}) => Object.keys(properties)))].filter(
    (key) => !isTag(key),
  );
  const rows = features.map(({properties}) => header.map((key) => cellOf(properties[key])));
  const columns: ColumnGuess[] = guessColumns(header, rows.slice(0, 200), choices);
  const issues: Issue[] = columns.flatMap(({column, field, index}) =>
    field ? [] : [issue('column-unused', {}, column, index)],
  );
  // Metres that nobody named are the National Grid's where the postcodes are British.
  const isBritish = rows.filter((cells) => cells.some(isBritishPostcode)).length > rows.length / 2;
  const system = crs ?? (isBritish ? 'british-grid' : undefined);
  const services = features.map(({id, properties, geometry}, index) => {
    const rough = roughOfRow(new RowValues(columns, rows[index] ?? []), {index}, issues);
    return withTags(rough, properties, id, middleOf(geometry, system));
  });
  return {services, issues, columns};
}

const kinds = [
  'amenity',
  'social_facility',
  'office',
  'healthcare',
  'shop',
  'leisure',
  'sport',
  'community_centre:for',
  'social_facility:for',
  'tourism',
  'club',
  'emergency',
  'building',
];
const tags = new Set([
  ...kinds,
  'opening_hours',
  'opening_hours:url',
  'phone',
  'contact:phone',
  'contact:mobile',
  'phone:mobile',
  'mobile',
  'email',
  'contact:email',
  'website',
  'contact:website',
  'url',
  'operator',
  'wheelchair',
  'wheelchair:description',
  'toilets:wheelchair',
  'hearing_loop',
  'fee',
  'charge',
  'description',
  'official_name',
  'alt_name',
  'short_name',
  'fax',
  'access',
  'entrance',
  'level',
  'atm',
  'brand',
]);

/** Tags that are read as OpenStreetMap means them, or that say something of the map only. */
function isTag(key: string): boolean {
  return (
    tags.has(key) ||
    /^(?:@|addr:|contact:|payment:|opening_hours:|internet_access|(?:ref|source|created_by|wikidata|wikipedia|fixme|note|survey|check_date)(?::|$))|^(?:name|description):[a-z]{2,3}\b/.test(
      key,
    )
  );
}

function withTags(
  rough: Rough,
  properties: Rough,
  id: string | undefined,
  middle: Position | undefined,
): Rough {
  const tag = (...keys: string[]) =>
    keys
      .map((key) => properties[key])
      .find((value): value is string => typeof value === 'string' && value.trim() !== '');
  const street = [tag('addr:housenumber'), tag('addr:street', 'addr:place')];
  const line = (/^(?:it|de|fr|es|nl|pl)$/i.test(tag('addr:country') ?? '') ? street.reverse() : street)
    .filter(Boolean)
    .join(' ');
  const address = defined({
    address_1: tag('addr:housename') ?? (line || undefined),
    address_2: tag('addr:housename') && line ? line : undefined,
    city: tag('addr:city', 'addr:town', 'addr:village', 'addr:hamlet'),
    state_province: tag('addr:county', 'addr:province', 'addr:state'),
    postal_code: tag('addr:postcode'),
    country: tag('addr:country'),
  });
  const given = (rough['service_at_locations'] as readonly {location: Rough}[] | undefined)?.[0]?.location;
  const [longitude, latitude] = middle ?? [given?.['longitude'], given?.['latitude']];
  const location = defined({
    ...given,
    latitude,
    longitude,
    addresses:
      Object.keys(address).length > 0 ? [{...address, address_type: 'physical'}] : given?.['addresses'],
    accessibility: access(tag) ?? given?.['accessibility'],
  });
  const hours = tag('opening_hours');
  const phones = [tag('phone', 'contact:phone'), tag('contact:mobile', 'phone:mobile', 'mobile')].flatMap(
    (text) => text?.split(/\s*;\s*/) ?? [],
  );
  const operator = tag('operator');
  const kind = kinds.flatMap((key) =>
    tag(key) && tag(key) !== 'yes'
      ? (tag(key) ?? '').split(';').map((value) => ({key, value: value.trim()}))
      : [],
  );
  const name =
    rough['name'] ??
    tag('name', 'official_name', 'short_name', 'brand', 'operator', 'ref:name') ??
    anyName(properties);
  return defined({
    ...rough,
    id: rough['id'] ?? id ?? tag('@id'),
    // A library that nobody has named is a library.
    name: name ?? (kind[0] ? sentence(kind[0].value) : undefined),
    alternate_name: rough['alternate_name'] ?? tag('alt_name', 'official_name', 'short_name'),
    description: rough['description'] ?? tag('description'),
    translations: translationsOf(properties) ?? rough['translations'],
    organization: rough['organization'] ?? (operator && {id: slugOf(operator) || operator, name: operator}),
    phones: phones.length > 0 ? phones.map((number) => ({number})) : rough['phones'],
    email: rough['email'] ?? tag('email', 'contact:email'),
    url: rough['url'] ?? tag('website', 'contact:website', 'url')?.split(/\s*;\s*(?=https?:|www\.)/)[0],
    // The day on which somebody stood there and looked.
    assured_date: rough['assured_date'] ?? tag('check_date', 'survey:date'),
    schedules: hours ? [{opening_hours: hours, description: hours}] : rough['schedules'],
    fees: rough['fees'] ?? tag('charge'),
    cost_options: rough['cost_options'] ?? (tag('fee') === 'no' ? [{amount: 0}] : undefined),
    attributes: optional([
      ...kind.filter(({key}) => key !== 'building').map(term),
      ...(Array.isArray(rough['attributes']) ? (rough['attributes'] as Rough[]) : []),
    ]),
    service_at_locations: Object.keys(location).length > 0 ? [{location}] : undefined,
  });
}

function optional(list: readonly Rough[]): readonly Rough[] | undefined {
  return list.length > 0 ? list : undefined;
}

function term({key, value}: {key: string; value: string}): Rough {
  return {
    link_entity: 'service',
    link_type: 'category',
    taxonomy_term: {id: `${key}=${value}`, name: sentence(value), taxonomy: 'openstreetmap'},
  };
}

function access(tag: (...keys: string[]) => string | undefined): Rough[] | undefined {
  const list = ['wheelchair', 'toilets:wheelchair', 'hearing_loop'].flatMap((key) => {
    const value = tag(key);
    return value
      ? [
          {
            description: `${key}=${value}`,
            ...(key === 'wheelchair' ? {details: tag('wheelchair:description')} : {}),
          },
        ]
      : [];
  });
  return list.length > 0 ? list : undefined;
}

function translationsOf(properties: Rough): Rough | undefined {
  const translations: Record<string, Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(properties)) {
    const [, field, lang] = /^(name|description):([a-z]{2,3}(?:-[A-Za-z]{2,4})?)$/.exec(key) ?? [];
    if (!field || !lang || typeof value !== 'string') continue;
    translations[lang] = {...translations[lang], [field]: value};
  }
  return Object.keys(translations).length > 0 ? translations : undefined;
}

function anyName(properties: Rough): unknown {
  return Object.entries(properties).find(
    ([key, value]) => /^name:[a-z]{2,3}$/.test(key) && typeof value === 'string',
  )?.[1];
}

function sentence(value: string): string {
  const words = value.replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string' || typeof item === 'number').join('; ')
    : '';
}
