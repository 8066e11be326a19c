/** A text of ballots, cut so that nobody has to read all of it at once. */
export interface Cut {
  /** The text with an empty list in the place of the ballots. */
  readonly head: string;
  /** Some thousand ballots each, as JSON. */
  readonly pieces: Iterable<string>;
}

/** So many ballots are read in some milliseconds. */
const most = 1000;
/** So many characters are looked at in some milliseconds. */
const stretch = 500_000;

/**
 * Finds the list `ballots` in a JSON object and cuts it into pieces: to read a hundred thousand ballots at once keeps a page waiting for a fifth
 * of a second. Nothing is returned where there is no such list, or two. What stands in the pieces is for JSON's own reader to judge.
 */
export async function cutBallots(text: string, pause: () => Promise<void>): Promise<Cut | undefined> {
  const cuts: number[] = [];
  let open = -1;
  let close = -1;
  let depth = 0;
  let ballots = 0;
  let rest = stretch;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= rest) {
      rest = at + stretch;
      await pause();
    }
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfString(text, at);
        break;
      case brace:
      case bracket:
        if (depth === 1 && isBallots(text, at)) {
          if (open >= 0) return undefined;
          open = at;
        }
        depth += 1;
        break;
      case endOfBrace:
      case endOfBracket:
        depth -= 1;
        if (depth === 1 && open >= 0 && close < 0) close = at;
        break;
      case comma:
        if (depth === 2 && open >= 0 && close < 0 && (ballots += 1) % most === 0) cuts.push(at);
        break;
    }
  }
  if (close < 0) return undefined;
  const ends = [...cuts, close];
  const piecesOf = function* () {
    let from = open + 1;
    for (const end of ends) {
      yield `[${text.slice(from, end)}]`;
      from = end + 1;
    }
  };
  return {head: text.slice(0, open + 1) + text.slice(close), pieces: piecesOf()};
}

const [quote, brace, bracket, endOfBrace, endOfBracket, comma, backslash] = [0x22, 0x7b, 0x5b, 0x7d, 0x5d, 0x2c, 0x5c];

function isBallots(text: string, at: number): boolean {
  return text.charCodeAt(at) === bracket && /"ballots"\s{0,9}:\s{0,9}$/.test(text.slice(Math.max(0, at - 40), at));
}

/** Where the string ends that begins here: at its closing quotation mark, which no backslash takes for the string. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let marks = 0;
    while (text.charCodeAt(end - 1 - marks) === backslash) marks += 1;
    if (marks % 2 === 0) return end;
  }
  return text.length;
}
