// The doctor's report as one HTML page that needs nothing beside it: to print, to mail, to go through with a colleague. It is no
// page of the site.
import { escapeHtml } from '../../lib/html.ts';
import type { Checkup } from './checkup.ts';
import type { Case, Finding } from './finding.ts';

/** @param date the day of the report, `YYYY-MM-DD`. */
export function pageOf({ title, found, stories, findings }: Checkup, date: string): string {
  const ill = findings.filter(({ count }) => count > 0);
  const sound = findings.filter(({ count }) => count === 0);
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>The health of ${escapeHtml(title)}</title>
<style>${STYLE}</style>
<header>
<h1>The health of ${escapeHtml(title)}</h1>
<p>${number(stories)} of ${number(found)} files are stories that can be published. Looked over on <time>${date}</time> by <code>backfile doctor</code>; nothing was changed.</p>
</header>
<main>
${ill.length === 0 ? '<p class="well">Nothing is wanting.</p>' : overview(ill)}
${ill.map(section).join('\n')}
${sound.length === 0 ? '' : `<h2>Nothing to say about</h2>\n<ul class="sound">${sound.map(({ title: name }) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>`}
</main>
</html>
`;
}

function overview(findings: readonly Finding[]): string {
  const rows = findings.map(({ name, title, count, of }) => {
    const share = of ? percent(count, of) : '';
    return `<tr><td>${number(count)}</td><th scope="row"><a href="#${name}">${escapeHtml(title)}</a></th><td>${share}</td></tr>`;
  });
  return `<table>\n<thead><tr><th scope="col">How many</th><th scope="col">What</th><th scope="col">Of all stories</th></tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function section({ name, title, count, worst, advice }: Finding): string {
  const more =
    worst.length < count
      ? `<p class="more">${worst.length === 1 ? 'One' : `The worst ${number(worst.length)}`} of ${number(count)}.</p>`
      : '';
  return `<section id="${name}">\n<h2>${escapeHtml(title)} <b>${number(count)}</b></h2>\n<p>${escapeHtml(advice)}</p>\n<ol>\n${worst.map(item).join('\n')}\n</ol>\n${more}</section>`;
}

function item({ file, line, note, before, after }: Case): string {
  const place = file === undefined ? '' : `<code>${escapeHtml(line === undefined ? file : `${file}:${line}`)}</code> `;
  const both =
    before === undefined
      ? ''
      : `<dl><dt>as it stands</dt><dd>${escapeHtml(before)}</dd><dt>as it was meant</dt><dd>${escapeHtml(after ?? '')}</dd></dl>`;
  return `<li>${place}${escapeHtml(note)}${both}</li>`;
}

const number = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

export const percent = (count: number, of: number): string =>
  count > 0 && count * 100 < of ? 'under 1 %' : `${Math.round((count * 100) / of)} %`;

const STYLE = `
:root { color-scheme: light dark; --soft: #5c554b; --line: #d8d0c3; --paper: #fbf8f2; --ink: #1d1a16; --mark: #8c1c1c; }
@media (prefers-color-scheme: dark) { :root { --soft: #b3aa9c; --line: #3e3831; --paper: #1b1815; --ink: #ece6db; --mark: #e5a08f; } }
body { margin: 0 auto; padding: 2rem 1.25rem 5rem; max-width: 52rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Charter, Georgia, serif; overflow-wrap: break-word; }
h1 { font-size: clamp(1.75rem, 5vw, 2.5rem); font-weight: 400; line-height: 1.15; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.75rem 0 .25rem; padding-block-start: .75rem; border-block-start: 1px solid var(--line); }
h2 b { color: var(--mark); font-variant-numeric: tabular-nums; margin-inline-start: .35em; }
header p, .more, dt, thead { color: var(--soft); }
table { border-collapse: collapse; width: 100%; margin-block-start: 1.5rem; }
th, td { text-align: start; padding: .35rem .75rem .35rem 0; border-block-end: 1px solid var(--line); font-weight: 400; }
td:first-child { text-align: end; font-variant-numeric: tabular-nums; width: 1%; padding-inline-end: 1.25rem; }
thead th { font-size: .8125rem; }
li, dd { overflow-wrap: anywhere; }
a { color: inherit; }
code { font: .9em ui-monospace, Menlo, Consolas, monospace; color: var(--mark); }
li { margin-block: .35rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: .25rem 0 .5rem; }
dd { margin: 0; }
.sound { columns: 16rem; color: var(--soft); padding-inline-start: 1.1rem; }
td:last-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } }
`;
