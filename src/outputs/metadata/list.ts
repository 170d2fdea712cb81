// What pages that list stories tell of themselves: schema.org's CollectionPage, and the path to it; the front page tells of the
// whole site. The stories themselves are not listed: each tells of itself.
import type { CollectionPage, WebSite } from 'schema-dts';
import type { Json, Shared } from '../../model/job.ts';
import { wholeAddress } from '../whole.ts';
import { breadcrumb, document, forSite, publisherOf, say, sayJson } from './common.ts';

/** The fields of a list's page that are used here; which there are depends on the page. */
interface ListData {
  readonly url: string;
  /** Of a section, person or topic. */
  readonly name?: string;
  /** The first page of one. */
  readonly home?: string;
  /** The day, month or year of the page. */
  readonly iso?: string;
  readonly description?: string;
}

/** @param title the interface's word for the page, where it has neither a group's name nor a date. */
export const describeList =
  (title?: string) =>
  (data: Json, shared: Shared, word: (name: string) => string): string => {
    const page = data as unknown as ListData;
    const path = pathOf(page, title === undefined ? shared.title : word(title));
    return (
      '{"@context":"https://schema.org","@type":"CollectionPage"' +
      say<CollectionPage>('name', path.at(-1)?.name ?? shared.title) +
      say<CollectionPage>('url', wholeAddress(page.url, shared)) +
      sameForAll(shared) +
      say<CollectionPage>('description', page.description) +
      sayJson<CollectionPage>('breadcrumb', breadcrumb(path, shared)) +
      '}'
    );
  };

const sameForAll = forSite((shared) => {
  const site: Exclude<WebSite, string> = { '@type': 'WebSite', name: shared.title, url: String(shared.url) };
  return (
    say<CollectionPage>('inLanguage', String(shared.lang)) + sayJson<CollectionPage>('isPartOf', JSON.stringify(site))
  );
});

/** A group's own page, then its year; a date's year, its month, its day. */
function pathOf({ url, name, home, iso }: ListData, title: string): readonly { name: string; url: string }[] {
  if (name !== undefined) {
    const own = { name, url: home ?? url };
    return iso === undefined ? [own] : [own, { name: `${name}, ${iso}`, url }];
  }
  if (iso === undefined) return [{ name: title, url }];
  const ends = [4, 7, 10].filter((end) => end <= iso.length);
  return ends.map((end) => ({ name: iso.slice(0, end), url: `/${iso.slice(0, end).replaceAll('-', '/')}/` }));
}

/** The front page: what the site is, and whose. */
export function describeSite(_: Json, shared: Shared): string {
  const site: Exclude<WebSite, string> = {
    '@type': 'WebSite',
    name: shared.title,
    url: String(shared.url),
    inLanguage: String(shared.lang),
    publisher: publisherOf(shared),
    ...(typeof shared.description === 'string' && { description: shared.description }),
  };
  return document(site);
}
