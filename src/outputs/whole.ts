// Whole addresses, for whatever is read far from the site: feeds, metadata, data.
import { encode } from '../lib/addresses.ts';
import type { Shared } from '../model/job.ts';

/** An address of the site with its host; from the site's root, as it stands, while the host is not known. */
export function wholeAddress(path: string, { url }: Shared): string {
  const encoded = /^[\w/.-]*$/.test(path) ? path : encode(path);
  return typeof url === 'string' ? url + encoded.slice(1) : encoded;
}
