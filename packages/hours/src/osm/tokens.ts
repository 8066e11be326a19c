import {HoursRefusal, type HoursIssue, type HoursIssueCode} from '../read.js';
import {meaningsIn, type Meaning} from './names.js';

/** A piece of text with its place in it. `word` is lower case, and the one that OpenStreetMap has for it; `text` is a comment without its quotes. */
export interface Token {
  readonly kind: 'number' | 'word' | 'text' | 'sign' | 'always' | 'end';
  readonly value: string;
  readonly at: number;
  readonly length: number;
  /** Not as the format has it, and plain all the same. */
  readonly odd?: boolean;
}

type Pattern = readonly [kind: Token['kind'] | 'space', pattern: RegExp, value?: string];

const sunTimes = 'sunrise|sunset|dawn|dusk';

/** What stands for one thing in several words, or in other ways than the format's. */
const phrases: readonly Pattern[] = [
  [
    'always',
    /24\s*\/\s*7\b|24\s*x\s*7\b|(?:7\/7\s*)?24\/24\b(?:\s*7\/7\b)?|7\/7\b|24\s*(?:hours|hrs|h)\b|all day\b|always\b/iy,
  ],
  ['word', /(?:bank|public)\s+holidays?\b|jours? fériés?(?!\p{L})/iuy, 'ph'],
  [
    'word',
    /every\s+day\b|(?:7|seven) days(?: a week)?\b|all week\b|tous les jours\b|tutti i giorni\b|täglich\b/iy,
    'mo-su',
  ],
  ['text', /(?:by|on) (?:appointment|arrangement|request)(?: only)?\b/iy],
  [
    'text',
    /(?:nach|mit) (?:terminv|v)ereinbarung\b|sur (?:rendez-vous|rdv)\b|su (?:appuntamento|prenotazione)\b|con cita previa\b/iy,
  ],
  // In brackets, if it is words: "(closed for lunch)", but not "(sunset-00:30)".
  ['text', new RegExp(`\\((?!\\s*(?:${sunTimes}))(?=[^()]*\\p{L})[^()]*\\)`, 'iuy')],
  ['word', /ar gau\b/iy, 'off'],
  ['space', /dydd (?=\p{L})/iuy],
  ['sign', /\?/y, '?'],
];

const patterns: readonly Pattern[] = [
  ['space', /[\s\u200B]+/y],
  ['text', /"[^"]*"|“[^”"]*[”"]/y],
  ['always', /24\/7/y],
  ['number', /\d+/y],
  ['word', /\p{L}+\.?/uy],
  ['sign', /\|\||[-–—−‐‑~,;:.[\]()+/&|]/y],
];

/** Cuts a text into tokens, and hands them out one by one. */
export class Tokens {
  readonly warnings: HoursIssue[] = [];
  readonly #tokens: Token[] = [];
  readonly #meaning: Meaning;
  #next = 0;

  /**
   * @param clock whether it is people's own writing, where `to`, `9.30` and `5pm` are as good as any other, and 24 hours are not always meant.
   */
  constructor(
    readonly source: string,
    readonly clock = false,
  ) {
    this.#meaning = meaningsIn(source);
    for (let at = 0; at < source.length;) at = this.#cut(at);
    if (!this.#tokens.length) this.refuse('empty', 0, source.length);
  }

  /** The token that is `ahead` of the next one; the end goes on for ever. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#next + ahead] ?? {kind: 'end', value: '', at: this.source.length, length: 0};
  }

  take(): Token {
    const token = this.peek();
    if (token.odd) this.unusual(token);
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
    this.take();
    return true;
  }

  /** Takes a dash between two ends; any that people type, and `to`. */
  acceptDash(): boolean {
    const token = this.peek();
    if (!isDash(token)) return false;
    if (token.value !== '-' && !token.odd) this.unusual(token);
    this.take();
    return true;
  }

  /** Reads on, and goes back to where it was if that gives nothing. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const next = this.#next;
    const warned = this.warnings.length;
    const found = read();
    if (found === undefined) {
      this.#next = next;
      this.warnings.length = warned;
    }
    return found;
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
    for (const [kind, pattern, meant] of [...patterns.slice(0, 3), ...phrases, ...patterns.slice(3)]) {
      pattern.lastIndex = at;
      const value = pattern.exec(this.source)?.[0];
      if (value === undefined || (kind === 'always' && this.#goesOn())) continue;
      const {length} = value;
      if (kind !== 'space') {
        const odd = phrases.some(([, it]) => it === pattern) || (kind === 'word' && this.#isOdd(value));
        this.#tokens.push({kind, value: meant ?? this.#valueOf(kind, value), at, length, ...(odd && {odd})});
      }
      return at + length;
    }
    return this.refuse('unexpected', at, 1);
  }

  /** "0-24h" */
  #goesOn(): boolean {
    const before = this.#tokens.at(-1);
    return before !== undefined && isDash(before);
  }

  #valueOf(kind: Token['kind'], value: string): string {
    if (kind === 'text') return /^["“(]/.test(value) ? value.slice(1, -1).trim() : value;
    return kind === 'word' ? this.#meaning(value.toLowerCase().replace(/\.$/, '')) : value;
  }

  #isOdd(value: string): boolean {
    const word = value.toLowerCase();
    return this.#valueOf('word', value) !== word && word !== 'closed';
  }
}

export function isDash({kind, value}: Token): boolean {
  return (kind === 'sign' && /^[-–—−‐‑~]$/.test(value)) || (kind === 'word' && value === 'to');
}
