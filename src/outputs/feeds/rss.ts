// RSS 2.0 (rssboard.org/rss-specification). Authors are `dc:creator`, one each, because `author` must be an e-mail address;
// the `guid` is no link; `content:encoded` comes after the description, as the validator wants it.
import { isDay, rfc822 } from '../../lib/instant.ts';
import { element, xmlText } from '../../lib/xml.ts';
import type { Shared } from '../../model/job.ts';
import type { Texts } from '../kind.ts';
import { wholeAddress } from '../whole.ts';
import type { Item } from './item.ts';
import { descriptionOf, type Feed, htmlOf, titleOf } from './whole.ts';

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
`;

export function rssXml(feed: Feed, texts: Texts, shared: Shared): string {
  const items = feed.items.map((item, n) => itemXml(item, htmlOf(feed, n, texts, shared), shared));
  return [
    HEAD,
    element('title', titleOf(feed, shared)),
    element('link', wholeAddress(feed.home, shared)),
    element('description', descriptionOf(feed, shared) ?? shared.title),
    element('language', String(shared.lang)),
    element('copyright', shared.rights as string | undefined),
    `<atom:link rel="self" type="application/rss+xml" href="${xmlText(wholeAddress(feed.url, shared))}"/>\n`,
    ...items,
    '</channel>\n</rss>\n',
  ].join('');
}

function itemXml(item: Item, html: string | undefined, shared: Shared): string {
  return [
    '<item>\n',
    element('title', item.title),
    element('link', wholeAddress(item.url, shared)),
    element('guid', item.id, ' isPermaLink="false"'),
    isDay(item.date) ? element('pubDate', rfc822(item.date)) : '',
    ...(item.people ?? []).map(({ name }) => element('dc:creator', name)),
    ...(item.topics ?? []).map((name) => element('category', name)),
    element('description', item.summary),
    element('content:encoded', html),
    '</item>\n',
  ].join('');
}
