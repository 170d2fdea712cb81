// Sitemaps (sitemaps.org): an index, and one file per year so that a closed year's file never changes again.
// Only made when the site's address is known, since every URL in them must be absolute.
import { instant, isDay } from '../lib/instant.ts';
import type { CalendarDate } from '../model/article.ts';
import type { Job } from '../model/job.ts';
import type { Site, Story, Year } from '../model/site.ts';
import { storyAt } from './entries.ts';
import type { Kind } from './kind.ts';
import { mayLead, plainFile } from './paths.ts';

/** The standard allows 50,000 URLs and 50 MiB a file; below that, whatever the length of the addresses. */
const MOST_URLS = 45_000;

export const sitemap: Kind = {
  name: 'sitemap',
  template: 'sitemap.xml',
  *jobs(site, settings, { only } = {}) {
    if (settings.url === undefined || !mayLead('/sitemap-', only)) return;
    for (const { url, stories } of filesOf(site)) {
      if (!mayLead(url, only)) continue;
      const listed = stories.map((position) => entryOf(storyAt(site, position)));
      yield { kind: 'sitemap', path: plainFile(url), data: { stories: listed } } satisfies Job;
    }
  },
};

export const sitemapIndex: Kind = {
  name: 'sitemapIndex',
  template: 'sitemap-index.xml',
  *jobs(site, settings, { only } = {}) {
    if (settings.url === undefined || !mayLead('/sitemap.xml', only)) return;
    const files = [...filesOf(site)].map(({ url, stories }) => ({
      url,
      ...changed(stories.map((position) => lastChange(storyAt(site, position))).reduce(later, undefined)),
    }));
    yield { kind: 'sitemapIndex', path: plainFile('/sitemap.xml'), data: { files } };
  },
};

function* filesOf(site: Site) {
  for (const year of site.years) yield* filesOfYear(year);
}

/** `/sitemap-2021.xml`, and past the limit `/sitemap-2021-2.xml` and so on. */
function* filesOfYear({ iso, stories }: Year) {
  for (let start = 0, n = 1; start < stories.length; start += MOST_URLS, n++) {
    yield { url: `/sitemap-${iso}${n > 1 ? `-${n}` : ''}.xml`, stories: stories.slice(start, start + MOST_URLS) };
  }
}

const entryOf = (story: Story) => ({ url: story.url, ...changed(lastChange(story)) });

const changed = (lastmod: string | undefined) => (lastmod === undefined ? {} : { lastmod });

/** When the story's content last changed: never the time of the build, and nothing when that is not known to the day. */
function lastChange({ card }: Story): string | undefined {
  const { date, updated, corrections } = card;
  if (!corrections && !updated) return w3c(date); // nearly every story
  const dates = [date, updated, ...(corrections ?? []).map((correction) => correction.date)];
  return dates.map((each) => each && w3c(each)).reduce(later, undefined);
}

/** What the protocol's schema takes: a whole day, or a time with its seconds and its zone. */
function w3c(date: CalendarDate): string | undefined {
  if (!isDay(date)) return undefined;
  return date.time === undefined || date.offset === undefined ? date.iso : instant(date);
}

/** By the written form: which of two moments of one day in two zones came first does not matter here. */
function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
