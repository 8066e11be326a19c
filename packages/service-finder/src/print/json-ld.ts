import type {ServiceDetails, ServiceRecord} from '@civic-widgets/directory/search.js';
import {safeUrl, type Schedule} from '@civic-widgets/model';
import {Markup} from '@civic-widgets/ui/markup.js';

const days: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/**
 * A service in the words of schema.org, for search engines: a block of data, which no policy for scripts keeps from being read. Only hours
 * that are the same every week have a form there; others are left out rather than told wrongly.
 */
export function printServiceData(record: ServiceRecord, details: ServiceDetails, url: string): Markup {
  const {email, phones = [], schedules, service_at_locations: atLocations = []} = details;
  const description = record.description?.value ?? details.description;
  const hours = hoursIn(schedules);
  const places = record.places.flatMap((place, at) => {
    const {name, street, town, postcode, point} = place;
    if (!name && !street && !point) return [];
    const own = hoursIn(atLocations[at]?.schedules ?? atLocations[at]?.location?.schedules);
    return [
      {
        '@type': 'Place',
        ...(name && {name}),
        ...((street || town || postcode) && {
          address: {
            '@type': 'PostalAddress',
            ...(street && {streetAddress: street}),
            ...(town && {addressLocality: town}),
            ...(postcode && {postalCode: postcode}),
          },
        }),
        ...(point && {geo: {'@type': 'GeoCoordinates', 'latitude': point.lat, 'longitude': point.lon}}),
        ...(own.length > 0 && {openingHoursSpecification: own}),
      },
    ];
  });
  const [phone] = phones;
  const isChannel = hours.length > 0 || places.length > 0 || phone || email;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Service',
    '@id': url,
    url,
    'name': record.name,
    ...(description && {description}),
    ...(record.categories.length > 0 && {
      serviceType: record.categories.map(({name}) => name[record.lang] ?? Object.values(name)[0]),
    }),
    ...(record.organisation && {
      provider: {
        '@type': 'Organization',
        'name': record.organisation.name,
        ...(safeUrl(record.organisation.website) && {url: record.organisation.website}),
      },
    }),
    ...(hours.length > 0 && {hoursAvailable: hours}),
    ...(isChannel && {
      availableChannel: {
        '@type': 'ServiceChannel',
        ...(places.length > 0 && {serviceLocation: places.length === 1 ? places[0] : places}),
        ...(phone && {
          servicePhone: {'@type': 'ContactPoint', 'telephone': phone.number, ...(email && {email})},
        }),
        ...(record.languages.length > 0 && {availableLanguage: record.languages}),
      },
    }),
  };
  // The only way out of a block of data is an end tag.
  return new Markup(
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  );
}

function hoursIn(schedules: readonly Schedule[] = []): object[] {
  return schedules.flatMap(
    ({freq, interval = 1, byday, opens_at: opens, closes_at: closes, valid_from, valid_to}) => {
      const on = (byday ?? '').split(',').map((day) => days[day.trim()]);
      if (freq !== 'WEEKLY' || interval !== 1 || !opens || !closes || on.includes(undefined)) return [];
      return [
        {
          '@type': 'OpeningHoursSpecification',
          'dayOfWeek': on.map((day) => `https://schema.org/${day}`),
          opens,
          closes,
          ...(valid_from && {validFrom: valid_from}),
          ...(valid_to && {validThrough: valid_to}),
        },
      ];
    },
  );
}
