// What the three formats have in common: the title and description of a feed, an item's text.
import { cleanText } from '../../lib/xml.ts';
import type { Shared } from '../../model/job.ts';
import type { Texts } from '../kind.ts';
import { wholeAddress } from '../whole.ts';
import type { Channel, FORMATS } from './channels.ts';
import type { Item } from './item.ts';

/** What the makers of the three formats are given. */
export type Feed = Channel & {
  readonly format: keyof typeof FORMATS;
  readonly url: string;
  readonly id: string;
  readonly full: boolean;
  /** Newest first. */
  readonly items: readonly Item[];
  /** For an Atom feed that is part of a history: the subscription, and the documents before and after. */
  readonly history?: { readonly current?: string; readonly previous?: string; readonly next?: string };
};

export const titleOf = ({ name }: Feed, { title }: Shared): string =>
  name === undefined ? title : `${title} – ${name}`;

export function descriptionOf({ description }: Feed, shared: Shared): string | undefined {
  const words = description ?? shared.description ?? shared.tagline;
  return typeof words === 'string' ? words : undefined;
}

/** Paragraphs' own addresses lead nowhere in a feed, and those of two items would be the same. */
const PARAGRAPH = /<(\w+) id="p\d+"/g;

/** The HTML of the nth item, when the feed has whole texts. A link to a note below leads to the story's page. */
export function htmlOf({ full, items }: Feed, n: number, texts: Texts, shared: Shared): string | undefined {
  if (!full) return undefined;
  const page = wholeAddress(items[n]?.url ?? '/', shared);
  return cleanText(texts.at(n).replace(PARAGRAPH, '<$1').replaceAll(' href="#', ` href="${page}#`));
}
