// Every feed of the site: RSS 2.0, Atom and JSON Feed for each channel, one after another so that a text is read once for all
// three; then the documents of the whole history. Only made when the site's address is known, since every address in a feed is
// whole. Nothing in a feed comes from the clock.
import type { Job } from '../../model/job.ts';
import type { Settings } from '../../model/settings.ts';
import type { Position, Site, Story } from '../../model/site.ts';
import { wholeBody } from '../body.ts';
import { storyAt } from '../entries.ts';
import type { Kind } from '../kind.ts';
import { mayLead, plainFile } from '../paths.ts';
import { atomXml } from './atom.ts';
import { type Channel, channels, FORMATS } from './channels.ts';
import { historyOf } from './history.ts';
import { type Item, itemOf, tagged } from './item.ts';
import { jsonFeed } from './json.ts';
import { rssXml } from './rss.ts';
import type { Feed } from './whole.ts';

const MAKERS = { rss: rssXml, atom: atomXml, json: jsonFeed };

export const feed: Kind = {
  name: 'feed',
  template: null,
  texts: true,
  make: (data, texts, shared) => {
    const made = data as unknown as Feed;
    return MAKERS[made.format](made, texts, shared);
  },
  *jobs(site, settings, { only } = {}) {
    if (settings.url === undefined || site.stories.length === 0 || !isFeed(only)) return;
    const desk = deskFor(site, settings, settings.url);
    const { chapters, open } = historyOf(site, settings);
    const before = chapters.at(-1)?.url;
    const history = before === undefined ? {} : { history: { previous: before } };
    for (const [channel, positions] of channels(site, settings)) {
      if (!mayLead(channel.home, only)) continue;
      const isSite = channel.key === '';
      const long = isSite && open.length > positions.length ? [...open].reverse() : positions;
      yield desk.job(channel, 'rss', positions);
      yield desk.job(channel, 'atom', isSite ? long : positions, isSite ? history : {});
      yield desk.job(channel, 'json', positions);
    }
    for (const [i, { url, iso, stories }] of chapters.entries()) {
      if (!mayLead(url, only)) continue;
      const [previous, next] = [chapters[i - 1]?.url, chapters[i + 1]?.url];
      const turn = { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
      const channel = { key: '', home: '/', name: iso };
      yield deskFor(site, settings, settings.url).job(channel, 'atom', [...stories].reverse(), {
        url,
        history: { current: '/atom.xml', ...turn },
      });
    }
  },
};

/** Whether a file that is wanted is named as feeds are. */
const isFeed = (only: string | undefined): boolean =>
  only === undefined || /(?:^|\/)(?:rss\.xml|atom[^/]*\.xml|feed\.json)$/.test(only);

/** Makes the jobs. A story's item and the reference to its text are made once, however many feeds it stands in. */
function deskFor(site: Site, settings: Settings, home: string) {
  const items = new Map<Position, Item>();
  const bodies = new Map<Story, ReturnType<typeof wholeBody>>();
  const full = settings.feeds.content === 'full';
  const once = <K, V>(known: Map<K, V>, key: K, make: () => V): V => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
  return {
    job(channel: Channel, format: Feed['format'], positions: readonly Position[], more: Partial<Feed> = {}): Job {
      const url = more.url ?? `${channel.home}${FORMATS[format]}`;
      const stories = positions.map((position) => storyAt(site, position));
      const data = {
        ...channel,
        format,
        url,
        id: tagged(`feed${channel.key}`, settings),
        full,
        ...more,
        items: stories.map((story, i) => once(items, positions[i] as Position, () => itemOf(story, settings))),
      };
      const texts = full && { bodies: stories.map((story) => once(bodies, story, () => wholeBody(story, home))) };
      return { kind: 'feed', path: plainFile(url), data: data as unknown as Job['data'], ...texts };
    },
  };
}
