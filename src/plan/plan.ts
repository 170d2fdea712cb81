// Lists every file the site is to have, each as a Job with its key: the digest of all that goes into it. Jobs come one
// after another, never all at once, so that a million of them fit in memory.
import { digestOf } from '../lib/digest.ts';
import type { Job } from '../model/job.ts';
import type { Digest } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import type { Asked, Kind, MadeFiles } from '../outputs/kind.ts';
import { kinds } from '../outputs/kinds.ts';

/**
 * @param asked `shows`: which data of stories' pages some template shows. `retold`: the stories that were told in other words, when nothing
 * else is new: then only what shows texts is listed.
 * @param planned is told each path; those it has already are passed over.
 */
export function plan(
  site: Site,
  settings: Settings,
  { shows, retold }: Pick<Asked, 'shows' | 'retold'>,
  planned: Set<string>,
): Iterable<Job> {
  const some = kinds.filter(({ last, texts }) => !last && (texts || !retold));
  return listed(some, (kind) => kind.jobs(site, settings, { shows, retold }), planned);
}

/** The files that tell of the others, and so are made when those are there. */
export function planLast(site: Site, settings: Settings, made: MadeFiles, planned: Set<string>): Iterable<Job> {
  const some = kinds.filter(({ last }) => last);
  return listed(some, (kind) => kind.jobs(site, settings, { made }), planned);
}

/** The first kind in the list has the first claim to a path. */
function* listed(some: readonly Kind[], jobsOf: (kind: Kind) => Iterable<Job>, planned: Set<string>): Iterable<Job> {
  for (const kind of some) {
    for (const job of jobsOf(kind)) {
      if (planned.has(job.path)) continue;
      planned.add(job.path);
      yield job;
    }
  }
}

/**
 * Equal as long as nothing that goes into the file has changed.
 * @param look digest of what every page depends on: program, templates, and what they all show.
 */
export const keyOf = (job: Job, look: Digest): Digest => digestOf(look + (job.mark ?? JSON.stringify(bare(job))));

/** A job but for its mark. What it has none of is left out of JSON. */
export const bare = ({ kind, path, body, bodies, copy, data }: Job) =>
  ({ kind, path, body, bodies, copy, data }) satisfies Record<Exclude<keyof Job, 'mark'>, unknown>;
