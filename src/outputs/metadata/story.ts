// What a story's page tells search engines and libraries of itself: schema.org's NewsArticle and the path to it, as JSON-LD.
// One Person for each author; a date without a time stays one; nothing is said that is not known. Made in the thread that makes
// the page, of the data the page has anyway.
import type { BreadcrumbList, NewsArticle, Person } from 'schema-dts';
import { licenseAddress } from '../../lib/license.ts';
import type { Json, Shared } from '../../model/job.ts';
import { wholeAddress } from '../whole.ts';
import { breadcrumb, publisherOf } from './common.ts';

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

type Value<T> = Exclude<T, string>;

export function describeStory(data: Json, shared: Shared): Json {
  const page = data as unknown as StoryData;
  const path = [...(page.section ? [page.section] : []), { name: page.title, url: page.url }];
  const graph: [Value<NewsArticle>, Value<BreadcrumbList>] = [articleOf(page, shared), breadcrumb(path, shared)];
  return { '@context': 'https://schema.org', '@graph': graph as unknown as Json };
}

function articleOf(page: StoryData, shared: Shared): Value<NewsArticle> {
  const { section, topics, image, corrections, updated, dateline, printPage } = page;
  const license = typeof shared.license === 'string' ? licenseAddress(shared.license) : undefined;
  const url = wholeAddress(page.url, shared);
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    headline: page.title,
    datePublished: page.date.w3c,
    ...(updated && { dateModified: updated.w3c }),
    ...(page.byline.length > 0 && { author: page.byline.map((each) => person(each, shared)) }),
    publisher: publisherOf(shared),
    isPartOf: { '@type': 'Newspaper', name: shared.title, url: String(shared.url) },
    ...(section && { articleSection: section.name }),
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    ...(page.words > 0 && { wordCount: page.words }),
    inLanguage: page.lang ?? String(shared.lang),
    ...(image?.url !== undefined && { image: wholeAddress(image.url, shared) }),
    ...(dateline !== undefined && { dateline }),
    ...(corrections && { correction: corrections.map(({ text }) => text) }),
    ...(printPage !== undefined && { printPage }),
    ...(license !== undefined && { license }),
    isAccessibleForFree: true,
  };
}

function person({ name, url }: { readonly name: string; readonly url: string }, shared: Shared): Value<Person> {
  return { '@type': 'Person', name, url: wholeAddress(url, shared) };
}
