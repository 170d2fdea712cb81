// Gives one story of a Site another address, and old addresses: a new title moves a story, but as a rule moves no other, and then all lists
// stay as they are. What names addresses is looked at again: redirects, links, and what is chosen for the front page.
import { lazy } from '../lib/lazy.ts';
import type { UrlPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { LinkTarget, PlacedAsset, Position, Site, Story } from '../model/site.ts';
import { addressOf, claim } from './addresses.ts';
import { chosenFor } from './chosen.ts';
import { type Atlas, atlasOf, groupAt, resolveLink } from './links.ts';
import { pagesOf } from './pages.ts';
import { redirectsOf } from './redirects.ts';

/**
 * The Site where the story at a position says something else and goes where it then belongs.
 * @param told with its old address still. @returns undefined when another story may have to move as well.
 */
export function move(site: Site, at: Position, told: Story, settings: Settings): Site | undefined {
  const { url: from, wanted } = told;
  const to = addressOf(told.card, settings.permalink);
  const others = site.stories.filter((_, i) => i !== at);
  if (wanted !== undefined || others.some((story) => stepsAside(story, from))) return undefined;
  const pages = pagesOf(site, settings);
  for (const { url } of others) claim(url, pages);
  if (pages.has(to)) return undefined;

  claim(to, pages);
  const stories = site.stories.with(at, { ...told, url: to });
  const cards = stories.map(({ card }) => card);
  const redirects = redirectsOf(cards, stories, pages);
  const assets = lazy(() => new Map<string, PlacedAsset>(site.assets.map((asset) => [asset.path, asset])));
  const atlas = atlasOf(cards, stories, pages, (path) => assets().get(path), settings);
  const linked = relinked(stories, at, from, atlas);
  return { ...site, stories: linked, redirects, chosen: chosenFor(linked, settings) };
}

/** Whether a story may have its numbered address because another has this one: it or a number before its own. */
const stepsAside = ({ url, wanted }: Story, address: UrlPath): boolean =>
  wanted !== undefined && address.startsWith(url.replace(/-\d+(?:\/|\.[a-z0-9]+)$/i, ''));

/**
 * With the links found again that may lead elsewhere now: the story's own, those to it, those that led nowhere or not to a page, and those to
 * the page of a group, which stands in for what is not there.
 */
function relinked(stories: readonly Story[], at: Position, from: UrlPath, atlas: Atlas): readonly Story[] {
  const isSettled = (target: LinkTarget | undefined): boolean =>
    target !== undefined && target.url !== from && atlas.pages.has(target.url) && groupAt(target.url) !== target.url;
  return stories.map((story, i) => {
    const { card, trace, url, links } = story;
    if (trace.links === undefined || (i !== at && links.every(isSettled))) return story;
    return { ...story, links: trace.links.map(({ href }) => resolveLink(href, card, url, atlas)) };
  });
}
