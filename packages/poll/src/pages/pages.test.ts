import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {LitElement} from 'lit';
import type {Answers, KnownQuestion} from '@civic-widgets/model';
import type {ConsultationClient} from '@civic-widgets/client';
import '../define.js';
import type {CivicPoll} from '../civic-poll.js';
import {asking, branching, fixtureClient, marketSquare, questions} from '../fixtures.js';

const src = '/api/v1/consultations/x';
const root = (poll: CivicPoll) => poll.shadowRoot as ShadowRoot;
const heading = (poll: CivicPoll) => root(poll).querySelector('#page')?.textContent?.trim() ?? '';
const isAt = (poll: CivicPoll, name: string) => waitUntil(() => heading(poll) === name && root(poll).activeElement?.id === 'page', `"${name}" is shown, with focus`, {timeout: 5000});
const checkHeading = 'Check your answers before you send them';

function press(poll: CivicPoll, name: string): void {
  const found = [...root(poll).querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent)?.includes(name));
  if (!found) throw new Error(`There is no button "${name}"`);
  found.click();
}

async function pick(poll: CivicPoll, value: string): Promise<void> {
  const group = root(poll).querySelector<LitElement>('civic-radio-group');
  await group?.updateComplete;
  group?.shadowRoot?.querySelector<HTMLInputElement>(`input[value=${value}]`)?.click();
  await poll.updateComplete;
}

async function write(poll: CivicPoll, words: string): Promise<void> {
  const field = root(poll).querySelector<LitElement>('civic-text-area');
  await field?.updateComplete;
  const area = field?.shadowRoot?.querySelector('textarea');
  if (!area) throw new Error('There is nothing to write into');
  area.value = words;
  area.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await poll.updateComplete;
}

async function chosen(poll: CivicPoll): Promise<string | undefined> {
  const group = root(poll).querySelector<LitElement>('civic-radio-group');
  await group?.updateComplete;
  return group?.shadowRoot?.querySelector<HTMLInputElement>('input:checked')?.value;
}

const asked: readonly KnownQuestion[] = [...branching, {...questions.text, id: 'else', required: false}];

/** A router as single-page hosts have them: it knows its place by what it keeps in the entry, and notes all that it hears. */
function startRouter() {
  const heard: unknown[] = [];
  history.replaceState({idx: 3, key: 'k3', usr: {tab: 'news'}}, '');
  const onPopState = ({state}: PopStateEvent) => heard.push({idx: state?.idx, key: state?.key, usr: state?.usr});
  window.addEventListener('popstate', onPopState);
  return {heard, stop: () => window.removeEventListener('popstate', onPopState)};
}

describe('<civic-poll pages="each">', () => {
  let sent: Answers | undefined;
  const client: ConsultationClient = {
    ...fixtureClient({load: asking(marketSquare, ...asked)}),
    async submit({answers}) {
      sent = answers;
      return {receipt: '7KQM'};
    },
  };

  async function open(): Promise<CivicPoll> {
    sent = undefined;
    const poll = await fixture<CivicPoll>(html`<civic-poll pages="each" src=${src} .client=${client}></civic-poll>`);
    await waitUntil(() => root(poll).querySelector('form'), 'a page is shown', {timeout: 5000});
    return poll;
  }

  afterEach(() => history.replaceState(null, ''));

  it('never has more questions in front of somebody than it said', async () => {
    const poll = await open();
    expect(heading(poll)).to.equal('Question 1 of up to 3');
    await pick(poll, 'no');
    press(poll, 'Continue');
    await isAt(poll, 'Question 2 of 2');
  });

  it('goes back a question, and on again, by the browser’s own buttons', async () => {
    const poll = await open();
    await pick(poll, 'yes');
    press(poll, 'Continue');
    await isAt(poll, 'Question 2 of 3');
    await write(poll, 'Cheese');
    press(poll, 'Continue');
    await isAt(poll, 'Question 3 of 3');
    history.go(-2);
    await isAt(poll, 'Question 1 of 3');
    expect(await chosen(poll)).to.equal('yes');
    history.forward();
    await isAt(poll, 'Question 2 of 3');
    expect(root(poll).querySelector('civic-text-area')).to.have.property('value', 'Cheese');
    history.back();
    await isAt(poll, 'Question 1 of 3');
  });

  it('gives its own Back the same meaning, so that the browser’s does not lead to a page twice', async () => {
    const poll = await open();
    await pick(poll, 'no');
    press(poll, 'Continue');
    await isAt(poll, 'Question 2 of 2');
    const {length} = history;
    press(poll, 'Back');
    await isAt(poll, 'Question 1 of up to 3');
    press(poll, 'Continue');
    await isAt(poll, 'Question 2 of 2');
    expect(history.length).to.equal(length);
  });

  it('leaves the address and the state of the host’s router as they are, and tells it nothing but where it is', async () => {
    const {href} = location;
    const router = startRouter();
    const own = {idx: 3, key: 'k3', usr: {tab: 'news'}};
    const poll = await open();
    expect(history.state).to.deep.equal(own);
    await pick(poll, 'no');
    press(poll, 'Continue');
    await isAt(poll, 'Question 2 of 2');
    expect(history.state).to.deep.include(own);
    expect(location.href).to.equal(href);
    history.back();
    await isAt(poll, 'Question 1 of up to 3');
    expect(history.state).to.deep.include(own);
    expect(router.heard).to.deep.equal([own]);
    router.stop();
  });

  it('lets the router hear of each move that is the host’s, and goes on where it was when the host puts it back', async () => {
    const router = startRouter();
    const poll = await open();
    await pick(poll, 'yes');
    press(poll, 'Continue');
    await isAt(poll, 'Question 2 of 3');
    await write(poll, 'Cheese');
    const {href} = location;
    history.pushState({idx: 4, key: 'k4'}, '', '?other-route');
    poll.remove();
    history.back();
    await waitUntil(() => router.heard.length > 0, 'the router hears of it');
    expect(router.heard).to.deep.equal([{idx: 3, key: 'k3', usr: {tab: 'news'}}]);
    expect(location.href).to.equal(href);
    const again = await open();
    await waitUntil(() => heading(again) === 'Question 2 of 3', 'the same page is shown');
    await again.updateComplete;
    expect(root(again).querySelector('civic-text-area')).to.have.property('value', 'Cheese');
    router.stop();
  });

  it('does without entries where the browser gives none', async () => {
    const {pushState} = history;
    history.pushState = () => {
      throw new DOMException('Too many', 'SecurityError');
    };
    const poll = await open();
    await pick(poll, 'no');
    press(poll, 'Continue');
    await isAt(poll, 'Question 2 of 2');
    press(poll, 'Back');
    await isAt(poll, 'Question 1 of up to 3');
    history.pushState = pushState;
  });

  it('leads from a changed answer back to the look at all of them, by way of what the change brings with it', async () => {
    const poll = await open();
    await pick(poll, 'no');
    press(poll, 'Continue');
    await isAt(poll, 'Question 2 of 2');
    press(poll, 'Continue');
    await isAt(poll, checkHeading);
    press(poll, 'Change your answer to “Do you come to the market?”');
    await isAt(poll, 'Question 1 of up to 3');
    press(poll, 'Continue');
    await isAt(poll, checkHeading);
    press(poll, 'Change your answer to “Do you come to the market?”');
    await isAt(poll, 'Question 1 of up to 3');
    await pick(poll, 'yes');
    press(poll, 'Continue');
    await isAt(poll, 'Question 2 of 3');
    await write(poll, 'Cheese');
    press(poll, 'Continue');
    await isAt(poll, checkHeading);
    press(poll, 'Send my answer');
    await waitUntil(() => sent, 'it is sent');
    expect(sent).to.deep.equal({visits: 'yes', stalls: 'Cheese'});
  });

  it('leaves nothing behind when it is taken out of the page', async () => {
    const poll = await open();
    await pick(poll, 'no');
    press(poll, 'Continue');
    await isAt(poll, 'Question 2 of 2');
    poll.remove();
    const router = startRouter();
    history.pushState({idx: 4}, '');
    history.back();
    await waitUntil(() => router.heard.length > 0, 'the router hears of it');
    router.stop();
  });
});
