// A build that finds everything as the last one left it need not work out the site again: its report is the last one's.
// "Everything" is said by one digest, the state: program, settings, templates, and what the files of the seeds folder say. Where their
// sizes and times are those of the last build, so is what they say, and not even what is remembered of each has to be read.
import { areOnlyRetold } from '../catalog/amend.ts';
import { digestOf } from '../lib/digest.ts';
import { labelOf } from '../lib/label.ts';
import type { Digest, SeedPath } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Effort, Written } from '../model/report.ts';
import type { Site } from '../model/site.ts';
import type { SeenFile, Survey } from '../read/survey.ts';
import type { SeedRecord, Stamp } from '../store/seeds.ts';
import type { Store } from '../store/store.ts';
import { hasManifest } from '../write/manifest.ts';
import { type Findings, lastFindings, lastProblems } from '../write/report.ts';
import { sweepStaging } from '../write/stage.ts';
import type { Place } from './place.ts';
import type { Standing } from './scout.ts';
import type { News } from './study.ts';

/** The last build's findings and the site it left. */
export interface Again {
  readonly findings: Findings;
  readonly what: { readonly files: Written; readonly effort: Effort };
}

interface Scene {
  readonly place: Place;
  readonly store: Store;
  /** Names what the templates say. */
  readonly templates: () => Digest;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly looking: Promise<Standing>;
  /** A build that writes nothing finds all out anew. */
  readonly dry: boolean | undefined;
}

const SEEDS = 'seeds';
const NO_EFFORT: Effort = { read: 0, parsed: 0 };

/** The last build again, when no file was touched since. */
export async function untouched(scene: Scene, seen: Survey): Promise<Again | undefined> {
  const known = scene.store.contents.get(SEEDS);
  return known?.stamps === stampsOf(seen) ? unchanged(scene, () => known.contents, NO_EFFORT) : undefined;
}

/** The last build again, when no file says anything new. @param contents as `contentsOf` gives it. */
export async function unchanged(scene: Scene, contents: () => Digest, effort: Effort): Promise<Again | undefined> {
  const { place, looking, dry } = scene;
  if (dry || effort.parsed > 0) return undefined;
  const findings = lastFindings(place.memoryDir, (problems) => stateOf(scene, contents())(problems));
  const files = findings && standing(place.outDir, await looking);
  if (findings === undefined || files === undefined) return undefined;
  sweepStaging(place.outDir);
  return { findings, what: { files, effort } };
}

/** The stories that are told in other words, when all else is as the last finished build found it. */
export interface Retold {
  readonly paths: ReadonlySet<SeedPath>;
  /** What was told of all other files; undefined when something was told of these, too, and may stand in another line now. */
  readonly problems: readonly Problem[] | undefined;
}

/**
 * Where stories are told in other words and nothing else is new, all files of the site that show nothing of texts are as they were. Undefined
 * when something else may be new, or a file of the site does not stand as it was left.
 * @param site of all that was studied.
 */
export async function onlyRetold(
  scene: Scene,
  seen: Survey,
  { before, moved }: News,
  site: Site,
): Promise<Retold | undefined> {
  const { place, store, looking } = scene;
  const studies = before.map(({ study }) => study);
  if (moved || before.length === 0 || !areOnlyRetold(site, studies)) return undefined;
  const known = new Map(before.map((record) => [record.study.path, record]));
  const then = store.contents.get(SEEDS);
  if (then?.stamps !== stampsOf(seen, (file) => known.get(file.path) ?? file)) return undefined; // no build has ended with these
  const problems = lastProblems(place.memoryDir, stateOf(scene, then.contents));
  if (problems === undefined || (await looking).fallen.length > 0) return undefined;
  const files = new Set(before.map((record) => labelOf(place.settings.seeds, record.study.path)));
  const isOfOthers = problems.every(({ file }) => !files.has(file));
  return { paths: new Set(known.keys()), problems: isOfOthers ? problems : undefined };
}

/** Names what the files of the seeds folder say, now that all were studied; and remembers it by their sizes and times. */
export function contentsOf(store: Store, seen: Survey): Digest {
  const recordOf = (path: SeedPath) => store.seeds.get(path) as SeedRecord;
  const contents = contentsIn(seen, recordOf);
  const stamps = stampsOf(seen, ({ path }) => recordOf(path));
  const known = store.contents.get(SEEDS);
  if (known?.stamps !== stamps || known.contents !== contents) store.contents.set(SEEDS, { stamps, contents });
  return contents;
}

function contentsIn(seen: Survey, recordOf: (path: SeedPath) => SeedRecord): Digest {
  const said: string[] = [pathsOf(seen)];
  for (const { path } of seen.articles) said.push(recordOf(path).digest);
  for (const { size, mtimeMs } of seen.others) said.push(`${size} ${mtimeMs}`);
  return digestOf(said.join('\n'));
}

/** @param stampFor the size and time of an article, where they are not those that were seen. */
function stampsOf(seen: Survey, stampFor: (file: SeenFile) => Stamp = (file) => file): Digest {
  const { articles, others } = seen;
  const stamps = new Float64Array(2 * (articles.length + others.length)); // as bytes, which is quicker than to print so many
  let at = 0;
  const add = ({ size, mtimeMs }: Stamp): void => {
    stamps[at++] = size;
    stamps[at++] = mtimeMs;
  };
  for (const file of articles) add(stampFor(file));
  for (const file of others) add(file);
  return digestOf(pathsOf(seen) + digestOf(new Uint8Array(stamps.buffer)));
}

/** By survey: each build asks several times. */
const PATHS = new WeakMap<Survey, Digest>();

/** Names which files there are. */
function pathsOf(seen: Survey): Digest {
  const known = PATHS.get(seen);
  if (known) return known;
  const pathsIn = (files: readonly SeenFile[]): string[] => files.map(({ path }) => path);
  const named = digestOf([...pathsIn(seen.articles), '', ...pathsIn(seen.others)].join('\n'));
  PATHS.set(seen, named);
  return named;
}

/** Names all that goes into a site and its report. Some problems depend on the day, so where there are any, the day counts, too. */
export function stateOf({ place, templates, day }: Pick<Scene, 'place' | 'templates' | 'day'>, contents: Digest) {
  const { program, settings, outDir } = place;
  const all = [program, JSON.stringify(settings), outDir, templates(), contents].join('\n');
  return (problems: readonly Problem[]): Digest | undefined =>
    // Whether the search engine runs is not known before it is tried.
    problems.some(({ rule }) => rule === 'no-search')
      ? undefined
      : digestOf(problems.some(({ rule }) => rule === 'future-date') ? `${all}\n${day}` : all);
}

/** The site's files, when each of them stands as it was left; undefined when one does not. */
function standing(outDir: string, { fallen, census }: Standing): Written | undefined {
  const { files, bytes } = census;
  if (files === 0 || fallen.length > 0 || !hasManifest(outDir)) return undefined;
  return { written: 0, unchanged: files, removed: 0, rendered: 0, bytes, census };
}
