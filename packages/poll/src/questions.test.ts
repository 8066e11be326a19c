import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {sendKeys} from '@web/test-runner-commands';
import type {Answers, KnownQuestion, Results} from '@civic-widgets/model';
import type {ConsultationClient} from '@civic-widgets/client';
import './define.js';
import type {CivicPoll} from './civic-poll.js';
import {asking, branching, comparedResult, countedResults, fixtureClient, marketSquare, picturedQuestions, questions} from './fixtures.js';

interface Sent {
  answers?: Answers;
}

async function ask(...asked: KnownQuestion[]): Promise<{poll: CivicPoll; sent: Sent}> {
  const sent: Sent = {};
  const client: ConsultationClient = {
    ...fixtureClient({load: asking(marketSquare, ...asked)}),
    async submit({answers}) {
      sent.answers = answers;
      return {receipt: '7KQM'};
    },
  };
  const poll = await fixture<CivicPoll>(html`<civic-poll src="/api/v1/consultations/x" .client=${client}></civic-poll>`);
  await waitUntil(() => root(poll).querySelector('form'), 'the form is shown', {timeout: 5000});
  for (const field of root(poll).querySelectorAll<LitElement>('form [name]')) await field.updateComplete;
  return {poll, sent};
}

const root = (poll: CivicPoll) => poll.shadowRoot as ShadowRoot;
const all = (poll: CivicPoll, tag: string, selector: string) => [...(root(poll).querySelector(tag)?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const text = (poll: CivicPoll) => root(poll).querySelector('#region')?.textContent?.replace(/\s+/g, ' ') ?? '';
const said = () => document.querySelector("[data-civic-live='polite']")?.textContent ?? '';

function type(input: HTMLElement | undefined, words: string): void {
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new Error('There is nothing to write into');
  input.value = words;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
}

async function send(poll: CivicPoll): Promise<void> {
  root(poll).querySelector<HTMLElement>('button[type=submit]')?.click();
  await poll.updateComplete;
}

async function faults(poll: CivicPoll): Promise<string> {
  await send(poll);
  await waitUntil(() => root(poll).querySelector('civic-error-summary')?.shadowRoot?.textContent, 'the summary stands');
  return root(poll).querySelector('civic-error-summary')?.shadowRoot?.textContent ?? '';
}

async function answersOf(poll: CivicPoll, sent: Sent): Promise<Answers | undefined> {
  await send(poll);
  await waitUntil(() => sent.answers, 'it is sent');
  return sent.answers;
}

describe('<civic-poll>', () => {
  describe('asks people to put things in order', () => {
    it('and sends the order', async () => {
      const {poll, sent} = await ask(questions.ranked);
      for (const id of ['Longer opening', 'A community']) {
        all(poll, 'civic-ranking', 'button').find((one) => one.getAttribute('aria-label')?.startsWith(`Add ${id}`))?.click();
        await root(poll).querySelector('civic-ranking')?.updateComplete;
      }
      expect(await answersOf(poll, sent)).to.deep.equal({order: ['library', 'orchard']});
    });

    it('and says how many, best first', async () => {
      const {poll} = await ask({...questions.ranked, max: 3});
      expect(all(poll, 'civic-ranking', '#hint')[0]?.textContent).to.contain('Put up to 3 in order, best first.');
      expect(await faults(poll)).to.contain('Put at least one in order for “Put these in the order that matters to you”');
    });

    it('by the keyboard alone', async () => {
      const {poll, sent} = await ask(questions.ranked);
      all(poll, 'civic-ranking', 'select')[1]?.focus();
      await sendKeys({press: '1'});
      await root(poll).querySelector('civic-ranking')?.updateComplete;
      expect(await answersOf(poll, sent)).to.deep.equal({order: ['crossing']});
    });
  });

  describe('asks for scores and ratings', () => {
    it('and sends a number for each', async () => {
      const {poll, sent} = await ask(questions.score);
      all(poll, 'civic-matrix', 'input[name=row-0][value="4"]')[0]?.click();
      all(poll, 'civic-matrix', 'input[name=row-2][value="0"]')[0]?.click();
      expect(await answersOf(poll, sent)).to.deep.equal({scores: {orchard: 4, library: 0}});
    });

    it('with words at the ends of a scale', async () => {
      const {poll} = await ask(questions.rating);
      expect(all(poll, 'civic-matrix', '.columns')[0]?.textContent).to.contain('1: Very badly').and.to.contain('5: Very well');
    });

    it('with a number for each where the scale is long, and says which is too high', async () => {
      const {poll, sent} = await ask(questions.wide);
      const [first, second] = [...root(poll).querySelectorAll('civic-number-field')].map((one) => one.shadowRoot?.querySelector('input'));
      type(first ?? undefined, '12');
      type(second ?? undefined, '99');
      expect(await faults(poll)).to.contain('Give “A safer crossing by St Cuthbert’s primary school” 20 or less');
      type(second ?? undefined, '20');
      expect(await answersOf(poll, sent)).to.deep.equal({points: {orchard: 12, crossing: 20}});
    });
  });

  describe('asks to share something out', () => {
    it('and sends the shares', async () => {
      const {poll, sent} = await ask(questions.allocate);
      const inputs = all(poll, 'civic-allocation', 'input');
      type(inputs[0], '7');
      type(inputs[2], '3');
      expect(await answersOf(poll, sent)).to.deep.equal({share: {orchard: 7, library: 3}});
    });

    it('and says when it is too much', async () => {
      const {poll} = await ask(questions.allocate);
      type(all(poll, 'civic-allocation', 'input')[0], '12');
      expect(await faults(poll)).to.contain('there is 10 to share out in all');
    });

    it('and does not take what it can’t read for nothing', async () => {
      const {poll} = await ask(questions.allocate);
      type(all(poll, 'civic-allocation', 'input')[0], 'many');
      expect(await faults(poll)).to.contain('Use whole numbers');
    });
  });

  describe('asks what money should pay for', () => {
    it('with each cost, and the total as it grows', async () => {
      const {poll, sent} = await ask(questions.budget);
      expect(all(poll, 'civic-checkbox-group', '.choice-hint')[0]?.textContent).to.contain('Costs £12,500.');
      all(poll, 'civic-checkbox-group', 'input')[0]?.click();
      await poll.updateComplete;
      expect(text(poll)).to.contain('You have chosen £12,500 of £48,000. £35,500 is left.');
      expect(said()).to.contain('You have chosen £12,500 of £48,000.');
      expect(await answersOf(poll, sent)).to.deep.equal({money: ['orchard']});
    });

    it('and says what there is when it does not fit', async () => {
      const {poll} = await ask(questions.budget);
      for (const box of all(poll, 'civic-checkbox-group', 'input')) box.click();
      await poll.updateComplete;
      expect(text(poll)).to.contain('That is £13,900 more than there is.');
      expect(await faults(poll)).to.contain('there is £48,000 to spend');
    });
  });

  describe('asks the same about several things', () => {
    it('and sends a column for each row', async () => {
      const {poll, sent} = await ask(questions.matrix);
      all(poll, 'civic-matrix', 'input[name=row-0][value=weekly]')[0]?.click();
      expect(await faults(poll)).to.contain('Choose an answer for “Longer opening hours for the library”');
      all(poll, 'civic-matrix', 'input[name=row-1][value=never]')[0]?.click();
      expect(await answersOf(poll, sent)).to.deep.equal({often: {crossing: 'weekly', library: 'never'}});
    });

    it('and takes agreement, disagreement and a pass', async () => {
      const {poll, sent} = await ask(questions.agree);
      all(poll, 'civic-matrix', 'input[name=row-0][value=agree]')[0]?.click();
      all(poll, 'civic-matrix', 'input[name=row-1][value=pass]')[0]?.click();
      expect(await answersOf(poll, sent)).to.deep.equal({statements: {cars: 'agree', trees: 'pass'}});
    });
  });

  describe('asks for what is written in one field', () => {
    it('for a number, and keeps what it can’t read', async () => {
      const {poll, sent} = await ask(questions.number);
      const [input] = all(poll, 'civic-number-field', 'input');
      type(input, 'a few');
      expect(await faults(poll)).to.contain('Write “How many people live in your home?” in figures, like 12');
      expect(input).to.have.property('value', 'a few');
      type(input, '4');
      expect(await answersOf(poll, sent)).to.deep.equal({people: 4});
    });

    it('for a date, and keeps what is no day', async () => {
      const {poll, sent} = await ask(questions.date);
      const parts = all(poll, 'civic-date-field', 'input');
      ['31', '6', '2020'].forEach((part, index) => type(parts[index], part));
      expect(await faults(poll)).to.contain('Enter a real date');
      expect(parts[0]).to.have.property('value', '31');
      type(parts[0], '30');
      expect(await answersOf(poll, sent)).to.deep.equal({day: '2020-06-30'});
    });

    it('for a postcode, and says what is kept of it', async () => {
      const {poll, sent} = await ask(questions.postcode);
      expect(all(poll, 'civic-text-field', '#hint')[0]?.textContent).to.contain('We keep only its first half');
      const [input] = all(poll, 'civic-text-field', 'input');
      expect(input?.getAttribute('autocomplete')).to.equal('postal-code');
      type(input, 'nowhere');
      expect(await faults(poll)).to.contain('Enter a UK postcode');
      type(input, 'sy3 8hq');
      expect(await answersOf(poll, sent)).to.deep.equal({where: 'SY3'});
    });
  });

  describe('asks for a place', () => {
    const pinButton = (poll: CivicPoll, name: string) => all(poll, 'civic-map-pin', 'button').find((one) => one.textContent?.trim() === name);

    it('in words, on a map, or both, and says what becomes of it', async () => {
      const {poll, sent} = await ask(questions.location);
      expect(all(poll, 'civic-text-field', '#hint')[0]?.textContent).to.contain('It is never published.');
      expect(await faults(poll)).to.contain('Write where it is, or put a pin on the map, for “Where should the new crossing be?”');
      type(all(poll, 'civic-text-field', 'input')[0], 'Outside the chemist’s');
      pinButton(poll, 'Put the pin in the middle')?.click();
      await poll.updateComplete;
      expect(await answersOf(poll, sent)).to.deep.equal({place: {address: 'Outside the chemist’s', lat: 52.663, lon: -3.027}});
    });

    it('on the map alone, by the keyboard', async () => {
      const {poll, sent} = await ask(questions.location);
      all(poll, 'civic-map-pin', '#map')[0]?.focus();
      await sendKeys({press: 'ArrowDown'});
      await poll.updateComplete;
      expect(await answersOf(poll, sent)).to.deep.equal({place: {lat: 52.663, lon: -3.027}});
    });

    it('and takes both back', async () => {
      const {poll} = await ask(questions.location);
      const [input] = all(poll, 'civic-text-field', 'input');
      type(input, 'Here');
      pinButton(poll, 'Put the pin in the middle')?.click();
      await poll.updateComplete;
      await root(poll).querySelector('civic-map-pin')?.updateComplete;
      pinButton(poll, 'Remove the pin')?.click();
      type(input, ' ');
      expect(await faults(poll)).to.contain('Write where it is');
    });

    it('in words alone where there is no map', async () => {
      const {poll, sent} = await ask(questions.address);
      expect(root(poll).querySelector('civic-map-pin')).to.equal(null);
      type(all(poll, 'civic-text-field', 'input')[0], 'x'.repeat(201));
      expect(await faults(poll)).to.contain('Use 200 characters or less');
      type(all(poll, 'civic-text-field', 'input')[0], 'Harbour Road');
      expect(await answersOf(poll, sent)).to.deep.equal({stop: {address: 'Harbour Road'}});
    });

    it('with a map from the same server only', async () => {
      const {poll} = await ask({...questions.location, map: {...questions.location.map, image: 'https://tiles.example/map.png'}});
      expect(all(poll, 'civic-map-pin', 'image[href]')).to.have.lengthOf(0);
    });
  });

  describe('shows pictures of what can be chosen', () => {
    const tags = {single: 'civic-radio-group', multiple: 'civic-checkbox-group', ranked: 'civic-ranking', score: 'civic-matrix', allocate: 'civic-allocation', budget: 'civic-checkbox-group'} as const;
    const pictures = (within: ParentNode | null | undefined) => [...(within?.querySelectorAll('civic-picture') ?? [])];

    for (const [type, tag] of Object.entries(tags)) {
      it(`with words that say what each shows: ${type}`, async () => {
        const asked = picturedQuestions[type as keyof typeof tags];
        const {poll} = await ask(asked);
        const found = pictures(root(poll).querySelector(tag)?.shadowRoot);
        expect(found).to.have.lengthOf(asked.options.length);
        for (const picture of found) await picture.updateComplete;
        expect(found.map((one) => one.renderRoot.querySelector('img')?.alt)).to.deep.equal(asked.options.map(({image}) => image?.alt));
        await expect(poll).to.be.accessible();
      });
    }

    it('beside the fields of a long scale, each of which is still read', async () => {
      const {poll, sent} = await ask(picturedQuestions.wide);
      expect(pictures(root(poll).querySelector('civic-fieldset'))).to.have.lengthOf(2);
      const fields = [...root(poll).querySelectorAll('civic-number-field')].map((one) => one.shadowRoot?.querySelector('input'));
      type(fields[1] ?? undefined, '7');
      expect(await answersOf(poll, sent)).to.deep.equal({points: {crossing: 7}});
    });

    it('as a description of the choice, beside its hint', async () => {
      const {poll} = await ask(picturedQuestions.single);
      const [, second] = all(poll, 'civic-radio-group', 'input');
      const described = second?.getAttribute('aria-describedby') ?? '';
      const hint = all(poll, 'civic-radio-group', `#${described}`)[0];
      expect(pictures(hint)).to.have.lengthOf(1);
      expect(hint?.textContent).to.contain('With a raised table');
    });

    it('from the same server only: of others the words stand alone', async () => {
      const [first, ...rest] = picturedQuestions.single.options;
      const stranger = {...first, id: 'x', label: 'X', image: {src: 'https://pictures.example/a.png', alt: 'Something'}};
      const {poll} = await ask({...picturedQuestions.single, options: [stranger, ...rest]});
      const [picture] = pictures(root(poll).querySelector('civic-radio-group')?.shadowRoot);
      await picture?.updateComplete;
      expect(picture?.renderRoot.querySelector('img') === null).to.equal(true);
      expect(picture?.renderRoot.textContent?.trim()).to.equal('Something');
    });

    it('and loads nothing for pictures where there are none', async () => {
      const {poll} = await ask(questions.single);
      expect(pictures(root(poll).querySelector('civic-radio-group')?.shadowRoot)).to.have.lengthOf(0);
    });
  });

  describe('asks only who is meant', () => {
    it('shows a question when an answer calls for it, and says so', async () => {
      const {poll} = await ask(...branching);
      expect(root(poll).querySelector('civic-text-area')).to.equal(null);
      all(poll, 'civic-radio-group', 'input[value=yes]')[0]?.click();
      await poll.updateComplete;
      expect(root(poll).querySelector('civic-text-area')).not.to.equal(null);
      expect(said()).to.contain('New question: Which stalls do you miss?');
    });

    it('sends no answer to what is no longer asked, and needs none', async () => {
      const {poll, sent} = await ask(...branching);
      all(poll, 'civic-radio-group', 'input[value=yes]')[0]?.click();
      await poll.updateComplete;
      await root(poll).querySelector('civic-text-area')?.updateComplete;
      type(all(poll, 'civic-text-area', 'textarea')[0], 'Cheese');
      all(poll, 'civic-radio-group', 'input[value=no]')[0]?.click();
      expect(await answersOf(poll, sent)).to.deep.equal({visits: 'no'});
    });
  });

  describe('asks one question a page', () => {
    async function askPaged(...asked: KnownQuestion[]): Promise<{poll: CivicPoll; sent: Sent}> {
      const sent: Sent = {};
      const client: ConsultationClient = {
        ...fixtureClient({load: asking(marketSquare, ...asked)}),
        async submit({answers}) {
          sent.answers = answers;
          return {receipt: '7KQM'};
        },
      };
      const poll = await fixture<CivicPoll>(html`<civic-poll pages="each" src="/api/v1/consultations/x" .client=${client}></civic-poll>`);
      await waitUntil(() => root(poll).querySelector('form'), 'the first page is shown');
      return {poll, sent};
    }
    const heading = (poll: CivicPoll) => root(poll).querySelector('#page')?.textContent?.trim() ?? '';
    const isFocused = (poll: CivicPoll) => root(poll).activeElement?.id === 'page';
    const press = (poll: CivicPoll, name: string) => [...root(poll).querySelectorAll('button')].find((one) => one.textContent?.includes(name))?.click();
    const pick = async (poll: CivicPoll, value: string) => {
      await root(poll).querySelector('civic-radio-group')?.updateComplete;
      all(poll, 'civic-radio-group', `input[value=${value}]`)[0]?.click();
      await poll.updateComplete;
    };

    it('says which page this is, with an error in its heading', async () => {
      const {poll} = await askPaged(...branching);
      expect(heading(poll)).to.equal('Question 1 of up to 2');
      press(poll, 'Continue');
      await waitUntil(() => heading(poll) === 'Error: Question 1 of up to 2' && isFocused(poll), 'the heading says so and has focus');
      await pick(poll, 'yes');
      expect(heading(poll)).to.equal('Error: Question 1 of 2');
    });

    it('leads on, back without losing anything, and to a look at all answers before they are sent', async () => {
      const {poll, sent} = await askPaged(...branching);
      await pick(poll, 'yes');
      press(poll, 'Continue');
      await waitUntil(() => heading(poll) === 'Question 2 of 2' && isFocused(poll), 'the second page is shown');
      press(poll, 'Back');
      await waitUntil(() => heading(poll) === 'Question 1 of 2' && isFocused(poll), 'the first is shown again');
      await root(poll).querySelector('civic-radio-group')?.updateComplete;
      expect(all(poll, 'civic-radio-group', 'input:checked')[0]).to.have.property('value', 'yes');
      press(poll, 'Continue');
      await waitUntil(() => heading(poll) === 'Question 2 of 2', 'the second page is shown');
      await root(poll).querySelector('civic-text-area')?.updateComplete;
      type(all(poll, 'civic-text-area', 'textarea')[0], 'Cheese');
      press(poll, 'Continue');
      await waitUntil(() => heading(poll).startsWith('Check your answers') && isFocused(poll), 'the answers can be checked');
      expect(text(poll)).to.contain('Which stalls do you miss? Cheese');
      expect(sent.answers).to.equal(undefined);
      await expect(poll).to.be.accessible();
      expect(await answersOf(poll, sent)).to.deep.equal({visits: 'yes', stalls: 'Cheese'});
    });

    it('leads from an answer to its question, to change it', async () => {
      const {poll} = await askPaged(...branching);
      await pick(poll, 'no');
      press(poll, 'Continue');
      await waitUntil(() => heading(poll).startsWith('Check'), 'the answers can be checked');
      press(poll, 'Change');
      await waitUntil(() => heading(poll) === 'Question 1 of up to 2' && isFocused(poll), 'the question is shown');
    });
  });

  describe('tells results that are counted by rules', () => {
    async function show(results: Results['questions']): Promise<CivicPoll> {
      const load = {...asking(marketSquare, ...(Object.values(questions) as KnownQuestion[])), status: 'closed', closes: '2026-10-31T17:00:00Z'};
      const client = fixtureClient({load, results: {consultation: 'x', asOf: '2026-11-21T10:30:00Z', final: true, responses: 100, questions: results}});
      const poll = await fixture<CivicPoll>(html`<civic-poll src="/api/v1/consultations/x" .client=${client}></civic-poll>`);
      await waitUntil(() => root(poll).querySelector('.results'), 'the result is shown', {timeout: 5000});
      return poll;
    }

    it('of a ranking, round by round, in plain words', async () => {
      const poll = await show(countedResults);
      expect(text(poll)).to.contain('Chosen: A safer crossing by St Cuthbert’s primary school and A community orchard on Bakehouse Lane');
      expect(text(poll)).to.contain('Benches along the river walk has the fewest votes and goes out.');
      expect(text(poll)).to.contain('6.682 to A community orchard on Bakehouse Lane');
      expect(text(poll)).to.contain('went out in round 2 with 10.682 votes');
      expect(text(poll)).to.contain('single transferable vote');
    });

    it('of each two against each other', async () => {
      const poll = await show([comparedResult]);
      expect(text(poll)).to.contain('6 to 3');
      expect(text(poll)).to.contain('A community orchard on Bakehouse Lane and Benches along the river walk');
    });

    it('of a budget, with the money and why the rest gets none', async () => {
      const poll = await show(countedResults);
      expect(text(poll)).to.contain('A community orchard on Bakehouse Lane: £12,500');
      expect(text(poll)).to.contain('had £5,200 too little left to pay for it');
      expect(root(poll).querySelector('civic-progress-bar')?.shadowRoot?.textContent).to.contain('£43,500 of £48,000');
    });

    it('so that everybody can read them', async () => {
      await expect(await show([...countedResults])).to.be.accessible();
    });
  });

  it('is accessible with a question of each type, also with errors', async () => {
    const {poll} = await ask(...(Object.values(questions) as KnownQuestion[]));
    await expect(poll).to.be.accessible();
    await faults(poll);
    await expect(poll).to.be.accessible();
  });
});
