import type {LocalText} from '@civic-widgets/model';
import {directionOf, type Translator} from '@civic-widgets/i18n';

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

/** Levels of headings in HTML. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The level of a heading that stands below another; there is none below the sixth. */
export function deeper(level: HeadingLevel, by = 1): HeadingLevel {
  return Math.min(level + by, 6) as HeadingLevel;
}

export function printHeading(level: HeadingLevel, id: string | undefined, content: Markup | string): Markup {
  return new Markup(`<h${level}${writeAttribute('id', id)}>${writeText(content)}</h${level}>`);
}

/** Words of data, marked with their language where it is not the page's. */
export function printWords({lang: own}: Translator, {value, lang}: LocalText): Markup {
  return lang === own ? markup`${value}` : markup`<span lang=${lang} dir=${directionOf(lang)}>${value}</span>`;
}
