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
  readonly fold: string;
  readonly spellings: Spelling[];
  readonly stories: Position[];
}

interface Spelling {
  readonly name: string;
  count: number;
  /** Undefined when there is nothing in the name. */
  readonly group: Gathered | undefined;
}

/** @param names the names, or the one name, a card gives for this kind; a name given twice by one story counts once. */
export function gather(
  kind: Group['kind'],
  cards: readonly Card[],
  names: (card: Card) => string | readonly string[] | undefined,
  order: (a: string, b: string) => number,
): Grouping {
  const { bySpelling, gathered } = openGathering();
  cards.forEach((card, position) => {
    const given = names(card);
    if (typeof given === 'string') note(bySpelling(given), position);
    else if (given) for (const name of given) note(bySpelling(name), position);
  });
  const groups = named(kind, gathered);
  const refs = new Map([...groups].map(([gathered, { name, url }]): [Gathered, Ref] => [gathered, { name, url }]));
  return {
    groups: [...groups.values()].sort((a, b) => order(a.name, b.name) || (a.slug < b.slug ? -1 : 1)),
    find(name) {
      const { group } = bySpelling(name);
      return group && refs.get(group);
    },
  };
}

/** Each spelling is folded once: that costs, and names repeat. */
function openGathering() {
  const spellings = new Map<string, Spelling>();
  const byFold = new Map<string, Gathered>();
  const groupOf = (fold: string): Gathered => {
    const group: Gathered = byFold.get(fold) ?? { fold, spellings: [], stories: [] };
    byFold.set(fold, group);
    return group;
  };
  const bySpelling = (name: string): Spelling => {
    const known = spellings.get(name);
    if (known) return known;
    const fold = foldName(name);
    const spelling = { name, count: 0, group: fold === '' ? undefined : groupOf(fold) };
    spelling.group?.spellings.push(spelling);
    spellings.set(name, spelling);
    return spelling;
  };
  return { bySpelling, gathered: byFold };
}

function note(spelling: Spelling, position: Position): void {
  spelling.count++;
  const stories = spelling.group?.stories;
  if (stories && stories.at(-1) !== position) stories.push(position);
}

/** Slugs are given in the order of the folded names, so that adding a story never changes another group's address. */
function named(kind: Group['kind'], gathered: ReadonlyMap<string, Gathered>): ReadonlyMap<Gathered, Group> {
  const taken = new Set<string>();
  const groups = [...gathered.keys()].sort().map((fold): [Gathered, Group] => {
    const entry = gathered.get(fold) as Gathered;
    const name = commonest(entry.spellings);
    const slug = freeSlug(slugOf(name) || `${kind}-${hexName(fold)}`, taken);
    return [entry, { kind, name, slug, url: urlPath(`/${FOLDERS[kind]}/${slug}/`), stories: entry.stories }];
  });
  return new Map(groups);
}

function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`;
  taken.add(free);
  return free;
}

function commonest(spellings: readonly Spelling[]): string {
  const [first] = [...spellings].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return tidy(first?.name ?? '');
}

const tidy = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What makes two spellings one name: case and spacing do not count. */
const foldName = (name: string): string => tidy(name).toLowerCase();

/** For a name that has no ASCII form at all, e.g. an emoji: its UTF-8 bytes in hexadecimal. */
const hexName = (fold: string): string => Buffer.from(fold).toString('hex').slice(0, 24);
