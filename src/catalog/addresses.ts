// Gives every story its address, always the same one: what the story asks for, else the paper's pattern.
// The only maker of UrlPath. When two stories want one address, both are published and the later gets "-2".
import { slugOf } from '../lib/slug.ts';
import type { Card } from '../model/card.ts';
import type { UrlPath } from '../model/names.ts';

export interface Placed {
  readonly url: UrlPath;
  /** The address it wanted, when it could not have it. */
  readonly wanted?: UrlPath;
}

/** A file name may be 255 bytes; transliterated slugs are shorter, but a permalink is whatever a person wrote. */
const LONGEST_SEGMENT = 200;
/** Longer addresses are no use to anybody, and systems refuse paths of 4,096 bytes. */
const LONGEST_PATH = 1_000;

/** Marks a path as an address. The caller vouches that it starts with "/" and has no ".." in it. */
export const urlPath = (path: string): UrlPath => path as UrlPath;

/**
 * Places the stories, given oldest first. Explicit permalinks come before the pattern, earlier stories before later ones.
 * @param taken addresses of the archive's own pages; no story may stand there. It is extended with those given out.
 */
export function placeStories(cards: readonly Card[], pattern: string, taken: Set<string>): Placed[] {
  const placed: Placed[] = new Array(cards.length);
  const settle = (i: number, wish: string) => {
    const url = firstFree(wish, taken);
    taken.add(url);
    placed[i] = url === wish ? { url } : { url, wanted: urlPath(wish) };
  };
  const asked = cards.map(askedFor);
  asked.forEach((wish, i) => {
    if (wish !== undefined) settle(i, wish);
  });
  cards.forEach((card, i) => {
    if (asked[i] === undefined) settle(i, byPattern(card, pattern));
  });
  return placed;
}

function firstFree(wish: string, taken: ReadonlySet<string>): UrlPath {
  if (!taken.has(wish)) return urlPath(wish);
  const [, stem = wish, end = ''] = /^(.*?)(\/|\.[a-z0-9]+)$/i.exec(wish) ?? [];
  let n = 2;
  while (taken.has(`${stem}-${n}${end}`)) n++;
  return urlPath(`${stem}-${n}${end}`);
}

/** The address a story asks for; a query cannot be served from files, so such a wish falls back to the pattern. */
function askedFor(card: Card): UrlPath | undefined {
  return card.permalink === undefined || card.permalink.includes('?') ? undefined : cleanPath(card.permalink);
}

/**
 * An address as people write it, made safe to be a file: the host, "..", empty parts and characters no file system takes
 * are removed; a last part without an extension becomes a folder. `"https://x.example/a//b"` → `"/a/b/"`.
 */
export function cleanPath(written: string): UrlPath | undefined {
  const path = decode(written.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, ''));
  const parts = path.split(/[/\\]+/).map(cleanSegment);
  const kept = parts.filter((part) => part !== '');
  if (kept.length === 0 || Buffer.byteLength(path) > LONGEST_PATH) return undefined;
  const isFile = !/[/\\]$/.test(path) && /\.[a-z0-9]{1,8}$/i.test(kept.at(-1) ?? '');
  return urlPath(`/${kept.join('/')}${isFile ? '' : '/'}`);
}

function cleanSegment(part: string): string {
  const plain = part.replace(/[\x00-\x1f\x7f<>:"|*]/g, '').trim();
  if (/^\.*$/.test(plain)) return '';
  return Buffer.byteLength(plain) <= LONGEST_SEGMENT ? plain : slugOf(plain) || plain.slice(0, 60);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Fills the pattern; a date without a day or month leaves those parts out: `/2021/some-slug/`. */
function byPattern(card: Card, pattern: string): UrlPath {
  const [year = '', month = '', day = ''] = card.date.iso.split('-');
  const section = pattern.includes('{section}') ? slugOf(card.section ?? '') : '';
  const values: Record<string, string> = { year, month, day, section, slug: storySlug(card) };
  const filled = pattern.replace(/\{(\w+)\}/g, (_, token) => values[token] ?? '');
  return cleanPath(filled) ?? urlPath(`/${values.slug}/`);
}

function storySlug(card: Card): string {
  return (
    slugOf(card.slug ?? card.title) || slugOf(fileStem(card.path)) || `story-${card.digest.slice(0, 8).toLowerCase()}`
  );
}

function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
