import type {WidgetManifest} from '@civic-widgets/model';
import {catalogues} from './catalogues.js';

/** What the house knows of the poll. */
export const manifest: WidgetManifest = {
  name: 'poll',
  tag: 'civic-poll',
  title: 'Consultation poll',
  summary: 'Asks people about something that concerns them, stores what they say, and shows the result by the rule that was announced.',
  attributes: [
    {name: 'src', type: 'url', description: 'Address of the consultation. Relative to the `api` of an enclosing `<civic-config>`, else to the page.'},
    {name: 'lang', type: 'string', description: 'Language of the widget. Without it, the nearest ancestor’s `lang`.'},
    {name: 'heading-level', type: 'number', default: 2, description: 'Level of the widget’s heading in the page, 2 to 6; 1 only where the page is nothing but the poll.'},
  ],
  events: [
    {
      name: 'civic-poll-submit',
      cancelable: true,
      description: 'The person pressed send and the answers are valid. Cancel it to stop the sending; `event.respondWith(promise)` takes it over.',
    },
    {name: 'civic-poll-submitted', description: 'The server has stored the answer; `event.receipt` is the receipt.'},
    {name: 'civic-poll-failed', description: 'The poll could not load or an answer could not be sent; `event.code` says why, `event.cause` holds the error.'},
  ],
  parts: [
    {name: 'region', description: 'The box around everything.'},
    {name: 'heading', description: 'The heading.'},
    {name: 'button', description: 'A button; `button primary` is the one that sends.'},
    {name: 'receipt', description: 'The receipt.'},
    {name: 'field', description: 'The box around a question.'},
    {name: 'label', description: 'What a question asks.'},
    {name: 'hint', description: 'The sentence that helps to answer.'},
    {name: 'error', description: 'What is wrong with an answer.'},
    {name: 'choice', description: 'One choice with its button or box.'},
    {name: 'radio', description: 'The radio button of a choice.'},
    {name: 'checkbox', description: 'The box of a choice.'},
    {name: 'control', description: 'The box to write in.'},
    {name: 'count', description: 'How much room is left to write.'},
  ],
  properties: [
    {name: '--civic-color-accent', description: 'Colour of buttons, links and chosen answers.'},
    {name: '--civic-color-on-accent', description: 'Text on that colour.'},
    {name: '--civic-radius', description: 'Roundness of buttons and boxes.'},
    {name: '--civic-poll-bar-color', description: 'Colour of the bars in a result.'},
  ],
  catalogues,
  print: () => import('./print.js'),
};
