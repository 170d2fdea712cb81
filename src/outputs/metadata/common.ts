// What the metadata of all kinds of page have in common: who publishes, and the path from the front page. It is JSON-LD and written
// as text, because most of what a page tells is the same on all pages and need not be put into JSON again for each.
import type { ListItem, Organization, Thing } from 'schema-dts';
import type { Shared } from '../../model/job.ts';
import { wholeAddress } from '../whole.ts';

interface Step {
  readonly name: string;
  readonly url: string;
}

/** The names of what can be said of a thing. */
type Property<T extends Thing> = keyof Exclude<T, string>;

/** One thing to say, after others: `,"name":"Ann Lee"`; nothing for nothing. */
export const say = <T extends Thing>(name: Property<T>, value: string | readonly string[] | undefined): string =>
  value === undefined ? '' : `,"${String(name)}":${JSON.stringify(value)}`;

/** The same for what is JSON already. */
export const sayJson = <T extends Thing>(name: Property<T>, json: string | undefined): string =>
  json === undefined ? '' : `,"${String(name)}":${json}`;

export function publisherOf({ publisher, title }: Shared): Exclude<Organization, string> {
  return { '@type': 'Organization', name: typeof publisher === 'string' ? publisher : title };
}

/** JSON of what all pages of a site say alike. */
export function forSite<T>(make: (shared: Shared) => T): (shared: Shared) => T {
  const known = new WeakMap<Shared, T>();
  return (shared) => {
    const made = known.get(shared) ?? make(shared);
    known.set(shared, made);
    return made;
  };
}

/** A whole document of JSON-LD. */
export const document = (fields: object): string => JSON.stringify({ '@context': 'https://schema.org', ...fields });

/** @param path the pages after the front page, the page itself last. */
export function breadcrumb(path: readonly Step[], shared: Shared): string {
  let items = frontPage(shared);
  for (const [i, step] of path.entries()) items += `,${listItem(i + 2, step, shared)}`;
  return `{"@type":"BreadcrumbList","itemListElement":[${items}]}`;
}

const frontPage = forSite((shared) => listItem(1, { name: shared.title, url: '/' }, shared));

const listItem = (position: number, { name, url }: Step, shared: Shared): string =>
  `{"@type":"ListItem","position":${position}${say<ListItem>('name', name)}${say<ListItem>('item', wholeAddress(url, shared))}}`;
