/** The lines of a text with their numbers, however the file ends them, without a byte order mark. */
export function linesOf(text: string): {text: string; line: number}[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({text: content, line: index + 1}));
}
