import {directionOf, LANGUAGES, type Translator} from '@civic-widgets/i18n';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import {widgetsVersion} from '../paths.js';

/** What stands in the frame that all our pages share. */
export interface Page {
  readonly translator: Translator;
  /** What the browser shows in its tab; the site's name follows. */
  readonly title: string;
  readonly site?: {readonly name: string; readonly url?: string | undefined};
  readonly main: Markup;
  /** Whether the page says that something has to be put right: the title tells it first. */
  readonly isError?: boolean;
  /** The languages that this page can be read in, and its address without one. */
  readonly languages?: {readonly tags: readonly string[]; readonly path: string};
  /** Whether the page has an `h1` in its main part; if not, the line above it is one. */
  readonly hasHeading?: boolean;
  /** Where the link above the main part leads. */
  readonly back?: {readonly href: string; readonly text: string};
  /** Whether the page is the list that all others link to. */
  readonly isList?: boolean;
  /** Whether the page has widgets that a script brings to life. */
  readonly hasWidgets?: boolean;
}

export function printPage(page: Page): string {
  const {translator, site, main} = page;
  const {t, lang, dir} = translator;
  const named = [page.isError ? t('page.error-title', {title: page.title}) : page.title, site?.name]
    .filter(Boolean)
    .join(' – ');
  const body = markup`<a class="page-skip" href="#main">${t('page.skip')}</a>
<header class="page-header"><div class="page-wrap">
${site && printSite(site)}
${page.languages && printLanguages(page.languages, translator)}
</div></header>
<div class="page-wrap">
${page.back && markup`<nav class="page-back"><a href=${page.back.href}>${page.back.text}</a></nav>`}
<main id="main" class="page-main" tabindex="-1">
${page.hasHeading ? undefined : markup`<h1 class="page-eyebrow">${t('page.have-your-say')}</h1>`}
${main}
</main>
<footer class="page-footer">
${site && markup`<p>${t('page.served-by', {site: site.name})}</p>`}
${page.isList ? undefined : markup`<p><a href="/consultations">${t('page.all')}</a></p>`}
</footer>
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

function printSite({name, url}: {readonly name: string; readonly url?: string | undefined}): Markup {
  return markup`<p class="page-site">${url ? markup`<a href=${url}>${name}</a>` : name}</p>`;
}

function printLanguages(
  {tags, path}: NonNullable<Page['languages']>,
  {t, lang}: Translator,
): Markup | undefined {
  if (tags.length < 2) return undefined;
  const links = tags.map((tag) => {
    const name = LANGUAGES.find((language) => language.tag === tag)?.name ?? tag;
    const current = tag === lang ? 'true' : undefined;
    return markup`<li><a href=${`${path}?lang=${tag}`} lang=${tag} hreflang=${tag} dir=${directionOf(tag)} aria-current=${current}>${name}</a></li>`;
  });
  return markup`<nav class="page-languages" aria-label=${t('page.languages')}><ul>${links}</ul></nav>`;
}
