// Gathers stories under their section, their people and their topics. Names that differ only in case or spacing are one
// group, shown as most stories write it; the check `near-name` tells where that happened.
import { slugOf } from '../lib/slug.ts';
import type { Card } from '../model/card.ts';
import type { Group, Position, Ref } from '../model/site.ts';
import { urlPath } from './addresses.ts';

/** What groups of one kind are called in an address: `/authors/ann-lee/`. */
const FOLDERS = { section: 'sections', person: 'authors', topic: 'topics' } as const;

export interface Grouping {
  readonly groups: readonly Group[];
  /** The group of a name as a story wrote it. */
  find(name: string): Ref | undefined;
}

interface Gathered {
  readonly spellings: Map<string, number>;
  readonly stories: Position[];
}

/** @param names the names a card gives for this kind; a name given twice by one story counts once. */
export function gather(
  kind: Group['kind'],
  cards: readonly Card[],
  names: (card: Card) => readonly string[],
  order: (a: string, b: string) => number,
): Grouping {
  const gathered = new Map<string, Gathered>();
  cards.forEach((card, position) => {
    for (const name of names(card)) note(gathered, name, position);
  });
  const groups = named(kind, gathered);
  const byFold = new Map(groups.map(([fold, { name, url }]): [string, Ref] => [fold, { name, url }]));
  const bySpelling = new Map<string, Ref | undefined>(); // folding costs; names repeat
  return {
    groups: groups.map(([, group]) => group).sort((a, b) => order(a.name, b.name) || (a.slug < b.slug ? -1 : 1)),
    find(name) {
      if (!bySpelling.has(name)) bySpelling.set(name, byFold.get(foldName(name)));
      return bySpelling.get(name);
    },
  };
}

function note(gathered: Map<string, Gathered>, name: string, position: Position): void {
  const fold = foldName(name);
  if (fold === '') return;
  const entry: Gathered = gathered.get(fold) ?? { spellings: new Map(), stories: [] };
  gathered.set(fold, entry);
  entry.spellings.set(name, (entry.spellings.get(name) ?? 0) + 1);
  if (entry.stories.at(-1) !== position) entry.stories.push(position);
}

/** Slugs are given in the order of the folded names, so that adding a story never changes another group's address. */
function named(kind: Group['kind'], gathered: ReadonlyMap<string, Gathered>): [string, Group][] {
  const taken = new Set<string>();
  return [...gathered.keys()].sort().map((fold) => {
    const entry = gathered.get(fold) as Gathered;
    const name = commonest(entry.spellings);
    const slug = freeSlug(slugOf(name) || `${kind}-${hexName(fold)}`, taken);
    const group: Group = { kind, name, slug, url: urlPath(`/${FOLDERS[kind]}/${slug}/`), stories: entry.stories };
    return [fold, group];
  });
}

function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`;
  taken.add(free);
  return free;
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const ranked = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return tidy(ranked[0]?.[0] ?? '');
}

const tidy = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What makes two spellings one name: case and spacing do not count. */
const foldName = (name: string): string => tidy(name).toLowerCase();

/** For a name that has no ASCII form at all, e.g. an emoji: its UTF-8 bytes in hexadecimal. */
const hexName = (fold: string): string => Buffer.from(fold).toString('hex').slice(0, 24);
