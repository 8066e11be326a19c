import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {ClientError} from '@civic-widgets/client';
import type {DirectoryClient} from '@civic-widgets/client/directories.js';
import './define.js';
import type {CivicServiceFinder} from './civic-service-finder.js';
import {loadPart, partNames} from './parts.js';
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
    html`<civic-service-finder
      src=${src}
      places="/places/"
      reports="/api/v1/reports"
      deep-link
      .client=${client}
      .clock=${() => sampleTime}
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
  // What a page fetches while people wait is at hand here, so that a test need not.
  before(() => Promise.all(partNames.map(loadPart)));

  afterEach(async () => {
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
    await caches.delete('civic-directories/1');
  });

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
      root(finder).querySelector('civic-card civic-details')?.shadowRoot?.querySelector('summary')?.click();
      await waitUntil(() => root(finder).querySelector('.week'), 'the week is shown');
      const text = root(finder).querySelector('.details')?.textContent ?? '';
      expect(text)
        .to.contain('01632 960 147')
        .and.to.contain('09:00 to 16:00')
        .and.to.contain('Market Square');
      expect(root(finder).querySelector('a[href^="tel:"]')?.getAttribute('href')).to.equal('tel:01632960147');
    });
  });

  describe('near a place', () => {
    it('asks for one file by the first letter of a postcode, and for nothing more', async () => {
      const asked: string[] = [];
      const finder = await openFinder({onPlaces: (url) => asked.push(url)});
      type(finder, '#near', 'ZZ2 6JD');
      root(finder).querySelector('form')?.requestSubmit();
      await waitUntil(() => count(finder)?.includes('ZZ2'), 'it is near');
      expect(count(finder)).to.equal('25 services, those nearest to ZZ2 first');
      expect(asked.map((url) => new URL(url, location.href).pathname)).to.deep.equal(['/places/z.json']);
      expect(entries(finder)[0]?.textContent).to.contain('mile');
    });

    it('tells whoever writes a whole postcode that only its first half is used, and nobody else', async () => {
      const finder = await openFinder();
      const told = () =>
        /do not use the rest/.test(root(finder).querySelector('#results')?.textContent ?? '');
      for (const [typed, tells] of [
        ['ZZ2 6JD', true],
        ['ZZ2', false],
        ['Newport, Wyreshire', false],
      ] as const) {
        type(finder, '#near', typed);
        root(finder).querySelector('form')?.requestSubmit();
        await waitUntil(() => count(finder)?.includes(typed.slice(0, 3)) && told() === tells, typed);
      }
    });

    it('takes a postcode that is written into the first box', async () => {
      const finder = await openFinder();
      type(finder, '#text', 'ZZ4 9PD');
      root(finder).querySelector('form')?.requestSubmit();
      await waitUntil(() => count(finder)?.includes('ZZ4'), 'it is near');
      expect(names(finder)[0]).to.equal('Growing together');
    });

    it('asks which of two places is meant', async () => {
      const finder = await openFinder();
      type(finder, '#near', 'Newport');
      root(finder).querySelector('form')?.requestSubmit();
      await waitUntil(() => root(finder).querySelector('#choices button'), 'it asks');
      await waitUntil(() => focused()?.closest('#choices'), 'focus is there');
      [...root(finder).querySelectorAll<HTMLElement>('#choices button')]
        .find(({textContent}) => textContent?.includes('Wyreshire'))
        ?.click();
      await waitUntil(() => count(finder)?.includes('Newport, Wyreshire'), 'it is near');
    });

    it('says what to do about a place that nobody knows', async () => {
      const finder = await openFinder();
      type(finder, '#near', 'Xanadu');
      root(finder).querySelector('form')?.requestSubmit();
      await waitUntil(
        () => root(finder).querySelector('#near')?.shadowRoot?.querySelector('#error'),
        'it says so',
      );
      expect(count(finder)).to.equal('25 services');
    });
  });

  describe('with filters', () => {
    const choose = (finder: CivicServiceFinder, name: string, value: string) =>
      root(finder)
        .querySelector(`civic-checkbox-group[name=${name}]`)
        ?.shadowRoot?.querySelector<HTMLElement>(`input[value="${value}"]`)
        ?.click();
    const openFilters = async (finder: CivicServiceFinder) => {
      root(finder).querySelector('#filters')?.shadowRoot?.querySelector('summary')?.click();
      await waitUntil(
        () => root(finder).querySelector('civic-checkbox-group[name=categories]'),
        'the filters are there',
      );
    };

    it('says how many services each would leave', async () => {
      const finder = await openFinder();
      await openFilters(finder);
      const food = root(finder)
        .querySelector('civic-checkbox-group[name=categories]')
        ?.shadowRoot?.querySelector('label:has([value=food])');
      expect(food?.textContent).to.contain('Food (3)');
    });

    it('offers kinds of service by their names', async () => {
      const finder = await openFinder();
      await openFilters(finder);
      const labels = [
        ...(root(finder)
          .querySelector('civic-checkbox-group[name=categories]')
          ?.shadowRoot?.querySelectorAll('label') ?? []),
      ].map(({textContent}) => textContent?.trim() ?? '');
      expect(labels).to.have.length.above(5);
      expect(labels).to.deep.equal([...labels].sort(new Intl.Collator('en').compare));
    });

    it('narrows the list, shows what was chosen, and takes it back', async () => {
      const finder = await openFinder();
      await openFilters(finder);
      choose(finder, 'categories', 'food');
      await waitUntil(() => count(finder) === '3 services', 'it is narrower');
      const tag = root(finder).querySelector('.tags civic-tag');
      expect(tag?.textContent).to.contain('Food');
      expect(location.hash).to.equal('#finder.category=food');
      tag?.shadowRoot?.querySelector('button')?.click();
      await waitUntil(() => count(finder) === '25 services', 'it is wide again');
      await waitUntil(() => focused()?.id === 'count', 'focus is at the list');
    });

    it('says how to get out of an empty list', async () => {
      const finder = await openFinder();
      await openFilters(finder);
      choose(finder, 'categories', 'food');
      type(finder, '#text', 'swimming');
      await waitUntil(() => count(finder) === '0 services', 'nothing fits');
      await waitUntil(() => root(finder).querySelector('#results .ways'), 'ways out are offered');
      const ways = [...root(finder).querySelectorAll<HTMLElement>('#results .ways button')];
      expect(ways.map(({textContent}) => textContent?.trim())).to.include(
        'Search without words (3 services)',
      );
      ways.find(({textContent}) => textContent?.includes('without words'))?.click();
      await waitUntil(() => count(finder) === '3 services', 'there are some again');
    });

    it('begins with what a link says', async () => {
      history.replaceState({host: 1}, '', '#elsewhere&finder.category=food');
      const finder = await openFinder();
      await waitUntil(() => count(finder) === '3 services', 'the link is followed');
      expect(location.hash).to.equal('#elsewhere&finder.category=food');
      expect(history.state).to.deep.equal({host: 1});
    });
  });

  describe('when somebody must not be seen', () => {
    const careful = async () => {
      const finder = await openFinder();
      type(finder, '#text', 'domestic abuse');
      await waitUntil(() => root(finder).querySelector('.exit a'), 'there is a way out');
      return finder;
    };
    const exits = (finder: CivicServiceFinder) => {
      const urls: string[] = [];
      finder.addEventListener('civic-service-finder-exit', (event) => {
        event.preventDefault();
        urls.push(event.url);
      });
      return urls;
    };

    it('offers a way out, by a press or by Shift three times', async () => {
      const finder = await careful();
      const urls = exits(finder);
      root(finder).querySelector<HTMLElement>('.exit a')?.click();
      for (let n = 0; n < 3; n += 1) document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Shift'}));
      expect(urls).to.deep.equal(['https://www.bbc.co.uk/weather', 'https://www.bbc.co.uk/weather']);
    });

    it('does not take capital letters for a wish to leave', async () => {
      const finder = await careful();
      const urls = exits(finder);
      for (const key of ['Shift', 'A', 'Shift', 'B', 'Shift', 'C'])
        document.dispatchEvent(new KeyboardEvent('keydown', {key}));
      expect(urls).to.have.lengthOf(0);
    });

    it('saves nothing of it', async () => {
      const finder = await careful();
      const at = entries(finder).findIndex((_, n) => names(finder)[n] === 'Domestic abuse helpline');
      entries(finder)[at]?.querySelector('civic-details')?.shadowRoot?.querySelector('summary')?.click();
      await waitUntil(() => root(finder).querySelector('.details'), 'details are shown');
      expect(root(finder).querySelector('[data-save]')).to.equal(null);
      expect(location.hash).to.equal('');
    });
  });

  describe('with a list of one’s own', () => {
    const press = async (finder: CivicServiceFinder, words: string) => {
      const find = () =>
        [...root(finder).querySelectorAll<HTMLElement>('button')].find(({textContent}) =>
          textContent?.includes(words),
        );
      await waitUntil(find, `there is a button "${words}"`);
      find()?.click();
      await finder.updateComplete;
    };
    const openWarm = async () => {
      const finder = await openFinder();
      type(finder, '#text', 'town hall warm');
      await waitUntil(() => names(finder)[0] === 'Warm hub at the Town Hall', 'it is found');
      root(finder).querySelector('civic-card civic-details')?.shadowRoot?.querySelector('summary')?.click();
      await waitUntil(() => root(finder).querySelector('.details'), 'details are shown');
      return finder;
    };

    it('saves only after it has said what that means', async () => {
      const finder = await openWarm();
      await press(finder, 'Save to my list');
      await waitUntil(() => root(finder).querySelector('.asking'), 'it says so');
      expect(localStorage.getItem('civic-saved/1')).to.equal(null);
      await press(finder, 'Save on this device');
      await waitUntil(
        () => focused()?.textContent?.trim() === 'Take off my list',
        'focus is on what takes it off again',
      );
      expect(localStorage.getItem('civic-saved/1')).to.contain('warm-hub');
      await press(finder, 'My list (1)');
      await waitUntil(() => count(finder) === 'My list: 1 service', 'the list is shown');
      expect(names(finder)).to.deep.equal(['Warm hub at the Town Hall']);
      await press(finder, 'Delete my list');
      expect(localStorage.getItem('civic-saved/1')).to.equal(null);
    });

    it('shows a list that somebody has shared', async () => {
      history.replaceState(null, '', '#finder.list=food-bank%2Clunch%2Cnobody%2Cabuse-line');
      const finder = await openFinder();
      await waitUntil(() => count(finder) === 'A list for you: 2 services', 'the list is shown');
      expect(names(finder)).to.deep.equal(['Wyremouth Food Bank', 'Netherby Lunch Club']);
      await press(finder, 'Back to the search');
      await waitUntil(() => count(finder) === '25 services', 'all are shown');
    });

    it('tells whoever keeps the directory that something is wrong', async () => {
      const sent: unknown[] = [];
      const finder = await openFinder({onReport: (report) => sent.push(report)});
      type(finder, '#text', 'lunch club');
      await waitUntil(() => names(finder)[0] === 'Netherby Lunch Club', 'it is found');
      root(finder).querySelector('civic-card civic-details')?.shadowRoot?.querySelector('summary')?.click();
      await press(finder, 'Say that something is wrong here');
      await waitUntil(() => root(finder).querySelector('.report'), 'it asks what');
      root(finder).querySelector<HTMLFormElement>('.report')?.requestSubmit();
      await waitUntil(
        () => root(finder).querySelector('.report civic-radio-group')?.shadowRoot?.querySelector('#error'),
        'it wants to know',
      );
      root(finder)
        .querySelector('.report civic-radio-group')
        ?.shadowRoot?.querySelector<HTMLElement>('input[value=hours]')
        ?.click();
      root(finder).querySelector<HTMLFormElement>('.report')?.requestSubmit();
      await waitUntil(() => sent.length > 0, 'it is sent');
      expect(sent).to.deep.equal([{directory: 'wyremouth', service: 'lunch', problem: 'hours', lang: 'en'}]);
      await waitUntil(() => root(finder).querySelector('civic-notice[data-report]'), 'it says thank you');
    });

    it('leads to the server’s own page when it can’t send, with what was chosen and none of the words', async () => {
      const finder = await openFinder({report: new ClientError('refused', 'Not from this page')});
      type(finder, '#text', 'lunch club');
      await waitUntil(() => names(finder)[0] === 'Netherby Lunch Club', 'it is found');
      root(finder).querySelector('civic-card civic-details')?.shadowRoot?.querySelector('summary')?.click();
      await press(finder, 'Say that something is wrong here');
      await waitUntil(() => root(finder).querySelector('.report'), 'it asks what');
      expect(root(finder).querySelector('.report a')).to.equal(null);
      root(finder)
        .querySelector('.report civic-radio-group')
        ?.shadowRoot?.querySelector<HTMLElement>('input[value=hours]')
        ?.click();
      const words = root(finder)
        .querySelector('.report civic-text-area')
        ?.shadowRoot?.querySelector('textarea');
      if (!words) throw new Error('There is no box for words');
      words.value = 'It is at one';
      words.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      root(finder).querySelector<HTMLFormElement>('.report')?.requestSubmit();
      await waitUntil(() => root(finder).querySelector('.report a'), 'it says where else');
      expect(root(finder).querySelector<HTMLAnchorElement>('.report a')?.href).to.equal(
        `${location.origin}/directories/wyremouth/services/lunch/report?lang=en&problem=hours`,
      );
      expect(words.value).to.equal('It is at one');
    });
  });

  describe('when loading fails', () => {
    it('shows the last list and how old it is, without what is sensitive', async () => {
      await openFinder();
      const {find} = await import('./kept/kept.js');
      await waitUntil(async () => await find(new URL(src, location.href).href), 'a copy is kept', {
        timeout: 9000,
      });
      const finder = await openFinder({open: new ClientError('offline', 'No answer')});
      expect(root(finder).querySelector('civic-notice')?.textContent).to.contain(
        'This is the list as it was on',
      );
      expect(count(finder)).to.equal('22 services');
      expect(await (await (await caches.open('civic-directories/1')).match(src))?.text()).not.to.match(
        /abuse-line|Safe Wyre|helpline/,
      );
    });

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
