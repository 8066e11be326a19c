import {RankedBallots, type RankedElection} from '../ballots.js';
import {FormatError} from './format-error.js';

interface Token {
  readonly text: string;
  readonly line: number;
  readonly isQuoted: boolean;
}

/**
 * Reads ranked ballots in the BLT format that election counting programs share (first described by Hill, Wichmann and Woodall, The
 * Computer Journal 30, 1987): candidates and seats, withdrawn candidates as negative numbers, ballots as `weight preferences… 0`, a
 * line of `0`, then names and a title in quotes. Comments begin with `#`. `2=3` are liked the same, `-` leaves a place empty, `(id)` before a
 * ballot is its number, `[tie 3 1 2]` is the order drawn by lot, `[nick a b c]` are short names that ballots may use.
 *
 * @param options `equalRanks: false` refuses a ballot that likes two candidates the same, for methods that can't count it.
 * @throws FormatError with the line, when something is missing or makes no sense.
 */
export function readBlt(text: string, {equalRanks = true}: {readonly equalRanks?: boolean} = {}): RankedElection {
  const tokens = tokenise(text);
  let at = 0;
  const last = tokens.at(-1)?.line ?? 1;
  const peek = () => tokens[at];
  const next = (what: string): Token => {
    const token = tokens[at];
    if (!token) throw new FormatError(last, `the file ends where ${what} should stand`);
    at += 1;
    return token;
  };
  const whole = (what: string): {value: number; line: number} => {
    const token = next(what);
    if (token.isQuoted || !/^\d+$/.test(token.text)) throw new FormatError(token.line, `“${token.text}” stands where ${what} should, a whole number`);
    return {value: Number(token.text), line: token.line};
  };

  const count = whole('the number of candidates');
  const seats = whole('the number of seats');
  if (count.value < 1 || count.value > 10_000) throw new FormatError(count.line, `${count.value} candidates can't be counted`);
  if (seats.value < 1) throw new FormatError(seats.line, 'at least one seat must be filled');

  const withdrawn: number[] = [];
  const nicknames = new Map<string, number>();
  let lots: number[] | undefined;
  const candidate = (text: string, line: number): number => {
    const named = nicknames.get(text);
    if (named !== undefined) return named;
    if (!/^\d+$/.test(text)) throw new FormatError(line, `“${text}” is no candidate`);
    const number = Number(text);
    if (number < 1 || number > count.value) throw new FormatError(line, `there is no candidate ${text}: there are ${count.value}`);
    return number - 1;
  };

  for (let token = peek(); token; token = peek()) {
    if (!token.isQuoted && /^-\d+$/.test(token.text)) {
      at += 1;
      withdrawn.push(candidate(token.text.slice(1), token.line));
    } else if (!token.isQuoted && token.text.startsWith('[')) {
      const {name, values} = readOption(next, token.line);
      if (name === 'nick') values.forEach((value, place) => nicknames.set(value, place));
      if (name === 'tie') lots = values.map((value) => candidate(value, token.line));
      if (name === 'withdrawn') withdrawn.push(...values.map((value) => candidate(value, token.line)));
    } else {
      break;
    }
  }
  if (lots && new Set(lots).size !== count.value) throw new FormatError(1, 'the tie order must name each candidate once');

  const rankings: {weight: number; ranking: (number | number[])[]}[] = [];
  for (;;) {
    let first = next('a ballot, or the 0 after the last');
    if (!first.isQuoted && first.text.startsWith('(')) {
      while (!first.text.endsWith(')')) first = next('the end of a ballot’s number');
      first = next('a ballot');
      // A numbered ballot stands for itself, and may leave out its weight.
      if (!/^\d+$/.test(first.text)) throw new FormatError(first.line, `“${first.text}” stands where a ballot should`);
    }
    if (first.isQuoted || !/^\d+$/.test(first.text)) {
      throw new FormatError(first.line, `“${first.text}” stands where a ballot’s weight should, a whole number`);
    }
    if (first.text === '0') break;
    const weight = Number(first.text);
    const ranking: (number | number[])[] = [];
    const seen = new Set<number>();
    for (;;) {
      const token = next('the 0 at the end of a ballot');
      if (token.isQuoted) throw new FormatError(token.line, 'a ballot has no 0 at its end');
      if (token.text === '0') break;
      if (token.text === '-') continue;
      const equal = token.text.split('=').map((part) => candidate(part, token.line));
      for (const one of equal) {
        if (seen.has(one)) throw new FormatError(token.line, `a ballot names candidate ${one + 1} twice`);
        seen.add(one);
      }
      if (equal.length > 1 && !equalRanks) throw new FormatError(token.line, `a ballot likes candidates ${token.text} the same; this method can't count that`);
      ranking.push(equal.length === 1 ? (equal[0] ?? 0) : equal);
    }
    rankings.push({weight, ranking});
  }

  const names: string[] = [];
  while (names.length < count.value) {
    const token = next(`the name of candidate ${names.length + 1}`);
    if (!token.isQuoted) throw new FormatError(token.line, `the name of candidate ${names.length + 1} must stand in quotes`);
    names.push(token.text);
  }
  const title = peek()?.isQuoted ? next('the title').text : undefined;

  const ballots = new RankedBallots(distinct(names));
  for (const {ranking, weight} of rankings) ballots.add(ranking, weight);
  return {title, seats: seats.value, ballots, withdrawn, ...(lots && {lots})};
}

/** Writes an election so that other programs can count it again. Equal ballots may stand as one. */
export function writeBlt({title = '', seats, ballots, withdrawn = [], lots}: RankedElection): string {
  const {candidates} = ballots;
  const lines = [`${candidates.length} ${seats}`];
  if (lots) lines.push(`[tie ${lots.map((place) => place + 1).join(' ')}]`);
  if (withdrawn.length > 0) lines.push(withdrawn.map((place) => `-${place + 1}`).join(' '));
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    const ranks = ballots.rankingOf(ballot).map((rank) => (typeof rank === 'number' ? rank + 1 : rank.map((place) => place + 1).join('=')));
    lines.push([ballots.weightOf(ballot), ...ranks, 0].join(' '));
  }
  lines.push('0', ...candidates.map(quote), quote(title));
  return `${lines.join('\n')}\n`;
}

function quote(text: string): string {
  // The format knows no way to write a quote inside quotes.
  return `"${text.replaceAll('"', '”').replace(/\s+/g, ' ')}"`;
}

/** Two candidates of the same name are told apart by their number. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, place) => (names.indexOf(name) === names.lastIndexOf(name) && name !== '' ? name : `${name} (${place + 1})`.trim()));
}

function readOption(next: (what: string) => Token, line: number): {name: string; values: string[]} {
  const parts: string[] = [];
  for (;;) {
    const {text} = next('the ] of an option');
    parts.push(text);
    if (text.endsWith(']')) break;
  }
  const [name = '', ...values] = parts.join(' ').replace(/^\[\s*|\s*\]$/g, '').split(/\s+/);
  if (!['nick', 'tie', 'withdrawn', 'droop', 'undefined'].includes(name)) throw new FormatError(line, `the option “${name}” is not known`);
  return {name, values};
}

/** Words, numbers and what stands in quotes, each with its line. A `#` begins a comment. */
function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [index, line] of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/).entries()) {
    const pattern = /"([^"]*)"|(#.*)|([^\s"#]+)|(")/g;
    for (const [, quoted, comment, word, open] of line.matchAll(pattern)) {
      if (comment !== undefined) break;
      if (open !== undefined) throw new FormatError(index + 1, 'a quote is opened and not closed');
      if (quoted !== undefined) tokens.push({text: quoted.trim().replace(/\s+/g, ' '), line: index + 1, isQuoted: true});
      else if (word !== undefined) tokens.push({text: word, line: index + 1, isQuoted: false});
    }
  }
  return tokens;
}
