// `/sitemap-news.xml`: the stories of the last two days, for news search (developers.google.com/search/docs, "News sitemap").
// Only of a living paper. The two days are counted back from the newest story and not from the clock, so that the same stories
// always give the same file; a search engine that comes later passes over what has become old.
import { instant, isDay } from '../lib/instant.ts';
import { cleanText } from '../lib/xml.ts';
import type { Settings } from '../model/settings.ts';
import type { Site, Story } from '../model/site.ts';
import type { Kind } from './kind.ts';
import { plainFile } from './paths.ts';

/** The most a file may list. */
const MOST = 1_000;

/** Its address, when the archive has one. */
export function newsMap({ url, status }: Settings): string | undefined {
  return url !== undefined && status === 'live' ? '/sitemap-news.xml' : undefined;
}

export const newsmap: Kind = {
  name: 'newsmap',
  template: 'sitemap-news.xml',
  *jobs(site, settings) {
    const url = newsMap(settings);
    if (url === undefined) return;
    const stories = latest(site).map((story) => ({
      url: story.url,
      title: cleanText(story.card.title),
      date: story.card.date.offset === undefined ? story.card.date.iso : instant(story.card.date),
      language: languageCode(story.card.lang ?? settings.lang),
    }));
    yield { kind: 'newsmap', path: plainFile(url), data: { stories } };
  },
};

/** Newest first. */
function latest({ stories }: Site): Story[] {
  const found: Story[] = [];
  let from = '';
  for (let i = stories.length - 1; i >= 0 && found.length < MOST; i--) {
    const story = stories[i];
    if (story === undefined || !isDay(story.card.date)) continue;
    if (from === '') from = dayBefore(story.card.date.iso);
    if (story.card.date.iso < from) break;
    found.push(story);
  }
  return found;
}

function dayBefore(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}

/** ISO 639, and the two forms of Chinese as Google names them: `"pt-BR"` → `"pt"`, `"zh-Hant"` → `"zh-tw"`. */
function languageCode(lang: string): string {
  const [language = ''] = lang.toLowerCase().split('-');
  if (language !== 'zh') return language;
  return /hant|-tw|-hk|-mo/i.test(lang) ? 'zh-tw' : 'zh-cn';
}
