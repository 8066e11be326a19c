import {expect, waitUntil} from '@open-wc/testing';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicAnnouncer} from './civic-announcer.js';
import {fixtures} from './fixtures.js';

const regions = () => [...document.querySelectorAll<HTMLElement>('body > [aria-live]')];
const said = (urgency: string, words: string) =>
  regions()
    .filter(({ariaLive}) => ariaLive === urgency)
    .flatMap((region) => [...region.querySelectorAll('p')])
    .find(({textContent}) => textContent === words);
const isSaid = async (urgency: string, words: string) => {
  await waitUntil(() => said(urgency, words), `${words} is said`);
  return said(urgency, words) as HTMLElement;
};

describe('<civic-announcer>', () => {
  runElementSuite(fixtures);

  it('shares one polite and one assertive region at the end of the body, however many there are', async () => {
    for (let n = 0; n < 3; n += 1) await show(fixtures, {});
    expect(regions().map(({ariaLive}) => ariaLive).sort()).to.deep.equal(['assertive', 'polite']);
  });

  it('takes no room and shows nothing', async () => {
    const {width, height} = (await show(fixtures, fixtures.usual)).getBoundingClientRect();
    expect([width, height]).to.deep.equal([0, 0]);
  });

  it('says a new message, and waits for its turn', async () => {
    const element = await show(fixtures, {});
    element.message = 'Seven hubs found';
    await isSaid('polite', 'Seven hubs found');
    expect(said('assertive', 'Seven hubs found') === undefined).to.equal(true);
  });

  it('interrupts for what can’t wait', async () => {
    const element = await show(fixtures, {urgency: 'assertive'});
    element.message = 'The connection is gone';
    await isSaid('assertive', 'The connection is gone');
  });

  it('says a message that it comes with', async () => {
    await show(fixtures, {message: 'Eight hubs found'});
    await isSaid('polite', 'Eight hubs found');
  });

  it('says the same again when asked to', async () => {
    const element = await show(fixtures, {});
    element.announce('Saved');
    const first = await isSaid('polite', 'Saved');
    element.announce('Saved');
    await waitUntil(() => said('polite', 'Saved') !== first, 'it is said again');
  });

  it('speaks in the language of the place, or in the message’s own', async () => {
    const element = await show(fixtures, {});
    (element.parentElement as HTMLElement).lang = 'cy';
    element.announce('Wedi’i gadw');
    expect((await isSaid('polite', 'Wedi’i gadw')).lang).to.equal('cy');
    element.announce({value: 'محفوظ ہو گیا', lang: 'ur'});
    const {lang, dir} = await isSaid('polite', 'محفوظ ہو گیا');
    expect([lang, dir]).to.deep.equal(['ur', 'rtl']);
  });

  it('holds its regions before it speaks, so that screen readers listen to them', async () => {
    for (const region of regions()) region.remove();
    const atFirst: (string | null)[] = [];
    const observer = new MutationObserver(() => {
      if (atFirst.length === 0) atFirst.push(...regions().map(({textContent}) => textContent));
    });
    observer.observe(document.body, {childList: true});
    const element: CivicAnnouncer = await show(fixtures, {message: 'Nine hubs found'});
    observer.disconnect();
    expect(atFirst).to.deep.equal(['', '']);
    await isSaid('polite', 'Nine hubs found');
    expect(element.isConnected).to.equal(true);
  });
});
