import {aTimeout, expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {isKnown, type Answers, type Consultation} from '@civic-widgets/model';
import {ClientError, type ConsultationClient, type Outgoing} from '@civic-widgets/client';
import './define.js';
import type {CivicPollFailedEvent, CivicPollSubmitEvent, CivicPollSubmittedEvent} from './civic-poll.events.js';
import type {CivicPoll} from './civic-poll.js';
import {closed, fixtureClient, fromTheFuture, marketSquare, marketSquareResults, notYetOpen} from './fixtures.js';
import {catalogues} from './catalogues.js';
import {loadBeside, loadQuestions, loadRemarks, loadResults} from './parts.js';
import {createI18next, fromI18next} from '@civic-widgets/i18n/i18next.js';
import {printPoll} from './print.js';

const src = '/api/v1/consultations/market-square';

interface Recorded extends ConsultationClient {
  readonly sent: Outgoing[];
}

/** A client that remembers what went out, and answers each time with the next of `replies`. */
function recording(replies: readonly (string | ClientError)[] = ['7KQM'], load: Consultation = marketSquare): Recorded {
  const sent: Outgoing[] = [];
  return {
    ...fixtureClient({load}),
    sent,
    async submit(outgoing) {
      const reply = replies[Math.min(sent.length, replies.length - 1)] ?? '';
      sent.push(outgoing);
      if (reply instanceof ClientError) throw reply;
      return {receipt: reply};
    },
  };
}

async function openPoll(client: ConsultationClient = recording(), content: unknown = ''): Promise<CivicPoll> {
  const poll = await fixture<CivicPoll>(html`<civic-poll src=${src} .client=${client}>${content}</civic-poll>`);
  await aTimeout(0);
  await poll.updateComplete;
  return poll;
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => (resolve = settle));
  return {promise, resolve};
}

const root = (poll: CivicPoll) => poll.shadowRoot as ShadowRoot;
const text = (poll: CivicPoll) => root(poll).querySelector('#region')?.textContent?.replace(/\s+/g, ' ') ?? '';
const within = (poll: CivicPoll, primitive: string) => root(poll).querySelector(primitive)?.shadowRoot as ShadowRoot;

function button(poll: CivicPoll, name: string): HTMLButtonElement {
  const found = [...root(poll).querySelectorAll('button')].find((one) => one.textContent?.includes(name));
  if (!found) throw new Error(`There is no button "${name}"`);
  return found;
}

function choose(poll: CivicPoll, value: string): void {
  for (const group of ['civic-radio-group', 'civic-checkbox-group']) {
    within(poll, group).querySelector<HTMLInputElement>(`input[value=${value}]`)?.click();
  }
}

function write(poll: CivicPoll, words: string): void {
  const area = within(poll, 'civic-text-area').querySelector('textarea');
  if (!area) throw new Error('There is no text area');
  area.value = words;
  area.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

const focused = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

describe('<civic-poll>', () => {
  // What a page fetches while people wait is at hand here, so that a test need not.
  before(() => Promise.all([loadBeside(marketSquare), loadQuestions(marketSquare.questions.filter(isKnown)), loadResults(marketSquareResults), loadRemarks(false, {status: 'closed'})]));

  afterEach(() => {
    localStorage.clear();
    document.documentElement.lang = 'en';
  });

  describe('while it loads', () => {
    it('shows what the author put between the tags', async () => {
      const poll = await openPoll(fixtureClient({load: 'never'}), html`<a href="/plain">Have your say</a>`);
      expect(poll.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('says that it loads where the author put nothing', async () => {
      expect(text(await openPoll(fixtureClient({load: 'never'})))).to.contain('Loading the questions');
    });

    it('lets the latest address win over an earlier, slower one', async () => {
      const slow = deferred<Consultation>();
      const client = {...fixtureClient(), load: (url: string) => (url.endsWith('slow') ? slow.promise : Promise.resolve(marketSquare))};
      const poll = await fixture<CivicPoll>(html`<civic-poll src="/slow" .client=${client}></civic-poll>`);
      poll.src = src;
      await aTimeout(0);
      slow.resolve({...marketSquare, title: 'Too late'});
      await aTimeout(0);
      expect(text(poll)).to.contain('Market Square').and.not.to.contain('Too late');
    });

    it('stops a request when it is removed', async () => {
      let signal: AbortSignal | undefined;
      const client: ConsultationClient = {
        ...fixtureClient(),
        load: (_, options) => {
          signal = options?.signal;
          return new Promise(() => {});
        },
      };
      const poll = await openPoll(client);
      poll.remove();
      expect(signal?.aborted).to.equal(true);
    });
  });

  describe('when loading fails', () => {
    it('says why and keeps the fallback', async () => {
      const poll = await openPoll(fixtureClient({load: new ClientError('network', 'no')}), html`<a href="/plain">Have your say</a>`);
      expect(text(poll)).to.contain('The connection failed or was blocked');
      expect(poll.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('fires civic-poll-failed with the code', async () => {
      const poll = document.createElement('civic-poll');
      poll.client = fixtureClient({load: new ClientError('missing', 'no')});
      poll.src = src;
      setTimeout(() => document.body.append(poll));
      const event = await oneEvent<CivicPollFailedEvent>(poll, 'civic-poll-failed');
      expect(event.code).to.equal('missing');
      poll.remove();
    });

    it('loads when the person tries again', async () => {
      let fails = true;
      const client = {...fixtureClient(), load: () => (fails ? Promise.reject(new ClientError('server', 'no')) : Promise.resolve(marketSquare))};
      const poll = await openPoll(client);
      fails = false;
      button(poll, 'Try again').click();
      await aTimeout(0);
      expect(text(poll)).to.contain('What should we mend first');
    });

    it('loads when the connection is back', async () => {
      let fails = true;
      const client = {...fixtureClient(), load: () => (fails ? Promise.reject(new ClientError('offline', 'no')) : Promise.resolve(marketSquare))};
      const poll = await openPoll(client);
      fails = false;
      window.dispatchEvent(new Event('online'));
      await aTimeout(0);
      expect(text(poll)).to.contain('What should we mend first');
    });
  });

  describe('in the page', () => {
    it('is one region named by its heading, which is never an h1', async () => {
      const poll = await openPoll();
      const region = root(poll).querySelector('section');
      expect(region?.getAttribute('aria-labelledby')).to.equal('heading');
      expect(root(poll).querySelector('#heading')?.localName).to.equal('h2');
      expect(root(poll).querySelector('h1, main, header, footer, [role=main], [role=banner], [role=contentinfo]')).to.equal(null);
    });

    it('takes the heading level that the author gives', async () => {
      const poll = await openPoll();
      poll.headingLevel = 4;
      await poll.updateComplete;
      expect(root(poll).querySelector('#heading')?.localName).to.equal('h4');
    });

    it('leaves the title and the host markup alone but for the two live regions', async () => {
      const {title} = document;
      const poll = await openPoll();
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await aTimeout(0);
      expect(document.title).to.equal(title);
      expect(document.querySelectorAll('body > [data-civic-live]')).to.have.lengthOf(2);
      expect(poll.attributes).to.have.lengthOf(1);
    });

    it('keeps its answers when it is moved', async () => {
      const poll = await openPoll();
      choose(poll, 'lights');
      const box = document.createElement('div');
      document.body.append(box);
      box.append(poll);
      await poll.updateComplete;
      expect(within(poll, 'civic-radio-group').querySelector('input:checked')).to.have.property('value', 'lights');
      box.remove();
    });

    it('shows a link from the data only when its scheme is safe', async () => {
      const documents = [
        {title: 'Bad', url: 'javascript:alert(1)'},
        {title: 'Good', url: '/paving.pdf'},
      ];
      const poll = await openPoll(recording([], {...marketSquare, documents}));
      const links = [...root(poll).querySelectorAll('a')];
      expect(links.some(({href}) => href.startsWith('javascript:'))).to.equal(false);
      expect(text(poll)).to.contain('Bad');
      expect(links.some(({href}) => href === new URL('/paving.pdf', location.href).href)).to.equal(true);
    });

    it('shows markup in the data as words', async () => {
      const poll = await openPoll(recording([], {...marketSquare, title: '<img src=x onerror=alert(1)>'}));
      expect(text(poll)).to.contain('<img src=x');
      expect(root(poll).querySelector('img')).to.equal(null);
    });

    it('sends nothing to an origin that is not the consultation’s own', async () => {
      const client = recording(['7KQM'], {...marketSquare, links: {self: src, responses: 'https://elsewhere.example/steal'}});
      const poll = await openPoll(client);
      choose(poll, 'paving');
      button(poll, 'Send my answer').click();
      await aTimeout(0);
      expect(client.sent.every(({url}) => new URL(url).origin === location.origin)).to.equal(true);
    });
  });

  describe('when the answer is not complete', () => {
    it('moves focus to a summary that says what to do, and keeps what was typed', async () => {
      const client = recording();
      const poll = await openPoll(client);
      write(poll, 'The kerb is too high.');
      for (const day of ['tuesday', 'friday', 'saturday']) choose(poll, day);
      button(poll, 'Send my answer').click();
      await waitUntil(() => focused()?.id === 'box', 'the summary has focus');
      const summary = within(poll, 'civic-error-summary');
      expect(summary.textContent).to.contain('Choose an answer to “What should come first?”');
      expect(summary.textContent).to.contain('Choose no more than 2 answers to “Which market days do you come?”');
      expect(within(poll, 'civic-text-area').querySelector('textarea')?.value).to.equal('The kerb is too high.');
      expect(client.sent).to.have.lengthOf(0);
    });

    it('leads from a line of the summary to its field', async () => {
      const poll = await openPoll();
      button(poll, 'Send my answer').click();
      await waitUntil(() => focused()?.id === 'box', 'the summary has focus');
      within(poll, 'civic-error-summary').querySelector('a')?.click();
      await waitUntil(() => focused()?.getAttribute('type') === 'radio', 'the field has focus');
    });

    it('ties the message to its field', async () => {
      const poll = await openPoll();
      button(poll, 'Send my answer').click();
      await poll.updateComplete;
      const group = within(poll, 'civic-radio-group');
      await waitUntil(() => group.querySelector('#error'), 'the message stands');
      expect(group.querySelector('fieldset')?.getAttribute('aria-describedby')).to.contain('error');
      expect(group.querySelector('#error')?.textContent).to.contain('Error:');
    });

    it('does not move under the hand of a person who answers', async () => {
      const poll = await openPoll();
      button(poll, 'Send my answer').click();
      await waitUntil(() => focused()?.id === 'box', 'the summary has focus');
      const before = within(poll, 'civic-radio-group').querySelector('input')?.getBoundingClientRect().top;
      choose(poll, 'benches');
      await poll.updateComplete;
      expect(within(poll, 'civic-radio-group').querySelector('input')?.getBoundingClientRect().top).to.equal(before);
    });

    it('counts characters beyond the limit instead of cutting them', async () => {
      const poll = await openPoll();
      choose(poll, 'paving');
      write(poll, 'x'.repeat(501));
      await poll.updateComplete;
      await waitUntil(() => within(poll, 'civic-text-area').textContent?.includes('1 character too many'), 'it says how many');
      button(poll, 'Send my answer').click();
      await waitUntil(() => root(poll).querySelector('civic-error-summary'), 'the summary stands');
      expect(within(poll, 'civic-text-area').querySelector('textarea')?.value).to.have.lengthOf(501);
    });
  });

  describe('when the answer is sent', () => {
    it('can be answered with the keyboard alone', async () => {
      const client = recording();
      const poll = await openPoll(client);
      root(poll).querySelector('civic-radio-group')?.focus();
      await sendKeys({press: ' '});
      await sendKeys({press: 'ArrowDown'});
      button(poll, 'Send my answer').focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => client.sent.length === 1, 'it is sent');
      expect(client.sent[0]?.answers).to.deep.equal({first: 'benches'});
    });

    it('shows the receipt only after the server agreed, and moves focus to it', async () => {
      const agreed = deferred<{receipt: string}>();
      const poll = await openPoll({...fixtureClient(), submit: () => agreed.promise});
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await aTimeout(0);
      expect(text(poll)).to.contain('Sending your answer').and.not.to.contain('We have your answer');
      agreed.resolve({receipt: '7KQM-2XPD'});
      await waitUntil(() => text(poll).includes('We have your answer'), 'the receipt is shown');
      expect(root(poll).querySelector('[part=receipt]')?.textContent).to.equal('7KQM-2XPD');
      await waitUntil(() => focused()?.id === 'sent', 'it has focus');
    });

    it('lets the page style the parts of its questions', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('civic-poll::part(label), civic-poll::part(radio), civic-poll::part(control) { letter-spacing: 3px }');
      document.adoptedStyleSheets.push(sheet);
      const poll = await openPoll();
      const spacing = (question: string, selector: string) => {
        const part = root(poll).querySelector(question)?.shadowRoot?.querySelector(selector);
        return part && getComputedStyle(part).letterSpacing;
      };
      const found = [spacing('civic-radio-group', 'legend'), spacing('civic-radio-group', 'input'), spacing('civic-text-area', 'textarea')];
      document.adoptedStyleSheets.pop();
      expect(found).to.deep.equal(['3px', '3px', '3px']);
    });

    it('is sent once, however often the button is pressed', async () => {
      const client = recording();
      const poll = await openPoll(client);
      choose(poll, 'benches');
      const send = button(poll, 'Send my answer');
      send.click();
      send.click();
      send.click();
      await aTimeout(10);
      expect(client.sent).to.have.lengthOf(1);
    });

    it('shows the result by the rule that was announced', async () => {
      const poll = await openPoll();
      expect(root(poll).querySelector('civic-bar-chart')).to.equal(null);
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => root(poll).querySelectorAll('civic-bar-chart').length === 2, 'the result is shown');
      expect(text(poll)).to.contain('312 answers');
    });

    it('shows no result before closing when the rule says so', async () => {
      const poll = await openPoll(recording(['7KQM'], {...marketSquare, results: {when: 'after-close', threshold: 0}}));
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('The result is shown here after'), 'it says when');
      expect(root(poll).querySelector('civic-bar-chart')).to.equal(null);
    });

    it('fires civic-poll-submit before and civic-poll-submitted after', async () => {
      const poll = await openPoll();
      const seen: string[] = [];
      for (const name of ['civic-poll-submit', 'civic-poll-submitted'] as const) poll.addEventListener(name, () => seen.push(name));
      choose(poll, 'benches');
      setTimeout(() => button(poll, 'Send my answer').click());
      const event = await oneEvent<CivicPollSubmittedEvent>(poll, 'civic-poll-submitted');
      expect(seen).to.deep.equal(['civic-poll-submit', 'civic-poll-submitted']);
      expect(event.receipt).to.equal('7KQM');
    });

    it('is not sent when the page cancels', async () => {
      const client = recording();
      const poll = await openPoll(client);
      poll.addEventListener('civic-poll-submit', (event) => event.preventDefault());
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await aTimeout(0);
      expect(client.sent).to.have.lengthOf(0);
      expect(button(poll, 'Send my answer').getAttribute('aria-disabled')).to.equal(null);
    });

    it('lets the page store the answer itself', async () => {
      const client = recording();
      const poll = await openPoll(client);
      let given: Answers | undefined;
      poll.addEventListener('civic-poll-submit', (event: CivicPollSubmitEvent) => {
        given = event.answers;
        event.respondWith(Promise.resolve({receipt: 'PAGE-1'}));
      });
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('PAGE-1'), 'the receipt is shown');
      expect(given).to.deep.equal({first: 'benches'});
      expect(client.sent).to.have.lengthOf(0);
    });

    it('shows the form again, filled in, when the page could not store it', async () => {
      const poll = await openPoll();
      poll.addEventListener('civic-poll-submit', (event) => event.respondWith(Promise.reject(new Error('full'))));
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('Your answer has not been sent'), 'it says so');
      expect(within(poll, 'civic-radio-group').querySelector('input:checked')).to.have.property('value', 'benches');
    });
  });

  describe('when the network fails', () => {
    const offline = new ClientError('offline', 'no');

    it('keeps the answer in the tab and sends it, under the same key, when the connection is back', async () => {
      const client = recording([offline, '7KQM']);
      const poll = await openPoll(client);
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('Your answer has not been sent yet'), 'it waits');
      await waitUntil(() => focused()?.id === 'waiting', 'it has focus');
      expect(localStorage).to.have.lengthOf(0);
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => text(poll).includes('We have your answer'), 'it is sent');
      expect(client.sent).to.have.lengthOf(2);
      expect(client.sent[1]?.key).to.equal(client.sent[0]?.key);
    });

    it('leaves a person who is elsewhere on the page where they are, while it tries again', async () => {
      const client = recording([offline]);
      const poll = await openPoll(client);
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => focused()?.id === 'waiting', 'it has focus');
      const elsewhere = await fixture<HTMLInputElement>(html`<input aria-label="Search this site" />`);
      elsewhere.focus();
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => client.sent.length === 2, 'it tries again');
      await poll.updateComplete;
      expect(document.activeElement).to.equal(elsewhere);
      expect(text(poll)).to.contain('not been sent yet');
    });

    it('moves focus to what comes of keeping, of deleting and of changing the answer', async () => {
      const poll = await openPoll(recording([offline]));
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => focused()?.id === 'waiting', 'it waits');
      button(poll, 'Send later from this device').click();
      await waitUntil(() => focused()?.id === 'kept', 'it is kept');
      button(poll, 'Delete it from this device').click();
      await waitUntil(() => focused()?.id === 'waiting', 'it is deleted');
      button(poll, 'Change my answer').click();
      await waitUntil(() => focused()?.getAttribute('type') === 'radio', 'it can be changed');
    });

    it('asks before the tab is closed while an answer waits', async () => {
      const poll = await openPoll(recording([offline]));
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('not been sent yet'), 'it waits');
      const leaving = new Event('beforeunload', {cancelable: true});
      window.dispatchEvent(leaving);
      expect(leaving.defaultPrevented).to.equal(true);
    });

    it('keeps the answer on the device only when the person chooses that, and deletes it when asked', async () => {
      const poll = await openPoll(recording([offline]));
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('not been sent yet'), 'it waits');
      expect(text(poll)).to.contain('Do not do this on a shared computer');
      button(poll, 'Send later from this device').click();
      await waitUntil(() => text(poll).includes('is kept on this device until'), 'it is kept');
      expect(localStorage.getItem('civic-outbox/1')).to.contain('benches');
      button(poll, 'Delete it from this device').click();
      await poll.updateComplete;
      expect(localStorage.getItem('civic-outbox/1')).to.equal(null);
    });

    it('sends a kept answer when the page is opened again, and clears the device', async () => {
      const first = await openPoll(recording([offline]));
      choose(first, 'lights');
      button(first, 'Send my answer').click();
      await waitUntil(() => text(first).includes('not been sent yet'), 'it waits');
      button(first, 'Send later from this device').click();
      await first.updateComplete;
      first.remove();
      const client = recording(['7KQM']);
      const second = await openPoll(client);
      await waitUntil(() => text(second).includes('kept on this device has been sent'), 'it is sent');
      expect(client.sent[0]?.answers).to.deep.equal({first: 'lights'});
      expect(localStorage.getItem('civic-outbox/1')).to.equal(null);
    });

    it('can’t count one person twice who changes an answer that had arrived unseen', async () => {
      const reused = new ClientError('refused', 'no', {problem: {title: '', status: 422, code: 'idempotency-key-reused'}});
      const client = recording([new ClientError('network', 'timed out'), reused, '7KQM']);
      const poll = await openPoll(client);
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('not been sent yet'), 'it waits');
      button(poll, 'Change my answer').click();
      await poll.updateComplete;
      choose(poll, 'lights');
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('The answer you sent first had already reached us'), 'it says which counts');
      expect(new Set(client.sent.map(({key}) => key)).size).to.equal(1);
      expect(client.sent[2]?.answers).to.deep.equal({first: 'benches'});
    });

    it('keeps what was written when the consultation closed meanwhile', async () => {
      const refused = new ClientError('refused', 'no', {problem: {title: '', status: 403, code: 'consultation-closed'}});
      const poll = await openPoll(recording([refused]));
      choose(poll, 'benches');
      write(poll, 'Please mind the kerb.');
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('closed before your answer arrived'), 'it says so');
      await waitUntil(() => focused()?.id === 'refused', 'it has focus');
      expect(within(poll, 'civic-text-area').querySelector('textarea')?.value).to.equal('Please mind the kerb.');
    });

    it('puts what the server found wrong beside the question', async () => {
      const problem = {title: '', status: 422, code: 'answers-invalid', errors: [{question: 'words', code: 'too-long', limit: 500}]};
      const poll = await openPoll(recording([new ClientError('refused', 'no', {problem})]));
      choose(poll, 'benches');
      button(poll, 'Send my answer').click();
      await waitUntil(() => root(poll).querySelector('civic-error-summary'), 'the summary stands');
      expect(within(poll, 'civic-error-summary').textContent).to.contain('500 characters or fewer');
    });
  });

  describe('outside its time', () => {
    it('says from when on it can be answered', async () => {
      const poll = await openPoll(recording([], notYetOpen));
      expect(text(poll)).to.contain('You can answer from 2 January 2031');
      expect(root(poll).querySelector('form')).to.equal(null);
    });

    it('shows the result once it is closed, and takes no answer', async () => {
      const poll = await openPoll({...fixtureClient({load: closed}), results: async () => ({...marketSquareResults, final: true})});
      expect(text(poll)).to.contain('This consultation is closed');
      await waitUntil(() => root(poll).querySelector('civic-bar-chart'), 'the result is shown');
      expect(root(poll).querySelector('form')).to.equal(null);
    });

    it('shows the link to the plain page for a question it does not know', async () => {
      const poll = await openPoll(recording([], fromTheFuture));
      expect(text(poll)).to.contain('Please answer on the plain page');
      expect(root(poll).querySelector('a[href*="/consultations/market-square"]')).not.to.equal(null);
      expect(root(poll).querySelector('form')).to.equal(null);
    });

    it('treats a status it does not know the same way', async () => {
      const poll = await openPoll(recording([], {...marketSquare, status: 'paused'}));
      expect(text(poll)).to.contain('Please answer on the plain page');
    });
  });

  describe('in other languages', () => {
    it('speaks Welsh on a Welsh page', async () => {
      document.documentElement.lang = 'cy';
      const poll = await openPoll();
      await waitUntil(() => text(poll).includes('Anfon fy ateb'), 'it speaks Welsh');
      expect(text(poll)).to.contain('Beth ddylem ei drwsio gyntaf');
      expect(root(poll).querySelector('#region')?.getAttribute('lang')).to.equal('cy');
    });

    it('turns around on an Urdu page', async () => {
      const box = await fixture(html`<div lang="ur" dir="rtl"><civic-poll src=${src} .client=${recording()}></civic-poll></div>`);
      const poll = box.querySelector('civic-poll') as CivicPoll;
      await waitUntil(() => text(poll).includes('اپنا جواب بھیجیں'), 'it speaks Urdu');
      expect(root(poll).querySelector('#region')?.getAttribute('dir')).to.equal('rtl');
    });

    it('follows when the page changes its language', async () => {
      const poll = await openPoll();
      document.documentElement.lang = 'cy';
      await waitUntil(() => text(poll).includes('Anfon fy ateb'), 'it speaks Welsh');
    });

    it('never asks for consent in a language that nobody has checked', async () => {
      document.documentElement.lang = 'cy';
      const poll = await openPoll();
      await waitUntil(() => text(poll).includes('Anfon fy ateb'), 'it speaks Welsh');
      const consent = [...root(poll).querySelectorAll('[lang=en]')].find((one) => one.textContent?.includes('stores your answers'));
      expect(consent).not.to.equal(undefined);
    });

    it('stays English where the site has not published in a language that nobody has checked', async () => {
      document.documentElement.lang = 'ur';
      const poll = await openPoll(recording([], {...marketSquare, title: 'In English only'}));
      await aTimeout(50);
      await poll.updateComplete;
      expect(text(poll)).to.contain('Send my answer');
      expect(root(poll).querySelector('#region')?.getAttribute('dir')).to.equal('ltr');
    });

    it('marks words that are in another language than the page', async () => {
      const poll = await openPoll(recording([], {...marketSquare, title: {cy: 'Teitl Cymraeg'}}));
      expect(root(poll).querySelector('#heading [lang=cy]')?.textContent).to.equal('Teitl Cymraeg');
    });
  });

  describe('around a form that the server printed', () => {
    async function printed(client: ConsultationClient = recording()) {
      const translator = fromI18next(await createI18next({en: await catalogues.en()}), 'en');
      const action = new URL(`${src}/responses`, location.href).href;
      const markup = String(printPoll({consultation: marketSquare, translator, action}));
      const poll = document.createElement('civic-poll');
      poll.append(new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild ?? '');
      poll.client = client;
      poll.src = src;
      document.body.append(poll);
      await aTimeout(0);
      await poll.updateComplete;
      return poll;
    }

    it('leaves the form in place, to the pixel', async () => {
      const poll = await printed(fixtureClient({load: 'never'}));
      const before = poll.getBoundingClientRect().height;
      poll.client = recording();
      poll.src = `${src}?again`;
      await aTimeout(0);
      await poll.updateComplete;
      expect(poll.getBoundingClientRect().height).to.equal(before);
      expect(poll.querySelector('form')?.getBoundingClientRect().height).to.be.greaterThan(100);
      poll.remove();
    });

    it('sends what was typed into it, without leaving the page', async () => {
      const client = recording();
      const poll = await printed(client);
      poll.querySelector<HTMLInputElement>('input[value=lights]')?.click();
      const area = poll.querySelector('textarea');
      if (area) area.value = 'Typed before\r\nthe script came';
      poll.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
      await waitUntil(() => focused()?.textContent?.includes('Send my answer'), 'it can be checked first');
      expect(client.sent).to.have.lengthOf(0);
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('We have your answer'), 'the receipt is shown');
      expect(client.sent[0]?.answers).to.deep.equal({first: 'lights', words: 'Typed before\nthe script came'});
      poll.remove();
    });

    it('shows what is missing with everything typed still there', async () => {
      const poll = await printed();
      const area = poll.querySelector('textarea');
      if (area) area.value = 'Half done';
      poll.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
      await waitUntil(() => root(poll).querySelector('civic-error-summary'), 'the summary stands');
      await waitUntil(() => within(poll, 'civic-text-area').querySelector('textarea')?.value === 'Half done', 'the text is there');
      poll.remove();
    });
  });

  describe('for everybody', () => {
    it('is accessible in each of its states', async () => {
      await expect(await openPoll()).to.be.accessible();
      await expect(await openPoll(recording([], notYetOpen))).to.be.accessible();
      await expect(await openPoll(fixtureClient({load: closed}))).to.be.accessible();
      await expect(await openPoll(fixtureClient({load: new ClientError('network', 'no')}))).to.be.accessible();
    });

    it('is accessible with errors and with a receipt', async () => {
      const poll = await openPoll();
      button(poll, 'Send my answer').click();
      await waitUntil(() => root(poll).querySelector('civic-error-summary'), 'the summary stands');
      await expect(poll).to.be.accessible();
      choose(poll, 'paving');
      button(poll, 'Send my answer').click();
      await waitUntil(() => text(poll).includes('We have your answer'), 'the receipt is shown');
      await expect(poll).to.be.accessible();
    });

    it('warns an author who forgot the address, once', async () => {
      const warnings: string[] = [];
      const {warn} = console;
      console.warn = (message: string) => warnings.push(message);
      await fixture(html`<civic-poll></civic-poll>`);
      await fixture(html`<civic-poll></civic-poll>`);
      console.warn = warn;
      expect(warnings.filter((message) => message.includes('src'))).to.have.lengthOf(1);
    });
  });
});
