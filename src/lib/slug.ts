// Slugs: the readable, plain-ASCII part of an address. Door of `transliteration`, which is loaded (25 to 90 ms) only when a name has
// letters that are more than one of ASCII with a mark.
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
  if (name.length <= LONGEST && WORDS.test(name)) return name.toLowerCase().replaceAll(' ', '-'); // most headlines
  const ascii = isAscii(name) ? name : toAscii(name);
  const lower = ascii.toLowerCase();
  const slug = (lower.includes('.') ? lower.replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '') : lower) // "u.s." → "us."
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return shorten(slug.replace(/^-|-$/g, ''));
}

/** Words of ASCII letters and digits with a space between two. */
const WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/** Latin letters and the marks that part words, of which the package makes nothing else than what is made here; it takes Ý for a U. */
const LATIN = /^[\x00-\x7f\u00a0\u00ab\u00bb\u00c0-\u00dc\u00de-\u024f\u1e00-\u1eff\u2010-\u2015\u201c-\u201f\u2026]*$/;

function toAscii(text: string): string {
  const plain = text.normalize('NFC').replace(/[‘’]/g, '');
  if (LATIN.test(plain)) {
    const bare = plain.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    const parted = bare.replace(/[\u00a0\u00ab\u00bb\u2010-\u2015\u201c-\u201f\u2026]/g, ' ');
    if (isAscii(parted)) return parted;
  }
  transliterate ??= (require('transliteration') as { transliterate: Transliterate }).transliterate;
  return transliterate(plain);
}

function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const dash = cut.lastIndexOf('-');
  return dash > LONGEST / 2 ? cut.slice(0, dash) : cut.slice(0, LONGEST);
}
