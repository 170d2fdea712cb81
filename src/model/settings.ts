// What `archive.yml` can say, after it was checked and every default filled in. `config/` makes it.

export interface Settings {
  /** The paper's name, shown in the masthead. */
  readonly title: string;
  readonly tagline?: string;
  /** One or two paragraphs about the archive, for the about page and feeds. */
  readonly description?: string;
  /** The site's address with a closing slash, e.g. `"https://courier.example/archive/"`. Without it: no feeds, sitemaps or canonical links. */
  readonly url?: string;
  /** BCP 47 language of the paper and of the interface. */
  readonly lang: string;
  /** `closed`: nothing is added any more. `live`: it is still published. */
  readonly status: 'closed' | 'live';
  /** Which comes first in a date such as 03/04/2021: the day or the month. Without it such dates are ambiguous. */
  readonly dateOrder?: 'day-first' | 'month-first';
  /** Where stories stand, e.g. `"/{year}/{month}/{day}/{slug}/"`; also `{section}`. */
  readonly permalink: string;
  /** Folders, relative to the archive's. */
  readonly seeds: string;
  readonly out: string;
  readonly templates: string;
  /** Where the site is published: the build then writes the files that this host wants. */
  readonly host?: HostName;
  /** Write nothing when a story is held. */
  readonly strict: boolean;
  readonly publisher?: string;
  readonly rights?: string;
  readonly contact?: string;
  /** What others may do with the stories: an address, or a name such as `"CC BY 4.0"`. */
  readonly license?: string;
  readonly feeds: FeedSettings;
  /** Whom robots.txt lets in: everybody, everybody but programs that gather texts to train on, or web archives only. */
  readonly robots: 'open' | 'no-training' | 'archive-only';
  /** How many years older than the archive's last story a story must be to say that it is old: 0 for every story. */
  readonly ageNoteYears: number;
  /** For the page about the archive: what becomes of mistakes, and how the archive was made. */
  readonly correctionsPolicy?: string;
  readonly howMade?: string;
  readonly front: Front;
  /** By the name as stories write it. */
  readonly sections: Readonly<Record<string, GroupSettings>>;
  readonly authors: Readonly<Record<string, GroupSettings>>;
  readonly topics: Readonly<Record<string, GroupSettings>>;
  readonly theme: Theme;
  readonly data: DataSettings;
  readonly pages: PageSettings;
  /** Whether the archive has a page to search it, and the index for that. */
  readonly search: boolean;
  /** The user's own things, passed to templates as they are. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** The hosts whose limits and files we know; see `hosts/`. */
export type HostName =
  | 'github-pages'
  | 'netlify'
  | 'cloudflare-pages'
  | 's3'
  | 'r2'
  | 'rsync'
  | 'nginx'
  | 'apache'
  | 'caddy';

/** The stories an editor chose for the front page, by their files or addresses. */
export interface Front {
  readonly lead?: string;
  readonly picks: readonly string[];
}

export interface GroupSettings {
  readonly description?: string;
}

/** Which files for machines stand beside the pages. */
export interface DataSettings {
  /** RIS, BibTeX and CSL-JSON of every story. */
  readonly citations: boolean;
  /** Whether each story has its text and its record beside its page. */
  readonly twins: boolean;
  /** Whether the archive has `/data/`: all texts year by year, and the table of all stories. */
  readonly files: boolean;
}

/** Which pages a small archive or a host that counts files can do without. */
export interface PageSettings {
  /** A page for each day that has stories. Without them the page of the month shows its days whole. */
  readonly days: boolean;
  /** A page for each of the 366 days of a year, with the stories of all years. */
  readonly onThisDay: boolean;
}

export interface Theme {
  /** Any CSS colour, e.g. `"#8a1c1c"`. */
  readonly accent?: string;
  /** CSS families for the text and for the furniture, e.g. `"Georgia, serif"`. */
  readonly fonts?: { readonly text?: string; readonly furniture?: string };
  /** A picture among the seeds, shown in the masthead with the paper's name as its description. */
  readonly logo?: string;
}

export interface FeedSettings {
  /** What an item holds of its story: the whole text, or its deck or beginning. */
  readonly content: 'full' | 'summary';
  /** How many of the newest stories a feed has. */
  readonly items: number;
  /** Whether there are feeds of each section, person and topic. */
  readonly sections: boolean;
  readonly people: boolean;
  readonly topics: boolean;
  /** Whether every story ever published stands in a feed: `/atom.xml` and those it leads back to. */
  readonly history: boolean;
  /**
   * What the ids of items begin with after `tag:` (RFC 4151): a host the paper had, and a day or year on which it had it, e.g.
   * `"courier.example,2003"`. Without it: the host of `url`. It must stay when the address changes.
   */
  readonly tag?: string;
}
