import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicLinkButton} from './civic-link-button.js';
import {fixtures} from './fixtures.js';

const linkOf = (element: CivicLinkButton) => element.renderRoot.querySelector('a');

describe('<civic-link-button>', () => {
  runElementSuite(fixtures);

  it('is followed with Enter, and not with the space bar', async () => {
    const element = await show(fixtures, fixtures.usual);
    let follows = 0;
    element.addEventListener('click', (event) => {
      event.preventDefault();
      follows += 1;
    });
    element.focus();
    await sendKeys({press: 'Enter'});
    expect(follows).to.equal(1);
    await sendKeys({press: ' '});
    expect(follows).to.equal(1);
  });

  it('is reached with Tab', async () => {
    const element = await show(fixtures, fixtures.usual);
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await sendKeys({press: 'Tab'});
    expect(element.matches(':focus-within')).to.equal(true);
  });

  for (const href of ['https://council.example/', 'http://parish.example/', 'mailto:hub@council.example', 'tel:+441978555000', '/hubs', '?page=2', '#form', 'hubs/3']) {
    it(`leads to ${href}`, async () => {
      expect(linkOf(await show(fixtures, {href}))?.getAttribute('href')).to.equal(href);
    });
  }

  for (const href of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'ftp://council.example/', '']) {
    it(`is words alone where the address is ${JSON.stringify(href)}`, async () => {
      expect(linkOf(await show(fixtures, {href})) === null).to.equal(true);
    });
  }

  it('says that it opens a new tab, which learns nothing of this one', async () => {
    const link = linkOf(await show(fixtures, {href: '/plans', target: '_blank'}));
    expect(link?.textContent).to.contain('(opens in a new tab)');
    expect(link?.rel).to.equal('noopener');
  });
});
