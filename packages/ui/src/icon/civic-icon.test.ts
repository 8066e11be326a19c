import {expect, fixture, html} from '@open-wc/testing';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicIcon} from './civic-icon.js';
import {fixtures} from './fixtures.js';
import * as icons from './icons.js';

const turned = (element: CivicIcon) => {
  const drawing = element.renderRoot.querySelector('svg') as SVGElement;
  return getComputedStyle(drawing).transform.startsWith('matrix(-1');
};

describe('<civic-icon>', () => {
  runElementSuite(fixtures);

  it('says nothing beside a word', async () => {
    const element = await show(fixtures, {icon: icons.calendar});
    expect(element.renderRoot.querySelector('[role]') === null).to.equal(true);
    expect(element.renderRoot.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('is an image with a name where it stands alone', async () => {
    const element = await show(fixtures, {icon: icons.warning, label: 'Closed today'});
    expect(element.renderRoot.querySelector('[role=img]')?.getAttribute('aria-label')).to.equal('Closed today');
  });

  it('is as large as the text around it', async () => {
    const element = await show(fixtures, {icon: icons.clock});
    (element.parentElement as HTMLElement).style.setProperty('font-size', '40px');
    expect(Math.round(element.getBoundingClientRect().width)).to.equal(50);
  });

  it('is turned round from right to left only where it points along the line of reading', async () => {
    const box = await fixture<HTMLElement>(html`<div dir="rtl">
      <civic-icon .icon=${icons.arrowEnd}></civic-icon><civic-icon .icon=${icons.clock}></civic-icon>
    </div>`);
    const [arrow, clock] = [...box.querySelectorAll('civic-icon')] as [CivicIcon, CivicIcon];
    expect([turned(arrow), turned(clock)]).to.deep.equal([true, false]);
    box.dir = 'ltr';
    expect(turned(arrow)).to.equal(false);
  });

  it('draws every icon of the set within its grid', async () => {
    for (const [name, icon] of Object.entries(icons)) {
      const element = await show(fixtures, {icon});
      const path = element.renderRoot.querySelector('path') as SVGPathElement;
      const {x, y, width, height} = path.getBBox();
      expect(Math.max(width, height), name).to.be.greaterThan(5);
      // Half a line's width lies outside of the path.
      expect(Math.min(x, y), name).to.be.at.least(1);
      expect(Math.max(x + width, y + height), name).to.be.at.most(23);
    }
  });
});
