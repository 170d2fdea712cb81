// One story as the reader understood it, whatever format it came in.
import type { Root } from 'mdast';
import type { Digest, SeedPath } from './names.ts';

/** One file as read: its bytes decoded to text with LF line ends, no byte-order mark, no control characters but tab and LF. */
export interface Source {
  readonly path: SeedPath;
  readonly text: string;
  /** Of the file's bytes, before decoding. */
  readonly digest: Digest;
  /** Given when the text is the file's bytes and nothing else. */
  readonly octets?: Octets | undefined;
}

/** A text that need not be decoded to be cut, counted and written (see `lib/octets.ts`). */
export interface Octets {
  /** Each byte as a character. */
  readonly text: string;
  /** Good until the next file is read. */
  readonly bytes: Uint8Array;
  readonly words: number;
}

/**
 * A date as a newspaper gives it: a day, a month or a year, never an instant. `iso` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
 * It never passes through a `Date` in the machine's time zone.
 */
export interface CalendarDate {
  readonly iso: string;
  /** `HH:MM` or `HH:MM:SS`, only where the source had one. */
  readonly time?: string;
  /** `Z` or `±HH:MM`, only where the source had one. */
  readonly offset?: string;
}

export interface Person {
  readonly name: string;
}

export interface Picture {
  /** As written: a path relative to the article's file, or a URL. */
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Correction {
  readonly date?: CalendarDate;
  readonly text: string;
  /** It changes what the story means, so that it is read before the text and not after it. */
  readonly top?: true;
}

/** One story. Every input format parses to this; see `parse/`. */
export interface Article extends Header {
  /** The text, as the unified ecosystem's Markdown tree. */
  readonly body: Root;
  /** The plain text of each block at the body's top level. */
  readonly paragraphs: readonly string[];
}

/** All that is known of a story but its text. */
export interface Header {
  readonly path: SeedPath;
  readonly digest: Digest;
  readonly format: 'text' | 'markdown';
  readonly title: string;
  /** The standfirst: a sentence or two under the headline. */
  readonly deck?: string;
  readonly byline: readonly Person[];
  readonly section?: string;
  readonly date: CalendarDate;
  readonly updated?: CalendarDate;
  /** BCP 47, e.g. `"ar"`; absent when it is the archive's own. */
  readonly lang?: string;
  readonly topics: readonly string[];
  /** Where the story was filed from, e.g. `"BAGHDAD"`. */
  readonly dateline?: string;
  /** The page of the printed paper, as it was numbered: `"A1"`. */
  readonly printPage?: string;
  /** The name by which other systems have always known the story: what its feeds called it, its number in a CMS. */
  readonly id?: string;
  readonly image?: Picture;
  readonly slug?: string;
  /** The address the story asks for, from the site's root. */
  readonly permalink?: string;
  /** Addresses it once had, each of which becomes a redirect page. */
  readonly aliases: readonly string[];
  readonly draft: boolean;
  readonly corrections: readonly Correction[];
  /** What the newsroom says of the story, read before it. */
  readonly editorNote?: string;
  /** What the archive says of this copy, e.g. that a column was torn. */
  readonly archiveNote?: string;
  /** Where the story stood on the web before: an `http(s)` address. */
  readonly original?: string;
  /** Fields we have no use for, kept as they were read. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** For `backfile inspect`: the line (from 1) each field was read from. */
  readonly lines: Readonly<Record<string, number>>;
}

/** The body made ready for a page. Kept by `store/` for Markdown; made again from the file for plain text. */
export interface Body {
  /** HTML, safe to show. Where `links` or `images` speak of an address inside the archive, it holds a slot (see `lib/slots.ts`). */
  readonly html: string;
  readonly links: readonly BodyLink[];
  readonly images: readonly BodyImage[];
}

/** A link from a story's text to somewhere inside the archive, not yet resolved. Slot n of the body is `links[n]`. */
export interface BodyLink {
  readonly href: string;
  readonly line: number;
  readonly column: number;
}

/** A picture in a story's text that lies next to the article. Its slot in the body is `images[n]`. */
export interface BodyImage {
  readonly src: string;
  /** Absent when the source gives none; empty when it says the picture is decoration. */
  readonly alt?: string;
  readonly line: number;
  readonly column: number;
}
