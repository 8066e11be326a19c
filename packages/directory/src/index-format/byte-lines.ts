const NEWLINE = 10;

/** One line of the file, as it came. */
export type Line = Uint8Array<ArrayBuffer>;

/** Cuts what arrives into lines, as bytes. Takes text too. */
export async function* byteLines(
  input:
    string | ReadableStream<Uint8Array> | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Line> {
  const encoder = new TextEncoder();
  let rest: Uint8Array[] = [];
  for await (const chunk of chunksOf(input)) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      yield joined([...rest, bytes.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    if (start < bytes.length) rest.push(bytes.subarray(start));
  }
  if (rest.length > 0) yield joined(rest);
}

// Text is encoded in pieces: the whole of it at once would hold up the page.
const PIECE = 1 << 16;

async function* chunksOf(input: Parameters<typeof byteLines>[0]): AsyncGenerator<string | Uint8Array> {
  if (typeof input === 'string') {
    for (let at = 0; at < input.length;) {
      const end = input.indexOf('\n', at + PIECE);
      yield input.slice(at, end < 0 ? undefined : end + 1);
      at = end < 0 ? input.length : end + 1;
    }
  } else if ('getReader' in input) {
    // Safari's streams can't be walked with `for await` (26.0).
    const reader = input.getReader();
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
    } finally {
      await reader.cancel();
    }
  } else {
    yield* input;
  }
}

// A copy: a slice would keep the whole chunk of the network alive.
function joined(parts: readonly Uint8Array[]): Line {
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 44, 91, 93, 123, 125];

const decoder = new TextDecoder();

/** The items of a JSON array that stands last in a line, kept as bytes and read one at a time. */
export class ItemBytes {
  readonly #bytes: Line;
  #starts: Uint32Array | undefined;

  constructor(
    bytes: Line,
    readonly first: number,
    readonly length: number,
  ) {
    this.#bytes = bytes;
  }

  /** The item of this record, read; `undefined` when it is not in this line. */
  item(record: number): unknown {
    const at = record - this.first;
    if (at < 0 || at >= this.length) return undefined;
    const starts = (this.#starts ??= this.#find());
    const [start = 0, end = 0] = [starts[at], starts[at + 1]];
    if (end <= start) return undefined;
    return JSON.parse(decoder.decode(this.#bytes.subarray(start, end - 1)));
  }

  // Where each item of the list begins, and the last one ends. Brackets and commas in strings do not count.
  #find(): Uint32Array {
    const bytes = this.#bytes;
    const starts = new Uint32Array(this.length + 1);
    let depth = 0;
    let found = 0;
    for (let at = 0; at < bytes.length && found <= this.length; at += 1) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1) if (bytes[at] === BACKSLASH) at += 1;
      } else if (byte === OPEN || byte === OPEN_OBJECT) {
        depth += 1;
        if (depth === 2 && byte === OPEN) {
          starts[0] = at + 1;
          found = 1;
        }
      } else if (byte === CLOSE || byte === CLOSE_OBJECT) {
        if (depth === 2 && found > 0) {
          starts[found] = at + 1;
          found += 1;
        }
        depth -= 1;
      } else if (byte === COMMA && depth === 2 && found > 0) {
        starts[found] = at + 1;
        found += 1;
      }
    }
    return starts;
  }
}
