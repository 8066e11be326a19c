import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {ClientError, Drafts, type Outgoing} from '@civic-widgets/client';
import type {Consultation} from '@civic-widgets/model';
import '../define.js';
import type {CivicPoll} from '../civic-poll.js';
import {asking, branching, fixtureClient, marketSquare, questions} from '../fixtures.js';

const src = '/api/v1/consultations/x';
const address = new URL(src, location.href).href;
const key = 'civic-drafts/1';
const asked = asking(marketSquare, ...branching, questions.text);

const root = (poll: CivicPoll) => poll.shadowRoot as ShadowRoot;
const text = (poll: CivicPoll) => root(poll).querySelector('#region')?.textContent?.replace(/\s+/g, ' ') ?? '';
const focusedId = (poll: CivicPoll) => root(poll).activeElement?.id;
const said = () => document.querySelector("[data-civic-live='polite']")?.textContent ?? '';
const saved = () => JSON.parse(localStorage.getItem(key) ?? '[]') as {answers: object; at?: string}[];

async function open(load: Consultation = asked, {pages = 'one', submit = '7KQM' as string | ClientError} = {}) {
  const sent: Outgoing[] = [];
  const client = {
    ...fixtureClient({load}),
    submit: async (outgoing: Outgoing) => {
      sent.push(outgoing);
      if (submit instanceof ClientError) throw submit;
      return {receipt: submit};
    },
  };
  const poll = await fixture<CivicPoll>(html`<civic-poll src=${src} pages=${pages} .client=${client}></civic-poll>`);
  await waitUntil(() => root(poll).querySelector('form'), 'the form is shown', {timeout: 5000});
  return {poll, sent};
}

function find(poll: CivicPoll, name: string): HTMLElement | undefined {
  return [...root(poll).querySelectorAll<HTMLElement>('button, summary')].find((one) => one.textContent?.trim() === name);
}

async function press(poll: CivicPoll, name: string): Promise<void> {
  const found = find(poll, name);
  if (!found) throw new Error(`There is no "${name}"`);
  found.click();
  await poll.updateComplete;
}

async function pick(poll: CivicPoll, value: string): Promise<void> {
  const group = root(poll).querySelector<LitElement>('civic-radio-group');
  await group?.updateComplete;
  group?.shadowRoot?.querySelector<HTMLInputElement>(`input[value=${value}]`)?.click();
  await poll.updateComplete;
}

async function chosen(poll: CivicPoll): Promise<string | undefined> {
  const group = root(poll).querySelector<LitElement>('civic-radio-group');
  await group?.updateComplete;
  return group?.shadowRoot?.querySelector<HTMLInputElement>('input:checked')?.value;
}

const save = 'Save on this device';
const summary = 'Save on this device and finish later';

describe('<civic-poll>', () => {
  afterEach(() => {
    localStorage.clear();
    history.replaceState(null, '');
  });

  describe('saves answers to finish them later', () => {
    it('only when the button is pressed, beside a warning about shared computers', async () => {
      const {poll} = await open();
      expect(find(poll, summary)).to.equal(undefined);
      await pick(poll, 'no');
      await press(poll, summary);
      expect(text(poll)).to.contain('Do not do this on a shared computer').and.to.contain('24 hours');
      expect(localStorage.length).to.equal(0);
      await press(poll, save);
      await waitUntil(() => focusedId(poll) === 'saved', 'focus is where it says that they are saved');
      expect(saved()[0]?.answers).to.deep.equal({visits: 'no'});
      await expect(poll).to.be.accessible();
    });

    it('and saves what is changed from then on, as it says', async () => {
      const {poll} = await open();
      await pick(poll, 'no');
      await press(poll, save);
      expect(text(poll)).to.contain('What you change is saved too');
      await pick(poll, 'yes');
      expect(saved()[0]?.answers).to.deep.equal({visits: 'yes'});
    });

    it('and deletes them when asked, without taking anything off the page', async () => {
      const {poll} = await open();
      await pick(poll, 'no');
      await press(poll, save);
      await press(poll, 'Delete them from this device');
      await waitUntil(() => focusedId(poll) === 'saving', 'focus is where they can be saved again');
      expect(localStorage.length).to.equal(0);
      expect(await chosen(poll)).to.equal('no');
      await pick(poll, 'yes');
      expect(localStorage.length).to.equal(0);
    });

    it('offers them at the next visit, and takes them up only when told to', async () => {
      new Drafts().save({src: address, answers: {visits: 'yes', stalls: 'Cheese'}});
      const {poll} = await open();
      expect(text(poll)).to.contain('You saved answers on this device').and.to.contain('You saved them on');
      expect(await chosen(poll)).to.equal(undefined);
      await expect(poll).to.be.accessible();
      await press(poll, 'Go on with them');
      expect(await chosen(poll)).to.equal('yes');
      expect(root(poll).querySelector('civic-text-area[name=stalls]')).to.have.property('value', 'Cheese');
      expect(find(poll, 'Go on with them')).to.equal(undefined);
      await waitUntil(() => said().includes('Here are the answers that you saved'), 'it is said');
      await pick(poll, 'no');
      expect(saved()[0]?.answers).to.deep.include({visits: 'no'});
    });

    it('keeps what was typed before they were taken up', async () => {
      new Drafts().save({src: address, answers: {visits: 'yes', stalls: 'Cheese'}});
      const {poll} = await open();
      await pick(poll, 'no');
      await press(poll, 'Go on with them');
      expect(await chosen(poll)).to.equal('no');
    });

    it('deletes them at the next visit when told to', async () => {
      new Drafts().save({src: address, answers: {visits: 'yes'}});
      const {poll} = await open();
      await press(poll, 'Delete them');
      expect(localStorage.length).to.equal(0);
      expect(text(poll)).not.to.contain('You saved answers');
      expect(await chosen(poll)).to.equal(undefined);
      await waitUntil(() => said().includes('deleted from this device'), 'it is said');
    });

    it('goes on at the question that somebody was at', async () => {
      const {poll} = await open(asked, {pages: 'each'});
      await pick(poll, 'yes');
      await press(poll, 'Continue');
      await press(poll, save);
      expect(saved()[0]?.at).to.equal('stalls');
      poll.remove();
      history.replaceState(null, '');
      const {poll: later} = await open(asked, {pages: 'each'});
      expect(root(later).querySelector('#page')?.textContent).to.contain('Question 1');
      await press(later, 'Go on with them');
      await waitUntil(() => root(later).querySelector('#page')?.textContent?.includes('Question 2') && focusedId(later) === 'page', 'it is there, with focus');
    });

    it('leaves nothing on the device once the answer is sent, and everything while it is not', async () => {
      const {poll} = await open(asked, {submit: new ClientError('refused', 'No')});
      await pick(poll, 'no');
      await press(poll, save);
      await press(poll, 'Send my answer');
      await waitUntil(() => text(poll).includes('Your answer has not been sent'), 'it is refused');
      expect(saved()).to.have.lengthOf(1);
      poll.remove();
      const {poll: later, sent} = await open();
      await press(later, 'Go on with them');
      await press(later, 'Send my answer');
      await waitUntil(() => text(later).includes('We have your answer'), 'it is sent');
      expect(sent[0]?.answers).to.deep.equal({visits: 'no'});
      expect(localStorage.length).to.equal(0);
    });

    it('says so where the browser lets pages save nothing, and loses nothing', async () => {
      const {setItem} = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('Private', 'QuotaExceededError');
      };
      const {poll} = await open();
      await pick(poll, 'no');
      await press(poll, summary);
      await press(poll, save);
      Storage.prototype.setItem = setItem;
      expect(text(poll)).to.contain('This browser does not let pages save anything');
      expect(find(poll, summary)?.closest('details')).to.have.property('open', true);
      expect(await chosen(poll)).to.equal('no');
    });

    it('is not offered where there is one question', async () => {
      const {poll} = await open(asking(marketSquare, questions.single));
      await pick(poll, 'benches');
      expect(find(poll, summary)).to.equal(undefined);
    });
  });

  describe('closes while somebody answers', () => {
    const closing = (ms: number, grace?: number): Consultation => ({
      ...asking(marketSquare, questions.single),
      closes: new Date(Date.now() + ms).toISOString(),
      ...(grace !== undefined && {grace}),
    });

    it('and has said beforehand how long they have', async () => {
      const {poll} = await open(closing(3_600_000, 15));
      expect(text(poll)).to.contain('If you start before it closes, you have 15 minutes after that to finish.');
    });

    it('and says once that it has closed, until when they can send, and takes nothing away', async () => {
      const {poll, sent} = await open(closing(600, 15));
      await pick(poll, 'benches');
      await waitUntil(() => said().includes('so you have 15 minutes to send your answer'), 'it is said');
      await poll.updateComplete;
      expect(text(poll)).to.contain('This consultation has closed, but you started in time').and.to.contain('You can still send your answer until');
      expect(await chosen(poll)).to.equal('benches');
      await expect(poll).to.be.accessible();
      await press(poll, 'Send my answer');
      await waitUntil(() => text(poll).includes('We have your answer'), 'it is sent');
      expect(sent).to.have.lengthOf(1);
    });

    it('and promises nothing where the server gives no grace', async () => {
      const {poll} = await open(closing(300));
      expect(text(poll)).not.to.contain('minutes');
    });

    it('tells whoever has answered, or comes in the grace, when the result is shown', async () => {
      const load = {...asking(marketSquare, questions.single), status: 'closed', closes: '2030-11-21T17:00:00Z', grace: 15, results: {when: 'after-close', threshold: 0}} as const;
      const withheld = new ClientError('refused', 'Not yet', {problem: {title: 'Not yet', status: 403, code: 'results-not-yet'}});
      const poll = await fixture<CivicPoll>(html`<civic-poll src=${src} .client=${fixtureClient({load, results: withheld})}></civic-poll>`);
      await waitUntil(() => text(poll).includes('17:15'), 'it says when');
    });
  });
});
