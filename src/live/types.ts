// What kind of file an address holds, in the words of the web: by its ending, as every static host does. Door of `mrmime`.
import { lookup } from 'mrmime';

/** What the table lacks: the files of reference managers, which browsers show as text. */
const OURS: Readonly<Record<string, string>> = { ris: 'text/plain', bib: 'text/plain' };

/** `"text/html; charset=utf-8"` */
export function typeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const type = OURS[ending] ?? lookup(path) ?? 'application/octet-stream';
  return /^text\/|^application\/(?:json|xml|javascript)$|\+xml$/.test(type) ? `${type}; charset=utf-8` : type;
}
