// Makes one page of its job, on the spot: nothing is staged, nothing is written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryFor, type Read, spotsOf } from '../crew/library.ts';
import type { Job } from '../model/job.ts';
import type { Digest, OutPath } from '../model/names.ts';
import type { Checked } from '../model/problem.ts';
import type { Templates } from '../render/templates.ts';
import type { Edition } from './edition.ts';
import { typeOf } from './types.ts';

export interface Page {
  /** The file it would be, from the site's root: `"2021/02/index.html"`. */
  readonly path: OutPath;
  /** For the header `Content-Type`. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Where the bytes lie, when the page is a file that is copied, e.g. a picture. */
  readonly file?: string;
}

/** A page, and the text of its story: should a slip of the pen hold the story back, its file has that text no more. */
export interface Made {
  readonly page: Page;
  readonly text?: Text;
}

interface Text {
  readonly digest: Digest;
  readonly html: string | Uint8Array;
}

/** @param known the text that the page was last made with. */
export function make(job: Job, edition: Edition, templates: () => Templates, known: Text | undefined): Checked<Made> {
  const { place, store } = edition;
  const read = libraryFor(job, spotsOf(job, { seeds: store.seeds, asides: NO_ASIDES }), place, store.texts);
  const text = job.kind === 'story' && job.body ? textOf(job.body.digest, read, known) : undefined;
  const texts = text === undefined ? read : { html: text.html, body: '', at: () => '' };
  const { value, problems } = templates().render(job, texts);
  if (read.trouble !== undefined) return { value: undefined, problems: [read.trouble] };
  const page = value && { path: job.path, type: typeOf(job.path), bytes: Uint8Array.from(value.bytes) };
  return { value: page && { page, ...(text && { text }) }, problems };
}

function textOf(digest: Digest, read: Read, known: Text | undefined): Text {
  if (known?.digest === digest) return known;
  const { html } = read;
  return { digest, html: typeof html === 'string' ? html : Uint8Array.from(html) };
}

/** Plain texts are read again, which is quick: what was set aside before an edit may not be what the file says. */
const NO_ASIDES = new Map<string, never>();

/** A picture may be large, and a server sends it from where it lies: it is read only for whoever asks for its bytes. */
export function copied(path: OutPath, copy: NonNullable<Job['copy']>, { place }: Edition): Page {
  const file = join(place.seedsDir, copy.from);
  return {
    path,
    type: typeOf(path),
    file,
    get bytes() {
      return readFileSync(file);
    },
  };
}
