import type {Consultation} from '@civic-widgets/model';
import {marketSquare} from '@civic-widgets/poll/fixtures.js';

/** A health centre asks those who come to it. */
export const openingHours: Consultation = {
  ...marketSquare,
  id: 'opening-hours',
  site: {
    ...marketSquare.site,
    id: 'tarnside',
    name: 'Tarnside Health Centre',
    url: 'https://tarnside.example/',
  },
  title: 'When should we open for longer?',
  summary: 'From April 2027 we can open for 5 more hours a week. Tell us which would help you most.',
  documents: [
    {title: 'How many people come at which hour', url: '/documents/visits.pdf', note: '(PDF, 340 kB)'},
  ],
  questions: [
    {
      id: 'hours',
      type: 'single',
      label: 'Which hours would help you most?',
      required: true,
      options: [
        {
          id: 'early',
          label: 'Monday to Friday from 7am',
          hint: 'With blood tests and long-term condition reviews',
        },
        {id: 'evening', label: 'Tuesday and Thursday until 8:30pm'},
        {id: 'saturday', label: 'Saturday from 9am to 2pm'},
      ],
    },
    {
      id: 'for',
      type: 'multiple',
      label: 'What would you come for?',
      required: false,
      options: [
        {id: 'doctor', label: 'A doctor or nurse'},
        {id: 'physiotherapy', label: 'Physiotherapy'},
        {id: 'vaccination', label: 'A vaccination'},
        {id: 'other', label: 'Something else'},
      ],
    },
    {
      id: 'words',
      type: 'text',
      label: 'Is there anything else we should know?',
      hint: 'Do not write about your health here. Phone us instead.',
      required: false,
      max: 500,
    },
  ],
  contact: {phone: '01632 960 512', email: 'practice.manager@tarnside.example', hours: 'weekdays 8 to 6'},
  formats: 'Ask at reception for this on paper, in large print, in Easy Read or in another language.',
  thanks: 'The patient group talks about the answers on 11 February 2031.',
};

/** A parish asks those who live in it. */
export const churchyardLights: Consultation = {
  ...marketSquare,
  id: 'churchyard-lights',
  site: {
    ...marketSquare.site,
    id: 'much-hadley',
    name: 'Much Hadley Parish Council',
    url: 'https://much-hadley.example/',
  },
  title: 'How dark should our nights be?',
  summary:
    'The lights along Church Lane have to be replaced this winter. We can choose how bright they are, and when.',
  documents: [
    {title: 'What the dark-sky survey found', url: '/documents/dark-sky.pdf', note: '(PDF, 2.1 MB)'},
  ],
  questions: [
    {
      id: 'lights',
      type: 'single',
      label: 'What should happen at night?',
      required: true,
      options: [
        {id: 'off', label: 'All lights off from 11pm to 5am'},
        {
          id: 'dim',
          label: 'Dimmed, and brighter when somebody walks past',
          hint: '£1,900 more, paid from the reserve',
        },
        {id: 'on', label: 'On all night, as now'},
      ],
    },
    {
      id: 'places',
      type: 'multiple',
      label: 'Where do you walk after dark?',
      required: false,
      options: [
        {id: 'lane', label: 'Church Lane'},
        {id: 'hall', label: 'From the village hall to the bus shelter'},
        {id: 'lychgate', label: 'Through the churchyard, by the lychgate'},
      ],
    },
    {
      id: 'words',
      type: 'text',
      label: 'Is there anything else we should know?',
      hint: 'Please leave out names and house numbers.',
      required: false,
      max: 500,
    },
  ],
  contact: {
    phone: '01632 960 833',
    email: 'clerk@much-hadley.example',
    hours: 'Mondays and Thursdays 10 to 1',
  },
  formats: 'Ask the clerk for this on paper or in large print.',
  thanks: 'The council decides on 11 February 2031, 7:30pm, in the village hall.',
};
