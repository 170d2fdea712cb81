// Puts a story that was written anew in the place it had, when it stands in the same lists under the same address: then nothing else of
// the Site is any different, and making it all again would find so at length.
import { slugOf } from '../lib/slug.ts';
import type { Card, Study, Trace } from '../model/card.ts';
import type { Site, Story } from '../model/site.ts';

type Told = Extract<Study, { fate: 'story' }>;

/** The Site with the story's new self; undefined when more than that has to change. */
export function amend(site: Site, { path, card, trace }: Told): Site | undefined {
  const at = site.stories.findIndex((story) => story.card.path === path);
  const old = site.stories[at];
  if (old === undefined || hasDigestInAddress(old) || placeOf(old.card, old.trace) !== placeOf(card, trace))
    return undefined;
  return { ...site, stories: site.stories.with(at, { ...old, card, trace }) };
}

/** Whether what the story is like, and what is like it, is sure to be the same as before. */
export function isLikeBefore(site: Site, { path, card, trace }: Told): boolean {
  const old = site.stories.find((story) => story.card.path === path);
  if (old === undefined || old.card.title !== card.title || old.card.lead !== card.lead) return false;
  const texts = new Set([old.trace.text, trace.text]);
  return site.stories.every((story) => story === old || !texts.has(story.trace.text)); // copies are left out of likenesses
}

/** All of a story that decides its address, its lists, and what it points at. */
function placeOf(card: Card, trace: Trace): string {
  const { title, slug, permalink, date, byline, section, topics, aliases, image } = card;
  const links = trace.links?.map(({ href }) => href);
  const images = trace.images?.map(({ src }) => src);
  return JSON.stringify([
    slugOf(slug ?? title),
    permalink,
    date.iso,
    byline,
    section,
    topics,
    aliases,
    image?.src,
    links,
    images,
  ]);
}

/** Titles in no script that has a slug, e.g. emoji alone, give addresses that name the very bytes. */
const hasDigestInAddress = ({ card, url }: Story): boolean => url.includes(card.digest.slice(0, 8).toLowerCase());
