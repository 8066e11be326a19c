import type {Address, Location, Schedule, Service} from '@civic-widgets/model';
import type {AttendingType} from './format.js';

/** Whether the place must not be told: it has neither name nor address nor point in an index. */
export function isHidden(location: Location | undefined): boolean {
  return location?.confidential === true;
}

const attendingWords: readonly (readonly [AttendingType, RegExp])[] = [
  ['online', /online|virtual|remote|video|zoom|teams|web|ar-?lein/i],
  ['phone', /phone|telephone|call|ffôn/i],
  ['home-visit', /home|domicil|outreach|cartref/i],
  ['in-person', /person|venue|face|on.?site|physical|attend at|visit us|wyneb/i],
];

/** How people are served, from the feed's own words for its schedules and from what its places are. */
export function attendingTypesOf(service: Service): AttendingType[] {
  const types = new Set<AttendingType>();
  const places = service.service_at_locations ?? [];
  for (const {attending_type: words} of schedulesOf(service)) {
    for (const [type, pattern] of attendingWords) if (words && pattern.test(words)) types.add(type);
  }
  for (const {location} of places) {
    if (location?.location_type === 'virtual') types.add('online');
    else if (location && location.location_type !== 'postal' && (isHidden(location) || isSomewhere(location)))
      types.add('in-person');
  }
  return [...types];
}

function isSomewhere({latitude, addresses = []}: Location): boolean {
  return (
    latitude !== undefined ||
    addresses.some(({address_type: type}) => type !== 'postal' && type !== 'virtual')
  );
}

function schedulesOf({schedules = [], service_at_locations: places = []}: Service): Schedule[] {
  return [
    ...schedules,
    ...places.flatMap((place) => [...(place.schedules ?? []), ...(place.location?.schedules ?? [])]),
  ];
}

const free = /^\W*(?:free\b|no (?:charge|cost|fee)|am ddim|rhad ac am ddim|yn rhad|مفت)/i;

/** 1 free, 2 paid, 0 where it does not say. Something that is free for some only is not free. */
export function costCode({
  cost_options: options = [],
  fees_description: fees,
  fees: older,
}: Service): 0 | 1 | 2 {
  const amounts = options.flatMap(({amount}) => amount ?? []);
  if (amounts.some((amount) => amount > 0)) return 2;
  if (amounts.length > 0) return 1;
  const words = [fees, older, ...options.map(({option}) => option)].filter(
    (one) => one !== undefined && one !== '',
  );
  if (words.some((one) => one !== undefined && free.test(one))) return 1;
  return words.some((one) => one !== undefined && /[£€$]\s?\d/.test(one)) ? 2 : 0;
}

const oldest = 120;

/** `[minimum, maximum]`, 0 where not said. */
export function agesOf({
  minimum_age: minimum = 0,
  maximum_age: maximum = 0,
}: Service): readonly [number, number] | 0 {
  const low = minimum > 0 && minimum <= oldest ? Math.floor(minimum) : 0;
  // "Up to 100" and the like mean no limit.
  const high = maximum > 0 && maximum < 99 && maximum >= low ? Math.floor(maximum) : 0;
  return low === 0 && high === 0 ? 0 : [low, high];
}

/** The languages in which people are served, as the feed has their codes; a name where the feed has no code. */
export function languagesOf({languages = []}: Service): string[] {
  return [...new Set(languages.flatMap(({code, name}) => (code ?? name)?.trim() || []))];
}

/** Days since 1970-01-01 when somebody last made sure; 0 where nobody says. */
export function assuredDay({assured_date: assured, last_modified: modified}: Service): number {
  const time = Date.parse(assured ?? modified?.slice(0, 10) ?? '');
  return Number.isNaN(time) ? 0 : Math.max(0, Math.floor(time / 86_400_000));
}

/** Street, town and postcode of where the service is given. */
export function addressOf({addresses = []}: Location): {street: string; town: string; postcode: string} {
  const address: Partial<Address> =
    addresses.find(({address_type: type}) => type === 'physical' || type === undefined) ?? addresses[0] ?? {};
  const list = (...parts: readonly (string | undefined)[]) =>
    [...new Set(parts.map((part) => part?.trim()).filter(Boolean))].join(', ');
  return {
    street: list(address.address_1, address.address_2),
    town: list(address.city, address.region, address.state_province),
    postcode: address.postal_code?.trim() ?? '',
  };
}
