// Keeps account of a build while it goes on, so that however it ends there is a report whose numbers add up.
import { performance } from 'node:perf_hooks';
import type { Study } from '../model/card.ts';
import type { SeedPath } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Effort, Indexed, Report, Written } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import type { Survey } from '../read/survey.ts';
import type { Again } from './again.ts';
import type { Tally } from './make.ts';
import type { Searched } from './search.ts';
import type { Studied } from './study.ts';

export interface Account {
  tell(problems: readonly Problem[]): void;
  /** Problems that are looked for when there is time: when it is said, or at the latest when the account is closed. */
  tellLate(find: () => readonly Problem[]): void;
  settle(): void;
  goBy(settings: Settings | undefined, problems: readonly Problem[]): void;
  /** Files beside the stories that no story uses are told as passed over. */
  saw(seen: Pick<Survey, 'others' | 'problems'>): void;
  /** What became of each article file, and where the published ones stand. */
  judge(studied: Studied, site: Site): void;
  wrote(files: Written): void;
  /** Takes the time of indexing. Gives all that was made. */
  indexing(work: Promise<Searched>): Promise<Tally>;
  /** Whether nothing may be written: a template is broken, or a story is held and the paper wants all or nothing. */
  stopped(strict: boolean): boolean;
  close(): Report;
  /** The last build's findings again: nothing has changed. */
  repeat(again: Again): Report;
}

export function openAccount(): Account {
  const begun = performance.now();
  const problems: Problem[] = [];
  const late = openLate(problems);
  let studies: readonly Study[] = [];
  let settings: Settings | undefined;
  let others: Survey['others'] = [];
  let effort: Effort = { read: 0, parsed: 0 };
  let site: Site | undefined;
  let files: Written | undefined;
  let search: Indexed | undefined;
  const took = () => (performance.now() - begun) / 1000;
  const fated = (fate: Study['fate']) => studies.filter((study) => study.fate === fate).map((study) => study.path);
  return {
    ...late,
    tell: (more) => void problems.push(...more),
    goBy: (read, wrong) => {
      settings = read;
      problems.push(...wrong);
    },
    saw: (seen) => {
      ({ others } = seen);
      problems.push(...seen.problems);
    },
    judge(all, whole) {
      ({ studies, effort } = all);
      site = whole;
      for (const study of studies) problems.push(...study.problems);
    },
    wrote: (written) => {
      files = written;
    },
    async indexing(work) {
      const { found, seconds } = await timed(work);
      search = found.work && { ...found.work, seconds };
      problems.push(...found.problems);
      return found.made;
    },
    stopped: (strict) =>
      problems.some((problem) => problem.rule === 'broken-template') ||
      (strict && studies.some((study) => study.fate === 'held')),
    repeat: ({ findings, what }) => ({ ...findings, ...what, settings, seconds: took() }),
    close: () => {
      late.settle();
      return {
        settings,
        found: studies.length,
        published: (site?.stories ?? []).map(({ card, url }) => ({ path: card.path, url })),
        drafts: fated('draft'),
        held: fated('held'),
        passed: unused(others, site),
        problems: inReadingOrder(problems),
        files,
        effort,
        search,
        seconds: took(),
      };
    },
  };
}

function unused(others: Survey['others'], site: Site | undefined): SeedPath[] {
  const used = new Set(site?.assets.map(({ path }) => path));
  return others.map(({ path }) => path).filter((path) => !used.has(path));
}

function openLate(problems: Problem[]): Pick<Account, 'tellLate' | 'settle'> {
  const finds: (() => readonly Problem[])[] = [];
  return {
    tellLate: (find) => void finds.push(find),
    settle() {
      for (const find of finds.splice(0)) problems.push(...find());
    },
  };
}

async function timed<T>(work: Promise<T>): Promise<{ readonly found: T; readonly seconds: number }> {
  const since = performance.now();
  const found = await work;
  return { found, seconds: (performance.now() - since) / 1000 };
}

/**
 * By file, line and column, then by rule: the same order whatever was read first; and each once, since a template's mistake comes back
 * with every page that was being made.
 */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
