// Finds the job of one file without planning the others: for a page that is made when somebody asks for it.
import type { Job } from '../model/job.ts';
import type { OutPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';
import type { MadeFiles } from '../outputs/kind.ts';
import { kinds } from '../outputs/kinds.ts';

/** The job that a plan would have for the path: of the first kind that asks for it. @param made for a file that tells of others. */
export function find(path: OutPath, site: Site, settings: Settings, made: MadeFiles): Job | undefined {
  for (const kind of kinds) {
    for (const job of kind.jobs(site, settings, { only: path, made })) if (job.path === path) return job;
  }
  return undefined;
}
