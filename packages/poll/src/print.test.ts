import {expect} from '@open-wc/testing';
import {askedAnswers, readForm, type Answers, type KnownQuestion} from '@civic-widgets/model';
import {createI18next, fromI18next} from '@civic-widgets/i18n/i18next.js';
import {catalogues} from './catalogues.js';
import {asking, branching, countedResults, marketSquare, picturedQuestions, questions} from './fixtures.js';
import {printCheck, printPoll, printResults} from './print.js';

const translator = fromI18next(await createI18next({en: await catalogues.en()}), 'en');
const asked: KnownQuestion[] = [...(Object.values(questions) as KnownQuestion[]), ...branching];
const consultation = asking(marketSquare, ...asked);
const action = 'https://wyremouth.example/responses';

const answers: Answers = {
  one: 'library',
  some: ['orchard', 'benches'],
  order: ['library', 'orchard', 'benches'],
  scores: {orchard: 5, library: 0},
  points: {orchard: 12},
  how: {crossing: 1, library: 4},
  share: {orchard: 7, crossing: 3},
  money: ['orchard', 'crossing'],
  often: {crossing: 'weekly', library: 'never'},
  statements: {cars: 'agree', trees: 'pass'},
  words: 'More <shade>, please',
  people: 4,
  day: '2020-06-30',
  where: 'SY3',
  place: {address: 'Outside the chemist’s', lat: 52.6636, lon: -3.0285},
  stop: {address: 'Harbour Road'},
  visits: 'yes',
  stalls: 'Cheese',
};

function parse(markup: unknown): HTMLElement {
  return new DOMParser().parseFromString(String(markup), 'text/html').body;
}

const formIn = (page: HTMLElement) => new FormData(page.querySelector('form') ?? undefined);

describe('the printed poll', () => {
  it('carries answers of every type in plain fields, filled in as they were', () => {
    const page = parse(printPoll({consultation, translator, action, answers}));
    expect(readForm(asked, formIn(page))).to.deep.equal(answers);
  });

  it('carries them on from the page on which they are checked', () => {
    const page = parse(printCheck({consultation, translator, action, answers, key: 'k'}));
    expect(askedAnswers(asked, readForm(asked, formIn(page)))).to.deep.equal(answers);
    expect(page.textContent).to.contain('30 June 2020').and.to.contain('More <shade>, please').and.to.contain('1: Very badly');
  });

  it('asks for a place in words alone, and tells a pin that came with them', () => {
    const page = parse(printPoll({consultation: asking(marketSquare, questions.location), translator, action}));
    expect([...formIn(page).keys()].filter((name) => !name.startsWith('_'))).to.deep.equal(['place:address']);
    expect(page.textContent).to.contain('It is never published.');
    const check = parse(printCheck({consultation, translator, action, answers, key: 'k'}));
    expect(check.textContent).to.contain('Pin at 52.6636, -3.0285');
  });

  it('shows pictures of what can be chosen, with words and room kept for them, from this server alone', () => {
    for (const question of Object.values(picturedQuestions) as KnownQuestion[]) {
      const page = parse(printPoll({consultation: asking(marketSquare, question), translator, action}));
      const images = [...page.querySelectorAll('img')];
      expect(images.map(({alt}) => alt), question.type).to.deep.equal('options' in question ? question.options.map((option) => ('image' in option ? option.image?.alt : '')) : []);
      expect(images[0]?.src).to.equal('https://wyremouth.example/media/ideas/trees.svg');
      expect([images[0]?.width, images[0]?.getAttribute('loading')]).to.deep.equal([192, 'lazy']);
    }
    const [option] = questions.single.options;
    for (const src of ['https://pictures.example/a.png', '//pictures.example/a.png', 'javascript:alert(1)', 'a.png']) {
      const strange = {...questions.single, options: [{...option, id: 'a', label: 'A', image: {src, alt: 'A'}}]};
      expect(String(printPoll({consultation: asking(marketSquare, strange), translator, action})), src).not.to.contain('<img');
    }
  });

  it('names every field, and groups those of one question', () => {
    const page = parse(printPoll({consultation, translator, action}));
    const fields = [...page.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea')];
    expect(fields.filter(({labels}) => labels?.length !== 1).map(({name}) => name)).to.deep.equal([]);
    expect(page.querySelectorAll('fieldset fieldset legend').length).to.equal(10);
  });

  it('says who a question is for, where a page without script can’t leave it out', () => {
    const page = parse(printPoll({consultation, translator, action}));
    expect(page.textContent).to.contain('Answer this only if you chose “Yes” for “Do you come to the market?”.');
  });

  it('leads from each error to a field', () => {
    const faults = asked.map(({id}) => ({question: id, code: 'required' as const}));
    const page = parse(printPoll({consultation, translator, action, faults}));
    const lost = [...page.querySelectorAll('.civic-error-summary a')].filter((link) => !page.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`));
    expect(lost.map(({textContent}) => textContent)).to.deep.equal([]);
  });

  it('tells results that are counted by rules', () => {
    const results = {consultation: 'x', asOf: '2026-11-21T10:30:00Z', final: true, responses: 100, questions: countedResults};
    const page = parse(printResults({consultation, translator, results}));
    expect(page.textContent).to.contain('has the fewest votes and goes out').and.to.contain('Money spent: £43,500 of £48,000');
    expect(page.textContent).not.to.match(/poll\.[a-z]/);
  });
});
