import {HoursRefusal, type HoursIssue, type HoursIssueCode} from '../read.js';

/** A piece of text with its place in it. `word` is lower case; `text` is a comment without its quotes. */
export interface Token {
  readonly kind: 'number' | 'word' | 'text' | 'sign' | 'always' | 'end';
  readonly value: string;
  readonly at: number;
  readonly length: number;
}

const patterns: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /[\s\u200B]+/y],
  ['text', /"[^"]*"|“[^”"]*[”"]/y],
  ['always', /24\/7/y],
  ['number', /\d+/y],
  ['word', /\p{L}+\.?/uy],
  ['sign', /\|\||[-–—−‐‑~,;:.[\]()+/&]/y],
];

/** Cuts a text into tokens, and hands them out one by one. */
export class Tokens {
  readonly warnings: HoursIssue[] = [];
  readonly #tokens: Token[] = [];
  #next = 0;

  /**
   * @param clock whether it is people's own writing, where `to`, `9.30` and `5pm` are as good as any other, and 24 hours are not always meant.
   */
  constructor(
    readonly source: string,
    readonly clock = false,
  ) {
    for (let at = 0; at < source.length;) at = this.#cut(at);
    if (!this.#tokens.length) this.refuse('empty', 0, source.length);
  }

  /** The token that is `ahead` of the next one; the end goes on for ever. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#next + ahead] ?? {kind: 'end', value: '', at: this.source.length, length: 0};
  }

  take(): Token {
    const token = this.peek();
    this.#next++;
    return token;
  }

  /** Whether the next token is this sign or word. */
  is(value: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (token.kind === 'sign' || token.kind === 'word') && token.value === value;
  }

  /** Takes the sign or word, if it is next. */
  accept(value: string): boolean {
    if (!this.is(value)) return false;
    this.#next++;
    return true;
  }

  /** Takes a dash between two ends; any that people type, and `to`. */
  acceptDash(): boolean {
    const token = this.peek();
    if (!isDash(token)) return false;
    if (token.value !== '-') this.unusual(token);
    this.#next++;
    return true;
  }

  warn(code: HoursIssueCode, {at, length}: Pick<Token, 'at' | 'length'>): void {
    this.warnings.push({code, at, text: this.source.slice(at, at + length)});
  }

  /** Warns of what a format has no place for, and is plain all the same. */
  unusual(token: Pick<Token, 'at' | 'length'>): void {
    if (!this.clock) this.warn('assumed', token);
  }

  refuse(code: HoursIssueCode, at = this.peek().at, length = this.peek().length): never {
    throw new HoursRefusal({code, at, text: this.source.slice(at, at + length)});
  }

  /** The text from one place to the last token taken. */
  since(at: number): string {
    const last = this.#tokens[this.#next - 1];
    return this.source.slice(at, last ? last.at + last.length : at);
  }

  #cut(at: number): number {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const value = pattern.exec(this.source)?.[0];
      if (value === undefined) continue;
      if (kind !== 'space') this.#tokens.push({kind, value: meant(kind, value), at, length: value.length});
      return at + value.length;
    }
    return this.refuse('unexpected', at, 1);
  }
}

export function isDash({kind, value}: Token): boolean {
  return (kind === 'sign' && /^[-–—−‐‑~]$/.test(value)) || (kind === 'word' && value === 'to');
}

function meant(kind: Token['kind'], value: string): string {
  if (kind === 'text') return value.slice(1, -1).trim();
  return kind === 'word' ? value.toLowerCase().replace(/\.$/, '') : value;
}
