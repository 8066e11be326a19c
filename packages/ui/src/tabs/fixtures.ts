import {html} from 'lit';
import type {Fixtures} from '../fixtures.js';
import type {CivicTabs} from './civic-tabs.js';

const usual = {
  label: 'Results',
  tabs: [
    {name: 'counts', label: 'Counts'},
    {name: 'rounds', label: 'Round by round'},
    {name: 'said', label: 'What people said'},
  ],
  content: html`<p slot="counts">612 people answered. “Level the paving by the bus stops” won with 334 votes.</p>
    <p slot="rounds">No project had more than half of the first choices, so the last one went out three times.</p>
    <p slot="said">“Please keep one bench in the shade.” Read all 148 remarks on the page of the consultation.</p>`,
};

export const fixtures: Fixtures<CivicTabs> = {
  tag: 'civic-tabs',
  usual,
  options: {
    'Another one first': {...usual, selected: 'rounds'},
    'Shown only with Enter': {...usual, manual: true},
  },
  states: {
    'Long words': {
      ...usual,
      tabs: [
        {name: 'counts', label: 'Friends of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch station'},
        {name: 'rounds', label: 'Residents’ associations between Wellington Street and the canal'},
        {name: 'said', label: 'Parish'},
      ],
    },
    'In another language': {
      label: {value: 'Canlyniadau', lang: 'cy'},
      tabs: [
        {name: 'counts', label: {value: 'Cyfrif', lang: 'cy'}},
        {name: 'said', label: {value: 'Beth ddywedodd pobl', lang: 'cy'}},
      ],
      content: html`<p slot="counts" lang="cy">Atebodd 612 o bobl.</p>
        <p slot="said" lang="cy">“Cadwch un fainc yn y cysgod.”</p>`,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the tab that is shown, then into its content.'],
    ['ArrowRight, ArrowLeft', 'Moves to the next or previous tab and shows it, the other way round from right to left.'],
    ['Home, End', 'Moves to the first or last tab and shows it.'],
    ['Enter, Space', 'Shows the tab, where arrow keys only move.'],
  ],
};
