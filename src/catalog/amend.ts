// Puts a story that was written anew in the place it had, when it stands in the same lists: then little else of the Site is any different,
// and making it all again would find so at length.
import type { Card, Study, Told, Trace } from '../model/card.ts';
import type { SeedPath } from '../model/names.ts';
import type { Settings } from '../model/settings.ts';
import type { Position, Site, Story } from '../model/site.ts';
import { move } from './move.ts';

/** The Site where the story at a position says this now; undefined when more than that has to change. */
export function amend(site: Site, at: Position, { card, trace }: Told, settings: Settings): Site | undefined {
  const old = site.stories[at] as Story;
  if (placeOf(old.card, old.trace) !== placeOf(card, trace)) return undefined;
  const told = { ...old, card, trace };
  if (addressesOf(old.card) !== addressesOf(card)) return move(site, at, told, settings);
  return { ...site, stories: site.stories.with(at, told) };
}

/** Whether what the story is like, and what is like it, is sure to be the same as before. */
export function isLikeBefore({ stories }: Site, at: Position, { card, trace }: Told): boolean {
  const old = stories[at] as Story;
  if (old.card.title !== card.title || old.card.lead !== card.lead) return false;
  const texts = new Set([old.trace.text, trace.text]);
  return stories.every((story) => story === old || !texts.has(story.trace.text)); // copies are left out of likenesses
}

/**
 * Whether files that say something new are stories told in other words and nothing else: then all of the Site but these stories' own
 * texts, and what follows from these, is as it was.
 * @param site with the stories as they are now. @param before what was made of each of the files.
 */
export function areOnlyRetold({ stories }: Site, before: readonly Study[]): boolean {
  const old = new Map(before.map((study) => [study.path, study]));
  const owners = new Map<string, SeedPath>(); // whose text it is, or was
  const isOwn = (text: string, path: SeedPath): boolean => (owners.get(text) ?? path) === path;
  let retold = 0;
  for (const { card, trace, url } of stories) {
    const was = old.get(card.path);
    if (was === undefined) continue;
    if (was.fate !== 'story' || hasDigestInAddress({ card, url }) || faceOf(was) !== faceOf({ card, trace }))
      return false;
    for (const text of [was.trace.text, trace.text]) {
      if (!isOwn(text, card.path)) return false;
      owners.set(text, card.path);
    }
    retold++;
  }
  // One may be held back now, or a draft; and copies are left out of likenesses.
  return retold === old.size && stories.every(({ card, trace }) => isOwn(trace.text, card.path));
}

/** What is known of a story beside its text: all but how long that is, and where in it something stands. */
function faceOf({ card, trace }: Pick<Told, 'card' | 'trace'>): string {
  const { digest: _, words: __, ...face } = card;
  const undescribed = trace.images?.map(({ alt }) => alt === undefined);
  return JSON.stringify([face, ...pointsOf(trace), undescribed]);
}

/** What a text points at. */
const pointsOf = ({ links, images }: Trace) => [links?.map(({ href }) => href), images?.map(({ src }) => src)];

/** All of a story that decides its lists, its id, what it points at, and whether its address comes before those of others. */
function placeOf(card: Card, trace: Trace): string {
  const { permalink, date, byline, section, topics, id, image } = card;
  return JSON.stringify([permalink, date.iso, byline, section, topics, id, image?.src, ...pointsOf(trace)]);
}

/** What else decides where a story stands, and stood. */
const addressesOf = ({ slug, aliases }: Card): string => JSON.stringify([slug, aliases]);

/** Titles in no script that has a slug, e.g. emoji alone, give addresses that name the very bytes. */
const hasDigestInAddress = ({ card, url }: Pick<Story, 'card' | 'url'>): boolean =>
  url.includes(card.digest.slice(0, 8).toLowerCase());
