import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import framework from 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css?raw';
import {fixtureClient} from '@civic-widgets/poll/fixtures.js';
import '@civic-widgets/poll/define.js';
import {beside, stay} from './beside.js';
import layout from './beside.css?raw';
import {openingHours} from './consultations.js';
import {everyElement} from './every.js';
import theme from './nhs.css?raw';
import page from './nhs-page.css?raw';
import {visit} from './visit.js';

const meta: Meta = {
  title: 'Themes/NHS page',
  // On a docs page the site's style sheets would meet the catalogue's.
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen'},
  beforeEach: visit({sheets: [framework, page, layout, theme], html: ['nhs-page']}),
  decorators: [
    (story) => html`
      <header class="nhsuk-header">
        <div class="nhsuk-header__container nhsuk-width-container">
          <div class="nhsuk-header__service">
            <a class="nhsuk-header__service-name" href="#top">Tarnside Health Centre</a>
          </div>
        </div>
      </header>
      <div class="nhsuk-width-container">
        <nav class="nhsuk-breadcrumb" aria-label="Breadcrumb">
          <ol class="nhsuk-breadcrumb__list">
            <li class="nhsuk-breadcrumb__list-item">
              <a class="nhsuk-breadcrumb__link" href="#top">Home</a>
            </li>
            <li class="nhsuk-breadcrumb__list-item">
              <a class="nhsuk-breadcrumb__link" href="#top">Patient group</a>
            </li>
          </ol>
          <a class="nhsuk-back-link" href="#top"
            ><span class="nhsuk-u-visually-hidden">Back to </span>Patient group</a
          >
        </nav>
        <main class="nhsuk-main-wrapper">${story()}</main>
      </div>
    `,
  ],
};
export default meta;

export const Page: StoryObj = {
  render: () => html`
    <h1>Our opening hours</h1>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-two-thirds">
        <p class="nhsuk-lede-text">
          In the last two winters one caller in five could not get an appointment they could come to.
        </p>
        <p>
          We will be able to open for longer from <strong>Monday 5 April 2027</strong>.
          <a href="#top">What the patient group said in October</a>
        </p>
        <div class="nhsuk-body nhsuk-u-margin-top-6">
          <civic-poll
            src="/api/v1/consultations/opening-hours"
            .client=${fixtureClient({load: openingHours})}
          ></civic-poll>
        </div>
      </div>
      <div class="nhsuk-grid-column-one-third">
        <h2 class="nhsuk-heading-m">News of the health centre</h2>
        <form novalidate @submit=${stay}>
          <div class="nhsuk-form-group">
            <label class="nhsuk-label" for="email">Your email address</label>
            <div class="nhsuk-hint" id="email-hint">We write once a month at most.</div>
            <input
              class="nhsuk-input"
              id="email"
              type="email"
              autocomplete="email"
              aria-describedby="email-hint"
            />
          </div>
          <button type="submit" class="nhsuk-button">Keep me informed</button>
        </form>
      </div>
    </div>
  `,
};

export const SideBySide: StoryObj = {
  render: () =>
    html`<h1>Keeping in touch</h1>
      ${beside('nhsuk')}`,
};

export const Errors: StoryObj = {
  name: 'Side by side, with errors',
  render: () =>
    html`<h1>Keeping in touch</h1>
      ${beside('nhsuk', {errors: true})}`,
};

export const EveryElement: StoryObj = everyElement('nhsuk');
