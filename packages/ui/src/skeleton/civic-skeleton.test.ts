import {expect} from '@open-wc/testing';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import {fixtures} from './fixtures.js';

describe('<civic-skeleton>', () => {
  runElementSuite(fixtures);

  it('says one word to those who don’t see it, and nothing of its shapes', async () => {
    const element = await show(fixtures, {shape: 'entries', count: 5});
    expect(element.renderRoot.textContent?.trim()).to.equal('Loading');
    expect(element.renderRoot.querySelector('.shapes')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('does not speak by itself', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(element.renderRoot.querySelector('[role=status], [role=alert], [aria-live]') === null).to.equal(true);
  });

  it('shows the words that its author gives it', async () => {
    const element = await show(fixtures, {label: 'Fetching the results'});
    expect(element.renderRoot.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(10);
  });

  it('holds as many places as there are entries to come', async () => {
    const element = await show(fixtures, {shape: 'entries', count: 5});
    expect(element.renderRoot.querySelectorAll('.entry').length).to.equal(5);
  });

  it('moves for less than five seconds, and only its opacity', async () => {
    const element = await show(fixtures, fixtures.usual);
    const shapes = element.renderRoot.querySelector('.shapes') as HTMLElement;
    const [animation] = shapes.getAnimations() as CSSAnimation[];
    if (!animation) return expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
    expect(animation.animationName).to.equal('civic-loading');
    expect(Number(animation.effect?.getComputedTiming().endTime)).to.be.lessThan(5000);
  });
});
