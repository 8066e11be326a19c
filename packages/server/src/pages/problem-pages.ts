import {PROBLEMS, type ProblemCode} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';
import {markup} from '@civic-widgets/ui/markup.js';
import {printPage} from './shell.js';

/** What a person sees when something did not work: what happened, what became of their answer, and what to do. */
export function printProblemPage(code: ProblemCode, translator: Translator, detail?: string): string {
  const {t} = translator;
  const known = (key: string) => t(key) !== key;
  const heading = `page.problem.${code}`;
  const text = `${heading}.text`;
  const title = known(heading) ? t(heading) : t('page.problem.other');
  const main = markup`<h1>${title}</h1>
<p>${known(text) ? t(text) : t('page.problem.again')}</p>
${!known(heading) && markup`<p lang="en" dir="ltr">${PROBLEMS[code][1]}. ${detail}</p>`}`;
  return printPage({translator, title, main, isError: true});
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
