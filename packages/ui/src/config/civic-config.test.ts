import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {ContextConsumer} from '@lit/context';
import {LitElement} from 'lit';
import {attachContextRoot, configContext} from '../contexts/config-context.js';
import {runElementSuite, show} from '../testing/element-suite.js';
import '../progress-bar/define.js';
import './define.js';
import type {CivicConfig} from './civic-config.js';
import {fixtures} from './fixtures.js';

class ConfigReader extends LitElement {
  readonly config = new ContextConsumer(this, {context: configContext, subscribe: true});
}
customElements.define('test-config-reader', ConfigReader);

describe('<civic-config>', () => {
  runElementSuite(fixtures);

  it('lets the elements inside it speak the language of the page, and change with it', async () => {
    const element = await show(fixtures, fixtures.usual);
    const words = () => element.querySelector('civic-progress-bar')?.shadowRoot?.querySelector('#words')?.textContent?.trim();
    await waitUntil(() => words() === '3 o 5', 'it speaks Welsh');
    element.lang = 'ur';
    await waitUntil(() => words() === '5 میں سے 3', 'it speaks Urdu');
    element.lang = 'pl';
    await waitUntil(() => words() === '3 of 5', 'it speaks English where it has no other words');
  });

  it('gives its api, resolved, to what is inside it', async () => {
    const box = await fixture<CivicConfig>(html`<civic-config api="/api/v1/"><test-config-reader></test-config-reader></civic-config>`);
    const reader = box.querySelector('test-config-reader') as ConfigReader;
    expect(reader.config.value?.api).to.equal(new URL('/api/v1/', location.href).href);
  });

  it('reaches what was upgraded before it', async () => {
    attachContextRoot();
    const box = document.createElement('div');
    const late = document.createElement('test-late-config');
    late.append(document.createElement('test-config-reader'));
    box.append(late);
    document.body.append(box);
    const {CivicConfig: Base} = await import('./civic-config.js');
    customElements.define('test-late-config', class extends Base {});
    (late as CivicConfig).api = '/late/';
    await (late as CivicConfig).updateComplete;
    const reader = box.querySelector('test-config-reader') as ConfigReader;
    expect(reader.config.value?.api).to.equal(new URL('/late/', location.href).href);
    box.remove();
  });

  it('is no box in the page’s layout', async () => {
    const box = await fixture<HTMLElement>(html`<civic-config><p>Inside</p></civic-config>`);
    expect(getComputedStyle(box).display).to.equal('contents');
  });
});
