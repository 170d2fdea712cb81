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

/**
 * Where the archive's own files stand: those at its root and beside the stories, feeds, what lies beside each story's page
 * (`index.json`, `story.html.json`, `cite.ris`), and what hosts and tools hide.
 */
const OWN_FILES =
  /^\/(?:\.(?!well-known\/)|(?:assets|files|data)\/|(?:sitemap[^/]*\.xml|atom-[^/]*\.xml|robots\.txt|favicon\.svg|manifest-sha256\.txt)(?:\/|$))|\/(?:rss\.xml|atom\.xml|feed\.json)(?:\/|$)|\/(?:[^/]*\.)?cite\.(?:ris|bib|json)(?:\/|$)|(?:\/index|\.(?:x?html?|xml|txt|css|json))\.(?:json|txt|md)(?:\/|$)/i;

/** Marks a path as an address. The caller vouches that it starts with "/" and has no ".." in it. */
export const urlPath = (path: string): UrlPath => path as UrlPath;

/**
 * Places the stories, given oldest first. Explicit permalinks come before the pattern, earlier stories before later ones.
 * @param taken addresses of the archive's own pages; no story may stand there. It is extended with those given out.
 */
export function placeStories(cards: readonly Card[], pattern: string, taken: Set<string>): Placed[] {
  const placed: Placed[] = new Array(cards.length);
  const settle = (i: number, free: string, wish = free) => {
    const url = firstFree(free, taken);
    claim(url, taken);
    placed[i] = url === wish ? { url } : { url, wanted: urlPath(wish) };
  };
  const asked = cards.map(askedFor);
  const byPattern = patternFiller(pattern);
  asked.forEach((wish, i) => {
    if (wish !== undefined && !isBarred(wish, taken)) settle(i, wish);
  });
  cards.forEach((card, i) => {
    if (placed[i] === undefined) settle(i, byPattern(card), asked[i]);
  });
  return placed;
}

/** Where a story stands when nothing is in its way. */
export function addressOf(card: Card, pattern: string): UrlPath {
  return askedFor(card) ?? patternFiller(pattern)(card);
}

/** Takes an address, and marks with "//", which no address has, the folders above it that are named like files. */
export function claim(url: string, taken: Set<string>): void {
  taken.add(url);
  if (!url.includes('.')) return;
  for (const { 0: name, index } of url.matchAll(/[^/]*\.[^/]*\/(?=.)/g))
    taken.add(`${url.slice(0, index + name.length)}/`);
}

/** True where no page can stand: on the archive's own files, and where a file would be in the way of a folder. */
export function isBarred(url: string, taken: ReadonlySet<string>): boolean {
  if (url === '/' || OWN_FILES.test(url)) return true;
  if (!/\.[^/]*(?:\/|$)/.test(url)) return false;
  const file = url.replace(/\/$/, '');
  if (file === url ? taken.has(`${url}/`) || taken.has(`${url}//`) : taken.has(file)) return true;
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    if (taken.has(file.slice(0, end))) return true;
  }
  return false;
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
  if (card.permalink === undefined || card.permalink.includes('?')) return undefined;
  return cleanPath(card.permalink) ?? (card.permalink.length > LONGEST_PATH ? undefined : urlPath('/'));
}

/**
 * An address as people write it, made safe to be a file: the host, "..", empty parts and characters no file system takes
 * are removed; a last part without an extension becomes a folder, and so does the page that stands for one.
 * `"https://x.example/a//b"` → `"/a/b/"`, `"/a/index.html"` → `"/a/"`.
 */
export function cleanPath(written: string): UrlPath | undefined {
  const path = decode(written.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '')).replace(
    /(^|[/\\])index\.html?$/i,
    '$1',
  );
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

/** A pattern that needs no cleaning once it is filled with a whole date and a slug. */
const PLAIN = /^(?:\/(?:\{(?:year|month|day|slug)\}|[\w-]+))+\/$/;

const VALUES: Readonly<Record<string, (card: Card) => string>> = {
  year: ({ date }) => date.iso.slice(0, 4),
  month: ({ date }) => date.iso.slice(5, 7),
  day: ({ date }) => date.iso.slice(8, 10),
  section: ({ section = '' }) => slugOf(section),
  slug: ({ slug }) => slug,
};

/** Fills the pattern; a date without a day or month leaves those parts out: `/2021/some-slug/`. */
function patternFiller(pattern: string): (card: Card) => UrlPath {
  const parts = pattern.split(/\{(\w+)\}/); // words and, at odd places, tokens
  const fillers = parts
    .map((part, i) => (i % 2 === 0 ? () => part : VALUES[part]))
    .filter((fill) => fill !== undefined);
  const plain = PLAIN.test(pattern);
  return (card) => {
    let filled = '';
    for (let i = 0; i < fillers.length; i++) filled += fillers[i]?.(card); // `of` makes an object each time
    if (plain && card.date.iso.length === 10) return urlPath(filled);
    return cleanPath(filled) ?? urlPath(`/${card.slug}/`);
  };
}
