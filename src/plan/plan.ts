// Lists every file the site is to have, each as a Job with its key: the digest of all that goes into it. Jobs come one
// after another, never all at once, so that a million of them fit in memory.
import { digestOf } from '../lib/digest.ts';
import type { Digest, OutPath, SeedPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import { kinds } from '../outputs/kinds.ts';

export interface Planned {
  readonly path: OutPath;
  readonly kind: string;
  /** The Job as JSON: made once, for the key and for sending. */
  readonly job: string;
  /** The file whose text the page shows. */
  readonly body?: SeedPath;
  /** The job's key. @param look digest of what every page depends on: program, templates, and what they all show. */
  keyFor(look: Digest): Digest;
}

export function* plan(site: Site, settings: Settings): Iterable<Planned> {
  const planned = new Set<OutPath>();
  for (const kind of kinds) {
    for (const each of kind.jobs(site, settings)) {
      const { path, body } = each;
      if (planned.has(path)) continue; // the first kind in the list has the first claim to a path
      planned.add(path);
      const job = JSON.stringify(each);
      yield { path, kind: kind.name, job, keyFor: (look) => keyOf(job, look), ...(body && { body: body.path }) };
    }
  }
}

/** Equal as long as nothing that goes into the file has changed. */
export const keyOf = (job: string, look: Digest): Digest => digestOf(look + job);
