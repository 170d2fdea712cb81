// A build that finds everything as the last one left it need not work out the site again: its report is the last one's.
// "Everything" is said by one digest, the state: program, settings, templates, and what the files of the seeds folder say. Where their
// sizes and times are those of the last build, so is what they say, and not even what is remembered of each has to be read.
import { digestOf } from '../lib/digest.ts';
import type { Digest } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Effort, Written } from '../model/report.ts';
import type { SeenFile, Survey } from '../read/survey.ts';
import { templatesDigest } from '../render/shelf.ts';
import type { SeedRecord } from '../store/seeds.ts';
import type { Store } from '../store/store.ts';
import { hasManifest } from '../write/manifest.ts';
import { type Findings, lastFindings } from '../write/report.ts';
import { sweepStaging } from '../write/stage.ts';
import type { Place } from './place.ts';
import type { Standing } from './scout.ts';

/** The last build's findings and the site it left. */
export interface Again {
  readonly findings: Findings;
  readonly what: { readonly files: Written; readonly effort: Effort };
}

interface Scene {
  readonly place: Place;
  readonly store: Store;
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
  const { place, day, looking, dry } = scene;
  if (dry || effort.parsed > 0) return undefined;
  const findings = lastFindings(place.memoryDir, (problems) => stateOf(place, contents(), day)(problems));
  const files = findings && standing(place.outDir, await looking);
  if (findings === undefined || files === undefined) return undefined;
  sweepStaging(place.outDir);
  return { findings, what: { files, effort } };
}

/** Names what the files of the seeds folder say, now that all were studied; and remembers it by their sizes and times. */
export function contentsOf(store: Store, { articles, others }: Survey): Digest {
  const studied = articles.map(({ path }) => {
    const { size, mtimeMs, digest } = store.seeds.get(path) as SeedRecord;
    return { path, size, mtimeMs, digest };
  });
  const said = studied.map(({ path, digest }) => `${path} ${digest}`);
  const contents = digestOf([...said, ...others.map(stampOf)].join('\n'));
  const stamps = stampsOf({ articles: studied, others });
  const known = store.contents.get(SEEDS);
  if (known?.stamps !== stamps || known.contents !== contents) store.contents.set(SEEDS, { stamps, contents });
  return contents;
}

const stampsOf = ({ articles, others }: Pick<Survey, 'articles' | 'others'>): Digest =>
  digestOf([...articles, ...others].map(stampOf).join('\n'));

const stampOf = ({ path, size, mtimeMs }: SeenFile): string => `${path} ${size} ${mtimeMs}`;

/** Names all that goes into a site and its report. Some problems depend on the day, so where there are any, the day counts, too. */
export function stateOf({ program, settings, outDir, templatesDir }: Place, contents: Digest, day: string) {
  const all = [program, JSON.stringify(settings), outDir, templatesDigest(templatesDir), contents].join('\n');
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
