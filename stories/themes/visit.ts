/** A site whose look a story is shown in. */
export interface HostSite {
  /** Its style sheets, in order. */
  readonly sheets: readonly string[];
  /** What its pages write on `<html>`. */
  readonly html?: readonly string[];
  /** What its pages write on `<body>`. */
  readonly body?: readonly string[];
}

/**
 * For a story's `beforeEach`: puts the page into the site, and takes it out again after the story. The site's fonts are left
 * out: those of GOV.UK and the NHS are licensed for their own addresses only.
 */
export function visit({sheets, html = [], body = []}: HostSite): () => () => void {
  return () => {
    const adopted = sheets.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text.replaceAll(/@font-face\s*\{[^}]*\}/g, ''));
      return sheet;
    });
    const root = document.documentElement;
    document.adoptedStyleSheets.push(...adopted);
    root.classList.add('site', ...html);
    document.body.classList.add(...body);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !adopted.includes(sheet));
      root.classList.remove('site', ...html);
      document.body.classList.remove(...body);
    };
  };
}
