import {PROBLEMS, type ProblemCode} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';
import {markup} from '@civic-widgets/ui/markup.js';
import {printPage, type Page} from './shell.js';

/** What stands around the page of a problem. */
export type ProblemFrame = Pick<Page, 'site' | 'isDirectory' | 'back'>;

/** What a page of a problem is about. */
export interface ProblemSubject {
  readonly detail?: string | undefined;
  /** Whether a report of an entry was sent, and not an answer. */
  readonly isReport?: boolean;
  readonly frame?: ProblemFrame | undefined;
}

/** What a person sees when something did not work: what happened, what became of what they sent, and what to do. */
export function printProblemPage(
  code: ProblemCode,
  translator: Translator,
  {detail, isReport = false, frame}: ProblemSubject = {},
): string {
  const {t} = translator;
  const say = (...keys: string[]) => keys.map((key) => t(key)).find((words, at) => words !== keys[at]);
  const keys = [...(isReport ? [`page.report.problem.${code}`] : []), `page.problem.${code}`];
  const heading = say(...keys);
  const title = heading ?? t('page.problem.other');
  const text =
    say(...keys.map((key) => `${key}.text`)) ??
    t(isReport ? 'page.report.problem.again' : 'page.problem.again');
  const main = markup`<h1>${title}</h1>
<p>${text}</p>
${heading === undefined && markup`<p lang="en" dir="ltr">${PROBLEMS[code][1]}. ${detail}</p>`}`;
  return printPage({translator, title, main, isError: true, ...frame});
}

/** The table of problems, for whoever writes a client: `type` in a problem leads here. */
export function printProblemTable(translator: Translator): string {
  const rows = Object.entries(PROBLEMS).map(
    ([code, [status, title]]) =>
      markup`<tr id=${code}><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title}</td></tr>`,
  );
  const main = markup`<h1>Problems</h1>
<p>Every error of the API is a problem (RFC 9457). Its <code>code</code> is one of these and never changes its meaning.</p>
<table class="page-table"><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table>`;
  return printPage({translator, title: 'Problems', main});
}
