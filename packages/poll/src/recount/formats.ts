import type {BallotFormat} from '@civic-widgets/model';

const uses: readonly BallotFormat[] = ['csv', 'blt', 'pb', 'json'];

/** What most people can open comes first. */
export function byUse(a: BallotFormat, b: BallotFormat): number {
  return uses.indexOf(a) - uses.indexOf(b);
}

/** Where the ballots on a question are. The link may be relative. */
export function addressIn(link: string, question: string, format: BallotFormat): string {
  return `${link}${link.includes('?') ? '&' : '?'}${new URLSearchParams({question, format}).toString()}`;
}
