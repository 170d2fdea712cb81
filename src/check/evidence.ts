// What the checks look at, and what a check is.
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';

export interface Evidence {
  readonly site: Site;
  readonly settings: Settings;
  /** The day of the build, `YYYY-MM-DD`. It only ever makes a warning: no page depends on it. */
  readonly today: string;
}

export type Check = (evidence: Evidence) => Iterable<Problem>;
