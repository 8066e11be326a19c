import {html} from 'lit';
import type {Fixtures} from '../fixtures.js';
import type {CivicNotice} from './civic-notice.js';

export const fixtures: Fixtures<CivicNotice> = {
  tag: 'civic-notice',
  usual: {content: html`<p>The hall is closed on Thursday 24 December. The office answers the phone until noon.</p>`},
  options: {
    'Worth knowing': {tone: 'info', content: html`<p>The survey closes on Sunday 13 December 2026 at 23:59.</p>`},
    'It went well': {tone: 'success', content: html`<p>We have your answer. Thank you.</p>`},
    'To be minded': {tone: 'warning', content: html`<p>Your answer has not been sent yet. Keep this page open.</p>`},
    'It went wrong': {tone: 'error', content: html`<p>We could not send your answer. What you wrote is still here.</p>`},
    'With a heading': {
      tone: 'success',
      heading: 'You are on the list for Saturday',
      headingLevel: 3,
      content: html`<p>We meet at ten by the Corn Exchange bridge. We write to you the day before.</p>`,
    },
    'With something to do': {
      tone: 'error',
      heading: 'The list of hubs did not load',
      content: html`<p>The connection may be weak. You can also call 01978 555 000, Monday to Friday, 9:00 to 17:00.</p>
        <a slot="actions" href="#hubs">See the plain list</a>`,
    },
  },
  states: {
    'Words alone': {tone: 'warning', content: html`Two places are left.`},
    'Long text': {
      tone: 'warning',
      heading: 'The Nachbarschaftshilfevereinsversammlung in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch moves',
      content: html`<p>
          From Monday 7 December 2026 until the new roof is on, all groups of the hall meet in the school. Come in by the gate on Tenterfield
          Street, not by the playground. There is a ramp, and a bell at the height of a wheelchair.
        </p>
        <p>The larder stays where it is. So does the warm room on Wednesdays, but it closes at four.</p>`,
    },
    'In another language': {
      tone: 'info',
      heading: {value: 'ہال بند ہے', lang: 'ur'},
      content: html`<p lang="ur" dir="rtl">ہال جمعرات 24 دسمبر کو بند ہے۔ دفتر دوپہر تک فون پر جواب دیتا ہے۔</p>`,
    },
  },
  keyboard: [],
};
