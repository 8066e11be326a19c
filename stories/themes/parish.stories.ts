import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {fixtureClient} from '@civic-widgets/poll/fixtures.js';
import '@civic-widgets/poll/define.js';
import {beside, stay} from './beside.js';
import layout from './beside.css?raw';
import {churchyardLights} from './consultations.js';
import {everyElement} from './every.js';
import theme from './parish.css?raw';
import page from './parish-page.css?raw';
import {visit} from './visit.js';

const meta: Meta = {
  title: 'Themes/Parish page',
  // On a docs page the site's style sheets would meet the catalogue's.
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen'},
  beforeEach: visit({sheets: [page, layout, theme], html: ['parish-page']}),
  decorators: [
    (story) => html`
      <header class="parish-band">
        <a class="parish-name" href="#top">Much Hadley</a>
        <nav aria-label="Parish">
          <ul>
            <li><a href="#top">Council</a></li>
            <li><a href="#top">Village hall</a></li>
            <li><a href="#top">Churchyard</a></li>
          </ul>
        </nav>
      </header>
      <main class="parish-sheet">
        <p class="parish-crumbs"><a href="#top">Council</a> / Have your say</p>
        ${story()}
      </main>
      <footer class="parish-foot">Much Hadley Parish Council, The Old Schoolroom, Church Lane</footer>
    `,
  ],
};
export default meta;

export const Page: StoryObj = {
  render: () => html`
    <h1>The lights along Church Lane</h1>
    <p class="parish-lead">
      On a clear night in December you can see the Milky Way from the lychgate. You can also miss the step by
      the war memorial.
    </p>
    <div class="parish-columns">
      <civic-poll
        src="/api/v1/consultations/churchyard-lights"
        .client=${fixtureClient({load: churchyardLights})}
      ></civic-poll>
      <div>
        <h2>The parish letter</h2>
        <form novalidate @submit=${stay}>
          <div class="parish-form-group">
            <label class="parish-label" for="email">Your e-mail address</label>
            <div class="parish-hint" id="email-hint">It comes on the first Sunday of the month.</div>
            <input
              class="parish-input"
              id="email"
              type="email"
              autocomplete="email"
              aria-describedby="email-hint"
            />
          </div>
          <button type="submit" class="parish-button">Send me the letter</button>
        </form>
      </div>
    </div>
  `,
};

export const SideBySide: StoryObj = {
  render: () =>
    html`<h1>Keeping in touch</h1>
      ${beside('parish')}`,
};

export const Errors: StoryObj = {
  name: 'Side by side, with errors',
  render: () =>
    html`<h1>Keeping in touch</h1>
      ${beside('parish', {errors: true})}`,
};

export const EveryElement: StoryObj = everyElement('parish');
