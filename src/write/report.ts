// `.backfile/report.json`: what became of every file, for scripts and for whoever must prove that nothing was lost; and for
// the next build, which can give it again when nothing at all has changed.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/** Bumped when a field changes its meaning or goes. */
const VERSION = 1;
const REPORT = 'report.json';

/** What of a report is the archive's and not the build's: the same archive gives the same. */
export type Findings = Pick<Report, 'found' | 'published' | 'drafts' | 'held' | 'passed' | 'problems'>;

type StateFor = (problems: readonly Problem[]) => Digest | undefined;

/**
 * Gives the report back. Leaves the file alone when nothing changed. The time a build took is not in it.
 * @param stateFor names all that went into a report with such problems, so that it can be given again.
 */
export function writeReport(folder: string, report: Report, stateFor?: StateFor): Report {
  const { found, published, drafts, held, passed, problems } = report;
  const state = report.files && stateFor?.(problems); // without files no site came of it
  const counts = { found, published: published.length, drafts: drafts.length, held: held.length };
  const text = `${JSON.stringify({ version: VERSION, state, counts, held, drafts, passed, problems, published }, null, 1)}\n`;
  const file = join(folder, REPORT);
  if (readText(file) === text) return report;
  mkdirSync(folder, { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
  return report;
}

/** Before a site is changed: should the build be killed meanwhile, its last report is not of the site that stands. */
export const forgetReport = (folder: string): void => rmSync(join(folder, REPORT), { force: true });

/** The last build's findings, when it went by the very same. @param stateFor the state as it is now, for such problems. */
export function lastFindings(folder: string, stateFor: StateFor): Findings | undefined {
  const text = readText(join(folder, REPORT)) ?? '';
  if (headOf(text, stateFor) === undefined) return undefined;
  try {
    const { version: _, state: __, counts, ...lists } = JSON.parse(text);
    return { found: counts.found, ...lists };
  } catch {
    return undefined; // somebody wrote in it
  }
}

/** Of the last build's findings the problems alone, where it went by such a state. */
export const lastProblems = (folder: string, stateFor: StateFor): readonly Problem[] | undefined =>
  headOf(readText(join(folder, REPORT)) ?? '', stateFor)?.problems;

/** A report but for the stories, which are most of it; undefined when it is of another state. */
function headOf(text: string, stateFor: StateFor): Pick<Findings, 'problems'> | undefined {
  try {
    const head = JSON.parse(`${text.slice(0, text.lastIndexOf(PUBLISHED))}}`);
    const { version, state, problems } = head;
    return version === VERSION && state !== undefined && state === stateFor(problems) ? head : undefined;
  } catch {
    return undefined; // there is none, or it was not printed so
  }
}

/** Before the last of its lists, as it is printed; a text in quotes has no line breaks. */
const PUBLISHED = ',\n "published": [';

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
