import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {Consultation, Results} from '@civic-widgets/model';
import {createI18next, fromI18next} from '@civic-widgets/i18n/i18next.js';
import {catalogues} from './catalogues.js';
import type {CivicPoll} from './civic-poll.js';
import './define.js';
import {fixtureClient, schoolDay, schoolDayResults, smallConstituencyResults, weightedResults, weightedSchoolDay} from './fixtures.js';
import {printPoll} from './print.js';
import {formatTenths} from './results/turnout.js';

const translator = fromI18next(await createI18next({en: await catalogues.en()}), 'en');

async function show(load: Consultation, results: Results): Promise<CivicPoll> {
  const client = fixtureClient({load, results});
  const poll = await fixture<CivicPoll>(html`<civic-poll src="/api/v1/consultations/school-day" .client=${client}></civic-poll>`);
  const wanted = load.status === 'closed' ? '.results' : 'form';
  await waitUntil(() => poll.shadowRoot?.querySelector(wanted), 'it is shown');
  await poll.updateComplete;
  return poll;
}

const wordsIn = (poll: CivicPoll) => (poll.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
const tablesIn = (root: ParentNode | null | undefined) =>
  [...(root?.querySelectorAll('table') ?? [])].map((table) => [...table.rows].map((row) => [...row.cells].map(({textContent}) => textContent.trim())));
const printed = (consultation: Consultation, results?: Results) =>
  new DOMParser().parseFromString(String(printPoll({consultation, translator, action: 'https://larch.example/', ...(results && {results})})), 'text/html').body;

describe('the constituencies of a poll', () => {
  it('stand side by side, a column each, with their numbers', async () => {
    const poll = await show(schoolDay, schoolDayResults);
    expect(tablesIn(poll.shadowRoot)).to.deep.equal([
      [
        ['Group', 'Answers', 'Could answer', 'Share'],
        ['Parents', '189', '318', '59.4%'],
        ['Staff', '17', '34', '50.0%'],
        ['Pupils', '78', '85', '91.8%'],
      ],
      [
        ['Answer', 'All', 'Parents', 'Staff', 'Pupils'],
        ['At 3:10pm, as now', '50% (143)', '62% (118)', '35% (6)', '24% (19)'],
        ['At 3:30pm, with a longer lunch', '50% (141)', '38% (71)', '65% (11)', '76% (59)'],
      ],
      [
        ['Answer', 'All', 'Parents', 'Staff', 'Pupils'],
        ['Chess', '45% (94)', '54% (75)', '31% (5)', '25% (14)'],
        ['Drama', '55% (117)', '46% (64)', '69% (11)', '75% (42)'],
      ],
    ]);
    expect(wordsIn(poll)).to.contain('Parents: Chess').and.to.contain('Pupils: Drama');
  });

  it('are told in the same words and numbers on the printed page', async () => {
    const page = printed(schoolDay, schoolDayResults);
    const poll = await show(schoolDay, schoolDayResults);
    const all = tablesIn(page).map((table) => JSON.stringify(table));
    for (const table of tablesIn(poll.shadowRoot)) expect(all).to.include(JSON.stringify(table));
    expect(page.textContent).not.to.match(/poll\.[a-z]/);
  });

  it('each have a chart with its table', async () => {
    const poll = await show(schoolDay, schoolDayResults);
    const charts = [...(poll.shadowRoot?.querySelectorAll('civic-details civic-bar-chart') ?? [])] as (Element & {caption: unknown})[];
    expect(charts.map(({caption}) => (caption as {value: string}).value)).to.deep.equal(['Parents', 'Staff', 'Pupils', 'Parents', 'Staff', 'Pupils']);
  });

  it('are left out where they are small, and it is said why', async () => {
    const poll = await show(schoolDay, smallConstituencyResults);
    expect(tablesIn(poll.shadowRoot)[1]?.[0]).to.deep.equal(['Answer', 'All', 'Parents']);
    expect(wordsIn(poll)).to.contain('We do not show Staff and Pupils alone. Fewer than 5 people of a group answered this');
  });

  it('have a weighted result, with its rule', async () => {
    const poll = await show(weightedSchoolDay, weightedResults);
    const chart = [...(poll.shadowRoot?.querySelectorAll('civic-bar-chart') ?? [])].find((one: Element & {caption?: unknown}) => one.caption === 'The result with weights') as
      | (Element & {bars: readonly {value: number}[]})
      | undefined;
    expect(chart?.bars.map(({value}) => value)).to.deep.equal([46.1, 53.9]);
    expect(wordsIn(poll)).to.contain('The groups have these weights: Parents 2, Staff 1 and Pupils 1.');
  });

  it('have no weighted result where that would tell of a small one', async () => {
    const poll = await show(weightedSchoolDay, {...smallConstituencyResults, weighted: [{id: 'end'}]});
    expect(wordsIn(poll)).to.contain('The result with weights').and.to.contain('We can’t show it: one group is so small');
  });

  it('tell their weights before anybody answers, in the widget and in print', async () => {
    const open = {...weightedSchoolDay, status: 'open', closes: '2031-01-31T17:00:00Z'};
    const rule = 'The groups have these weights: Parents 2, Staff 1 and Pupils 1.';
    const poll = await show(open, weightedResults);
    expect(wordsIn(poll)).to.contain(rule);
    const notice = poll.shadowRoot?.querySelector('civic-notice');
    expect(notice?.compareDocumentPosition(poll.shadowRoot?.querySelector('form') as Node)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(printed(open).textContent).to.contain(rule);
    expect(printed({...open, status: 'upcoming'}).textContent).to.contain(rule);
  });

  it('pass axe', async () => {
    await expect(await show(schoolDay, schoolDayResults)).to.be.accessible();
    await expect(await show(weightedSchoolDay, weightedResults)).to.be.accessible();
  });
});

describe('the turnout of a poll', () => {
  it('is told with one decimal, and says so', async () => {
    expect(wordsIn(await show(schoolDay, schoolDayResults))).to.contain('437 people could answer, and 284 did: 65.0%, rounded to one decimal place.');
    expect(printed(schoolDay, schoolDayResults).textContent).to.contain('437 people could answer, and 284 did: 65.0%');
  });

  it('is never over 100%: it says that there are more answers than people', async () => {
    const words = wordsIn(await show({...schoolDay, electorate: 250}, schoolDayResults));
    expect(words).to.contain('There are 284 answers, but only 250 people could answer. So we give no turnout.');
    const crowded = {...schoolDay, constituencies: {question: 'role', electorates: {staff: 16}}};
    expect(tablesIn((await show(crowded, schoolDayResults)).shadowRoot)[0]?.[1]).to.deep.equal(['Staff', '17', '16', 'More answers than people']);
  });

  it('rounds a half up, in whole numbers', () => {
    const shares = [
      [412, 1650, '25.0%'],
      [1, 2000, '0.1%'],
      [9, 2000, '0.5%'],
      [1999, 2000, '100.0%'],
      [1, 3, '33.3%'],
      [0, 0, '0.0%'],
    ] as const;
    for (const [part, whole, told] of shares) expect(formatTenths('en', part, whole)).to.equal(told);
  });
});

describe('what came of a poll', () => {
  it('stands above the figures once it is closed, in the widget and in print', async () => {
    const poll = await show(schoolDay, schoolDayResults);
    const feedback = poll.shadowRoot?.querySelector('.feedback');
    expect(feedback?.textContent).to.contain('We asked').and.to.contain('You said').and.to.contain('We did').and.to.contain('Written on 9 November 2026');
    expect(feedback?.compareDocumentPosition(poll.shadowRoot?.querySelector('.results') as Node)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    const page = printed(schoolDay, schoolDayResults);
    expect(page.querySelector('.civic-feedback')?.compareDocumentPosition(page.querySelector('.civic-results') as Node)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is not told while people answer', async () => {
    const open = {...schoolDay, status: 'open', closes: '2031-01-31T17:00:00Z'};
    expect((await show(open, schoolDayResults)).shadowRoot?.querySelector('.feedback')).to.equal(null);
    expect(printed(open).querySelector('.civic-feedback')).to.equal(null);
  });

  it('says where answers are made up', async () => {
    const invented = {...schoolDayResults, invented: true};
    expect(wordsIn(await show(schoolDay, invented))).to.contain('We made these answers up');
    expect(printed(schoolDay, invented).textContent).to.contain('We made these answers up');
  });
});
