import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {ClientError} from '@civic-widgets/client';
import type {DirectoryClient} from '@civic-widgets/client/directories.js';
import './define.js';
import type {CivicServiceFinder} from './civic-service-finder.js';
import {fixtureClient, sampleTime, type FixtureAnswers} from './fixtures.js';

const src = '/api/v1/directories/wyremouth/index';

async function openFinder(
  answers: FixtureAnswers | DirectoryClient = {},
  content: unknown = '',
): Promise<CivicServiceFinder> {
  const client =
    'report' in answers && typeof answers.report === 'function'
      ? (answers as DirectoryClient)
      : fixtureClient(answers as FixtureAnswers);
  const finder = await fixture<CivicServiceFinder>(
    html`<civic-service-finder src=${src} .client=${client} .clock=${() => sampleTime}
      >${content}</civic-service-finder
    >`,
  );
  if ((answers as FixtureAnswers).open !== 'never')
    await waitUntil(() => finder.shadowRoot?.querySelector('#count, civic-notice'), 'it is ready');
  await finder.updateComplete;
  return finder;
}

const root = (finder: CivicServiceFinder) => finder.shadowRoot as ShadowRoot;
const count = (finder: CivicServiceFinder) => root(finder).querySelector('#count')?.textContent?.trim();
const entries = (finder: CivicServiceFinder) => [...root(finder).querySelectorAll('civic-card')];
const names = (finder: CivicServiceFinder) =>
  entries(finder).map(({heading}) => (typeof heading === 'string' ? heading : heading.value));

function type(finder: CivicServiceFinder, selector: string, words: string): void {
  const input = root(finder).querySelector(selector)?.shadowRoot?.querySelector('input');
  if (!input) throw new Error(`There is no ${selector}`);
  input.value = words;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

const focused = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

describe('<civic-service-finder>', () => {
  describe('while it loads', () => {
    it('shows what the author put between the tags', async () => {
      const finder = await openFinder({open: 'never'}, html`<a href="/plain">All services</a>`);
      expect(finder.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('says that it loads where the author put nothing', async () => {
      const finder = await openFinder({open: 'never'});
      expect(root(finder).textContent).to.contain('The list is loading');
    });
  });

  describe('with a directory', () => {
    it('shows the first twenty services and says how many there are', async () => {
      const finder = await openFinder();
      expect(count(finder)).to.equal('25 services');
      expect(entries(finder)).to.have.lengthOf(20);
    });

    it('finds what services call by another word', async () => {
      const finder = await openFinder();
      type(finder, '#text', 'help with heating');
      await waitUntil(() => count(finder) !== '25 services', 'it has searched');
      expect(names(finder)).to.include('Energy advice line');
      expect(names(finder)).to.include('Warm hub at the Town Hall');
    });

    it('moves to the first new entry when more are shown', async () => {
      const finder = await openFinder();
      root(finder).querySelector('civic-show-more')?.shadowRoot?.querySelector('button')?.click();
      await waitUntil(() => entries(finder).length === 25, 'all are shown');
      await waitUntil(() => focused()?.getAttribute('data-at') === '20', 'focus is on the first new one');
    });

    it('shows details in place when they are asked for', async () => {
      const finder = await openFinder();
      type(finder, '#text', 'town hall warm');
      await waitUntil(() => names(finder)[0] === 'Warm hub at the Town Hall', 'it is found');
      root(finder).querySelector('civic-details')?.shadowRoot?.querySelector('summary')?.click();
      await waitUntil(() => root(finder).querySelector('.week'), 'the week is shown');
      const text = root(finder).querySelector('.details')?.textContent ?? '';
      expect(text)
        .to.contain('01632 960 147')
        .and.to.contain('09:00 to 16:00')
        .and.to.contain('Market Square');
      expect(root(finder).querySelector('a[href^="tel:"]')?.getAttribute('href')).to.equal('tel:01632960147');
    });
  });

  describe('when loading fails', () => {
    it('says why, and tries again when asked', async () => {
      let isDown = true;
      const client: DirectoryClient = {
        ...fixtureClient(),
        open: (...args) =>
          isDown ? Promise.reject(new ClientError('network', 'No answer')) : fixtureClient().open(...args),
      };
      const finder = await openFinder(client);
      expect(root(finder).textContent).to.contain('did not load');
      isDown = false;
      root(finder).querySelector<HTMLElement>('civic-notice button')?.click();
      await waitUntil(() => count(finder) === '25 services', 'it has come');
      await aTimeout(0);
    });
  });
});
