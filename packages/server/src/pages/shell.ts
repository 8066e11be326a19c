import {FORM_FIELDS} from '@civic-widgets/model';
import {directionOf, LANGUAGES, type Translator} from '@civic-widgets/i18n';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import {widgetsVersion} from '../paths.js';

/** The languages that a page can be read in. */
export interface LanguageChoice {
  readonly tags: readonly string[];
  /** The page's address without a language. */
  readonly path: string;
  /** What else stands in the address. */
  readonly query?: string;
  /** On a page that a form led to: what was sent, so that changing the language does not lose it. */
  readonly form?: {
    readonly action: string;
    readonly fields: readonly (readonly [name: string, value: string])[];
  };
}

/** Whose page it is. */
interface PageSite {
  readonly name: string;
  /** The language of the name. */
  readonly lang?: string;
  readonly url?: string | undefined;
}

/** What stands in the frame that all our pages share. */
export interface Page {
  readonly translator: Translator;
  /** What the browser shows in its tab; the site's name follows. */
  readonly title: string;
  readonly site?: PageSite;
  /** A quiet line above the heading, which says what the page belongs to. */
  readonly eyebrow?: string | undefined;
  /** Holds the page's `h1`. */
  readonly main: Markup;
  /** Whether the page says that something has to be put right: the title tells it first. */
  readonly isError?: boolean;
  readonly languages?: LanguageChoice;
  /** Where the link above the heading leads. */
  readonly back?: {readonly href: string; readonly text: string};
  /** Whether the page is the list that all others link to. */
  readonly isList?: boolean;
  /** Whether the page shows a directory, and asks nothing. */
  readonly isDirectory?: boolean;
  /** Whether the page has widgets that a script brings to life. */
  readonly hasWidgets?: boolean;
}

/** Stands where no site speaks. */
const product: PageSite = {name: 'Civic Widgets'};

export function printPage(page: Page): string {
  const {translator, site, main} = page;
  const {t, lang, dir} = translator;
  const title = page.isError ? t('page.error-title', {title: page.title}) : page.title;
  const named = site ? `${title} – ${site.name}` : title;
  const body = markup`<a class="page-skip" href="#main">${t('page.skip')}</a>
<header class="page-header"><div class="page-wrap">
${printSite(site ?? product, translator)}
${page.languages && printLanguages(page.languages, translator)}
</div></header>
<div class="page-wrap">
<main id="main" class="page-main" tabindex="-1">
${page.back && markup`<p class="page-back"><a href=${page.back.href}>${page.back.text}</a></p>`}
${page.eyebrow && markup`<p class="page-eyebrow">${page.eyebrow}</p>`}
${main}
</main>
${printFooter(page)}
</div>`;
  return printDocument({lang, dir, title: named, body, hasWidgets: page.hasWidgets ?? false});
}

/** A page that stands in a frame of another page: only its main part. */
export function printFrame({translator, title, main}: Pick<Page, 'translator' | 'title' | 'main'>): string {
  const {lang, dir} = translator;
  return printDocument({
    lang,
    dir,
    title,
    body: markup`<main class="page-frame">${main}</main>`,
    hasWidgets: true,
  });
}

// In a frame, framed.js tells the page around how high this one is; anywhere else it does nothing.
function printDocument(document: {
  lang: string;
  dir: string;
  title: string;
  body: Markup;
  hasWidgets: boolean;
}): string {
  return markup`<!doctype html>
<html lang=${document.lang} dir=${document.dir}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${document.title}</title>
<link rel="stylesheet" href="/assets/tokens.css">
<link rel="stylesheet" href="/assets/pages.css">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${document.hasWidgets && markup`<script src="/v1/civic.js" async></script>`}
<script src=${`/${widgetsVersion}/framed.js`} async></script>
</head>
<body>
${document.body}
</body>
</html>
`.html;
}

function printFooter({site, isList, isDirectory, translator: {t}}: Page): Markup | undefined {
  if (isList || (isDirectory && !site)) return undefined;
  return markup`<footer class="page-footer">
${site && markup`<p>${t(isDirectory ? 'page.directory.served-by' : 'page.served-by', {site: site.name})}</p>`}
${!isDirectory && markup`<p><a href="/consultations">${t('page.all')}</a></p>`}
</footer>`;
}

function printSite({name, url, lang}: PageSite, translator: Translator): Markup {
  const foreign = lang === translator.lang ? undefined : lang;
  return markup`<p class="page-site" lang=${foreign} dir=${foreign && directionOf(foreign)}>${url ? markup`<a href=${url}>${name}</a>` : name}</p>`;
}

function printLanguages(
  {tags, path, query = '', form}: LanguageChoice,
  {t, lang}: Translator,
): Markup | undefined {
  if (tags.length < 2) return undefined;
  const items = tags.map((tag) => {
    const name = LANGUAGES.find((language) => language.tag === tag)?.name ?? tag;
    const dir = directionOf(tag);
    const current = tag === lang ? 'true' : undefined;
    return form
      ? markup`<li><button type="submit" name=${FORM_FIELDS.lang} value=${tag} lang=${tag} dir=${dir} aria-current=${current}>${name}</button></li>`
      : markup`<li><a href=${`${path}?lang=${tag}${query && `&${query}`}`} lang=${tag} hreflang=${tag} dir=${dir} aria-current=${current}>${name}</a></li>`;
  });
  const list = markup`<ul>${items}</ul>`;
  return markup`<nav class="page-languages" aria-label=${t('page.languages')}>${form ? printForm(form, list) : list}</nav>`;
}

function printForm({action, fields}: NonNullable<LanguageChoice['form']>, content: Markup): Markup {
  const hidden = fields.map(([name, value]) => markup`<input type="hidden" name=${name} value=${value}>`);
  return markup`<form method="post" action=${action} accept-charset="utf-8">${hidden}${content}</form>`;
}
