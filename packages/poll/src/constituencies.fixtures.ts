import type {Consultation, Results} from '@civic-widgets/model';

const role = {
  id: 'role',
  type: 'single',
  label: {en: 'I am answering as', cy: 'Rwy’n ateb fel', ur: 'میں جواب دے رہا ہوں بطور'},
  required: true,
  options: [
    {id: 'parents', label: {en: 'Parents', cy: 'Rhieni', ur: 'والدین'}},
    {id: 'staff', label: {en: 'Staff', cy: 'Staff', ur: 'عملہ'}},
    {id: 'pupils', label: {en: 'Pupils', cy: 'Disgyblion', ur: 'طلبہ'}},
  ],
} as const;

const end = {
  id: 'end',
  type: 'single',
  label: {en: 'When should the school day end?', cy: 'Pryd ddylai’r diwrnod ysgol ddod i ben?', ur: 'اسکول کا دن کب ختم ہونا چاہیے؟'},
  required: true,
  options: [
    {id: 'early', label: {en: 'At 3:10pm, as now', cy: 'Am 3:10pm, fel nawr', ur: 'سہ پہر 3:10 پر، جیسے اب'}},
    {id: 'late', label: {en: 'At 3:30pm, with a longer lunch', cy: 'Am 3:30pm, gyda chinio hirach', ur: 'سہ پہر 3:30 پر، لمبے وقفے کے ساتھ'}},
  ],
} as const;

const club = {
  id: 'club',
  type: 'ranked',
  method: 'irv',
  seats: 1,
  label: {en: 'Which club on Fridays?', cy: 'Pa glwb ar ddydd Gwener?', ur: 'جمعے کو کون سا کلب؟'},
  required: false,
  options: [
    {id: 'chess', label: {en: 'Chess', cy: 'Gwyddbwyll', ur: 'شطرنج'}},
    {id: 'drama', label: {en: 'Drama', cy: 'Drama', ur: 'ڈراما'}},
  ],
} as const;

/** A school that has asked parents, staff and pupils, and says what it did. */
export const schoolDay: Consultation = {
  id: 'school-day',
  lang: 'en',
  site: {id: 'larch-lane', name: {en: 'Larch Lane Primary School', cy: 'Ysgol Gynradd Larch Lane', ur: 'لارچ لین پرائمری اسکول'}, timeZone: 'Europe/London'},
  title: {en: 'When should the school day end?', cy: 'Pryd ddylai’r diwrnod ysgol ddod i ben?', ur: 'اسکول کا دن کب ختم ہونا چاہیے؟'},
  documents: [],
  status: 'closed',
  opens: '2026-09-21T08:00:00Z',
  closes: '2026-10-16T16:00:00Z',
  results: {when: 'after-close', threshold: 0},
  links: {
    self: '/api/v1/consultations/school-day',
    responses: '/api/v1/consultations/school-day/responses',
    results: '/api/v1/consultations/school-day/results',
    page: '/consultations/school-day',
  },
  questions: [
    {...role, options: [...role.options]},
    {...end, options: [...end.options]},
    {...club, options: [...club.options]},
  ],
  electorate: 437,
  constituencies: {question: 'role', electorates: {parents: 318, staff: 34, pupils: 85}},
  feedback: {
    asked: {en: 'When should the school day end from September 2027?', cy: 'Pryd ddylai’r diwrnod ysgol ddod i ben o fis Medi 2027?', ur: 'ستمبر 2027 سے اسکول کا دن کب ختم ہونا چاہیے؟'},
    said: {en: 'Pupils and most of the staff would like the longer lunch. Half of the parents would not.', cy: 'Hoffai’r disgyblion a’r rhan fwyaf o’r staff y cinio hirach. Ni hoffai hanner y rhieni.', ur: 'طلبہ اور زیادہ تر عملہ لمبا وقفہ چاہتے ہیں۔ آدھے والدین نہیں چاہتے۔'},
    did: {en: 'The day goes on ending at 3:10pm. Lunch becomes ten minutes longer.', cy: 'Bydd y diwrnod yn parhau i ddod i ben am 3:10pm. Bydd cinio ddeng munud yn hirach.', ur: 'دن 3:10 پر ہی ختم ہو گا۔ وقفہ دس منٹ لمبا ہو گا۔'},
    date: '2026-11-09',
  },
};

const votes = (id: string, answered: number, counts: Readonly<Record<string, number>>): Results['questions'][number] => ({
  id,
  type: 'single',
  method: 'plurality',
  answered,
  options: Object.entries(counts).map(([option, count]) => ({id: option, votes: count})),
});

const ranked = (answered: number, elected: string, firstVotes: Readonly<Record<string, string>>): Results['questions'][number] => ({
  id: 'club',
  type: 'ranked',
  method: 'irv',
  seats: 1,
  answered,
  count: {elected: [elected], firstVotes},
});

/** Each constituency by itself, beside all. */
export const schoolDayResults: Results = {
  consultation: 'school-day',
  asOf: '2026-11-09T10:30:00Z',
  final: true,
  responses: 284,
  questions: [
    votes('role', 284, {parents: 189, staff: 17, pupils: 78}),
    votes('end', 284, {early: 143, late: 141}),
    ranked(211, 'drama', {chess: '94', drama: '117'}),
  ],
  constituencies: [
    {id: 'parents', responses: 189, questions: [votes('end', 189, {early: 118, late: 71}), ranked(139, 'chess', {chess: '75', drama: '64'})]},
    {id: 'staff', responses: 17, questions: [votes('end', 17, {early: 6, late: 11}), ranked(16, 'drama', {chess: '5', drama: '11'})]},
    {id: 'pupils', responses: 78, questions: [votes('end', 78, {early: 19, late: 59}), ranked(56, 'drama', {chess: '14', drama: '42'})]},
  ],
};

/** One constituency is so small that it is not told by itself, nor is the one from which it could be worked out. */
export const smallConstituencyResults: Results = {
  ...schoolDayResults,
  responses: 208,
  questions: [votes('role', 208, {parents: 189, staff: 17, pupils: 2}), votes('end', 208, {early: 125, late: 83})],
  constituencies: [
    {id: 'parents', responses: 189, questions: [votes('end', 189, {early: 118, late: 71})]},
    {id: 'staff', responses: 17, questions: []},
    {id: 'pupils', responses: 2, questions: []},
  ],
};

/** The same school, where the groups have weights that were declared before it opened. */
export const weightedSchoolDay: Consultation = {
  ...schoolDay,
  feedback: undefined,
  electorate: undefined,
  questions: schoolDay.questions.slice(0, 2),
  constituencies: {question: 'role', weights: {parents: 2, staff: 1, pupils: 1}},
};

/** With weights, as the server works them out: (2 × 118/189 + 6/17 + 19/78) ÷ 4. */
export const weightedResults: Results = {
  ...schoolDayResults,
  questions: schoolDayResults.questions.slice(0, 2),
  constituencies: schoolDayResults.constituencies?.map((group) => ({...group, questions: group.questions.slice(0, 1)})),
  weighted: [{id: 'end', options: [{id: 'early', share: '154145/334152'}, {id: 'late', share: '180007/334152'}]}],
};
