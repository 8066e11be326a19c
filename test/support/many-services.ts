import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Service} from '@civic-widgets/model';
import {randomNumbers} from '../bench/measurement.js';

const data = process.env['CIVIC_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');

/** A real library: what a generated service takes its place and its names from. */
interface Library {
  readonly name: string;
  readonly street: string;
  readonly town: string;
  readonly authority: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Kinds of services, in English, Welsh and Urdu. */
const kinds: readonly (readonly [category: string, en: string, cy: string, ur: string])[] = [
  ['Energy', 'Warm home advice', 'Cyngor cartref cynnes', 'گرم گھر کا مشورہ'],
  ['Energy', 'Fuel poverty help', 'Cymorth tlodi tanwydd', 'ایندھن کی غربت میں مدد'],
  ['Community', 'Warm space', 'Man cynnes', 'گرم جگہ'],
  ['Food', 'Food bank', 'Banc bwyd', 'فوڈ بینک'],
  ['Food', 'Community lunch', 'Cinio cymunedol', 'مشترکہ دوپہر کا کھانا'],
  ['Money', 'Debt advice', 'Cyngor ar ddyled', 'قرض کا مشورہ'],
  ['Money', 'Benefits check', 'Gwirio budd-daliadau', 'سرکاری امداد کی جانچ'],
  ['Housing', 'Homelessness support', 'Cefnogaeth digartrefedd', 'بے گھر افراد کی مدد'],
  ['Housing', 'Tenancy advice', 'Cyngor tenantiaeth', 'کرایہ داری کا مشورہ'],
  ['Health', 'Counselling', 'Cwnsela', 'کونسلنگ'],
  ['Health', 'Stop smoking clinic', 'Clinig rhoi’r gorau i smygu', 'تمباکو نوشی چھوڑنے کا کلینک'],
  ['Health', 'Falls prevention class', 'Dosbarth atal cwympo', 'گرنے سے بچاؤ کی کلاس'],
  ['Health', 'Blood pressure check', 'Prawf pwysedd gwaed', 'بلڈ پریشر کی جانچ'],
  ['Family', 'Parent and toddler group', 'Grŵp rhieni a phlant bach', 'والدین اور ننھے بچوں کا گروپ'],
  ['Family', 'Breastfeeding café', 'Caffi bwydo ar y fron', 'ماں کے دودھ کا کیفے'],
  ['Family', 'Childminding', 'Gwarchod plant', 'بچوں کی دیکھ بھال'],
  ['Young people', 'Youth club', 'Clwb ieuenctid', 'نوجوانوں کا کلب'],
  ['Young people', 'Homework club', 'Clwb gwaith cartref', 'ہوم ورک کلب'],
  ['Older people', 'Befriending visits', 'Ymweliadau cyfeillio', 'دوستانہ ملاقاتیں'],
  ['Older people', 'Dementia café', 'Caffi dementia', 'ڈیمنشیا کیفے'],
  ['Carers', 'Carers’ break', 'Seibiant i ofalwyr', 'دیکھ بھال کرنے والوں کا وقفہ'],
  ['Disability', 'Hearing aid batteries', 'Batris cymorth clyw', 'سماعت کے آلے کی بیٹریاں'],
  ['Disability', 'Wheelchair loan', 'Benthyg cadair olwyn', 'وہیل چیئر ادھار'],
  ['Transport', 'Dial-a-ride', 'Galw am gludiant', 'فون پر سواری'],
  ['Transport', 'Bus pass renewal', 'Adnewyddu tocyn bws', 'بس پاس کی تجدید'],
  ['Learning', 'English conversation group', 'Grŵp sgwrsio Saesneg', 'انگریزی گفتگو کا گروپ'],
  ['Learning', 'Computer basics', 'Hanfodion cyfrifiadur', 'کمپیوٹر کی بنیادی باتیں'],
  ['Learning', 'Reading group', 'Grŵp darllen', 'مطالعے کا گروپ'],
  ['Work', 'Job club', 'Clwb swyddi', 'ملازمت کلب'],
  ['Work', 'CV workshop', 'Gweithdy CV', 'سی وی ورکشاپ'],
  ['Library', 'Library', 'Llyfrgell', 'کتب خانہ'],
  ['Library', 'Mobile library', 'Llyfrgell deithiol', 'گشتی کتب خانہ'],
  ['Community', 'Repair café', 'Caffi trwsio', 'مرمت کیفے'],
  ['Community', 'Allotment group', 'Grŵp rhandiroedd', 'باغبانی کا گروپ'],
  ['Sport', 'Walking football', 'Pêl-droed cerdded', 'چہل قدمی فٹ بال'],
  ['Sport', 'Swimming lessons', 'Gwersi nofio', 'تیراکی کے اسباق'],
  ['Safety', 'Domestic abuse support', 'Cefnogaeth cam-drin domestig', 'گھریلو تشدد میں مدد'],
  ['Safety', 'Neighbourhood watch', 'Gwarchod y gymdogaeth', 'محلے کی نگرانی'],
  ['Law', 'Immigration advice', 'Cyngor mewnfudo', 'امیگریشن کا مشورہ'],
  ['Law', 'Free legal clinic', 'Clinig cyfreithiol am ddim', 'مفت قانونی کلینک'],
];

/** Sentences with a place for the library’s name, its town and a number. */
const sentences: readonly (readonly [en: string, cy: string, ur: string])[] = [
  [
    'Come to {name} and ask at the desk.',
    'Dewch i {name} a gofynnwch wrth y ddesg.',
    '{name} آئیں اور میز پر پوچھیں۔',
  ],
  [
    'We meet in {town} every week, and new people are always welcome.',
    'Rydym yn cwrdd yn {town} bob wythnos, ac mae croeso i bobl newydd.',
    'ہم ہر ہفتے {town} میں ملتے ہیں، نئے لوگوں کا خیرمقدم ہے۔',
  ],
  [
    'You can get help with your bills, your heating and forms.',
    'Gallwch gael help gyda biliau, gwres a ffurflenni.',
    'آپ بلوں، ہیٹنگ اور فارم بھرنے میں مدد لے سکتے ہیں۔',
  ],
  [
    'No appointment is needed on the first visit.',
    'Does dim angen apwyntiad ar yr ymweliad cyntaf.',
    'پہلی بار آنے کے لیے وقت لینے کی ضرورت نہیں۔',
  ],
  [
    'There are {number} places in each session, so please ring first.',
    'Mae {number} lle ym mhob sesiwn, felly ffoniwch yn gyntaf.',
    'ہر نشست میں {number} جگہیں ہیں، اس لیے پہلے فون کریں۔',
  ],
  [
    'Tea, coffee and biscuits are on the house.',
    'Mae te, coffi a bisgedi am ddim.',
    'چائے، کافی اور بسکٹ مفت ہیں۔',
  ],
  [
    'Step-free entrance, a lift and an accessible toilet.',
    'Mynedfa ddi-ris, lifft a thoiled hygyrch.',
    'بغیر سیڑھیوں کا داخلہ، لفٹ اور معذور افراد کے لیے بیت الخلا۔',
  ],
  [
    'Volunteers speak Urdu, Polish and Welsh.',
    'Mae gwirfoddolwyr yn siarad Wrdw, Pwyleg a Chymraeg.',
    'رضاکار اردو، پولش اور ویلش بولتے ہیں۔',
  ],
  [
    'Bring a letter or a bill with your name on it.',
    'Dewch â llythyr neu fil â’ch enw arno.',
    'کوئی خط یا بل ساتھ لائیں جس پر آپ کا نام ہو۔',
  ],
  [
    'For everybody who lives within {number} miles of {town}.',
    'I bawb sy’n byw o fewn {number} milltir i {town}.',
    '{town} سے {number} میل کے اندر رہنے والے ہر شخص کے لیے۔',
  ],
  [
    'We also visit people at home when they can’t get out.',
    'Rydym hefyd yn ymweld â phobl gartref pan na allant fynd allan.',
    'جو لوگ باہر نہیں جا سکتے ہم ان کے گھر بھی جاتے ہیں۔',
  ],
  [
    'Children must come with an adult.',
    'Rhaid i blant ddod gydag oedolyn.',
    'بچوں کے ساتھ کسی بڑے کا ہونا ضروری ہے۔',
  ],
  [
    'Everything that you say stays between us.',
    'Mae popeth a ddywedwch yn aros rhyngom ni.',
    'آپ جو کہیں گے وہ ہمارے درمیان رہے گا۔',
  ],
  [
    'Park behind {name}, or take bus number {number}.',
    'Parciwch y tu ôl i {name}, neu ewch ar fws rhif {number}.',
    '{name} کے پیچھے گاڑی کھڑی کریں، یا بس نمبر {number} لیں۔',
  ],
  [
    'We lend tools, toys, wheelchairs and walking frames.',
    'Rydym yn benthyg offer, teganau, cadeiriau olwyn a fframiau cerdded.',
    'ہم اوزار، کھلونے، وہیل چیئر اور واکر ادھار دیتے ہیں۔',
  ],
  [
    'Sessions last {number} minutes and are led by trained staff.',
    'Mae sesiynau’n para {number} munud dan arweiniad staff hyfforddedig.',
    'نشستیں {number} منٹ کی ہیں اور تربیت یافتہ عملہ چلاتا ہے۔',
  ],
  [
    'Meet neighbours, share a meal and keep warm.',
    'Cwrdd â chymdogion, rhannu pryd a chadw’n gynnes.',
    'پڑوسیوں سے ملیں، کھانا بانٹیں اور گرم رہیں۔',
  ],
  [
    'Your doctor or a social worker can refer you.',
    'Gall eich meddyg neu weithiwr cymdeithasol eich cyfeirio.',
    'آپ کا ڈاکٹر یا سماجی کارکن آپ کو بھیج سکتا ہے۔',
  ],
  [
    'Please tell us if you need an interpreter or large print.',
    'Rhowch wybod os oes angen cyfieithydd neu brint mawr arnoch.',
    'اگر آپ کو ترجمان یا بڑے حروف درکار ہوں تو بتائیں۔',
  ],
  [
    'Supported by {authority} and local churches, mosques and clubs.',
    'Gyda chefnogaeth {authority} ac eglwysi, mosgiau a chlybiau lleol.',
    '{authority} اور مقامی گرجا گھروں، مساجد اور کلبوں کے تعاون سے۔',
  ],
];

const groups: readonly string[] = [
  'Community Trust',
  'Neighbours',
  'Advice Centre',
  'Council',
  'Volunteers',
  'Hub',
  'Age Friends',
  'Family Centre',
];
const access: readonly string[] = [
  'Step-free entrance',
  'Accessible toilet',
  'Hearing loop',
  'Lift',
  'Parking for disabled drivers',
  'Quiet room',
];
const tongues: readonly string[] = ['en', 'cy', 'ur', 'pl', 'pa', 'bn', 'ar', 'ro', 'so', 'zh'];
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * So many services, the same in every run: places, names and addresses of real libraries, ours in what they offer, each written in
 * English, Welsh and Urdu. `undefined` when the shared data are not there.
 */
export function manyServices(count: number, seed = 50): Service[] | undefined {
  if (!existsSync(join(data, 'hubs/libraries_england_2023.csv'))) return undefined;
  const random = randomNumbers(seed);
  const libraries = readLibraries();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({length: count}, (_, index): Service => {
    const library = pick(libraries);
    const [category, ...names] = pick(kinds);
    const told = Array.from({length: 2 + Math.floor(random() * 4)}, () => pick(sentences));
    const number = 2 + Math.floor(random() * 60);
    const say = (lang: number) =>
      told
        .map((sentence) => sentence[lang] ?? '')
        .join(' ')
        .replace(/\{(\w+)\}/g, (_match, slot: string) =>
          slot === 'number' ? String(number) : String(library[slot as 'name']),
        );
    const [en = '', cy = '', ur = ''] = names;
    const byday = days.filter(() => random() < 0.4).join(',') || 'MO';
    const opens = 8 + Math.floor(random() * 6);
    const hasPlace = random() < 0.9;
    const code = () =>
      Math.floor(random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0');
    const day = (from: number) =>
      new Date(Date.UTC(2026, 10, 1) - Math.floor(random() * from) * 86_400_000).toISOString().slice(0, 10);
    const group = `${library.town} ${pick(groups)}`;
    return {
      id: `${code()}-${code().slice(4)}-4${code().slice(5)}-8${code().slice(5)}-${code()}${code().slice(4)}`,
      name: `${en} at ${library.name}`,
      status: 'active',
      description: say(0),
      lang: 'en',
      translations: {
        cy: {name: `${cy} yn ${library.name}`, description: say(1)},
        ur: {name: `${ur}، ${library.name}`, description: say(2)},
      },
      url: `https://www.example.org/${library.postcode.replace(' ', '').toLowerCase()}/${index}`,
      email: `hello${index % 977}@example.org`,
      assured_date: day(700),
      fees_description: pick(['Free', 'Free', 'Free for all', 'Ask us', '£3 a session']),
      ...(random() < 0.3 && {minimum_age: pick([5, 11, 16, 18, 55, 65])}),
      ...(random() < 0.1 && {maximum_age: pick([66, 80, 90])}),
      phones: [{id: '1', number: `01632 960${String(Math.floor(random() * 1000)).padStart(3, '0')}`}],
      languages: tongues
        .filter((_tongue, at) => random() < (at < 3 ? 0.4 : 0.05))
        .map((one) => ({id: one, code: one})),
      organization: {
        id: group,
        name: group,
        website: `https://www.example.org/${group.replaceAll(/\W+/g, '-').toLowerCase()}`,
      },
      attributes: [{id: '1', taxonomy_term: {id: category, name: category, taxonomy: 'Kinds'}}],
      schedules: [
        {
          id: String(index),
          freq: 'WEEKLY',
          byday,
          opens_at: `${String(opens).padStart(2, '0')}:00`,
          closes_at: `${opens + 1 + Math.floor(random() * 8)}:${random() < 0.5 ? '00' : '30'}`,
          attending_type: hasPlace ? 'in person' : pick(['online', 'phone', 'home visit']),
        },
      ],
      service_at_locations: hasPlace
        ? [
            {
              id: '1',
              location: {
                id: library.postcode,
                location_type: 'physical',
                name: library.name,
                latitude: library.latitude + (random() - 0.5) / 20,
                longitude: library.longitude + (random() - 0.5) / 20,
                addresses: [
                  {
                    id: '1',
                    address_1: library.street,
                    city: library.town,
                    postal_code: library.postcode,
                    country: 'GB',
                  },
                ],
                accessibility: access
                  .filter(() => random() < 0.3)
                  .map((description) => ({id: '1', description})),
              },
            },
          ]
        : [],
    };
  });
}

function readLibraries(): Library[] {
  const places = new Map(
    readTable('hubs/england_libraries_2016_latlng.csv').map((row) => [row['postcode'], row] as const),
  );
  return readTable('hubs/libraries_england_2023.csv').flatMap((row) => {
    const place = places.get((row['postcode'] ?? '').replace(' ', ''));
    const [latitude, longitude] = [Number(place?.['lat']), Number(place?.['lng'])];
    if (!place || !latitude || !longitude) return [];
    const {
      name = '',
      address1: street = '',
      address2 = '',
      address3 = '',
      authority = '',
      postcode = '',
    } = row;
    return [
      {name, street, town: address3 || address2 || authority, authority, postcode, latitude, longitude},
    ];
  });
}

function readTable(path: string): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(join(data, path), 'utf8').replace('\ufeff', '').split(/\r?\n/);
  const columns = cells(head);
  return lines.filter(Boolean).map((line) => {
    const values = cells(line);
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  });
}

// No cell of these two files holds a line end.
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}
