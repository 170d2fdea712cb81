// What stays in memory of a story while the archive is built: a card for lists, a trace for checks.
import type { BodyImage, BodyLink, CalendarDate, Correction, Picture } from './article.ts';
import type { Digest, SeedPath } from './names.ts';
import type { Problem } from './problem.ts';

/** All that lists and a story's own furniture need of it; the text stays on disk. About 0.7 kB of heap. */
export interface Card {
  readonly path: SeedPath;
  /** Of the article file's bytes: with it a page's job names the text it shows. */
  readonly digest: Digest;
  readonly format: 'text' | 'markdown';
  readonly title: string;
  readonly deck?: string;
  /** Names, in the order printed. */
  readonly byline: readonly string[];
  readonly section?: string | undefined;
  readonly date: CalendarDate;
  readonly updated?: CalendarDate;
  readonly lang?: string;
  readonly topics?: readonly string[];
  readonly dateline?: string;
  readonly printPage?: string;
  readonly id?: string;
  readonly image?: Picture;
  /** The readable part of its address, in plain ASCII; never empty. */
  readonly slug: string;
  readonly permalink?: string;
  readonly aliases?: readonly string[];
  readonly corrections?: readonly Correction[];
  readonly editorNote?: string;
  readonly archiveNote?: string;
  readonly original?: string;
  /** The beginning of the text, at most about 200 characters, cut at a word. */
  readonly lead: string;
  readonly words: number;
}

/** What the checks of the whole archive need: where the text points, and what makes two texts the same. */
export interface Trace {
  readonly links?: readonly BodyLink[];
  readonly images?: readonly BodyImage[];
  /** The addresses of other sites that the text links to, in their order: for notes on paper. */
  readonly outside?: readonly string[];
  /** Length and checksum of the paragraphs alone: equal, with the same lead, when two files tell a story in the same words. */
  readonly text: string;
  /** Lines (from 1) of the fields that checks speak about, e.g. `{ title: 1, byline: 2, date: 4 }`. */
  readonly lines: Readonly<Record<string, number | undefined>>;
}

/** What became of one file: a story to publish, a draft, or a story held back by an error. */
export type Study =
  | {
      readonly path: SeedPath;
      readonly fate: 'story';
      readonly card: Card;
      readonly trace: Trace;
      readonly problems: readonly Problem[];
    }
  | { readonly path: SeedPath; readonly fate: 'draft' | 'held'; readonly problems: readonly Problem[] };

/** What became of a file whose story is published. */
export type Told = Extract<Study, { fate: 'story' }>;

/** A file beside the stories that they may show or link to, e.g. `"2021/02/photo.jpg"`. */
export interface Asset {
  readonly path: SeedPath;
  readonly digest: Digest;
  /** Pixels; absent when the file is no picture we can measure. */
  readonly width?: number;
  readonly height?: number;
}
