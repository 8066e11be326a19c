import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {Ballots, Results} from '@civic-widgets/model';
import {ClientError, type ConsultationClient} from '@civic-widgets/client';
import '../define.js';
import type {CivicPoll} from '../civic-poll.js';
import {fixtureClient} from '../fixtures.js';
import {loadResults} from '../parts.js';
import {ballotsOn, committee, committeeResults} from './fixtures.js';

/** The questions of the fixture, each with the sentences of the same name. */
const questions = ['people', 'name', 'garden'];

interface Asked {
  readonly results?: Results;
  readonly ballots?: (question: string) => Ballots | string | Promise<string>;
  readonly links?: Partial<typeof committee.links>;
}

async function openPoll({results = committeeResults(), ballots = ballotsOn, links}: Asked = {}): Promise<CivicPoll & {readonly fetched: string[]}> {
  const fetched: string[] = [];
  const client: ConsultationClient = {
    ...fixtureClient({load: {...committee, links: {...committee.links, ...links}}, results}),
    async ballots(url) {
      fetched.push(url);
      const published = await ballots(new URL(url).searchParams.get('question') ?? '');
      return typeof published === 'string' ? published : JSON.stringify(published);
    },
  };
  const poll = await fixture<CivicPoll>(html`<civic-poll src="/api/v1/consultations/committee" .client=${client}></civic-poll>`);
  await waitUntil(() => root(poll).querySelector('.results'), 'the result is shown');
  return Object.assign(poll, {fetched});
}

const root = (poll: CivicPoll) => poll.shadowRoot as ShadowRoot;
const part = (poll: CivicPoll, question = 'people') => root(poll).querySelectorAll('.recount')[questions.indexOf(question)] as HTMLElement;
const text = (poll: CivicPoll, question?: string) => {
  const {textContent = ''} = part(poll, question);
  const heading = part(poll, question).querySelector('civic-notice')?.heading ?? '';
  return `${String(heading)} ${textContent}`.replace(/\s+/g, ' ');
};
const button = (poll: CivicPoll, question?: string) => part(poll, question).querySelector('button') as HTMLButtonElement;
const said = () => document.querySelector('[data-civic-live=polite]')?.textContent ?? '';

async function countAgain(poll: CivicPoll, question?: string): Promise<void> {
  button(poll, question).click();
  await waitUntil(() => button(poll, question).getAttribute('aria-disabled') === null && part(poll, question).querySelector('civic-notice'), 'it has been counted', {
    timeout: 8000,
  });
}

/** The ballots, with one of them changed. */
function withOneChanged(question: string): Ballots {
  const published = ballotsOn(question);
  const [first, ...others] = published.ballots;
  const {count = 0} = first ?? {};
  const answer = {people: ['okafor', 'sikora'], name: {beck: 4, orchard: 2}, garden: ['path']}[question] ?? [];
  return {...published, ballots: [{...first, count: count - 1} as Ballots['ballots'][number], {count: 1, answer}, ...others]};
}

describe('<civic-poll> whose votes can be counted again', () => {
  before(() => loadResults(committeeResults()));

  it('links the votes on each question in all formats that fit, with the question in the address', async () => {
    const poll = await openPoll();
    const links = (question: string) => [...part(poll, question).querySelectorAll('a')].map(({href}) => new URL(href).search);
    expect(links('people')).to.deep.equal(['csv', 'blt', 'json'].map((format) => `?question=people&format=${format}`));
    expect(links('name')).to.deep.equal(['csv', 'json'].map((format) => `?question=name&format=${format}`));
    expect(links('garden')).to.deep.equal(['csv', 'pb', 'json'].map((format) => `?question=garden&format=${format}`));
  });

  it('fetches no vote until somebody asks for the count', async () => {
    expect((await openPoll()).fetched).to.deep.equal([]);
  });

  it('offers nothing where no votes are published, or elsewhere than the vote itself', async () => {
    expect(root(await openPoll({links: {ballots: undefined}})).querySelector('.recount')).to.equal(null);
    expect(root(await openPoll({links: {ballots: 'https://elsewhere.example/ballots'}})).querySelector('.recount')).to.equal(null);
  });

  it('offers nothing while the result may change', async () => {
    const poll = await openPoll({results: {...committeeResults(), final: false}});
    expect(root(poll).querySelector('.recount')).to.equal(null);
  });

  for (const question of questions) {
    it(`agrees with a true result of “${question}”, shows the count, and says so politely`, async () => {
      const poll = await openPoll();
      await countAgain(poll, question);
      expect(text(poll, question)).to.contain('This count agrees with the result');
      expect(part(poll, question).querySelector('civic-details > *')).not.to.equal(null);
      expect(said()).to.contain('This count agrees with the result');
      expect(poll.fetched.map((url) => new URL(url).search)).to.deep.equal([`?question=${question}&format=json`]);
      await expect(poll).to.be.accessible();
    });

    it(`does not agree when one vote on “${question}” is another`, async () => {
      const poll = await openPoll({ballots: withOneChanged});
      await countAgain(poll, question);
      expect(text(poll, question)).to.contain('This count does not agree with the result').and.to.contain('Please tell the people who run this vote');
      expect(text(poll, question)).not.to.contain('agrees');
    });
  }

  it('names the round, the candidate and both numbers of the first difference', async () => {
    const poll = await openPoll({ballots: withOneChanged});
    await countAgain(poll);
    expect(text(poll)).to.match(/The first difference is in round \d: [\w -]+ has [\d.]+ in this count and [\d.]+ in the result\./);
  });

  it('names both outcomes when others are chosen', async () => {
    const poll = await openPoll({ballots: (question) => ({...ballotsOn(question), ballots: [{count: 25, answer: ['rahman', 'harte', 'pengelly']}]})});
    await countAgain(poll);
    expect(text(poll)).to.match(/This count chooses: Tariq Rahman, Wilfred Harte and Morwenna Pengelly\. The result says: Ngozi Okafor-Llewellyn/);
  });

  it('counts nothing when votes are missing', async () => {
    const poll = await openPoll({ballots: (question) => ({...ballotsOn(question), ballots: ballotsOn(question).ballots.slice(1)})});
    await countAgain(poll);
    expect(text(poll)).to.contain('The votes do not fit the result').and.to.contain('There are 16 votes to count, but the result says 25.');
    expect(part(poll).querySelector('civic-details')).to.equal(null);
  });

  it('counts nothing that belongs to another question', async () => {
    const poll = await openPoll({ballots: () => ballotsOn('name')});
    await countAgain(poll);
    expect(text(poll)).to.contain('The votes do not fit the result').and.to.contain('another question');
  });

  for (const [what, published] of [
    ['no JSON', '<html>'],
    ['no ballots', '{"ballots": 3}'],
    ['a ballot for somebody who does not stand', JSON.stringify({...ballotsOn('people'), ballots: [{count: 25, answer: ['nobody']}]})],
    ['a ballot that ranks somebody twice', JSON.stringify({...ballotsOn('people'), ballots: [{count: 25, answer: ['harte', 'harte']}]})],
    ['a ballot that stands there half a time', JSON.stringify({...ballotsOn('people'), ballots: [{count: 0.5, answer: ['harte']}]})],
  ] as const) {
    it(`says that it could not read ${what}`, async () => {
      const poll = await openPoll({ballots: () => published});
      await countAgain(poll);
      expect(text(poll)).to.contain('We could not count it again').and.to.contain('could not read the votes');
    });
  }

  it('says that the votes did not come, and counts when they do', async () => {
    let isOffline = true;
    const poll = await openPoll({ballots: (question) => (isOffline ? Promise.reject(new ClientError('offline', 'no')) : ballotsOn(question))});
    await countAgain(poll);
    expect(text(poll)).to.contain('Check your connection, then press the button again');
    expect(said()).to.contain('The votes did not come');
    isOffline = false;
    await countAgain(poll);
    await waitUntil(() => text(poll).includes('This count agrees with the result'), 'it agrees');
  });

  it('says that the votes can’t be had where the server refuses', async () => {
    const poll = await openPoll({ballots: () => Promise.reject(new ClientError('missing', 'no'))});
    await countAgain(poll);
    expect(text(poll)).to.contain('We can’t get the votes right now');
  });

  it('counts once while it is counting', async () => {
    const poll = await openPoll();
    button(poll).click();
    await poll.updateComplete;
    await countAgain(poll);
    expect(poll.fetched.length).to.equal(1);
  });

  it('leaves focus on the button', async () => {
    const poll = await openPoll();
    button(poll).focus();
    await countAgain(poll);
    expect(root(poll).activeElement === button(poll)).to.equal(true);
  });

  const {Worker} = window;
  afterEach(() => {
    window.Worker = Worker;
  });

  it('counts in a worker, so that the page stays free', async () => {
    const counted: unknown[] = [];
    window.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        this.addEventListener('message', ({data}: MessageEvent<{status: string}>) => counted.push(data.status));
      }
    };
    await countAgain(await openPoll());
    expect(counted).to.deep.equal(['agrees']);
  });

  describe('on a page that takes no worker', () => {
    /** Stands for a policy that refuses at once, or after a while. */
    const refusals: readonly [string, typeof Worker][] = [
      ['refuses it at once', class extends EventTarget {
        constructor() {
          super();
          throw new DOMException('No', 'SecurityError');
        }
      } as unknown as typeof Worker],
      ['refuses it later', class extends EventTarget {
        postMessage(): void {
          setTimeout(() => this.dispatchEvent(new Event('error', {cancelable: true})));
        }
        terminate(): void {}
      } as unknown as typeof Worker],
    ];
    for (const [what, refusing] of refusals) {
      it(`counts in slices where the page ${what}`, async () => {
        window.Worker = refusing;
        const poll = await openPoll();
        await countAgain(poll);
        expect(text(poll)).to.contain('This count agrees with the result');
      });
    }
  });
});
