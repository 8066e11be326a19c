import {buildIndex} from '@civic-widgets/directory/search.js';
import {writePlacesFile, PLACE_REACH, type Place} from '@civic-widgets/directory/places.js';
import {ClientError} from '@civic-widgets/client';
import type {DirectoryClient, EntryReport} from '@civic-widgets/client/directories.js';
import type {Schedule, Service} from '@civic-widgets/model';

/** A Tuesday morning on which most of the sample is open. */
export const sampleTime = new Date('2026-11-24T10:40:00Z');

type Times = readonly (readonly [days: string, opens: string, closes: string])[];

interface Sample {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly organisation?: string;
  readonly at?: keyof typeof places;
  readonly times?: Times;
  readonly assured?: string;
  readonly cost?: 'free' | 'paid';
  readonly fees?: string;
  readonly ages?: readonly [number | undefined, number | undefined];
  readonly languages?: readonly string[];
  readonly attending?: string;
  readonly access?: readonly string[];
  readonly phone?: string;
  readonly email?: string;
  readonly url?: string;
  readonly eligibility?: string;
  readonly alert?: string;
  readonly closed?: boolean;
  readonly cy?: readonly [name: string, description: string];
  readonly ur?: readonly [name: string, description: string];
}

const places = {
  hall: {
    name: 'Wyremouth Town Hall',
    street: 'Market Square',
    town: 'Wyremouth',
    postcode: 'ZZ1 1AA',
    lat: 52.7073,
    lon: -2.7553,
  },
  library: {
    name: 'Wyremouth Library',
    street: '4 Castle Gates',
    town: 'Wyremouth',
    postcode: 'ZZ1 2AS',
    lat: 52.7106,
    lon: -2.7499,
  },
  chapel: {
    name: 'Bethel Chapel Rooms',
    street: 'Chapel Street',
    town: 'Tarrow',
    postcode: 'ZZ2 6JD',
    lat: 52.7331,
    lon: -2.7012,
  },
  school: {
    name: 'Tarrow Primary School',
    street: 'School Lane',
    town: 'Tarrow',
    postcode: 'ZZ2 6JB',
    lat: 52.7312,
    lon: -2.7051,
  },
  surgery: {
    name: 'Riverside Surgery',
    street: '19 Quay Road',
    town: 'Wyremouth',
    postcode: 'ZZ1 3QL',
    lat: 52.7021,
    lon: -2.7604,
  },
  barn: {
    name: 'The Old Tithe Barn',
    street: 'Mill Bank',
    town: 'Netherby',
    postcode: 'ZZ4 9PD',
    lat: 52.6482,
    lon: -2.8317,
  },
} as const;

const categories: Readonly<Record<string, string>> = {
  warm: 'Warm spaces',
  money: 'Money and benefits',
  debt: 'Debt advice',
  food: 'Food',
  health: 'Health',
  abuse: 'Domestic abuse',
  families: 'Children and families',
  older: 'Older people',
  learning: 'Learning and work',
  transport: 'Getting about',
};

const step = 'No step at the door';
const loop = 'Hearing loop';
const toilet = 'Accessible toilet';

const samples: readonly Sample[] = [
  {
    id: 'warm-hub',
    name: 'Warm hub at the Town Hall',
    description:
      'A warm room with tea, soup and somebody to talk to. Bring your knitting, your homework or nothing at all. On Tuesdays an adviser helps with heating bills and prepayment meters.\n\nChildren are welcome with an adult. There are board games, and free wi-fi.',
    category: 'warm',
    organisation: 'Wyremouth Town Council',
    at: 'hall',
    times: [
      ['MO,TU,TH', '09:00', '16:00'],
      ['SA', '10:00', '12:30'],
    ],
    assured: '2026-11-03',
    cost: 'free',
    languages: ['en', 'cy', 'ur'],
    access: [step, toilet],
    phone: '01632 960 147',
    email: 'warm@wyremouth.example',
    url: 'https://wyremouth.example/warm',
    eligibility: 'Anybody. You need not say why you have come.',
    cy: [
      'Hwb cynnes yn Neuadd y Dref',
      'Ystafell gynnes gyda the, cawl a rhywun i siarad ag ef. Ar ddydd Mawrth mae cynghorydd yn helpu gyda biliau gwresogi.',
    ],
    ur: [
      'ٹاؤن ہال میں گرم مرکز',
      'ایک گرم کمرہ، چائے، سوپ اور بات کرنے کے لیے کوئی۔ منگل کو ایک مشیر ہیٹنگ کے بلوں میں مدد کرتا ہے۔',
    ],
  },
  {
    id: 'warm-tarrow',
    name: 'Warm Wednesdays',
    description: 'A warm chapel room, a hot lunch and company.',
    category: 'warm',
    organisation: 'Bethel Chapel',
    at: 'chapel',
    times: [['WE', '10:30', '15:00']],
    assured: '2026-10-20',
    cost: 'free',
    access: [step],
    phone: '01632 960 221',
  },
  {
    id: 'energy',
    name: 'Energy advice line',
    description:
      'Help with heating costs, fuel vouchers, and a cold or damp home. Advisers ring you back within two working days.',
    category: 'money',
    organisation: 'Wyre Valley Energy Trust',
    times: [['MO,TU,WE,TH,FR', '09:30', '17:00']],
    assured: '2026-11-17',
    cost: 'free',
    attending: 'phone',
    languages: ['en', 'ur', 'pl'],
    phone: '0808 157 0116',
    url: 'https://energytrust.example',
    cy: ['Llinell gyngor ynni', 'Help gyda chostau gwresogi, talebau tanwydd a chartref oer neu laith.'],
    ur: ['توانائی کی مشاورتی لائن', 'ہیٹنگ کے اخراجات، ایندھن کے واؤچر اور ٹھنڈے یا نم گھر کے لیے مدد۔'],
  },
  {
    id: 'debt',
    name: 'Debt advice',
    description:
      'Free and confidential advice on debts, rent arrears and bailiffs. Bring your letters, opened or not.',
    category: 'debt',
    organisation: 'Wyremouth Advice Centre',
    at: 'library',
    times: [['TU,FR', '10:00', '13:00']],
    assured: '2026-10-30',
    cost: 'free',
    access: [step, loop],
    phone: '01632 960 198',
  },
  {
    id: 'abuse-line',
    name: 'Domestic abuse helpline',
    description:
      'Somebody to talk to if your partner or a relative frightens, controls or hurts you. Day and night, also by text.',
    category: 'abuse',
    organisation: 'Safe Wyre',
    times: [['MO,TU,WE,TH,FR,SA,SU', '00:00', '24:00']],
    assured: '2026-11-10',
    cost: 'free',
    attending: 'phone',
    languages: ['en', 'cy', 'ur', 'pl'],
    phone: '0808 157 0999',
  },
  {
    id: 'food-bank',
    name: 'Wyremouth Food Bank',
    description:
      'Three days of food for people who have run out of money. You can ask for it yourself, without a voucher.',
    category: 'food',
    at: 'chapel',
    times: [['MO,FR', '13:00', '15:30']],
    assured: '2026-11-20',
    cost: 'free',
    phone: '01632 960 310',
    access: [step],
  },
  {
    id: 'lunch',
    name: 'Netherby Lunch Club',
    description: 'A two-course lunch for older people, with a lift there and back if you need one.',
    category: 'older',
    at: 'barn',
    times: [['TH', '12:00', '14:00']],
    assured: '2026-08-04',
    cost: 'paid',
    fees: '£5.50 for two courses. The lift is free.',
    ages: [60, undefined],
    access: [step, loop, toilet],
    phone: '01632 960 442',
  },
  {
    id: 'bumps',
    name: 'Bumps and babies',
    description:
      'A drop-in for parents-to-be and parents with a baby. A health visitor comes every first Tuesday.',
    category: 'families',
    at: 'school',
    times: [['TU', '09:30', '11:30']],
    assured: '2026-09-29',
    cost: 'free',
    ages: [undefined, 2],
  },
  {
    id: 'shuttle',
    name: 'Wyre Valley Community Bus',
    description: 'A bus that comes to your door when you cannot use an ordinary one. Ring the day before.',
    category: 'transport',
    times: [['MO,TU,WE,TH,FR', '08:00', '18:00']],
    assured: '2025-06-12',
    cost: 'paid',
    fees: '£3 each way. Free with a bus pass.',
    attending: 'home-visit',
    phone: '01632 960 515',
    access: ['Wheelchair lift'],
  },
  {
    id: 'job-club',
    name: 'Job club',
    description: 'Help with a CV, an application or your first computer.',
    category: 'learning',
    at: 'library',
    times: [['WE', '14:00', '16:30']],
    assured: '2026-10-06',
    cost: 'free',
    ages: [16, undefined],
    access: [step, loop],
  },
  {
    id: 'esol',
    name: 'English conversation group',
    description: 'Practise your English over a cup of tea. There is a crèche.',
    category: 'learning',
    at: 'library',
    times: [['FR', '09:30', '11:30']],
    assured: '2026-10-13',
    cost: 'free',
    languages: ['en', 'ur', 'ar', 'uk'],
    access: [step, loop],
  },
  {
    id: 'memory',
    name: 'Memory café',
    description: 'For people with dementia and those who care for them: songs, crafts and cake.',
    category: 'older',
    at: 'hall',
    times: [['WE', '14:00', '16:00']],
    assured: '2026-07-21',
    cost: 'free',
    access: [step, toilet, loop],
    alert: 'In December we meet in the library, since the hall has the Christmas market.',
  },
  {
    id: 'clinic',
    name: 'Sexual health clinic',
    description: 'Tests, contraception and advice. Nobody else is told that you came.',
    category: 'health',
    at: 'surgery',
    times: [['MO,TH', '16:00', '19:00']],
    assured: '2026-11-01',
    cost: 'free',
    ages: [13, undefined],
    phone: '01632 960 600',
  },
  {
    id: 'walk',
    name: 'Wellbeing walks',
    description: 'A slow walk of an hour along the river, and a flask of tea at the end.',
    category: 'health',
    at: 'surgery',
    times: [['TU', '10:00', '11:30']],
    assured: '2026-10-27',
    cost: 'free',
    phone: '01632 960 611',
  },
  {
    id: 'swim',
    name: 'Quiet swimming',
    description: 'The lights are low and the music is off.',
    category: 'health',
    closed: true,
    assured: '2026-11-12',
    cost: 'paid',
  },
  ...(
    [
      ['toys', 'Toy library', 'Borrow toys as you borrow books.', 'families', 'library'],
      [
        'homework',
        'Homework club',
        'A quiet table, a laptop and somebody who knows fractions.',
        'families',
        'library',
      ],
      ['fridge', 'Community fridge', 'Take what you can use. Leave what you cannot.', 'food', 'hall'],
      [
        'allotment',
        'Growing together',
        'Grow vegetables with your neighbours, and take some home.',
        'food',
        'barn',
      ],
      ['repair', 'Repair café', 'Bring a broken toaster and go home with a working one.', 'learning', 'hall'],
      ['choir', 'Sing for breath', 'Singing for people who are short of breath.', 'health', 'chapel'],
      ['grants', 'Council tax help desk', 'Find out whether you can pay less council tax.', 'money', 'hall'],
      ['pension', 'Pension credit surgery', 'An adviser fills in the form with you.', 'money', 'library'],
      ['carers', 'Carers’ evening', 'An evening off for people who care for somebody.', 'older', 'chapel'],
      ['stay', 'Stay and play', 'Painting, sand and songs for under-fives.', 'families', 'chapel'],
    ] as const
  ).map(([id, name, description, category, at], number): Sample => ({
    id,
    name,
    description,
    category,
    at,
    assured: `2026-${String(10 - (number % 8)).padStart(2, '0')}-15`,
    cost: 'free',
    times: [[(['MO', 'TU', 'WE', 'TH', 'FR'] as const)[number % 5] ?? 'MO', '10:00', '12:00']],
  })),
];

function schedulesOf(id: string, times: Times = []): Schedule[] {
  return times.map(([byday, opens_at, closes_at], at) => ({
    id: `${id}-${at}`,
    freq: 'WEEKLY',
    byday,
    opens_at,
    closes_at,
  }));
}

function serviceOf(sample: Sample): Service {
  const {id, at, category, ages, attending} = sample;
  const place = at && places[at];
  const schedules = schedulesOf(id, sample.times).map((one) => ({
    ...one,
    ...(attending && {attending_type: attending}),
  }));
  return {
    id,
    name: sample.name,
    description: sample.description,
    status: sample.closed ? 'temporarily closed' : 'active',
    lang: 'en',
    schedules,
    ...(sample.assured && {assured_date: sample.assured}),
    ...(sample.organisation && {organization: {id: `${id}-organisation`, name: sample.organisation}}),
    ...(sample.phone && {phones: [{id: `${id}-phone`, number: sample.phone}]}),
    ...(sample.email && {email: sample.email}),
    ...(sample.url && {url: sample.url}),
    ...(sample.alert && {alert: sample.alert}),
    ...(sample.eligibility && {eligibility_description: sample.eligibility}),
    ...(sample.fees && {fees_description: sample.fees}),
    ...(ages?.[0] !== undefined && {minimum_age: ages[0]}),
    ...(ages?.[1] !== undefined && {maximum_age: ages[1]}),
    ...(sample.cost && {cost_options: [{id: `${id}-cost`, amount: sample.cost === 'free' ? 0 : 3}]}),
    ...(sample.languages && {languages: sample.languages.map((code) => ({id: `${id}-${code}`, code}))}),
    attributes: [
      {
        id: `${id}-kind`,
        taxonomy_term_id: category,
        taxonomy_term: {id: category, name: categories[category] ?? category},
      },
    ],
    ...(place && {
      service_at_locations: [
        {
          id: `${id}-at`,
          location: {
            id: at,
            location_type: 'physical',
            name: place.name,
            latitude: place.lat,
            longitude: place.lon,
            addresses: [
              {id: `${at}-address`, address_1: place.street, city: place.town, postal_code: place.postcode},
            ],
            ...(sample.access && {
              accessibility: sample.access.map((description, number) => ({
                id: `${id}-access-${number}`,
                description,
              })),
            }),
          },
        },
      ],
    }),
    ...((sample.cy || sample.ur) && {
      translations: {
        ...(sample.cy && {cy: {name: sample.cy[0], description: sample.cy[1]}}),
        ...(sample.ur && {ur: {name: sample.ur[0], description: sample.ur[1]}}),
      },
    }),
  };
}

/** A small town's services: invented, in Open Referral's shape. */
export const wyremouth: readonly Service[] = samples.map(serviceOf);

/** The index of some services, as the command and the server make it. */
export function sampleIndex(services: readonly Service[] = wyremouth): string {
  return buildIndex(services, {
    lang: 'en',
    nation: 'england-and-wales',
    built: new Date('2026-11-23T03:00:00Z'),
    source: {name: 'Wyremouth Town Council'},
    synonyms: {
      en: {
        optional: ['help', 'with', 'the', 'a', 'and', 'for'],
        groups: [{said: ['heating', 'cold home'], means: ['warm', 'energy']}],
      },
    },
    categoryNames: {
      warm: {cy: 'Mannau cynnes', ur: 'گرم جگہیں'},
      money: {cy: 'Arian a budd-daliadau', ur: 'رقم اور مراعات'},
      food: {cy: 'Bwyd', ur: 'کھانا'},
      health: {cy: 'Iechyd', ur: 'صحت'},
    },
  });
}

const outcode = (name: string, lat: number, lon: number): Place => ({
  kind: 'outcode',
  name,
  lat,
  lon,
  precision: 2000,
  areas: [],
});
const town = (name: string, size: 'town' | 'village', lat: number, lon: number, area: string): Place => ({
  kind: 'place',
  name,
  lat,
  lon,
  size,
  precision: PLACE_REACH[size],
  areas: [area],
});

const gazetteer: Readonly<Record<string, readonly Place[]>> = {
  n: [
    town('Netherby', 'village', 52.6482, -2.8317, 'Wyreshire'),
    town('Newport', 'town', 52.7692, -2.3788, 'Wyreshire'),
    town('Newport', 'town', 50.7004, -1.2917, 'Isle of Wight'),
  ],
  t: [town('Tarrow', 'village', 52.732, -2.703, 'Wyreshire')],
  w: [town('Wyremouth', 'town', 52.7073, -2.7553, 'Wyreshire')],
  z: [outcode('ZZ1', 52.7073, -2.7553), outcode('ZZ2', 52.732, -2.703), outcode('ZZ4', 52.6482, -2.8317)],
};

/** What a fixture client answers with: an index, an error, or nothing for as long as the test likes. */
export interface FixtureAnswers {
  readonly open?: string | ClientError | 'never';
  readonly places?: ClientError | 'never';
  readonly report?: ClientError | 'never';
  /** Told of each file of places that is asked for, and each report. */
  readonly onPlaces?: (url: string) => void;
  readonly onReport?: (report: EntryReport) => void;
}

/** A client without a network, for stories and component tests: the seam that a host may use too. */
export function fixtureClient({
  open = sampleIndex(),
  places,
  report,
  onPlaces,
  onReport,
}: FixtureAnswers = {}): DirectoryClient {
  const answer = async <T>(value: T | ClientError | 'never'): Promise<T> => {
    if (value === 'never') return new Promise<T>(() => {});
    if (value instanceof ClientError) throw value;
    return value;
  };
  return {
    async open() {
      const text = await answer(open);
      return (async function* () {
        yield new TextEncoder().encode(text);
      })();
    },
    async places(url) {
      onPlaces?.(url);
      const letter = /(\w+)\.json$/.exec(url)?.[1] ?? '';
      return answer(places ?? writePlacesFile(letter, gazetteer[letter] ?? []));
    },
    async report(_url, sent) {
      onReport?.(sent);
      await answer(report);
    },
  };
}
