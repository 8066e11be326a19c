import type {ServiceTextField} from '@civic-widgets/model';

/** What a service says in words of its own, in the order in which people need it. */
export const detailTexts = [
  'eligibility_description',
  'application_process',
  'fees_description',
  'wait_time',
] as const satisfies readonly ServiceTextField[];
