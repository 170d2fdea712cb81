// One file to be made, as plain data: whoever holds a Job and the seeds can make the file, in any thread, on any machine.
import type { Digest, OutPath, SeedPath } from './names.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * A Job holds all that its file depends on: what it shows by value, the texts and pictures it needs by digest.
 * What every page shows (masthead, sections, settings) is the build's `Shared`, part of every key.
 */
export interface Job {
  /** The kind's name in `outputs/kinds.ts`, e.g. `"story"`. */
  readonly kind: string;
  readonly path: OutPath;
  /** What the template gets as `it.page`; its shape is the kind's, documented in `templates/README.md`. */
  readonly data: Json;
  /**
   * Another whenever anything else of the job is: given by kinds that can say so in short, so that `data` need not be made to learn
   * that nothing has changed.
   */
  readonly mark?: string;
  /** The story's text: which file, which bytes, and what to put in its slots. */
  readonly body?: JobBody | undefined;
  /** The texts of several stories, for a file that gathers them: a feed, a year's data. */
  readonly bodies?: readonly JobBody[];
  /** A file to copy as it is. */
  readonly copy?: { readonly from: SeedPath; readonly digest: Digest };
}

export interface JobBody {
  readonly path: SeedPath;
  readonly digest: Digest;
  readonly format: 'text' | 'markdown';
  /** Where a plain text's first paragraph stands, counted from 1; absent when it has none. */
  readonly line?: number | undefined;
  /** Wanted as it stands in the file, not as HTML. */
  readonly written?: true | undefined;
  /** What each slot of the body becomes; see `lib/slots.ts`. */
  readonly slots?: readonly string[] | undefined;
}

/** What every page shows; given to templates as `it.site`. */
export interface Shared {
  readonly title: string;
  readonly [key: string]: Json | undefined;
}

/** A file ready to be written. */
export interface Output {
  readonly path: OutPath;
  readonly bytes: Uint8Array;
}
