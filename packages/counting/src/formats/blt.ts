import {RankedBallots, type RankedElection} from '../ballots.js';
import {FormatError} from './format-error.js';

export interface BltOptions {
  /** `false` refuses a ballot that likes two candidates the same, for methods that can't count it. */
  readonly equalRanks?: boolean;
}

/**
 * Reads ranked ballots in the BLT format that election counting programs share (first described by Hill, Wichmann and Woodall, The
 * Computer Journal 30, 1987): candidates and seats, withdrawn candidates as negative numbers, ballots as `weight preferences… 0`, a
 * line of `0`, then names and, if there is one, a title, in quotes. Comments begin with `#`. `2=3` are liked the same, `-` leaves a place
 * empty, `(id)` before a ballot is its number, `[tie 3 1 2]` is the order drawn by lot, `[nick a b c]` are short names that ballots may use.
 *
 * @throws FormatError with the line, when something is missing or makes no sense.
 */
export function readBlt(text: string, {equalRanks = true}: BltOptions = {}): RankedElection {
  const reader = new Reader(text);
  const {count, seats} = readSize(reader);
  const head = readHead(reader, count);
  // Names stand after the ballots: this list is filled then.
  const names = Array.from({length: count}, (_, place) => String(place + 1));
  const ballots = new RankedBallots(names);
  for (let weight = readWeight(reader); weight > 0; weight = readWeight(reader)) {
    ballots.add(readPreferences(reader, head, equalRanks), weight);
  }
  for (const place of names.keys()) names[place] = reader.quoted(`the name of candidate ${place + 1}`);
  distinguish(names);
  const title = reader.peek()?.isQuoted ? reader.quoted('the title') : undefined;
  return {title, seats, ballots, withdrawn: head.withdrawn, ...(head.lots && {lots: head.lots})};
}

interface Token {
  readonly text: string;
  readonly line: number;
  readonly isQuoted: boolean;
}

/** Hands out one word, number or quoted text of a file after the other. */
class Reader {
  readonly #tokens: Iterator<Token, void>;
  #next: Token | undefined;
  /** Where the last token stands. */
  line = 1;

  constructor(text: string) {
    this.#tokens = tokenise(text);
    this.#next = this.#tokens.next().value ?? undefined;
  }

  peek(): Token | undefined {
    return this.#next;
  }

  /** @param what stands in the file here, for whoever reads the error. */
  take(what: string): Token {
    const token = this.#next;
    if (!token) throw new FormatError(this.line, `the file ends where ${what} should stand`);
    this.line = token.line;
    this.#next = this.#tokens.next().value ?? undefined;
    return token;
  }

  whole(what: string): number {
    const {text, line, isQuoted} = this.take(what);
    if (isQuoted || !/^\d{1,15}$/.test(text))
      throw new FormatError(line, `“${text}” stands where ${what} should, a whole number`);
    return Number(text);
  }

  quoted(what: string): string {
    const {text, line, isQuoted} = this.take(what);
    if (!isQuoted) throw new FormatError(line, `“${text}” stands where ${what} should, in quotes`);
    return text;
  }
}

/** Words, numbers and what stands in quotes, each with its line. A `#` begins a comment. */
function* tokenise(text: string): Generator<Token, void> {
  const lines = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  const pattern = /"([^"]*)"|(#.*)|([^\s"#]+)|(")/g;
  lines.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  for (let line = 1; lines.lastIndex < text.length; line += 1) {
    const content = lines.exec(text)?.[0] ?? '';
    for (const [, quoted, comment, word, open] of content.matchAll(pattern)) {
      if (comment !== undefined) break;
      if (open !== undefined) throw new FormatError(line, 'a quote is opened and not closed');
      if (quoted !== undefined) yield {text: quoted.trim().replace(/\s+/g, ' '), line, isQuoted: true};
      else if (word !== undefined) yield {text: word, line, isQuoted: false};
    }
  }
}

function readSize(reader: Reader): {count: number; seats: number} {
  const count = reader.whole('the number of candidates');
  if (count < 1 || count > 10_000) throw new FormatError(reader.line, `${count} candidates can't be counted`);
  const seats = reader.whole('the number of seats');
  if (seats < 1) throw new FormatError(reader.line, 'at least one seat must be filled');
  return {count, seats};
}

/** What stands before the ballots. */
interface Head {
  readonly count: number;
  readonly withdrawn: number[];
  readonly nicknames: Map<string, number>;
  lots?: readonly number[];
}

function readHead(reader: Reader, count: number): Head {
  const head: Head = {count, withdrawn: [], nicknames: new Map()};
  for (let token = reader.peek(); token && !token.isQuoted; token = reader.peek()) {
    const {text, line} = token;
    if (/^-\d+$/.test(text)) {
      reader.take('a withdrawn candidate');
      withdraw(head, text.slice(1), line);
    } else if (text.startsWith('[')) {
      const {name, values} = readOption(reader);
      if (name === 'nick') values.forEach((value, place) => head.nicknames.set(value, place));
      if (name === 'withdrawn') for (const value of values) withdraw(head, value, line);
      if (name === 'tie') {
        head.lots = values.map((value) => candidateOf(head, value, line));
        if (head.lots.length !== count || new Set(head.lots).size !== count)
          throw new FormatError(line, 'the tie order must name each candidate once');
      }
    } else {
      break;
    }
  }
  return head;
}

function withdraw(head: Head, text: string, line: number): void {
  const candidate = candidateOf(head, text, line);
  if (!head.withdrawn.includes(candidate)) head.withdrawn.push(candidate);
}

const knownOptions = ['nick', 'tie', 'withdrawn', 'droop', 'undefined'];

function readOption(reader: Reader): {name: string; values: string[]} {
  const parts: string[] = [];
  let line = 1;
  for (let isOpen = true; isOpen;) {
    const token = reader.take('the ] of an option');
    if (parts.length === 0) line = token.line;
    parts.push(token.text);
    isOpen = !token.text.endsWith(']');
  }
  const [name = '', ...values] = parts.join(' ').slice(1, -1).trim().split(/\s+/);
  if (!knownOptions.includes(name)) throw new FormatError(line, `the option “${name}” is not known`);
  return {name, values};
}

function candidateOf({count, nicknames}: Head, text: string, line: number): number {
  const named = nicknames.get(text);
  if (named !== undefined && named < count) return named;
  if (!/^\d+$/.test(text)) throw new FormatError(line, `“${text}” is no candidate`);
  const number = Number(text);
  if (number < 1 || number > count)
    throw new FormatError(line, `there is no candidate ${text}: there are ${count}`);
  return number - 1;
}

/** How many such ballots there are; 0 after the last. A ballot with a number stands for itself. */
function readWeight(reader: Reader): number {
  const first = reader.peek();
  if (first && !first.isQuoted && first.text.startsWith('(')) {
    for (let isOpen = true; isOpen;) isOpen = !reader.take('the end of a ballot’s number').text.endsWith(')');
  }
  return reader.whole('a ballot’s weight, or the 0 after the last ballot');
}

function readPreferences(reader: Reader, head: Head, equalRanks: boolean): (number | number[])[] {
  const ranking: (number | number[])[] = [];
  const seen = new Set<number>();
  for (;;) {
    const {text, line, isQuoted} = reader.take('the 0 at the end of a ballot');
    if (isQuoted) throw new FormatError(line, 'a ballot has no 0 at its end');
    if (text === '0') return ranking;
    if (text === '-') continue;
    const equal = text.split('=').map((part) => candidateOf(head, part, line));
    if (equal.length > 1 && !equalRanks)
      throw new FormatError(
        line,
        `a ballot likes candidates ${text} the same, which this method can't count`,
      );
    for (const one of equal) {
      if (seen.has(one)) throw new FormatError(line, `a ballot names candidate ${one + 1} twice`);
      seen.add(one);
    }
    const [only] = equal;
    ranking.push(equal.length === 1 && only !== undefined ? only : equal);
  }
}

/** Candidates of the same name are told apart by their number. */
function distinguish(names: string[]): void {
  const doubled = new Set(names.filter((name, place) => name === '' || names.indexOf(name) !== place));
  for (const [place, name] of names.entries()) {
    if (!doubled.has(name)) continue;
    let distinct = `${name} (${place + 1})`.trim();
    while (names.includes(distinct)) distinct += ` (${place + 1})`;
    names[place] = distinct;
  }
}

/** Writes an election so that other programs can count it again. Equal ballots may stand as one. */
export function writeBlt({title = '', seats, ballots, withdrawn = [], lots}: RankedElection): string {
  const {candidates} = ballots;
  const lines = [`${candidates.length} ${seats}`];
  if (lots) lines.push(`[tie ${lots.map((place) => place + 1).join(' ')}]`);
  if (withdrawn.length > 0) lines.push(withdrawn.map((place) => `-${place + 1}`).join(' '));
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    // A ballot that nobody cast would read as the end of all of them.
    if (ballots.weightOf(ballot) === 0) continue;
    const ranks = ballots
      .rankingOf(ballot)
      .map((rank) => (typeof rank === 'number' ? rank + 1 : rank.map((place) => place + 1).join('=')));
    lines.push([ballots.weightOf(ballot), ...ranks, 0].join(' '));
  }
  lines.push('0', ...candidates.map(quote), quote(title));
  return `${lines.join('\n')}\n`;
}

function quote(text: string): string {
  // The format knows no way to write a quote inside quotes.
  return `"${text.replaceAll('"', '”').replace(/\s+/g, ' ')}"`;
}
