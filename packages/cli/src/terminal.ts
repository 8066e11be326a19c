import {SingleBar} from 'cli-progress';

/** Where the command's words go. */
export interface Terminal {
  /** For results: another program may read them. */
  print(text: string): void;
  /** For people who watch: what is going on, what is odd. */
  note(text: string): void;
  /** A bar that grows where somebody watches, a line now and then where it is a log. */
  progress(what: string): Progress;
}

export interface Progress {
  update(done: number, total?: number, detail?: string): void;
  end(): void;
}

/** A stream of the process: a screen that somebody watches, or a log. */
export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const control = /[\p{Cc}\p{Cf}]+/gu;

/** One line of safe text: what comes from a feed can't move the cursor or hide in the log. */
export function oneLine(text: string): string {
  return text.replace(control, ' ').trim();
}

/** The terminal that the process was started in. */
export function processTerminal(out: Stream, err: Stream): Terminal {
  return {
    print: (text) => out.write(`${text}\n`),
    note: (text) => err.write(`${text}\n`),
    progress: (what) => (err.isTTY ? bar(what, err) : lines(what, (text) => err.write(`${text}\n`))),
  };
}

function bar(what: string, watched: Stream): Progress {
  const stream = watched as NodeJS.WritableStream;
  const format = `${what} [{bar}] {value} of {total} {detail}`;
  const shown = new SingleBar({format, stream, hideCursor: true, clearOnComplete: true, barsize: 30, fps: 5});
  let started = false;
  return {
    update: (done, total = done, detail = '') => {
      if (started) shown.setTotal(Math.max(total, done));
      else shown.start(Math.max(total, done), done, {detail});
      started = true;
      shown.update(done, {detail: oneLine(detail)});
    },
    end: () => {
      if (started) shown.stop();
    },
  };
}

/** Ten lines for the whole way, whatever it is long. */
export function lines(what: string, write: (text: string) => void): Progress {
  let next = 0;
  return {
    update: (done, total, detail = '') => {
      const step =
        total === undefined ? 10 ** Math.floor(Math.log10(Math.max(10, done))) : Math.max(1, total / 10);
      if (done < next && done !== total) return;
      next = Math.floor(done / step + 1) * step;
      write(
        `${what}: ${done}${total === undefined ? '' : ` of ${total}`}${detail === '' ? '' : `, ${oneLine(detail)}`}`,
      );
    },
    end: () => undefined,
  };
}
