// A story as lists show it, and lists cut into days, months or years. Knows nothing of pages.
import type { Settings } from '../model/settings.ts';
import type { Position, Site, Story } from '../model/site.ts';
import { directionOf } from './language.ts';

/** One story in a list. What the page already says (a section page's section) is left out. */
export type Entry = {
  readonly title: string;
  readonly url: string;
  readonly iso: string;
  readonly section: string | undefined;
  /** Names, in the order printed. */
  readonly byline: readonly string[] | undefined;
  /** Only where it is not the archive's own language. */
  readonly lang: string | undefined;
  readonly dir: string | undefined;
  /** The deck, or the text's beginning; only on pages with room for it. */
  readonly opening: string | undefined;
};

/** Stories under one date: a day, a month or a year. */
export type Block = { readonly iso: string; readonly url?: string; readonly stories: readonly Entry[] };

export type Hidden = 'section' | 'byline' | undefined;

/** Makes entries for one page after another: `const list = lister(site, settings); list(positions)`. */
export function lister(site: Site, settings: Settings, hidden?: Hidden) {
  return (positions: readonly Position[]): Entry[] =>
    positions.map((position) => entryOf(storyAt(site, position), settings, hidden));
}

/** Entries that also say how each story begins. */
export function openingLister(site: Site, settings: Settings, hidden?: Hidden) {
  return (positions: readonly Position[]): Entry[] =>
    positions.map((position) => {
      const story = storyAt(site, position);
      return entryOf(story, settings, hidden, story.card.deck ?? story.card.lead);
    });
}

/** The story at a position that the Site itself gave. */
export function storyAt(site: Site, position: Position): Story {
  const story = site.stories[position];
  if (story === undefined) throw new Error(`the site has no story ${position}`);
  return story;
}

/** All of one shape, since an archive's lists have hundreds of thousands of them. */
function entryOf({ card, url, section, people }: Story, settings: Settings, hidden: Hidden, opening?: string): Entry {
  const { lang, dir } = foreign(card.lang, settings);
  return {
    title: card.title,
    url,
    iso: card.date.iso,
    section: hidden === 'section' ? undefined : section?.name,
    byline: hidden === 'byline' || people.length === 0 ? undefined : people.map(({ name }) => name),
    lang,
    dir,
    opening,
  };
}

/** `lang` and `dir` of a text that is not in the archive's own language. */
export function foreign(lang: string | undefined, settings: Settings): { lang?: string; dir?: string } {
  return lang === undefined || lang === settings.lang ? {} : { lang, dir: directionOf(lang) };
}

export interface Bucket {
  readonly iso: string;
  readonly stories: readonly Position[];
}

/**
 * Cuts a list, oldest first, by the first `length` characters of its dates: 4 for years, 7 months, 10 days.
 * Stories whose date is shorter than that come in a bucket of their own, before the others.
 */
export function bucketsOf(site: Site, positions: readonly Position[], length: 4 | 7 | 10): Bucket[] {
  const buckets: { iso: string; stories: Position[] }[] = [];
  for (const position of positions) {
    const iso = storyAt(site, position).card.date.iso.slice(0, length);
    const last = buckets.at(-1);
    if (last?.iso === iso) last.stories.push(position);
    else buckets.push({ iso, stories: [position] });
  }
  return buckets;
}
