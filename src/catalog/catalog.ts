// Makes the Site of the cards: sorts them, gives each its address, gathers them into sections, people, topics and dates,
// and resolves what their texts point at. It judges nothing (that is `check/`) and knows no page (that is `outputs/`).
import type { Asset, Card, Study, Told, Trace } from '../model/card.ts';
import type { Settings } from '../model/settings.ts';
import type { PlacedAsset, Ref, Site, Story } from '../model/site.ts';
import { type Placed, placeStories, urlPath } from './addresses.ts';
import { anniversariesOf } from './anniversaries.ts';
import { layOut } from './calendar.ts';
import { chosenFor } from './chosen.ts';
import { gapsOf } from './gaps.ts';
import { gather } from './groups.ts';
import { idsOf } from './ids.ts';
import { type Atlas, atlasOf, resolveFile, resolveLink } from './links.ts';
import { nameOrder } from './order.ts';
import { pagesOf } from './pages.ts';
import { redirectsOf } from './redirects.ts';
import { relate } from './related.ts';

/** @param measure looks at a file beside the stories, when there is one; asked only for files that a story uses. */
export function catalog(...from: Parameters<typeof outline>): Site {
  const site = outline(...from);
  relate(site.stories).forEach((related, i) => {
    (site.stories[i] as Open).related = related;
  });
  return site;
}

/** The Site but for which stories are like which, the slowest to find out: nobody reads that but the story's own page. */
export function outline(
  studies: readonly Study[],
  measure: (path: string) => Asset | undefined,
  settings: Settings,
): Site {
  const told = inOrder(studies);
  const cards = told.map((study) => study.card);
  const order = nameOrder(settings.lang);
  const group = (kind: 'section' | 'person' | 'topic', names: (card: Card) => string | readonly string[] | undefined) =>
    gather(kind, cards, names, order);
  const sections = group('section', (card) => card.section);
  const people = group('person', (card) => card.byline);
  const topics = group('topic', (card) => card.topics);
  const years = layOut(cards);

  const anniversaries = settings.pages.onThisDay ? anniversariesOf(cards, years) : [];
  const lists = { sections: sections.groups, people: people.groups, topics: topics.groups, years, anniversaries };

  const taken = pagesOf(lists, settings);
  const placed = placeStories(cards, settings.permalink, taken);
  const redirects = redirectsOf(cards, placed, taken);
  const assets = new Map<string, PlacedAsset>();
  const atlas = atlasOf(cards, placed, taken, placer(measure, assets), settings);
  const ids = idsOf(cards);
  const refsAt = (i: number): Refs => ({ section: sections.refs[i], people: people.refs[i], topics: topics.refs[i] });
  const stories = told.map(({ card, trace }, i) =>
    story(card, trace, placed[i] as Placed, ids[i] as string, refsAt(i), atlas),
  );
  linkNeighbours(stories);
  return {
    stories,
    ...lists,
    gaps: gapsOf(years),
    chosen: chosenFor(stories, settings),
    logo: settings.theme.logo === undefined ? undefined : atlas.asset(settings.theme.logo.replace(/^\.?\//, '')),
    redirects,
    assets: [...assets.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The stories, oldest first, those of one date by path: sorting the dates and each date's few is much less than sorting all. */
function inOrder(studies: readonly Study[]): Told[] {
  const byDate = new Map<string, Told[]>();
  const mixed = new Set<Told[]>(); // studies mostly come by path
  studies.forEach((study) => {
    if (study.fate !== 'story') return;
    const { iso } = study.card.date;
    const list = byDate.get(iso);
    if (list === undefined) byDate.set(iso, [study]);
    else {
      if (byPath(list[list.length - 1] as Told, study) > 0) mixed.add(list);
      list.push(study);
    }
  });
  const told: Told[] = [];
  for (const iso of [...byDate.keys()].sort()) {
    const list = byDate.get(iso) as Told[];
    if (mixed.has(list)) list.sort(byPath);
    for (let i = 0; i < list.length; i++) told.push(list[i] as Told);
  }
  return told;
}

const byPath = (a: Told, b: Told): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Finds a file that a story uses and notes it among the assets. */
function placer(measure: (path: string) => Asset | undefined, assets: Map<string, PlacedAsset>): Atlas['asset'] {
  return (path) => {
    const known = assets.get(path);
    const file = known ?? measure(path);
    if (known || !file) return known;
    const placed = { ...file, url: urlPath(`/files/${path}`) };
    assets.set(path, placed);
    return placed;
  };
}

/** The groups that a story is in. */
interface Refs {
  readonly section: readonly Ref[] | undefined;
  readonly people: readonly Ref[] | undefined;
  readonly topics: readonly Ref[] | undefined;
}

function story(
  card: Card,
  trace: Trace,
  { url, wanted }: Placed,
  id: string,
  { section, people = NONE, topics = NONE }: Refs,
  atlas: Atlas,
): Story & Open {
  const story = {
    card,
    trace,
    url,
    id,
    section: section?.[0],
    people,
    topics,
    before: undefined,
    after: undefined,
    related: NONE,
    links: trace.links?.map((link) => resolveLink(link.href, card, url, atlas)) ?? NONE,
    images: trace.images?.map((image) => resolveFile(image.src, card, atlas)) ?? NONE,
    picture: card.image && resolveFile(card.image.src, card, atlas),
  };
  return wanted === undefined ? story : { ...story, wanted };
}

const NONE: readonly never[] = [];

/** A story while its neighbours and the stories like it are being found. */
interface Open {
  before: number | undefined;
  after: number | undefined;
  related: readonly number[];
}

/** One pass: the last story seen of each section is the next one's neighbour. */
function linkNeighbours(stories: (Story & Open)[]): void {
  const last = new Map<Ref | undefined, number>();
  stories.forEach((story, i) => {
    const { section } = story;
    const before = last.get(section);
    if (before !== undefined) {
      story.before = before;
      (stories[before] as Open).after = i;
    }
    last.set(section, i);
  });
}
