// The archive as a whole, in memory: every story's card with its address, and every list it stands in.
// `catalog/` makes it; `check/` and `outputs/` read it. Lists hold positions in `stories`, never copies.
import type { Asset, Card, Trace } from './card.ts';
import type { SeedPath, UrlPath } from './names.ts';

/** A position in `Site.stories`. */
export type Position = number;

export interface Site {
  /** Oldest first; on one day, by path. */
  readonly stories: readonly Story[];
  /** By name, in the paper's language. */
  readonly sections: readonly Group[];
  readonly people: readonly Group[];
  readonly topics: readonly Group[];
  /** Oldest first. */
  readonly years: readonly Year[];
  /** Long silences between the first and the last story, in order. */
  readonly gaps: readonly Gap[];
  /** The 366 days of a year with the stories of all years; empty when the archive is too small to have such pages. */
  readonly anniversaries: readonly Anniversary[];
  /** The picture in the masthead, when the settings name one and it is there. */
  readonly logo: PlacedAsset | undefined;
  readonly chosen: Chosen;
  readonly redirects: readonly Redirect[];
  /** The files that stories show or link to; each is copied. By path. */
  readonly assets: readonly PlacedAsset[];
}

export interface Story {
  readonly card: Card;
  readonly trace: Trace;
  readonly url: UrlPath;
  /** The name that stays when the address changes: what the story says, else the path of its file. No two stories share one. */
  readonly id: string;
  readonly section: Ref | undefined;
  readonly people: readonly Ref[];
  readonly topics: readonly Ref[];
  /** Its neighbours in the same section, or, without a section, among all stories. */
  readonly before: Position | undefined;
  readonly after: Position | undefined;
  /** Stories like it, the most alike first: at most four, often none. */
  readonly related: readonly Position[];
  /** Where each of `trace.links` leads, in the same order; undefined when it leads nowhere. */
  readonly links: readonly (LinkTarget | undefined)[];
  /** Each of `trace.images`, in the same order; undefined when the file is missing. */
  readonly images: readonly (PlacedAsset | undefined)[];
  /** The lead picture, when it lies beside the article. */
  readonly picture: PlacedAsset | undefined;
  /** The address it would have had, when another story had it first. */
  readonly wanted?: UrlPath;
}

/** Where a link in a story's text leads inside the archive. */
export interface LinkTarget {
  readonly url: UrlPath;
  /** The query and fragment as written, e.g. `"#p7"`; often empty. */
  readonly tail: string;
}

/** A name and where its page is. */
export interface Ref {
  readonly name: string;
  readonly url: UrlPath;
}

/** A section, a person or a topic. */
export interface Group extends Ref {
  readonly kind: 'section' | 'person' | 'topic';
  readonly slug: string;
  /** Oldest first. */
  readonly stories: readonly Position[];
}

export interface Year {
  /** `"2021"` */
  readonly iso: string;
  readonly url: UrlPath;
  /** All stories of the year, oldest first, those dated only by year included. */
  readonly stories: readonly Position[];
  readonly months: readonly Month[];
}

export interface Month {
  /** `"2021-02"` */
  readonly iso: string;
  readonly url: UrlPath;
  readonly stories: readonly Position[];
  readonly days: readonly Day[];
}

export interface Day {
  /** `"2021-02-26"` */
  readonly iso: string;
  /** Where its page is, if days have pages. */
  readonly url: UrlPath;
  readonly stories: readonly Position[];
}

/** The first and the last day of a run of days without a story. */
export interface Gap {
  readonly from: string;
  readonly to: string;
}

/** What the settings choose for the front page. */
export interface Chosen {
  readonly lead: Position | undefined;
  readonly picks: readonly Position[];
  /** Names that no published story has. */
  readonly unknown: readonly string[];
}

export interface Anniversary {
  /** `"02-26"` */
  readonly day: string;
  readonly url: UrlPath;
  /** Oldest first. */
  readonly stories: readonly Position[];
}

export interface Redirect {
  /** The old address as written; a page is put there. */
  readonly from: UrlPath;
  readonly to: UrlPath;
  /** The story's file, to name in problems. */
  readonly path: SeedPath;
}

export interface PlacedAsset extends Asset {
  readonly url: UrlPath;
}
