// Finds where a link or a picture in a story leads inside the archive: another story (by its file or its address), one of
// the archive's pages, an old address, or a file beside the stories. Reads no disk: what exists was listed before.
import { lazy } from '../lib/lazy.ts';
import type { Card } from '../model/card.ts';
import type { SeedPath, UrlPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { LinkTarget, PlacedAsset } from '../model/site.ts';
import { cleanPath, urlPath } from './addresses.ts';

export interface Atlas {
  /** Addresses of all pages, old addresses among them. */
  readonly pages: ReadonlySet<string>;
  /** Where the story of a file stands. */
  story(path: SeedPath): UrlPath | undefined;
  /** The file placed on the site, when there is such a file; asking for it is what gets it copied. */
  asset(path: string): PlacedAsset | undefined;
  /** The site's own address with a closing slash, when known. */
  readonly home: string | undefined;
}

/**
 * @param placed where each of the cards' stories is. @param pages addresses of all pages.
 * @param asset finds a file and places it.
 */
export function atlasOf(
  cards: readonly Card[],
  placed: readonly { readonly url: UrlPath }[],
  pages: ReadonlySet<string>,
  asset: Atlas['asset'],
  { url: home }: Settings,
): Atlas {
  const stories = lazy(() => new Map(cards.map(({ path }, i) => [path, placed[i]?.url])));
  return { pages, home, asset, story: (path) => stories().get(path) };
}

/** Where `href` leads from a story that stands at `url`. */
export function resolveLink(href: string, card: Card, url: UrlPath, atlas: Atlas): LinkTarget | undefined {
  const local = atlas.home && href.startsWith(atlas.home) ? `/${href.slice(atlas.home.length)}` : href;
  const cut = local.search(/[?#]/);
  const [path, tail] = cut < 0 ? [local, ''] : [local.slice(0, cut), local.slice(cut)];
  const found = path === '' ? url : (beside(decode(path), card, atlas) ?? page(path, url, atlas));
  return found === undefined ? undefined : { url: found, tail };
}

/** A picture or other file, named relative to the article's own file or from the seeds folder's root. */
export function resolveFile(src: string, card: Card, atlas: Atlas): PlacedAsset | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return undefined;
  return atlas.asset(seedPath(decode(src.replace(/[?#].*$/s, '')), card));
}

function beside(path: string, card: Card, atlas: Atlas): UrlPath | undefined {
  const file = seedPath(path, card);
  return atlas.story(file as SeedPath) ?? atlas.asset(file)?.url;
}

/** `"photo.jpg"` seen from `"2021/02/strikes.md"` → `"2021/02/photo.jpg"`; never above the seeds folder. */
function seedPath(path: string, card: Card): string {
  const folder = path.startsWith('/') ? '' : card.path.slice(0, card.path.lastIndexOf('/') + 1);
  return walk(folder + path.replace(/^\//, ''));
}

function walk(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function page(path: string, from: UrlPath, atlas: Atlas): UrlPath | undefined {
  const absolute = path.startsWith('/') ? path : from.replace(/[^/]*$/, '') + path;
  const clean = /^(?:index\.html?)?$/i.test(walk(absolute)) ? urlPath('/') : cleanPath(walkAbsolute(absolute));
  if (clean === undefined) return undefined;
  if (atlas.pages.has(clean)) return clean;
  // "/sections/money/2021/" exists or not by the length of the list: its section's page is the place to go.
  const group = groupAt(clean);
  return group !== undefined && atlas.pages.has(group) ? group : undefined;
}

/** The page of the section, person or topic that an address is, or lies below. */
export function groupAt(url: UrlPath): UrlPath | undefined {
  const found = /^\/(?:sections|authors|topics)\/[^/]+\//.exec(url)?.[0];
  return found === undefined ? undefined : urlPath(found);
}

function walkAbsolute(path: string): string {
  return `/${walk(path)}${path.endsWith('/') ? '/' : ''}`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
