// Lists every file the site is to have, each as a Job under its key: the digest of all that goes into it. Jobs come one
// after another, never all at once, so that a million of them fit in memory.
import { digestOf } from '../lib/digest.ts';
import type { Digest, OutPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import { kinds } from '../outputs/kinds.ts';

export interface Planned {
  readonly path: OutPath;
  readonly kind: string;
  /** Equal as long as nothing that goes into the file has changed. */
  readonly key: Digest;
  /** The Job as JSON: made once, for the key and for sending. */
  readonly job: string;
}

/** @param look digest of what every page depends on: program, templates, and what they all show. */
export function* plan(site: Site, settings: Settings, look: Digest): Iterable<Planned> {
  const planned = new Set<OutPath>();
  for (const kind of kinds) {
    for (const job of kind.jobs(site, settings)) {
      if (planned.has(job.path)) continue; // the first kind in the list has the first claim to a path
      planned.add(job.path);
      const text = JSON.stringify(job);
      yield { path: job.path, kind: kind.name, key: digestOf(look + text), job: text };
    }
  }
}
