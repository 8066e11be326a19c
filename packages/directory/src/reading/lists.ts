import {isRough, type Rough} from './normalise.js';

const listKeys = [
  'contents',
  'content',
  'services',
  'items',
  'results',
  'data',
  'value',
  'records',
  'service_at_locations',
];
const wrappers = ['result', 'results', 'data', '_embedded', 'response', 'payload', 'd'];

/** A list in an answer, and the record that holds it: counts and links stand beside the list. */
export interface FoundList {
  readonly holder: Rough;
  readonly key: string;
  readonly items: readonly unknown[];
}

/**
 * The list in a page of a feed, by whichever name it goes, in the page itself or in what other systems wrap pages in (`{"result": {"services": …}}`).
 * Services that are kept by their ids in one record are a list too.
 */
export function findList(json: Rough, depth = 0): FoundList | undefined {
  for (const key of listKeys) {
    const list = json[key];
    if (Array.isArray(list)) return {holder: json, key, items: list as unknown[]};
  }
  const byId = json['services'];
  if (isRough(byId)) {
    const items = Object.values(byId);
    if (items.length > 0 && items.every((item) => isRough(item) && typeof item['name'] === 'string'))
      return {holder: json, key: 'services', items};
  }
  if (depth >= 2 || typeof json['name'] === 'string') return undefined;
  for (const key of wrappers) {
    const inner = json[key];
    const found = isRough(inner) ? findList(inner, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
