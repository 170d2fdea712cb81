// The closing words of a build: what became of the stories, what was written, what to know, and where to look.

import { PLANS } from '../hosts/plans.ts';
import { painter } from '../lib/terminal.ts';
import type { Census } from '../model/census.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { isStopped, strictlyHeld } from './exit.ts';
import { described, remedy, strains } from './hosts.ts';
import { count, duration, some } from './words.ts';

/** What the summary needs besides the report. */
export interface Context {
  readonly dryRun: boolean;
  /** Undefined when the settings are broken. */
  readonly settings: Settings | undefined;
  /** The output folder as the person can open it from where they are: `"public"`. */
  readonly out: string;
  /** The command that shows the site: `"npx backfile serve"`. */
  readonly serve: string;
  /** Whether the site's address is one that only this machine can open. */
  readonly local: boolean;
  /** Where the report is: `".backfile/report.json"`. */
  readonly report: string;
  readonly colour?: boolean;
}

/** The summary as text, ending in a line end. */
export function summarize(report: Report, context: Context): string {
  const paint = painter(context.colour ?? false);
  const lines = [...storiesLine(report), ...filesLine(report, context), ...searchLine(report)];
  const [first = '', ...rest] = [...lines, ...notes(report, context)];
  const colour = report.held.length > 0 ? 'yellow' : 'green';
  return `${[paint(report.published.length > 0 ? colour : 'yellow', first), ...rest].join('\n')}\n`;
}

/** The same as data, for `--json`. */
export function summaryData(report: Report, exit: number): Record<string, unknown> {
  const { found, published, held, drafts, passed, problems, files, search, seconds } = report;
  return {
    type: 'summary',
    exit,
    found,
    published: published.length,
    held: held.length,
    drafts: drafts.length,
    passed: passed.length,
    errors: problems.filter(({ level }) => level === 'error').length,
    warnings: problems.filter(({ level }) => level === 'warning').length,
    files: files ?? null,
    search: search ? { ...search, seconds: Number(search.seconds.toFixed(3)) } : null,
    seconds: Number(seconds.toFixed(3)),
  };
}

function storiesLine(report: Report): string[] {
  const { found, published, held, drafts, problems } = report;
  if (found === 0 && isStopped(report)) return []; // the stories were never looked at
  const parts = [`${count(published.length)} published`, `${count(held.length)} held`];
  const warnings = problems.filter(({ level }) => level === 'warning').length;
  if (drafts.length > 0) parts.push(some(drafts.length, 'draft', 'drafts'));
  if (warnings > 0) parts.push(some(warnings, 'warning', 'warnings'));
  return [parts.join(', ')];
}

function filesLine(report: Report, { dryRun, out, settings }: Context): string[] {
  const { files, seconds, held } = report;
  if (files !== undefined) {
    const { written, unchanged, removed } = files;
    const parts = [`${count(written)} written`, `${count(unchanged)} unchanged`, `${count(removed)} removed`];
    return [
      `${some(written + unchanged, 'file', 'files')} in ${out}: ${parts.join(', ')} (${duration(seconds)})`,
      `  ${described(files.census).replace(/^.*?, /, '')}`,
    ];
  }
  if (isStopped(report))
    return [
      dryRun ? 'A build would write nothing: see the errors above.' : 'Nothing was written: see the errors above.',
    ];
  if (strictlyHeld(report, settings?.strict ?? false)) {
    const why = `${held.length === 1 ? 'a story is' : `${count(held.length)} stories are`} held, and \`strict\` asks for all or nothing`;
    return [`${dryRun ? 'A build would write nothing' : 'Nothing was written'}: ${why}.`];
  }
  return [dryRun ? `Checked in ${duration(seconds)}; nothing was written.` : 'Nothing was written.'];
}

/** Nothing when no index had to be made. */
function searchLine({ search }: Report): string[] {
  if (search === undefined) return [];
  const { years, stories, seconds } = search;
  const [first = '', last = first] = [years[0], years.at(-1)];
  const when = years.length > 3 ? `${count(years.length)} years from ${first} to ${last}` : years.join(', ');
  return [`Indexed for search: ${some(stories, 'story', 'stories')} of ${when} (${duration(seconds)})`];
}

function notes(report: Report, context: Context): string[] {
  const { held, passed, files } = report;
  const said: string[] = [];
  if (held.length > 0 && files) {
    const one = held.length === 1;
    said.push(`The held ${one ? 'story is' : 'stories are'} left out of the site; the errors above say why.`);
  }
  if (passed.length > 0) {
    said.push(
      `${some(passed.length, 'other file is', 'other files are')} neither articles nor shown by one; ${context.report} names them.`,
    );
  }
  return files
    ? [...said, ...hostNotes(files.census), ...addressNotes(context), `To look at the site: ${context.serve}`]
    : said;
}

/** A line for each host on which the site would not fit. Only `backfile preflight` says where it does. */
function hostNotes(census: Census): string[] {
  const said = PLANS.flatMap((host) => strains(host, census).map((what) => `Too much for ${host.name}: ${what}.`));
  const way = said.length > 0 ? remedy(census) : undefined;
  return way === undefined ? said : [...said, way];
}

function addressNotes({ settings, local }: Context): string[] {
  if (settings === undefined) return [];
  if (settings.url === undefined) {
    return [
      'No feeds or sitemap were made: they need the site’s address. Say `url: https://…` in archive.yml, or --base-url.',
    ];
  }
  return local
    ? [`The site’s address is still ${settings.url}: change \`url\` in archive.yml before you publish.`]
    : [];
}
