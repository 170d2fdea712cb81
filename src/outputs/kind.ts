// What every kind of output is: a name, a template, and the jobs it asks for. A new kind is one file and one line in `kinds.ts`.
import type { Job } from '../model/job.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';

export interface Kind {
  /** Stands in each of its jobs, e.g. `"story"`. */
  readonly name: string;
  /** The file in `templates/` that makes its bytes; null when a file is copied. */
  readonly template: string | null;
  /** Its jobs, one after another, never all at once. Every address in them is from the site's root; templates make it relative. */
  jobs(site: Site, settings: Settings): Iterable<Job>;
}
