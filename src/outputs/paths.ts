// Where an address has its file, and where a date has its page. The only maker of OutPath.
import { dateAddress } from '../lib/addresses.ts';
import type { OutPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';

/** Endings that hosts serve as what they are; any other address is a folder with a page in it. */
const FILE = /\.(?:x?html?|xml|txt|css|json)$/i;

/** The file a page is written to: `"/2021/02/"` → `"2021/02/index.html"`, `"/old.html"` → `"old.html"`, `"/old.php"` → `"old.php/index.html"`. */
export function pageFile(url: string): OutPath {
  const path = url.replace(/^\/+/, '');
  if (path === '' || path.endsWith('/')) return `${path}index.html` as OutPath;
  return (FILE.test(path) ? path : `${path}/index.html`) as OutPath;
}

/** Whether an address has its page in the one file that is wanted; all are, when none is named. */
export function isWanted(url: string, only: OutPath | undefined): boolean {
  return only === undefined || (mayLead(url, only) && pageFile(url) === only);
}

/** Whether the wanted file lies at an address or below it. */
export function mayLead(url: string, only: OutPath | undefined): boolean {
  if (only === undefined || url === '/') return true;
  const last = url.length - 1; // looked at first: nearly all addresses differ there from the one that is wanted
  return only.charCodeAt(last - 1) === url.charCodeAt(last) && only.startsWith(url.slice(1));
}

/** The file of an address that is no page, e.g. a picture's: the same path. */
export function plainFile(url: string): OutPath {
  return url.slice(1) as OutPath;
}

/** Where a day, month or year is shown, as templates are given it. */
export type Place = {
  readonly url: string;
  /** Where on that page, e.g. `"#d2021-02-26"`: only of a day that has no page of its own. */
  readonly part?: string;
};

export function placeOf(iso: string, { pages }: Settings): Place {
  if (pages.days || iso.length < 10) return { url: dateAddress(iso) };
  return { url: dateAddress(iso.slice(0, 7)), part: `#d${iso}` };
}
