// Slugs: the readable, plain-ASCII part of an address. Door of `transliteration`, which is loaded (90 ms) only when a
// name has letters beyond ASCII.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
type Transliterate = (text: string) => string;
let transliterate: Transliterate | undefined;

/** Long enough for any headline, short enough for every file system (the limit is 255 bytes). */
const LONGEST = 120;

/**
 * `"U.S. doesn’t see F-16s"` → `"us-doesnt-see-f-16s"`, `"Выборы в Москве"` → `"vybory-v-moskve"`.
 * Empty when nothing can be said in ASCII (emoji alone): the caller has a name to fall back to.
 */
export function slugOf(name: string): string {
  const ascii = isAscii(name) ? name : toAscii(name);
  const lower = ascii.toLowerCase();
  const slug = (lower.includes('.') ? lower.replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '') : lower) // "u.s." → "us."
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return shorten(slug.replace(/^-|-$/g, ''));
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

function toAscii(text: string): string {
  const plain = text.normalize('NFC').replace(/[‘’]/g, '');
  transliterate ??= (require('transliteration') as { transliterate: Transliterate }).transliterate;
  return transliterate(plain);
}

function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const dash = cut.lastIndexOf('-');
  return dash > LONGEST / 2 ? cut.slice(0, dash) : cut.slice(0, LONGEST);
}
