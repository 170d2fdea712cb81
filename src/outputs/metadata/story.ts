// What a story's page tells search engines and libraries of itself: schema.org's NewsArticle and the path to it, as JSON-LD.
// One Person for each author; a date without a time stays one; nothing is said that is not known. Made in the thread that makes
// the page, of the data the page has anyway.
import type { NewsArticle, Newspaper, Person } from 'schema-dts';
import { licenseAddress } from '../../lib/license.ts';
import type { Json, Shared } from '../../model/job.ts';
import { wholeAddress } from '../whole.ts';
import { breadcrumb, forSite, publisherOf, say, sayJson } from './common.ts';

/** The fields of a story's page that are used here; see `templates/README.md`. */
interface StoryData {
  readonly url: string;
  readonly title: string;
  readonly date: { readonly w3c: string };
  readonly updated?: { readonly w3c: string };
  readonly byline: readonly { readonly name: string; readonly url: string }[];
  readonly section?: { readonly name: string; readonly url: string };
  readonly topics: readonly { readonly name: string }[];
  readonly words: number;
  readonly dateline?: string;
  readonly printPage?: string;
  readonly lang?: string;
  readonly image?: { readonly url?: string };
  readonly corrections?: readonly { readonly text: string }[];
}

export function describeStory(data: Json, shared: Shared): string {
  const page = data as unknown as StoryData;
  const path = [...(page.section ? [page.section] : []), { name: page.title, url: page.url }];
  return `{"@context":"https://schema.org","@graph":[${articleOf(page, shared)},${breadcrumb(path, shared)}]}`;
}

function articleOf(page: StoryData, shared: Shared): string {
  const { section, topics, image, corrections, updated } = page;
  const same = sameForAll(shared);
  const authors = page.byline.map((each) => person(each, shared)).join();
  return (
    '{"@type":"NewsArticle"' +
    say<NewsArticle>('mainEntityOfPage', wholeAddress(page.url, shared)) +
    say<NewsArticle>('headline', page.title) +
    say<NewsArticle>('datePublished', page.date.w3c) +
    say<NewsArticle>('dateModified', updated?.w3c) +
    sayJson<NewsArticle>('author', authors === '' ? undefined : `[${authors}]`) +
    same.whose +
    say<NewsArticle>('articleSection', section?.name) +
    say<NewsArticle>('keywords', topics.length > 0 ? topics.map(({ name }) => name) : undefined) +
    sayJson<NewsArticle>('wordCount', page.words > 0 ? String(page.words) : undefined) +
    say<NewsArticle>('inLanguage', page.lang ?? String(shared.lang)) +
    say<NewsArticle>('image', image?.url === undefined ? undefined : wholeAddress(image.url, shared)) +
    say<NewsArticle>('dateline', page.dateline) +
    say<NewsArticle>(
      'correction',
      corrections?.map(({ text }) => text),
    ) +
    say<NewsArticle>('printPage', page.printPage) +
    same.license +
    ',"isAccessibleForFree":true}'
  );
}

const sameForAll = forSite((shared) => {
  const license = typeof shared.license === 'string' ? licenseAddress(shared.license) : undefined;
  const newspaper: Exclude<Newspaper, string> = { '@type': 'Newspaper', name: shared.title, url: String(shared.url) };
  return {
    whose:
      sayJson<NewsArticle>('publisher', JSON.stringify(publisherOf(shared))) +
      sayJson<NewsArticle>('isPartOf', JSON.stringify(newspaper)),
    license: say<NewsArticle>('license', license),
  };
});

const person = ({ name, url }: { readonly name: string; readonly url: string }, shared: Shared): string =>
  `{"@type":"Person"${say<Person>('name', name)}${say<Person>('url', wholeAddress(url, shared))}}`;
