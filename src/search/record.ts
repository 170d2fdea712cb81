// A story as the engine is told of it. Title, deck and bylines are searched as its text is.
import { formatDate } from '../lib/calendar.ts';
import type { Story } from '../model/site.ts';
import type { SearchRecord } from './engine.ts';
import { spaced, textOf } from './text.ts';

/**
 * @param html the story's text. `rank` is its place among the stories of its index, by which results are sorted: a date alone
 * would leave those of one day in no order. `lang` is the index's language, `shown` the one in which dates are shown.
 */
export function recordOf(
  { card, url, section, people, topics }: Story,
  html: string,
  { rank, lang, shown }: { readonly rank: number; readonly lang: string; readonly shown: string },
): SearchRecord {
  const names = people.map(({ name }) => name);
  const filters = {
    ...(section && { section: [section.name] }),
    ...(names.length > 0 && { byline: names }),
    ...(topics.length > 0 && { topic: topics.map(({ name }) => name) }),
  };
  return {
    url: [url.slice(1), card.date.iso, formatDate(card.date.iso, 'medium', shown), card.lang ?? ''].join('\t'),
    content: spaced([card.deck, textOf(html)].filter(Boolean).join(' ')) || '—', // the engine refuses a story without a word
    language: lang,
    // Every word of these is searched, so what should only be shown of a story goes with its address.
    meta: { title: spaced(card.title), ...(names.length > 0 && { byline: spaced(names.join(', ')) }) },
    filters,
    sort: { date: String(rank) },
  };
}
