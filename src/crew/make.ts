// Has every page made that is not standing already: same key as in the record of the last build, file untouched. Nothing
// reaches the site before all pages are made: they are staged, then moved in together.
import { join } from 'node:path';
import { batches, inParallel } from '../lib/batches.ts';
import type { Shared } from '../model/job.ts';
import type { Problem } from '../model/problem.ts';
import type { Planned } from '../plan/plan.ts';
import type { PageRecord, Store } from '../store/records.ts';
import { stands } from '../write/standing.ts';
import type { Crew } from './crew.ts';
import type { Finished, Order } from './hands.ts';

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
  readonly shared: Shared;
}

/** @param onDone told how many pages are done so far. */
export async function makeAll(plan: Iterable<Planned>, making: Making, onDone: (done: number) => void): Promise<Tally> {
  const { store, crew, outDir, shared } = making;
  const planned = new Set<string>();
  const problems: Problem[] = [];
  const sum = { rendered: 0, staged: 0, bytes: 0 };
  let standing = 0;
  function* orders(): Iterable<Order> {
    for (const { path, key, job } of plan) {
      if (problems.length > 0) return; // nothing will be published: one broken page is enough to tell
      planned.add(path);
      const left = store.pages.get(path);
      if (left?.key === key && stands(join(outDir, path), left)) {
        standing++;
        sum.bytes += left.size;
      } else yield left ? { path, key, job, left: leftBy(left) } : { path, key, job };
    }
  }
  await inParallel(batches(orders(), BATCH), crew.width, async (batch) => {
    const finished = await crew.make(shared, batch);
    problems.push(...finished.problems);
    note(finished, store, sum);
    onDone(standing + sum.rendered);
  });
  return { planned, problems, ...sum };
}

const leftBy = ({ digest, size, mtimeMs }: PageRecord) => ({ digest, size, mtimeMs });

/**
 * The record is kept before the file is moved in: should the build be killed between the two, the file's time does not
 * agree with the record, and the page is made again.
 */
function note({ made }: Finished, store: Store, sum: { rendered: number; staged: number; bytes: number }): void {
  for (const { path, key, digest, size, mtimeMs, staged } of made) {
    void store.pages.put(path, { key, digest, size, mtimeMs });
    sum.rendered++;
    sum.bytes += size;
    if (staged) sum.staged++;
  }
}
