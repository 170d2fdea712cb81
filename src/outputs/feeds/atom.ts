// Atom (RFC 4287), and the links of RFC 5005 between a feed and the documents of its history. `updated` must be an instant:
// a date without a time is midnight UTC, and one known to the month its first day. `published` is left out then.
import { instant, isDay } from '../../lib/instant.ts';
import { element, xmlText } from '../../lib/xml.ts';
import type { Shared } from '../../model/job.ts';
import type { Texts } from '../kind.ts';
import { wholeAddress } from '../whole.ts';
import type { Item } from './item.ts';
import { descriptionOf, type Feed, htmlOf, titleOf } from './whole.ts';

export function atomXml(feed: Feed, texts: Texts, shared: Shared): string {
  const { history, items } = feed;
  const link = (rel: string, path: string | undefined, type = 'application/atom+xml') =>
    path === undefined ? '' : `<link rel="${rel}" type="${type}" href="${xmlText(wholeAddress(path, shared))}"/>\n`;
  const isArchive = history?.current !== undefined;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom"${isArchive ? ' xmlns:fh="http://purl.org/syndication/history/1.0"' : ''} xml:lang="${xmlText(String(shared.lang))}">\n`,
    element('title', titleOf(feed, shared)),
    element('subtitle', descriptionOf(feed, shared)),
    element('id', feed.id),
    element('updated', items.map(updatedOf).reduce(later, '')),
    `<author>\n${element('name', (shared.publisher as string | undefined) ?? shared.title)}</author>\n`,
    element('rights', shared.rights as string | undefined),
    link('self', feed.url),
    link('alternate', feed.home, 'text/html'),
    link('current', history?.current),
    link('prev-archive', history?.previous),
    link('next-archive', history?.next),
    isArchive ? '<fh:archive/>\n' : '',
    ...items.map((item, n) => entryXml(item, htmlOf(feed, n, texts, shared), shared)),
    '</feed>\n',
  ].join('');
}

function entryXml(item: Item, html: string | undefined, shared: Shared): string {
  return [
    `<entry${item.lang === undefined ? '' : ` xml:lang="${xmlText(item.lang)}"`}>\n`,
    element('title', item.title),
    element('id', item.id),
    `<link rel="alternate" type="text/html" href="${xmlText(wholeAddress(item.url, shared))}"/>\n`,
    element('updated', updatedOf(item)),
    isDay(item.date) ? element('published', instant(item.date)) : '',
    ...(item.people ?? []).map(
      ({ name, url }) => `<author>\n${element('name', name)}${element('uri', wholeAddress(url, shared))}</author>\n`,
    ),
    ...(item.topics ?? []).map((name) => `<category term="${xmlText(name)}"/>\n`),
    element('summary', item.summary),
    element('content', html, ' type="html"'),
    '</entry>\n',
  ].join('');
}

const updatedOf = ({ date, updated }: Item): string => instant(updated ?? date);

/** By the written form: a difference of hours between zones does not matter for when a feed last changed. */
const later = (a: string, b: string): string => (a > b ? a : b);
