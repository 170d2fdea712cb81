// What the metadata of all kinds of page have in common: who publishes, and the path from the front page.
import type { BreadcrumbList, Organization } from 'schema-dts';
import type { Shared } from '../../model/job.ts';
import { wholeAddress } from '../whole.ts';

interface Step {
  readonly name: string;
  readonly url: string;
}

export function publisherOf({ publisher, title }: Shared): Exclude<Organization, string> {
  return { '@type': 'Organization', name: typeof publisher === 'string' ? publisher : title };
}

/** @param path the pages after the front page, the page itself last. */
export function breadcrumb(path: readonly Step[], shared: Shared): Exclude<BreadcrumbList, string> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: shared.title, url: '/' }, ...path].map(({ name, url }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: wholeAddress(url, shared),
    })),
  };
}
