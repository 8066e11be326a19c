import {FormatError} from './format-error.js';

/** JSON whose objects and lists know the line that they begin at, so that whoever wrote a file can be told where to look. */
export interface ParsedJson {
  readonly value: unknown;
  /** The line of an object or list that is part of the value. */
  readonly lineOf: (part: unknown) => number;
}

/** @throws FormatError with the line, when the text is no JSON. */
export function parseJson(text: string): ParsedJson {
  const parser = new Parser(text.replace(/^\ufeff/, ''));
  const value = parser.parse();
  return {
    value,
    lineOf: (part) => (typeof part === 'object' && part !== null ? (parser.lines.get(part) ?? 1) : 1),
  };
}

/** Deeper than any election; a text that is nothing but brackets would fill the stack. */
const deepest = 50;

class Parser {
  readonly lines = new WeakMap<object, number>();
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): unknown {
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) throw this.#error();
    return value;
  }

  #value(depth: number): unknown {
    this.#space();
    if (depth > deepest) throw new FormatError(this.#line, 'lists stand in lists too deeply');
    const sign = this.#text[this.#at];
    if (sign === '{') return this.#object(depth);
    if (sign === '[') return this.#list(depth);
    return this.#token(sign === '"' ? /"(?:[^"\\\n\r]|\\.)*"/y : /-?\d[\d.eE+-]*|true|false|null/y);
  }

  #object(depth: number): object {
    const object: [string, unknown][] = [];
    const line = this.#line;
    this.#each('}', () => {
      this.#space();
      const name = this.#token(/"(?:[^"\\\n\r]|\\.)*"/y) as string;
      this.#take(':');
      object.push([name, this.#value(depth + 1)]);
    });
    const value = Object.fromEntries(object);
    this.lines.set(value, line);
    return value;
  }

  #list(depth: number): object {
    const list: unknown[] = [];
    this.lines.set(list, this.#line);
    this.#each(']', () => list.push(this.#value(depth + 1)));
    return list;
  }

  /** What stands between brackets, parted by commas. */
  #each(end: string, read: () => void): void {
    this.#at += 1;
    this.#space();
    if (this.#text[this.#at] === end) {
      this.#at += 1;
      return;
    }
    for (;;) {
      read();
      this.#space();
      if (this.#text[this.#at] === end) break;
      this.#take(',');
    }
    this.#at += 1;
  }

  #take(sign: string): void {
    this.#space();
    if (this.#text[this.#at] !== sign) throw this.#error();
    this.#at += 1;
  }

  #token(pattern: RegExp): unknown {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found === undefined) throw this.#error();
    this.#at += found.length;
    try {
      return JSON.parse(found);
    } catch {
      throw new FormatError(this.#line, `“${found}” is no JSON`);
    }
  }

  #space(): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const sign = this.#text[this.#at] ?? '';
      if (!' \t\r\n'.includes(sign)) return;
      if (sign === '\n') this.#line += 1;
    }
  }

  #error(): FormatError {
    const sign = this.#text[this.#at];
    return new FormatError(
      this.#line,
      sign === undefined ? 'the file ends too early' : `“${sign}” stands where it is no JSON`,
    );
  }
}
