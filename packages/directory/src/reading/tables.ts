import {issue, type Issue} from './issues.js';
import {isRough, type Rough} from './normalise.js';

type Row = Record<string, unknown>;
/** Rows by the name of their table: `services`, `organizations`, `locations`, … */
export type Tables = ReadonlyMap<string, readonly Rough[]>;

const names: Readonly<Record<string, string>> = {
  service: 'services',
  organization: 'organizations',
  location: 'locations',
  phone: 'phones',
  contact: 'contacts',
  language: 'languages',
  program: 'programs',
  attribute: 'attributes',
  address: 'addresses',
  physical_address: 'addresses',
  physical_addresses: 'addresses',
  schedule: 'schedules',
  cost_option: 'cost_options',
  service_area: 'service_areas',
  required_document: 'required_documents',
  service_at_location: 'service_at_locations',
  taxonomy: 'taxonomies',
  taxonomy_term: 'taxonomy_terms',
  // Older versions; what they mean is read later, as in records that hold them.
  regular_schedule: 'regular_schedules',
  holiday_schedule: 'holiday_schedules',
  service_taxonomy: 'service_taxonomys',
  service_taxonomies: 'service_taxonomys',
  eligibility: 'eligibilitys',
  eligibilities: 'eligibilitys',
  accessibility_for_disability: 'accessibility_for_disabilities',
};

/** The tables in a datapackage's JSON (`services.csv`, `phones.csv`, …), or in one object with a list for each kind of record. */
export function tablesIn(json: Rough): Tables | undefined {
  const tables = new Map<string, readonly Rough[]>();
  for (const [key, value] of Object.entries(json)) {
    if (!Array.isArray(value)) continue;
    const base = key.toLowerCase().replace(/\.(?:csv|json)$/, '');
    const table = (Object.hasOwn(names, base) && names[base]) || base;
    tables.set(table, [...(tables.get(table) ?? []), ...value.filter(isRough)]);
  }
  // One list alone is a page; an organisation with services has a name.
  const others = ['organizations', 'locations', 'service_at_locations', 'phones', 'schedules', 'addresses'];
  const isWhole =
    tables.has('services') && typeof json['name'] !== 'string' && others.some((name) => tables.has(name));
  return isWhole ? tables : undefined;
}

// What belongs to what: for each table the fields that name its owner, the closest owner first.
const owners: Readonly<Record<string, readonly (readonly [field: string, table: string])[]>> = {
  phones: [
    ['service_at_location_id', 'service_at_locations'],
    ['contact_id', 'contacts'],
    ['service_id', 'services'],
    ['location_id', 'locations'],
    ['organization_id', 'organizations'],
  ],
  contacts: [
    ['service_at_location_id', 'service_at_locations'],
    ['service_id', 'services'],
    ['location_id', 'locations'],
    ['organization_id', 'organizations'],
  ],
  schedules: [
    ['service_at_location_id', 'service_at_locations'],
    ['service_id', 'services'],
    ['location_id', 'locations'],
  ],
  regular_schedules: [
    ['service_at_location_id', 'service_at_locations'],
    ['service_id', 'services'],
    ['location_id', 'locations'],
  ],
  holiday_schedules: [
    ['service_at_location_id', 'service_at_locations'],
    ['service_id', 'services'],
    ['location_id', 'locations'],
  ],
  service_taxonomys: [['service_id', 'services']],
  eligibilitys: [['service_id', 'services']],
  accessibility_for_disabilities: [['location_id', 'locations']],
  languages: [
    ['phone_id', 'phones'],
    ['service_id', 'services'],
    ['location_id', 'locations'],
  ],
  addresses: [['location_id', 'locations']],
  accessibility: [['location_id', 'locations']],
  service_areas: [['service_id', 'services']],
  cost_options: [['service_id', 'services']],
  required_documents: [['service_id', 'services']],
  funding: [
    ['service_id', 'services'],
    ['organization_id', 'organizations'],
  ],
  organization_identifiers: [['organization_id', 'organizations']],
  service_at_locations: [['service_id', 'services']],
};

// What a row names: one record, put into the row.
const references: readonly (readonly [table: string, field: string, target: string, as: string])[] = [
  ['taxonomy_terms', 'taxonomy_id', 'taxonomies', 'taxonomy_detail'],
  ['service_taxonomys', 'taxonomy_id', 'taxonomies', 'taxonomy'],
  ['attributes', 'taxonomy_term_id', 'taxonomy_terms', 'taxonomy_term'],
  ['service_at_locations', 'location_id', 'locations', 'location'],
  ['services', 'organization_id', 'organizations', 'organization'],
  ['services', 'program_id', 'programs', 'program'],
];

/** Joins tables into services with all that belongs to each. A row that names an owner or record that isn't there is told of. */
export function joinTables(tables: Tables, issues: Issue[]): Rough[] {
  const rows = new Map<string, Row[]>();
  const byId = new Map<string, Map<unknown, Row>>();
  for (const [table, list] of tables) {
    const copies = list.map((row) => ({...row}));
    rows.set(table, copies);
    byId.set(table, new Map(copies.flatMap((row) => (isId(row['id']) ? [[row['id'], row]] : []))));
  }
  for (const [table, field, target, as] of references) {
    for (const [index, row] of (rows.get(table) ?? []).entries()) {
      const id = row[field];
      if (!isId(id) || row[as] !== undefined) continue;
      const found = byId.get(target)?.get(id);
      if (found) row[as] = found;
      else if (tables.has(target)) issues.push(dangling(table, index, field, id));
    }
  }
  for (const [table, fields] of Object.entries(owners)) {
    for (const [index, row] of (rows.get(table) ?? []).entries()) {
      const [field, ownerTable] = fields.find(([name]) => isId(row[name])) ?? [];
      if (field === undefined || ownerTable === undefined) continue;
      const owner = byId.get(ownerTable)?.get(row[field]);
      if (owner) append(owner, table, row);
      else issues.push(dangling(table, index, field, row[field]));
    }
  }
  const linked = ['services', 'locations', 'service_at_locations', 'organizations'];
  for (const [index, row] of (rows.get('attributes') ?? []).entries()) {
    if (!isId(row['link_id'])) continue;
    const owner = linked.map((table) => byId.get(table)?.get(row['link_id'])).find(Boolean);
    if (owner) append(owner, 'attributes', row);
    else issues.push(dangling('attributes', index, 'link_id', row['link_id']));
  }
  return rows.get('services') ?? [];
}

function append(owner: Row, key: string, row: Row): void {
  const list: unknown = owner[key];
  if (Array.isArray(list)) list.push(row);
  else owner[key] = [row];
}

function dangling(table: string, index: number, field: string, value: unknown): Issue {
  return issue('reference-dangling', {}, `${table}.${String(index)}.${field}`, value);
}

function isId(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}
