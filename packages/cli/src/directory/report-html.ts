import {SEVERITIES, type ColumnGuess, type Issue} from '@civic-widgets/directory';
import {columnReasons} from './column-words.js';
import {severityWords, todoWords, wrongWords} from './issue-words.js';
import {
  byEntry,
  byFinding,
  entryTitle,
  type EntryFinding,
  type EntryGroup,
  type FindingGroup,
} from './report-groups.js';
import {type ReportInput} from './report.js';

const style = `
:root { color-scheme: light dark; --line: #6b6b6b; --error: #b3001b; --warning: #8a5a00; --info: #1d5c8a; }
@media (prefers-color-scheme: dark) { :root { --line: #9a9a9a; --error: #ff9a9a; --warning: #f2c46d; --info: #8fc7f2; } }
* { box-sizing: border-box; }
html { background: Canvas; color: CanvasText; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-inline-size: 52rem; overflow-wrap: anywhere; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { border-block-start: 1px solid var(--line); font-size: 1.3rem; margin-block: 2.5rem 0.75rem; padding-block-start: 1rem; }
h3 { font-size: 1.05rem; margin-block: 1.5rem 0.25rem; }
p { margin-block: 0.25rem; }
ul, ol { list-style: none; margin: 0; padding: 0; }
.counts { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); margin-block: 1rem; }
.counts li { border: 1px solid var(--line); border-radius: 0.25rem; padding: 0.75rem; }
.counts b { display: block; font-size: 1.5rem; line-height: 1.2; }
.findings > li, .entry > li, .columns > li { border-inline-start: 0.3rem solid var(--line); margin-block: 0.75rem; padding-inline-start: 0.75rem; }
.findings > li.error, .entry > li.error { border-color: var(--error); }
.findings > li.warning, .entry > li.warning { border-color: var(--warning); }
.findings > li.info, .entry > li.info { border-color: var(--info); }
.mark { font-weight: 700; }
.error .mark { color: var(--error); }
.warning .mark { color: var(--warning); }
.info .mark { color: var(--info); }
.aside { font-size: 0.9rem; }
q { quotes: '“' '”'; }
a { color: inherit; }
section { content-visibility: auto; contain-intrinsic-block-size: auto 8rem; }
@media print { section { content-visibility: visible; } h3, li { break-inside: avoid; } body { max-inline-size: none; padding: 0; } }
`;

/** A page to read, print or send round: works from a file, loads nothing, runs nothing. */
export function asHtml({source, quality, columns}: ReportInput): string {
  const findings = byFinding(quality);
  const named = findings.flatMap(({issues, isOfNearlyAll}) => (isOfNearlyAll ? [] : issues));
  const entries = byEntry(named);
  const counts = SEVERITIES.map((severity) => {
    const {one, many, asks} = severityWords[severity];
    const count = quality.bySeverity[severity];
    return `<li class="${severity}"><b class="mark">${count} ${count === 1 ? one : many}</b> ${asks}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Quality of ${escape(source)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Quality of ${escape(source)}</h1>
<p>${quality.services} services on <time datetime="${escape(quality.today)}">${dayWords(quality.today)}</time>. ${quality.sound === 0 ? 'There is something to do for each of them.' : `For ${quality.sound} of them there is nothing to do.`}</p>
<ul class="counts">
${counts.join('\n')}
</ul>
<h2 id="findings">What was found</h2>
${findings.length === 0 ? '<p>Nothing is wrong with this list.</p>' : `<ol class="findings">\n${findings.map(findingItem).join('\n')}\n</ol>`}
${columns.length > 0 ? `<h2 id="columns">What each column was taken for</h2>\n<p>If one is wrong, correct it: <code>civic directory columns --help</code> says how.</p>\n<ul class="columns">\n${columns.map(columnItem).join('\n')}\n</ul>` : ''}
${entries.length > 0 ? `<h2 id="entries">Entry by entry</h2>\n${entries.map(entrySection).join('\n')}` : ''}
</main>
</body>
</html>
`;
}

function findingItem({code, severity, issues, isOfNearlyAll}: FindingGroup): string {
  const often = issues.length === 1 ? 'once' : `${issues.length} times`;
  const note = isOfNearlyAll
    ? '<p class="aside">Most entries have this, so it is not repeated below. The report as a spreadsheet (.csv) names each.</p>'
    : '';
  return `<li class="${severity}"><p>${mark(severity, often)} ${escape(wrongWords(code))}</p><p>What to do: ${escape(todoWords(code))}</p>${note}</li>`;
}

function columnItem({column, field, lang, why, samples}: ColumnGuess): string {
  const taken =
    field === undefined
      ? 'not used'
      : `<b>${escape(field)}</b>${lang ? ` in the language <b>${escape(lang)}</b>` : ''}`;
  const example = samples[0] === undefined ? '' : ` For example <q>${escape(samples[0])}</q>.`;
  return `<li><p><q>${escape(column || 'no heading')}</q>: ${taken}, because ${columnReasons[why]}.${example}</p></li>`;
}

function entrySection(entry: EntryGroup): string {
  const {name, id, number} = entry;
  const where = [
    ...(number !== undefined && name ? [`entry ${number}`] : []),
    ...(id && id !== name ? [`id ${escape(id)}`] : []),
  ].join(', ');
  const aside = where ? `<p class="aside">${where}</p>` : '';
  return `<section><h3>${escape(entryTitle(entry))}</h3>${aside}<ul class="entry">${entry.findings.map(findingOfEntry).join('')}</ul></section>`;
}

function findingOfEntry({severity, code, places}: EntryFinding): string {
  const said = places.map(
    ({field, value}) => `<br>${field ? `${escape(field)}: ` : ''}<q>${escape(value)}</q>`,
  );
  return `<li class="${severity}">${mark(severity)} ${escape(wrongWords(code))}${said.join('')}</li>\n`;
}

function mark(severity: Issue['severity'], often?: string): string {
  const {one} = severityWords[severity];
  return `<span class="mark">${one.charAt(0).toUpperCase()}${one.slice(1)}${often === undefined ? '' : `, ${often}`}:</span>`;
}

function dayWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'}).format(
    new Date(`${day}T00:00:00Z`),
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
