import {type HarvestError, type HarvestFault} from '@civic-widgets/directory/harvest.js';

const words: Readonly<Record<HarvestFault, string>> = {
  'unreachable': 'can’t be reached: is the address right, and is this machine online?',
  'timed-out': 'does not answer in time (--timeout gives it longer)',
  'not-found': 'there is nothing at this address',
  'refused': 'does not let us in: ask its owner whether the feed is public',
  'asked-to-wait': 'is busy and asks to come back later',
  'failed': 'has trouble of its own: try again later',
  'too-large': 'is larger than is read (--max-size allows more)',
  'not-a-feed': 'is no feed: a page for people, or a file of another kind, came',
  'not-json': 'answers with JSON that can’t be read',
  'bad-address': 'is no address that begins with http:// or https://',
  'too-many-pages': 'never comes to an end: too many pages',
  'stopped': 'stopped; run it again within a day, and it goes on from here',
};

/** A sentence for the one line that the command ends with. */
export function harvestWords({code, url, status}: Pick<HarvestError, 'code' | 'url' | 'status'>): string {
  return `${url}: ${words[code]}${status === undefined ? '' : ` (${status})`}`;
}
