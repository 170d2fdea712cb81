// JSON Feed 1.1 (jsonfeed.org/version/1.1). The feeds of a closed archive say `expired`: no reader need ever ask again.
import { instant, isDay } from '../../lib/instant.ts';
import { cleanText } from '../../lib/xml.ts';
import type { Json, Shared } from '../../model/job.ts';
import type { Texts } from '../kind.ts';
import { wholeAddress } from '../whole.ts';
import type { Item } from './item.ts';
import { descriptionOf, type Feed, htmlOf, titleOf } from './whole.ts';

export function jsonFeed(feed: Feed, texts: Texts, shared: Shared): string {
  const description = descriptionOf(feed, shared);
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(feed, shared),
    home_page_url: wholeAddress(feed.home, shared),
    feed_url: wholeAddress(feed.url, shared),
    ...(description !== undefined && { description }),
    language: shared.lang,
    authors: [{ name: shared.publisher ?? shared.title }],
    ...(shared.status === 'closed' && { expired: true }),
    items: feed.items.map((item, n) => itemJson(item, htmlOf(feed, n, texts, shared), shared)),
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

function itemJson(item: Item, html: string | undefined, shared: Shared): Json {
  const { people, topics, lang, image, updated } = item;
  const summary = cleanText(item.summary);
  return {
    id: item.id,
    url: wholeAddress(item.url, shared),
    title: cleanText(item.title),
    ...(html === undefined ? { content_text: summary } : { content_html: html, summary }),
    ...(image !== undefined && { image: wholeAddress(image, shared) }),
    ...(isDay(item.date) && { date_published: instant(item.date) }),
    ...(updated && isDay(updated) && { date_modified: instant(updated) }),
    ...(people && { authors: people.map(({ name, url }) => ({ name, url: wholeAddress(url, shared) })) }),
    ...(topics && { tags: topics }),
    ...(lang !== undefined && { language: lang }),
  };
}
