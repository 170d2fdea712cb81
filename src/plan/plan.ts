// Lists every file the site is to have, each as a Job with its key: the digest of all that goes into it. Jobs come one
// after another, never all at once, so that a million of them fit in memory.
import { digestOf } from '../lib/digest.ts';
import { lazy } from '../lib/lazy.ts';
import type { Job, JobBody } from '../model/job.ts';
import type { Digest, OutPath, SeedPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import type { Asked, Kind, MadeFiles } from '../outputs/kind.ts';
import { kinds } from '../outputs/kinds.ts';

export interface Planned {
  readonly path: OutPath;
  readonly job: Job;
  /** The text the page shows. */
  readonly body?: JobBody;
  /** The files whose texts it gathers. */
  readonly bodies?: readonly SeedPath[];
  /** The job as JSON. */
  print(): string;
  /** The job's key: equal as long as nothing that goes into the file has changed. @param look digest of what every page depends on: program, templates, and what they all show. */
  keyFor(look: Digest): Digest;
}

/**
 * @param shows which data of stories' pages some template shows.
 * @param retold the stories that were told in other words, when nothing else is new: then only what shows texts is listed.
 */
export function plan(
  site: Site,
  settings: Settings,
  { shows, retold }: Pick<Asked, 'shows' | 'retold'>,
): Iterable<Planned> {
  return listed(
    kinds.filter(({ last, texts }) => !last && (texts || !retold)),
    (kind) => kind.jobs(site, settings, { shows, retold }),
  );
}

/** The files that tell of the others, and so are made when those are there. */
export function planLast(site: Site, settings: Settings, made: MadeFiles): Iterable<Planned> {
  return listed(
    kinds.filter(({ last }) => last),
    (kind) => kind.jobs(site, settings, { made }),
  );
}

function* listed(some: readonly Kind[], jobsOf: (kind: Kind) => Iterable<Job>): Iterable<Planned> {
  const planned = new Set<OutPath>();
  for (const kind of some) {
    for (const job of jobsOf(kind)) {
      const { path, body, bodies } = job;
      if (planned.has(path)) continue; // the first kind in the list has the first claim to a path
      planned.add(path);
      const text = lazy(() => print(job)); // made once, for the key and for sending
      yield {
        path,
        job,
        print: text,
        keyFor: (look) => digestOf(look + (job.mark ?? text())),
        ...(body && { body }),
        ...(bodies && { bodies: bodies.map((each) => each.path) }),
      };
    }
  }
}

/** All of a job but its mark. What it has none of is left out of JSON. */
const print = ({ kind, path, body, bodies, copy, data }: Job): string =>
  JSON.stringify({ kind, path, body, bodies, copy, data } satisfies Record<Exclude<keyof Job, 'mark'>, unknown>);
