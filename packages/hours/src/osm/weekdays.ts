import type {Weekday} from '../hours.js';
import type {Token, Tokens} from './tokens.js';

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** The day of the week that the word names, or 0. */
export function weekdayOfToken({kind, value}: Token): Weekday | 0 {
  return kind === 'word' ? ((weekdays.indexOf(value) + 1) as Weekday | 0) : 0;
}

/** The span of days that one word names, such as "daily". */
export function spanOfToken({kind, value}: Token): readonly [Weekday, Weekday] | undefined {
  const [, first = '', last = ''] = (kind === 'word' && /^(..)-(..)$/.exec(value)) || [];
  return first
    ? [(weekdays.indexOf(first) + 1) as Weekday, (weekdays.indexOf(last) + 1) as Weekday]
    : undefined;
}

/** Whether days of the week begin here, or holidays. */
export function startsWeekday(token: Token): boolean {
  return (
    weekdayOfToken(token) > 0 ||
    spanOfToken(token) !== undefined ||
    (token.kind === 'word' && (token.value === 'ph' || token.value === 'sh'))
  );
}

/** `[1]`, `[1-2,-1]` */
export function takeNth(tokens: Tokens): number[] {
  if (!tokens.accept('[')) tokens.refuse('unexpected');
  const out: number[] = [];
  do {
    const sign = tokens.acceptDash() ? -1 : 1;
    const from = takeNumber(tokens, 1, 5);
    const to = sign > 0 && tokens.acceptDash() ? takeNumber(tokens, from, 5) : from;
    for (let nth = from; nth <= to; nth++) out.push(sign * nth);
  } while (tokens.accept(','));
  if (!tokens.accept(']')) tokens.refuse('unexpected');
  return out;
}

export function takeNumber(tokens: Tokens, least: number, most: number): number {
  const token = tokens.take();
  const value = Number(token.value);
  if (token.kind !== 'number' || value < least || value > most)
    tokens.refuse('bad-number', token.at, token.length);
  return value;
}
