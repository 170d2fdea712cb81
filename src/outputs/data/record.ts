// One story as data, without its text: plain values under the names of `fields.ts`. What is not known is not there.
import type { Json, Shared } from '../../model/job.ts';
import type { Settings } from '../../model/settings.ts';
import type { Story } from '../../model/site.ts';
import { stamp } from '../stamp.ts';
import { wholeAddress } from '../whole.ts';

/** Addresses in it are from the site's root until `whole` makes them whole. */
export type StoryRecord = { readonly url: string; readonly image?: Json } & { readonly [field: string]: Json };

export function recordOf({ card, id, url, section, people, topics, picture }: Story, settings: Settings): StoryRecord {
  const { date, image, corrections } = card;
  return {
    id,
    url,
    title: card.title,
    ...(card.deck !== undefined && { deck: card.deck }),
    byline: people.map(({ name }) => name),
    ...(section && { section: section.name }),
    date: date.iso,
    ...(date.time !== undefined && { time: `${date.time}${date.offset ?? ''}` }),
    ...(card.updated && { updated: stamp(card.updated) }),
    language: card.lang ?? settings.lang,
    topics: topics.map(({ name }) => name),
    ...(card.dateline !== undefined && { dateline: card.dateline }),
    ...(card.printPage !== undefined && { page: card.printPage }),
    words: card.words,
    ...(image && { image: { url: picture?.url ?? image.src, ...words(image) } }),
    ...(corrections && {
      corrections: corrections.map(({ text, date: day }) => ({ text, ...(day && { date: stamp(day) }) })),
    }),
    path: card.path,
    sha256: Buffer.from(card.digest, 'base64url').toString('hex'),
  };
}

function words({ alt, caption, credit }: { alt?: string; caption?: string; credit?: string }) {
  return {
    ...(alt !== undefined && { alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

/** The same with whole addresses, where the site's is known. */
export function whole(record: StoryRecord, shared: Shared): StoryRecord {
  const { image } = record;
  const picture = image as { readonly url: string } | undefined;
  return {
    ...record,
    url: wholeAddress(record.url, shared),
    ...(picture?.url.startsWith('/') && { image: { ...picture, url: wholeAddress(picture.url, shared) } }),
  };
}
