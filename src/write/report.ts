// `.backfile/report.json`: what became of every file, for scripts and for whoever must prove that nothing was lost; and for
// the next build, which can give it again when nothing at all has changed.
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/** Bumped when a field changes its meaning or goes. */
const VERSION = 1;
const REPORT = 'report.json';
/** Beside it: what the build that wrote it went by. Apart, because a mended story changes this and seldom the report, which is long. */
const STATE = 'state';

/** What of a report is the archive's and not the build's: the same archive gives the same. */
export type Findings = Pick<Report, 'found' | 'published' | 'drafts' | 'held' | 'passed' | 'problems'>;

type StateFor = (problems: readonly Problem[]) => Digest | undefined;

/**
 * Gives the report back. Leaves the file alone when nothing changed. The time a build took is not in it.
 * @param stateFor names all that went into a report with such problems, so that it can be given again.
 */
export function writeReport(folder: string, report: Report, stateFor?: StateFor): Report {
  const { found, published, drafts, held, passed, problems } = report;
  const counts = { found, published: published.length, drafts: drafts.length, held: held.length };
  const text = `${JSON.stringify({ version: VERSION, counts, held, drafts, passed, problems, published }, null, 1)}\n`;
  if (!says(join(folder, REPORT), text)) {
    mkdirSync(folder, { recursive: true });
    forgetState(folder);
    replace(join(folder, REPORT), text);
  }
  return keepReport(folder, report, stateFor);
}

/** Gives the report back, which stands as an earlier build wrote it. */
export function keepReport(folder: string, report: Report, stateFor?: StateFor): Report {
  const state = report.files && stateFor?.(report.problems); // without files no site came of it
  if (state === undefined) forgetState(folder);
  else if (readText(join(folder, STATE)) !== state) replace(join(folder, STATE), state);
  return report;
}

/** Most texts that differ do so in length, too: then the file need not be read. */
const says = (file: string, text: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.size === Buffer.byteLength(text) && readText(file) === text;

function replace(file: string, text: string): void {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
}

/** Before a site is changed: should the build be killed meanwhile, its last report is not of the site that stands. */
export const forgetState = (folder: string): void => rmSync(join(folder, STATE), { force: true });

/** The last build's findings, when it went by the very same. @param stateFor the state as it is now, for such problems. */
export function lastFindings(folder: string, stateFor: StateFor): Findings | undefined {
  if (lastProblems(folder, stateFor) === undefined) return undefined; // told by the head: a report is long
  try {
    const { version: _, counts, ...lists } = JSON.parse(readFileSync(join(folder, REPORT), 'utf8'));
    return { found: counts.found, ...lists };
  } catch {
    return undefined; // somebody wrote in it
  }
}

/** Of the last build's findings the problems alone, where it went by such a state. */
export function lastProblems(folder: string, stateFor: StateFor): readonly Problem[] | undefined {
  try {
    const { version, problems } = JSON.parse(`${headOf(join(folder, REPORT))}}`);
    const state = version === VERSION ? stateFor(problems) : undefined;
    return state !== undefined && state === readText(join(folder, STATE)) ? problems : undefined;
  } catch {
    return undefined; // there is none, or it was not printed so
  }
}

/** Before the last of its lists, the stories, as it is printed; a text in quotes has no line breaks. */
const PUBLISHED = ',\n "published": [';

/** A report but for the stories, which are most of it. */
function headOf(file: string): string {
  const fd = openSync(file, 'r');
  try {
    let bytes = Buffer.alloc(1 << 14);
    for (let filled = 0; ; ) {
      const read = readSync(fd, bytes, filled, bytes.length - filled, filled);
      filled += read;
      const end = bytes.indexOf(PUBLISHED);
      if (end >= 0 || read === 0) return bytes.toString('utf8', 0, Math.max(end, 0));
      if (filled === bytes.length) bytes = Buffer.concat([bytes], filled * 2);
    }
  } finally {
    closeSync(fd);
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
