// Which feeds there are: one for the site, and one for each section, author and topic, as the settings ask. Each has the
// newest stories of its list and is written in three formats.
import type { Settings } from '../../model/settings.ts';
import type { Group, Position, Site } from '../../model/site.ts';

/** What a feed is a feed of. */
export type Channel = {
  /** What its id is made of: `""`, `"/sections/money"`. */
  readonly key: string;
  /** The page it belongs to, which is also the folder it lies in. */
  readonly home: string;
  readonly name?: string;
  readonly description?: string;
};

export const FORMATS = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

export function* channels(site: Site, settings: Settings): Iterable<readonly [Channel, readonly Position[]]> {
  if (site.stories.length === 0) return;
  const { items } = settings.feeds;
  const { length } = site.stories;
  const newest = Array.from({ length: Math.min(items, length) }, (_, i) => length - 1 - i);
  yield [{ key: '', home: '/' }, newest];
  for (const list of ['sections', 'people', 'topics'] as const) {
    if (!settings.feeds[list]) continue;
    for (const group of site[list]) yield [channelOf(group, settings), group.stories.slice(-items).reverse()];
  }
}

function channelOf({ kind, name, url }: Group, settings: Settings): Channel {
  const description = kind === 'section' ? settings.sections[name]?.description : undefined;
  return { key: url.replace(/\/$/, ''), home: url, name, ...(description !== undefined && { description }) };
}

/** Where the feeds of a page are, when it has any: the RSS one, beside which the others lie. */
export function feedOf(kind: Group['kind'] | 'site', home: string, { url, feeds }: Settings): string | undefined {
  const made = { site: true, section: feeds.sections, person: feeds.people, topic: feeds.topics }[kind];
  return made && url !== undefined ? `${home}${FORMATS.rss}` : undefined;
}
