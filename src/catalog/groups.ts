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
  /** For each card the groups it is in, in its own order, each once. */
  readonly refs: readonly (readonly Ref[])[];
}

interface Gathered {
  readonly fold: string;
  readonly spellings: Spelling[];
  readonly stories: Position[];
  /** Filled in when it has a name. */
  readonly ref: Open;
  /** It and no other, as most cards have it. */
  readonly alone: readonly Ref[];
}
type Open = { -readonly [K in keyof Ref]: Ref[K] };

interface Spelling {
  readonly name: string;
  count: number;
  /** Undefined when there is nothing in the name. */
  readonly group: Gathered | undefined;
}

const NONE: readonly Ref[] = [];

/** @param names the names, or the one name, a card gives for this kind; a name given twice by one story counts once. */
export function gather(
  kind: Group['kind'],
  cards: readonly Card[],
  names: (card: Card) => string | readonly string[] | undefined,
  order: (a: string, b: string) => number,
): Grouping {
  const { bySpelling, gathered } = openGathering();
  const one = (name: string, position: Position): readonly Ref[] => note(bySpelling(name), position)?.alone ?? NONE;
  const refs = cards.map((card, position) => {
    const given = names(card);
    if (given === undefined) return NONE;
    if (typeof given === 'string') return one(given, position);
    if (given.length === 1) return one(given[0] as string, position);
    return [...new Set(given.flatMap((name) => one(name, position)))];
  });
  const groups = named(kind, gathered);
  return { groups: groups.sort((a, b) => order(a.name, b.name) || (a.slug < b.slug ? -1 : 1)), refs };
}

/** Each spelling is folded once: that costs, and names repeat. */
function openGathering() {
  const spellings = new Map<string, Spelling>();
  const byFold = new Map<string, Gathered>();
  const groupOf = (fold: string): Gathered => {
    const known = byFold.get(fold);
    if (known) return known;
    const ref: Open = { name: fold, url: urlPath('') };
    const group = { fold, spellings: [], stories: [], ref, alone: [ref] };
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

/** The spelling's group, which has the story now. */
function note(spelling: Spelling, position: Position): Gathered | undefined {
  spelling.count++;
  const { group } = spelling;
  if (group && group.stories[group.stories.length - 1] !== position) group.stories.push(position);
  return group;
}

/** Slugs are given in the order of the folded names, so that adding a story never changes another group's address. */
function named(kind: Group['kind'], gathered: ReadonlyMap<string, Gathered>): Group[] {
  const taken = new Set<string>();
  return [...gathered.keys()].sort().map((fold): Group => {
    const { spellings, stories, ref } = gathered.get(fold) as Gathered;
    const name = commonest(spellings);
    const slug = freeSlug(slugOf(name) || `${kind}-${hexName(fold)}`, taken);
    const url = urlPath(`/${FOLDERS[kind]}/${slug}/`);
    Object.assign(ref, { name, url });
    return { kind, name, slug, url, stories };
  });
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
