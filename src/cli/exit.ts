// How a command ends, as a number for scripts. The numbers are part of the program's contract and never change.
import type { Report } from '../model/report.ts';

export const EXIT = {
  /** Everything was published. */
  done: 0,
  /** Nothing was written: settings or templates must be put right first, `strict` was not met, or the disk refused. */
  nothing: 1,
  /** The command was not understood. */
  usage: 2,
  /** The site is there, but some stories were held back. */
  held: 3,
  /** Our own fault. */
  bug: 70,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** The end of a build; of a check, the end its build would have. */
export function exitOf(
  report: Report,
  { dryRun, strict }: { readonly dryRun: boolean; readonly strict: boolean },
): Exit {
  if (report.files === undefined && (!dryRun || strictlyHeld(report, strict) || isStopped(report))) return EXIT.nothing;
  const lost = report.problems.some(({ level }) => level === 'error'); // a folder that cannot be read holds nobody knows how many
  return report.held.length > 0 || lost ? EXIT.held : EXIT.done;
}

/** Whether `strict` keeps the site from being written. */
export function strictlyHeld(report: Report, strict: boolean): boolean {
  return strict && report.held.length > 0;
}

/** Mistakes that hold back no single story but the whole site. */
const STOPPING: ReadonlySet<string> = new Set([
  'broken-settings',
  'broken-template',
  'cannot-write',
  'no-stories',
  'unknown-setting',
]);

/** Whether a mistake in settings or templates, or the disk, keeps the site from being written. */
export function isStopped(report: Report): boolean {
  return report.problems.some(({ level, rule }) => level === 'error' && STOPPING.has(rule));
}
