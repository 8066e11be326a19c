/**
 * HTML as a string, for the server. Everything put into a template is escaped, but what another template made:
 *
 *     markup`<p lang=${lang}>${anything}</p>`
 *
 * Attribute values are written without quotes in the template; the quotes are added with the value. `undefined`, `null` and
 * `false` leave the whole attribute out, `true` writes its bare name.
 */
export class Markup {
  constructor(readonly html: string) {}
  toString(): string {
    return this.html;
  }
}

export type MarkupValue = Markup | string | number | boolean | null | undefined | readonly MarkupValue[];

export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let html = '';
  strings.forEach((string, index) => {
    html += string;
    if (index >= values.length) return;
    const attribute = / ([\w:.-]+)=$/.exec(string);
    if (attribute) html = html.slice(0, -attribute[0].length) + writeAttribute(attribute[1] ?? '', values[index]);
    else html += writeText(values[index]);
  });
  return new Markup(html);
}

/** Escapes for text and for quoted attribute values alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function writeText(value: MarkupValue): string {
  if (value instanceof Markup) return value.html;
  if (Array.isArray(value)) return value.map(writeText).join('');
  return value === undefined || value === null || typeof value === 'boolean' ? '' : escapeHtml(String(value));
}

function writeAttribute(name: string, value: MarkupValue): string {
  if (value === undefined || value === null || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}
