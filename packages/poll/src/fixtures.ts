export {ballotsOn, committee, committeeResults} from './recount/fixtures.js';
export {schoolDay, schoolDayResults, smallConstituencyResults, weightedResults, weightedSchoolDay} from './constituencies.fixtures.js';
export {asking, branching, comparedResult, countedResults, picturedQuestions, questions} from './questions.fixtures.js';
import type {Consultation, Results} from '@civic-widgets/model';
import {ClientError, type ConsultationClient} from '@civic-widgets/client';

const site = {
  id: 'wyremouth',
  name: {en: 'Wyremouth Town Council', cy: 'Cyngor Tref Wyremouth', ur: 'وائرماؤتھ ٹاؤن کونسل'},
  url: 'https://wyremouth.example/',
  timeZone: 'Europe/London',
};

const links = {
  self: '/api/v1/consultations/market-square',
  responses: '/api/v1/consultations/market-square/responses',
  results: '/api/v1/consultations/market-square/results',
  page: '/consultations/market-square',
};

/** A consultation as a town writes it: one choice that has to be made, several that may be, and room to write. */
export const marketSquare: Consultation = {
  id: 'market-square',
  lang: 'en',
  site,
  title: {en: 'What should we mend first in Market Square?', cy: 'Beth ddylem ei drwsio gyntaf yn Sgwâr y Farchnad?', ur: 'مارکیٹ اسکوائر میں ہم پہلے کیا ٹھیک کریں؟'},
  summary: {
    en: 'We have £48,000 to spend before April 2027. Tell us what would help you most.',
    cy: 'Mae gennym £48,000 i’w wario cyn Ebrill 2027. Dywedwch wrthym beth fyddai’n eich helpu fwyaf.',
    ur: 'ہمارے پاس اپریل 2027 سے پہلے خرچ کرنے کے لیے ⁦£48,000⁩ ہیں۔ ہمیں بتائیں کہ آپ کے لیے سب سے مفید کیا ہو گا۔',
  },
  documents: [
    {title: {en: 'The surveyor’s report on the paving', cy: 'Adroddiad y syrfëwr ar y palmant', ur: 'فرش کے بارے میں سرویئر کی رپورٹ'}, url: '/documents/paving.pdf', note: '(PDF, 1.2 MB)'},
  ],
  opens: '2026-11-02T09:00:00Z',
  closes: '2031-01-31T17:00:00Z',
  questions: [
    {
      id: 'first',
      type: 'single',
      label: {en: 'What should come first?', cy: 'Beth ddylai ddod gyntaf?', ur: 'سب سے پہلے کیا ہونا چاہیے؟'},
      required: true,
      options: [
        {id: 'paving', label: {en: 'Level the paving by the bus stops', cy: 'Gwastatáu’r palmant wrth yr arosfannau bws', ur: 'بس اسٹاپ کے پاس فرش ہموار کرنا'}},
        {id: 'benches', label: {en: 'Put back the benches with arm rests', cy: 'Rhoi’r meinciau â breichiau yn ôl', ur: 'بازو والی بنچیں واپس لگانا'}, hint: {en: 'Six benches, two of them in the shade', cy: 'Chwe mainc, dwy ohonynt yn y cysgod', ur: 'چھ بنچیں، جن میں سے دو سائے میں'}},
        {id: 'lights', label: {en: 'Light the passage to Tenterfield Street', cy: 'Goleuo’r llwybr i Stryd Tenterfield', ur: 'ٹینٹرفیلڈ اسٹریٹ کے راستے میں روشنی'}},
      ],
    },
    {
      id: 'days',
      type: 'multiple',
      label: {en: 'Which market days do you come?', cy: 'Pa ddyddiau marchnad ydych chi’n dod?', ur: 'آپ بازار کے کن دنوں میں آتے ہیں؟'},
      required: false,
      max: 2,
      options: [
        {id: 'tuesday', label: {en: 'Tuesday', cy: 'Dydd Mawrth', ur: 'منگل'}},
        {id: 'friday', label: {en: 'Friday', cy: 'Dydd Gwener', ur: 'جمعہ'}},
        {id: 'saturday', label: {en: 'Saturday', cy: 'Dydd Sadwrn', ur: 'ہفتہ'}},
      ],
    },
    {
      id: 'words',
      type: 'text',
      label: {en: 'Is there anything else we should know?', cy: 'A oes unrhyw beth arall y dylem ei wybod?', ur: 'کیا کچھ اور ہے جو ہمیں معلوم ہونا چاہیے؟'},
      hint: {en: 'Please leave out names and phone numbers.', cy: 'Peidiwch â chynnwys enwau na rhifau ffôn.', ur: 'براہ کرم نام اور فون نمبر نہ لکھیں۔'},
      required: false,
      max: 500,
    },
  ],
  results: {when: 'after-answering', threshold: 0},
  contact: {phone: '01632 960 147', email: 'clerk@wyremouth.example', hours: {en: 'weekdays 9 to 4', cy: 'dyddiau’r wythnos 9 tan 4', ur: 'پیر تا جمعہ 9 سے 4'}, post: {en: 'Town Hall, Market Square, Wyremouth', cy: 'Neuadd y Dref, Sgwâr y Farchnad, Wyremouth', ur: 'ٹاؤن ہال، مارکیٹ اسکوائر، وائرماؤتھ'}},
  formats: {en: 'Ask us for this on paper, in large print, in Easy Read or in British Sign Language.', cy: 'Gofynnwch i ni am hwn ar bapur, mewn print bras, mewn fersiwn Hawdd ei Ddeall neu mewn Iaith Arwyddion Prydain.', ur: 'یہ کاغذ پر، بڑے حروف میں، آسان زبان میں یا برطانوی اشاروں کی زبان میں ہم سے مانگیں۔'},
  thanks: {en: 'The council talks about the answers on 11 February 2031.', cy: 'Bydd y cyngor yn trafod yr atebion ar 11 Chwefror 2031.', ur: 'کونسل 11 فروری 2031 کو جوابات پر بات کرے گی۔'},
  status: 'open',
  links,
};

/** The result of {@link marketSquare} after some weeks. */
export const marketSquareResults: Results = {
  consultation: 'market-square',
  asOf: '2026-11-21T10:30:00Z',
  final: false,
  responses: 312,
  questions: [
    {
      id: 'first',
      type: 'single',
      method: 'plurality',
      answered: 312,
      options: [
        {id: 'paving', votes: 171},
        {id: 'benches', votes: 96},
        {id: 'lights', votes: 45},
      ],
    },
    {
      id: 'days',
      type: 'multiple',
      method: 'approval',
      answered: 287,
      options: [
        {id: 'tuesday', votes: 88},
        {id: 'friday', votes: 143},
        {id: 'saturday', votes: 209},
      ],
    },
    {id: 'words', type: 'text', answered: 74},
  ],
};

/** Before it opens. */
export const notYetOpen: Consultation = {...marketSquare, status: 'upcoming', opens: '2031-01-02T09:00:00Z'};

/** After it closed. */
export const closed: Consultation = {...marketSquare, status: 'closed', closes: '2026-10-31T17:00:00Z'};

/** Closed since somebody began to answer, with so long a grace that it is not over when this is looked at. */
export const closedMeanwhile: Consultation = {...marketSquare, closes: '2026-10-31T17:00:00Z', grace: 20 * 365 * 24 * 60};

/** With a question of a type that does not exist yet. */
export const fromTheFuture: Consultation = {
  ...marketSquare,
  questions: [...marketSquare.questions, {id: 'map', type: 'hologram', label: 'Where?', required: false}],
};

/** What a fixture client answers with: data, an error, or nothing for as long as the test likes. */
export interface FixtureAnswers {
  readonly load?: Consultation | ClientError | 'never';
  readonly submit?: string | ClientError | 'never';
  readonly results?: Results | ClientError | 'never';
  /** The text of the ballots. */
  readonly ballots?: string | ClientError | 'never';
}

/** A client without a network, for stories and component tests: the seam that a host may use too. */
export function fixtureClient({
  load = marketSquare,
  submit = '7KQM-2XPD-9H4T-E0VB',
  results = marketSquareResults,
  ballots = new ClientError('missing', 'There are no ballots'),
}: FixtureAnswers = {}): ConsultationClient {
  const answer = <T>(value: T | ClientError | 'never'): Promise<T> => {
    if (value === 'never') return new Promise<T>(() => {});
    return value instanceof ClientError ? Promise.reject(value) : Promise.resolve(value);
  };
  return {
    load: () => answer<Consultation>(load),
    submit: () => answer(submit === 'never' || submit instanceof ClientError ? submit : {receipt: submit}),
    results: () => answer<Results>(results),
    ballots: () => answer(ballots),
  };
}
