import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import framework from 'govuk-frontend/dist/govuk/govuk-frontend.min.css?raw';
import {fixtureClient} from '@civic-widgets/poll/fixtures.js';
import '@civic-widgets/poll/define.js';
import {beside, stay} from './beside.js';
import layout from './beside.css?raw';
import {everyElement} from './every.js';
import theme from './govuk.css?raw';
import page from './govuk-page.css?raw';
import {visit} from './visit.js';

const meta: Meta = {
  title: 'Themes/GOV.UK page',
  // On a docs page the site's style sheets would meet the catalogue's.
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen'},
  beforeEach: visit({
    sheets: [framework, page, layout, theme],
    html: ['govuk-template'],
    body: ['govuk-template__body'],
  }),
  decorators: [
    (story) => html`
      <header class="govuk-template__header">
        <div class="govuk-generic-header">
          <div class="govuk-generic-header__container govuk-width-container">
            <div class="govuk-generic-header__logo">
              <a href="#top" class="govuk-generic-header__homepage-link">Wyremouth Town Council</a>
            </div>
          </div>
        </div>
      </header>
      <div class="govuk-width-container">
        <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
          <ol class="govuk-breadcrumbs__list">
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href="#top">Home</a>
            </li>
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href="#top">Have your say</a>
            </li>
          </ol>
        </nav>
        <main class="govuk-main-wrapper">${story()}</main>
      </div>
    `,
  ],
};
export default meta;

export const Page: StoryObj = {
  render: () => html`
    <h1 class="govuk-heading-xl">Market Square</h1>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <p class="govuk-body-l">
          The square was last paved in 1974. This winter we put right what people trip over first.
        </p>
        <p class="govuk-body">
          Work begins on <strong>Monday 8 February 2027</strong>. The Tuesday and Friday markets move to
          <a class="govuk-link" href="#top">Tenterfield Street car park</a> until it is done.
        </p>
        <div class="govuk-body govuk-!-margin-top-8">
          <civic-poll src="/api/v1/consultations/market-square" .client=${fixtureClient()}></civic-poll>
        </div>
      </div>
      <div class="govuk-grid-column-one-third">
        <h2 class="govuk-heading-m">News of the square</h2>
        <form novalidate @submit=${stay}>
          <div class="govuk-form-group">
            <label class="govuk-label" for="email">Your e-mail address</label>
            <div class="govuk-hint" id="email-hint">We write once a month at most.</div>
            <input
              class="govuk-input"
              id="email"
              type="email"
              autocomplete="email"
              aria-describedby="email-hint"
            />
          </div>
          <button type="submit" class="govuk-button">Keep me informed</button>
        </form>
      </div>
    </div>
  `,
};

export const SideBySide: StoryObj = {
  render: () =>
    html`<h1 class="govuk-heading-l">Keeping in touch</h1>
      ${beside('govuk')}`,
};

export const Errors: StoryObj = {
  name: 'Side by side, with errors',
  render: () =>
    html`<h1 class="govuk-heading-l">Keeping in touch</h1>
      ${beside('govuk', {errors: true})}`,
};

export const EveryElement: StoryObj = everyElement('govuk');
