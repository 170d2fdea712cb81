// Has every page made that is not standing already: same key as in the record of the last build, file untouched. Nothing
// reaches the site before all pages are made: they are staged, then moved in together.
import { join } from 'node:path';
import { batches } from '../lib/batches.ts';
import type { SeedPath } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Planned } from '../plan/plan.ts';
import type { PageRecord, Store } from '../store/store.ts';
import { stands } from '../write/standing.ts';
import type { Crew } from './crew.ts';
import type { Finished, Look, Order } from './hands.ts';

/** Pages a worker is given at once. */
const BATCH = 64;

export interface Tally {
  /** Paths of all pages the site is to have. */
  readonly planned: ReadonlySet<string>;
  readonly rendered: number;
  readonly staged: number;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

interface Making {
  readonly store: Store;
  readonly crew: Crew;
  readonly outDir: string;
  readonly look: Look;
}

/** @param onDone told how many pages are done so far. */
export async function makeAll(plan: Iterable<Planned>, making: Making, onDone: (done: number) => void): Promise<Tally> {
  const { store, crew, outDir, look } = making;
  const planned = new Set<string>();
  const problems: Problem[] = [];
  const sum = { rendered: 0, staged: 0, bytes: 0 };
  let standing = 0;
  function* orders(): Iterable<Order> {
    for (const { path, job, text, body, keyFor } of plan) {
      if (problems.length > 0) return; // nothing will be published: one broken page is enough to tell
      planned.add(path);
      const left = store.pages.get(path);
      const key = left && keyFor(look.digest);
      const as = left && leftBy(left);
      if (as && left[0] === key && stands(join(outDir, path), as)) {
        standing++;
        sum.bytes += as.size;
      } else yield { job, text, ...(as && key && { key, left: as }), ...spotOf(body, store) };
    }
  }
  crew.prepare(look);
  const take = (finished: Finished) => {
    problems.push(...finished.problems);
    note(finished, store, sum);
    onDone(standing + sum.rendered);
  };
  await crew.share('make', batches(orders(), BATCH), take, (batch) => batch.map(withoutJob));
  return { planned, problems, ...sum };
}

const leftBy = ([, digest, size, mtimeMs]: PageRecord) => ({ digest, size, mtimeMs });

/** For a thread: the text crosses several times faster than the job it stands for. */
const withoutJob = ({ job: _, ...order }: Order): Order => order;

/** Where the HTML of a page's text lies, if it was set aside. */
function spotOf(path: SeedPath | undefined, { seeds }: Store): Pick<Order, 'body'> {
  const body = path && seeds.get(path)?.body;
  return body ? { body } : {};
}

/** As JSON; none of its strings needs escaping. */
const textOf = ([key, digest, size, mtimeMs]: PageRecord): string => `["${key}","${digest}",${size},${mtimeMs}]`;

/**
 * The record is kept before the file is moved in: should the build be killed between the two, the file's time does not
 * agree with the record, and the page is made again.
 */
function note({ made }: Finished, store: Store, sum: { rendered: number; staged: number; bytes: number }): void {
  for (const [path, record, staged] of made) {
    store.pages.set(path, record, textOf(record));
    sum.rendered++;
    sum.bytes += record[2];
    if (staged) sum.staged++;
  }
}
