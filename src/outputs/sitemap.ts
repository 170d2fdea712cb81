// Sitemaps (sitemaps.org): an index, and one file per year so that a closed year's file never changes again.
// Only made when the site's address is known, since every URL in them must be absolute.
import type { Job } from '../model/job.ts';
import type { Site, Story, Year } from '../model/site.ts';
import { storyAt } from './entries.ts';
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';
import { w3cDate } from './stamp.ts';

/** The standard allows 50,000 URLs and 50 MiB a file; below that, whatever the length of the addresses. */
const MOST_URLS = 45_000;

export const sitemap: Kind = {
  name: 'sitemap',
  template: 'sitemap.xml',
  *jobs(site, settings) {
    if (settings.url === undefined) return;
    for (const { url, stories } of filesOf(site)) {
      const listed = stories.map((position) => lastChange(storyAt(site, position)));
      yield { kind: 'sitemap', path: plainFile(url), data: { stories: listed } } satisfies Job;
    }
  },
};

export const sitemapIndex: Kind = {
  name: 'sitemapIndex',
  template: 'sitemap-index.xml',
  *jobs(site, settings) {
    if (settings.url === undefined) return;
    const files = [...filesOf(site)].map(({ url, stories }) => {
      const lastmod = stories.reduce(
        (latest, position) => later(latest, lastChange(storyAt(site, position)).lastmod),
        '',
      );
      return { url, lastmod };
    });
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

/** When the story last changed: never the time of the build. */
function lastChange({ url, card }: Story) {
  return { url, lastmod: w3cDate(card.updated ?? card.date) };
}

const later = (a: string, b: string): string => (a > b ? a : b);
