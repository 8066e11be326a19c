/** Pages of docs/ that the catalogue shows as they are, by their path there. */
const shown: Readonly<Record<string, string>> = {
  'getting-started.md': 'getting-started',
  'embedding.md': 'embedding',
  'theming.md': 'theming',
  'languages.md': 'languages',
  'writing-consultations.md': 'writing-consultations',
  'voting-methods.md': 'voting-methods',
  'connect-your-directory.md': 'connect-your-directory',
  'opening-hours.md': 'opening-hours',
  'places.md': 'places',
  'hosting.md': 'hosting',
  'privacy.md': 'privacy',
  'accessibility.md': 'accessibility',
  'accessibility/shadow-dom.md': 'what-shadow-dom-costs',
  'accessibility/conformance-report.md': 'conformance-report',
  'accessibility/statement.md': 'statement-text',
};

/**
 * A page of docs/ as the catalogue can show it: links to other pages lead to them here; what is not here loses its link, and
 * keeps its words.
 */
export function inFull(path: string, markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (link, words: string, target: string) => {
    if (/^(?:https?:|mailto:|#)/.test(target)) return link;
    const {pathname} = new URL(target, `https://docs/${path}`);
    const page = shown[pathname.slice(1)];
    return page ? `[${words}](?path=/docs/guides-in-full-${page}--docs)` : words;
  });
}
