// What a build did, in numbers that add up: found = published + drafts + held.

import type { Census } from './census.ts';
import type { SeedPath, UrlPath } from './names.ts';
import type { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

export interface Report {
  /** What the archive's settings came to; undefined when they could not be read. */
  readonly settings: Settings | undefined;
  /** Article files found in the seeds folder. */
  readonly found: number;
  readonly published: readonly { readonly path: SeedPath; readonly url: UrlPath }[];
  readonly drafts: readonly SeedPath[];
  readonly held: readonly SeedPath[];
  /** Files passed over: neither articles nor shown by one. */
  readonly passed: readonly SeedPath[];
  readonly problems: readonly Problem[];
  /** Output files; `undefined` when nothing was to be written (check, strict). */
  readonly files: Written | undefined;
  /** What reading took: files opened, and those parsed because they say something new. */
  readonly effort: Effort;
  /** What was indexed for search; `undefined` when nothing had to be. */
  readonly search?: Indexed | undefined;
  readonly seconds: number;
}

export interface Effort {
  readonly read: number;
  readonly parsed: number;
}

export interface Written {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Pages rendered, whether or not their bytes turned out new. */
  readonly rendered: number;
  readonly bytes: number;
  /** All files of the site by what they are, the manifest left out. */
  readonly census: Census;
}

/** The work of indexing: indexes whose stories did not change cost nothing and are not counted. */
export interface Indexed {
  /** Of the years whose index was made, in order. */
  readonly years: readonly string[];
  readonly stories: number;
  readonly seconds: number;
}
