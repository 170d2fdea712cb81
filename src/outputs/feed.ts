// RSS 2.0 for the site and each section, newest first. Made with our own template, not with the package `feed`: we need
// dc:creator for every author, ids that are not links, and later the archive feeds of RFC 5005, and it has none of them.
// Only made when the site's address is known. Nothing in a feed comes from the clock: no lastBuildDate.
import { rfc822 } from '../lib/rfc822.ts';
import type { Job } from '../model/job.ts';
import type { Settings } from '../model/settings.ts';
import type { Position, Site, Story } from '../model/site.ts';
import { storyAt } from './entries.ts';
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';

const ITEMS = 20;
/** RFC 4151 wants a year in which the site's owner had its name; no site made by this program is older. */
const TAG_YEAR = '2026';
/** Characters no XML 1.0 document may hold, however written. Reading removes most; settings and U+FFFE come another way. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const feed: Kind = {
  name: 'feed',
  template: 'rss.xml',
  *jobs(site, settings) {
    if (settings.url === undefined) return;
    yield feedJob(
      site,
      settings,
      { url: '/rss.xml', home: '/' },
      site.stories.slice(-ITEMS).map((_, i, { length }) => site.stories.length - length + i),
    );
    for (const { name, url, stories } of site.sections) {
      const description = settings.sections[name]?.description;
      yield feedJob(
        site,
        settings,
        { url: `${url}rss.xml`, home: url, name, ...(description !== undefined && { description }) },
        stories.slice(-ITEMS),
      );
    }
  },
};

type Channel = { readonly url: string; readonly home: string; readonly name?: string; readonly description?: string };

function feedJob(site: Site, settings: Settings, channel: Channel, oldestFirst: readonly Position[]): Job {
  const host = new URL(settings.url ?? '').hostname;
  const items = [...oldestFirst].reverse().map((position) => itemOf(storyAt(site, position), host));
  return { kind: 'feed', path: plainFile(channel.url), data: { ...channel, items } };
}

function itemOf({ card, url, section, people, topics }: Story, host: string) {
  return {
    title: clean(card.title),
    url,
    id: `tag:${host},${TAG_YEAR}:${encodeURI(url)}`,
    ...(card.date.iso.length === 10 && { date: rfc822(card.date) }),
    creators: people.map(({ name }) => clean(name)),
    categories: [...(section ? [section] : []), ...topics].map(({ name }) => clean(name)),
    summary: clean(card.deck ?? card.lead),
  };
}

const clean = (text: string): string => text.replace(NOT_XML, '');
