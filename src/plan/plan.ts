// Lists every file the site is to have, each as a Job with its key: the digest of all that goes into it. Jobs come one
// after another, never all at once, so that a million of them fit in memory.
import { digestOf } from '../lib/digest.ts';
import type { Job } from '../model/job.ts';
import type { Digest, OutPath, SeedPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import { kinds } from '../outputs/kinds.ts';

export interface Planned {
  readonly path: OutPath;
  readonly kind: string;
  readonly job: Job;
  /** The same as JSON: made once, for the key and for sending. */
  readonly text: string;
  /** The file whose text the page shows. */
  readonly body?: SeedPath;
  /** The job's key. @param look digest of what every page depends on: program, templates, and what they all show. */
  keyFor(look: Digest): Digest;
}

export function* plan(site: Site, settings: Settings): Iterable<Planned> {
  const planned = new Set<OutPath>();
  for (const kind of kinds) {
    for (const job of kind.jobs(site, settings)) {
      const { path, body } = job;
      if (planned.has(path)) continue; // the first kind in the list has the first claim to a path
      planned.add(path);
      const text = JSON.stringify(job);
      yield { path, kind: kind.name, job, text, keyFor: (look) => keyOf(text, look), ...(body && { body: body.path }) };
    }
  }
}

/** Equal as long as nothing that goes into the file has changed. */
export const keyOf = (text: string, look: Digest): Digest => digestOf(look + text);
