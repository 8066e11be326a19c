import {expect, waitUntil} from '@open-wc/testing';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicPicture} from './civic-picture.js';
import {fixtures} from './fixtures.js';

const image = (element: CivicPicture) => element.renderRoot.querySelector('img');

describe('<civic-picture>', () => {
  runElementSuite(fixtures);

  it('says what it shows, and is fetched only near to being seen', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(image(element)?.alt).to.equal('A bus shelter with a glass side and a wooden seat');
    expect(image(element)?.getAttribute('loading')).to.equal('lazy');
  });

  it('shows the words where the picture does not come', async () => {
    const element = await show(fixtures, {src: '/media/nowhere.svg', alt: 'A bench'});
    await waitUntil(() => element.renderRoot.textContent?.trim() === 'A bench', 'the words stand there');
    element.src = '/media/ideas/bus-shelter.svg';
    await element.updateComplete;
    expect(image(element) === null).to.equal(false);
  });

  it('takes its room before it has come, and keeps it', async () => {
    const element = await show(fixtures, fixtures.usual);
    const before = element.getBoundingClientRect();
    await waitUntil(() => image(element)?.complete && image(element)?.naturalWidth, 'it has come');
    const after = element.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    expect(Math.round((before.width / before.height) * 3)).to.equal(4);
  });

  it('grows for words that need more room than the picture', async () => {
    const element = await show(fixtures, fixtures.states['It did not come, long words'] ?? {});
    const words = element.renderRoot.querySelector('span')?.getBoundingClientRect();
    expect(element.getBoundingClientRect().bottom).to.be.at.least(words?.bottom ?? Infinity);
  });
});
