import {safeUrl} from '@civic-widgets/model';

/** Says what is wrong, and where in the file. */
export type Complain = (path: string, reason: string) => void;

export function checkUrl(url: string | undefined, path: string, complain: Complain): void {
  // Resolved against any page of ours, since a relative address is good too.
  if (url !== undefined && safeUrl(url, 'https://example.org/') === undefined) {
    complain(path, 'must be an http, https, mailto or tel address');
  }
}

export function findDoubled(ids: readonly string[]): Set<string> {
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
}
