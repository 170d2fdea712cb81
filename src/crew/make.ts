// Has every page made that is not standing already: same key as in the record of the last build, file untouched. Nothing
// reaches the site before all pages are made: they are staged, then moved in together.
import { batches } from '../lib/batches.ts';
import { type Counter, openCensus } from '../lib/census.ts';
import type { Job } from '../model/job.ts';
import type { SeedPath } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import type { MadeFiles, Shows } from '../outputs/kind.ts';
import { bare, keyOf, plan, planLast } from '../plan/plan.ts';
import { FOLDER } from '../search/files.ts';
import type { PageRecord, Store } from '../store/store.ts';
import type { Crew } from './crew.ts';
import type { Finished, Look, Order } from './hands.ts';
import { spotsOf } from './library.ts';

/** Pages a worker is given at once. */
const BATCH = 32;

/** Batches that a thread is given before this process begins, one for so many stories: as long as judging these takes. */
const STORIES_A_LEAD = 250;
const MOST_LEAD = 100;

export interface Tally {
  /** Paths of all pages the site is to have. */
  readonly planned: ReadonlySet<string>;
  /** Those of them that were made. */
  readonly made: readonly string[];
  /** How many of these are not there yet. */
  readonly staged: number;
  /** Counts every file by its path and size. */
  readonly census: Counter;
  readonly problems: readonly Problem[];
}

interface Making {
  readonly store: Store;
  readonly crew: Crew;
  /** Pages that do not stand as they were left. */
  readonly fallen: readonly string[];
  readonly look: Look;
  /** Which data of stories' pages some template shows. */
  readonly shows: Shows;
  /** The stories that are told in other words, when nothing else is new: all that shows no texts stands. */
  readonly retold?: ReadonlySet<SeedPath> | undefined;
}

/**
 * Every page, then the files that tell of them. Threads begin at once; whoever asked may do something else before this process makes its
 * first page.
 * @param onDone told how many are done so far.
 */
export async function makeSite(
  site: Site,
  settings: Settings,
  making: Making,
  onDone: (done: number) => void,
): Promise<Tally> {
  const lead = Math.min(MOST_LEAD, Math.floor(site.stories.length / STORIES_A_LEAD));
  const first = openTally();
  const pages = await makeAll(plan(site, settings, making, first.planned), first, { ...making, lead }, onDone);
  const tally = await makeAll(planLast(site, settings, madeFiles(making.store), first.planned), pages, making, onDone);
  return making.retold ? withOthers(tally, making.store) : tally;
}

/** Counts the files of the last build's site that were not planned. Whether those of the search stand is for the search to say. */
function withOthers(tally: Tally, { pages }: Store): Tally {
  const planned = new Set(tally.planned);
  for (const [path, [, , size]] of pages.records()) {
    if (planned.has(path) || path.startsWith(FOLDER)) continue;
    planned.add(path);
    tally.census.add(path, size);
  }
  return { ...tally, planned };
}

const openTally = () => ({ planned: new Set<string>(), made: [], staged: 0, census: openCensus(), problems: [] });

/** @param before what was made already, to which this is added. @param onDone told how many pages are done so far. */
async function makeAll(
  jobs: Iterable<Job>,
  before: Tally,
  making: Making & { readonly lead?: number },
  onDone: (done: number) => void,
): Promise<Tally> {
  const { store, crew, look, lead } = making;
  const fallen = new Set(making.fallen);
  const problems: Problem[] = [...before.problems];
  const sum = { made: [...before.made], staged: before.staged, census: before.census };
  let standing = before.planned.size - before.made.length;
  function* orders(): Iterable<Order> {
    for (const job of jobs) {
      if (problems.length > 0) return; // nothing will be published: one broken page is enough to tell
      const { path } = job;
      const known = store.pages.get(path);
      const key = keyOf(job, look.digest);
      const left = known && leftBy(known);
      if (left && known[0] === key && !fallen.has(path)) {
        standing++;
        sum.census.add(path, left.size);
        continue;
      }
      const { body, bodies } = spotsOf(job, store);
      yield { job, key, left, body, bodies };
    }
  }
  crew.prepare(look);
  const take = (finished: Finished) => {
    problems.push(...finished.problems);
    note(finished, store, sum);
    onDone(standing + sum.made.length);
  };
  await crew.share('make', batches(orders(), BATCH), () => take, printed, lead);
  return { ...before, problems, ...sum };
}

export const leftBy = ([, digest, size, mtimeMs]: PageRecord) => ({ digest, size, mtimeMs });

const printed = (batch: readonly Order[]): string =>
  JSON.stringify(batch.map(({ job, key, left, body, bodies }) => ({ job: bare(job), key, left, body, bodies })));

/** For files that tell of others: how large each is, and the digest of its bytes. */
const madeFiles =
  ({ pages }: Store): MadeFiles =>
  (path) => {
    const left = pages.get(path);
    return left && leftBy(left);
  };

/** As JSON; none of its strings needs escaping. */
export const printRecord = ([key, digest, size, mtimeMs]: PageRecord): string =>
  `["${key}","${digest}",${size},${mtimeMs}]`;

/**
 * The record is kept before the file is moved in: should the build be killed between the two, the file's time does not
 * agree with the record, and the page is made again.
 */
function note({ made }: Finished, store: Store, sum: { made: string[]; staged: number; census: Counter }): void {
  for (const [path, record, staged] of made) {
    store.pages.set(path, record, printRecord(record));
    sum.made.push(path);
    sum.census.add(path, record[2]);
    if (staged) sum.staged++;
  }
}
