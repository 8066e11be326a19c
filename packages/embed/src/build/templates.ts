import {parseAst} from 'vite';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const shorten: Readonly<Record<string, (text: string) => string>> = {
  html: shortenHtml,
  svg: shortenHtml,
  css: shortenCss,
};

/**
 * Takes indentation and comments out of Lit's `html` and `css` templates, which JavaScript's minifier leaves as they are.
 */
export function shortenTemplates(code: string): string {
  const edits: Edit[] = [];
  collect(parseAst(code), edits);
  edits.sort((a, b) => a.start - b.start);
  let result = '';
  let from = 0;
  for (const {start, end, text} of edits) {
    result += code.slice(from, start) + text;
    from = end;
  }
  return result + code.slice(from);
}

// The tree is walked as plain objects: only one kind of node is of interest.
function collect(node: unknown, edits: Edit[]): void {
  if (typeof node !== 'object' || node === null) return;
  if (isTemplate(node)) {
    for (const {start, end, value} of node.quasi.quasis) {
      const text = shorten[node.tag.name]?.(value.raw);
      if (text !== undefined) edits.push({start, end, text});
    }
  }
  for (const child of Object.values(node)) collect(child, edits);
}

interface Template {
  readonly tag: {readonly name: string};
  readonly quasi: {
    readonly quasis: readonly {
      readonly start: number;
      readonly end: number;
      readonly value: {readonly raw: string};
    }[];
  };
}

function isTemplate(node: object): node is Template {
  const {type, tag} = node as {type?: unknown; tag?: {type?: unknown; name?: unknown}};
  return (
    type === 'TaggedTemplateExpression' && typeof tag?.name === 'string' && Object.hasOwn(shorten, tag.name)
  );
}

/** One line break stays where lines were broken: between inline elements it is a space that people see. */
export function shortenHtml(text: string): string {
  return text.replace(/\s*\n\s*/g, '\n');
}

/** Strings stay; comments go; white space goes where CSS does not need it, and the last semicolon of a rule. */
export function shortenCss(text: string): string {
  return text
    .replace(
      /("[^"]*"|'[^']*')|\/\*[^]*?\*\/|\s*([{};,])\s*|(:)\s+|\s+/g,
      (match, string?: string, mark?: string, colon?: string) =>
        string ?? mark ?? colon ?? (match.startsWith('/*') ? '' : ' '),
    )
    .replaceAll(';}', '}');
}

/**
 * Gives private custom properties names of a letter or two, by their place in `names`: the same in every chunk.
 */
export function shortenPrivateNames(code: string, names: readonly string[]): string {
  return names.reduce((text, name, index) => text.replaceAll(new RegExp(`--_${name}(?![\\w-])`, 'g'), `--_${index.toString(36)}`), code);
}
