// A build that finds everything as the last one left it need not work out the site again: its report is the last one's.
// "Everything" is said by one digest, the state: program, settings, templates, every file of the seeds folder.
import { openCensus } from '../lib/census.ts';
import { digestOf } from '../lib/digest.ts';
import type { Digest } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Written } from '../model/report.ts';
import type { SeenFile } from '../read/survey.ts';
import { templatesDigest } from '../render/shelf.ts';
import type { Store } from '../store/store.ts';
import { hasManifest } from '../write/manifest.ts';
import { type Findings, lastFindings } from '../write/report.ts';
import { sweepStaging } from '../write/stage.ts';
import type { Place } from './place.ts';

/** The last build's findings and the site it left, when nothing has changed since. @param stateFor as `stateOf` gives it. @param fallen as `fallenPages` has them. */
export function unchanged(
  { memoryDir, outDir }: Place,
  store: Store,
  stateFor: (problems: readonly Problem[]) => Digest | undefined,
  fallen: ReadonlySet<string>,
): { readonly findings: Findings; readonly files: Written } | undefined {
  const findings = lastFindings(memoryDir, stateFor);
  const files = findings && standing(store, outDir, fallen);
  if (findings === undefined || files === undefined) return undefined;
  sweepStaging(outDir);
  return { findings, files };
}

/**
 * Names all that goes into a site and its report. Some problems depend on the day, so where there are any, the day counts, too.
 * @param others files beside the stories. @param today `YYYY-MM-DD`.
 */
export function stateOf(place: Place, store: Store, others: readonly SeenFile[], today: string) {
  const files: string[] = [];
  for (const [path, { digest }] of store.seeds.records()) files.push(`${path} ${digest}`);
  for (const { path, size, mtimeMs } of others) files.push(`${path} ${size} ${mtimeMs}`);
  const { program, settings, outDir, templatesDir } = place;
  const all = [program, JSON.stringify(settings), outDir, templatesDigest(templatesDir), ...files.sort()].join('\n');
  return (problems: readonly Problem[]): Digest | undefined =>
    // Whether the search engine runs is not known before it is tried.
    problems.some(({ rule }) => rule === 'no-search')
      ? undefined
      : digestOf(problems.some(({ rule }) => rule === 'future-date') ? `${all}\n${today}` : all);
}

/** The site's files, when each of them stands as it was left; undefined when one does not. */
function standing({ pages }: Store, outDir: string, fallen: ReadonlySet<string>): Written | undefined {
  if (pages.size() === 0 || fallen.size > 0 || !hasManifest(outDir)) return undefined;
  const counter = openCensus();
  for (const [path, [, , size]] of pages.records()) counter.add(path, size);
  const census = counter.sum();
  return { written: 0, unchanged: pages.size(), removed: 0, rendered: 0, bytes: census.bytes, census };
}
