import {safeUrl} from '@civic-widgets/model';

/** Says what is wrong, and where in the file. */
export type Complain = (path: string, reason: string) => void;

export function checkUrl(url: string | undefined, path: string, complain: Complain): void {
  // Resolved against any page of ours, since a relative address is good too.
  if (url !== undefined && safeUrl(url, 'https://example.org/') === undefined) {
    complain(path, 'must be an http, https, mailto or tel address');
  }
}

/** What a page shows beside its words comes from the server that it comes from: nothing is fetched from anybody else. */
export function checkPicture(src: string, path: string, complain: Complain): void {
  // A second slash, either way round, would name another host.
  if (!/^\/(?![/\\\s])/.test(src)) {
    complain(path, 'must be a path on this server, such as /media/map.svg: pictures are not fetched from elsewhere');
  }
}

export function findDoubled(ids: readonly string[]): Set<string> {
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
}
