// What every kind of output is: a name, a template, and the jobs it asks for. A new kind is one file and one line in `kinds.ts`.
import type { Job, Json, Shared } from '../model/job.ts';
import type { Digest, OutPath, SeedPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../model/site.ts';

export interface Kind {
  /** Stands in each of its jobs, e.g. `"story"`. */
  readonly name: string;
  /** The file in `templates/` that makes its bytes; null when a file is copied, or made by `make`. */
  readonly template: string | null;
  /** Makes the bytes without a template, where a standard leaves nothing to choose. */
  make?(data: Json, texts: PageTexts, shared: Shared): string | Uint8Array;
  /** What the page tells machines of itself, as the text of a JSON-LD document; asked only when the site's address is known. */
  describe?(data: Json, shared: Shared, word: (name: string) => string): string | undefined;
  /** Made when all other files are there, because it tells of them: `jobs` is given their sizes and digests. */
  readonly last?: true;
  /**
   * What its files show of a story may be more than the story's card, or how long its text is: they are asked for again when stories were
   * only told in other words.
   */
  readonly texts?: true;
  /** Its jobs, one after another, never all at once. Every address in them is from the site's root; templates make it relative. */
  jobs(site: Site, settings: Settings, asked?: Asked): Iterable<Job>;
}

/** Whether a story's page shows a field of its data, e.g. `"related"`. */
export type Shows = (field: string) => boolean;

export interface Asked {
  /** The files that are there already, for a kind that is made last. */
  readonly made?: MadeFiles;
  /** Which data of stories' pages some template shows: others may be left out. Without it, all are wanted. */
  readonly shows?: Shows | undefined;
  /** Files of the stories that were told in other words, when nothing else is new: jobs of others may be left out. */
  readonly retold?: ReadonlySet<SeedPath> | undefined;
  /** The one file that is wanted: jobs of others may be left out, so that one page costs little in a large archive. */
  readonly only?: OutPath | undefined;
}

/** The texts of a job: HTML with its slots filled, or the file's own text. Asked for one by one, so that they need not all be held at once. */
export interface Texts {
  /** `body` of the job. */
  readonly body: string;
  /** `bodies[n]` of the job. */
  at(n: number): string;
}

/** With `html`, which is `body` as it was set aside: its slots filled or not, and good until the next text is read. */
export interface PageTexts extends Texts {
  readonly html: string | Uint8Array;
}

/** Looks up a file of the site by its path in the output folder: its bytes, and the digest of them. */
export type MadeFiles = (path: string) => { readonly size: number; readonly digest: Digest } | undefined;
