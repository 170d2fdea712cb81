// What stands beside a story: others of its day, others by its first author, and those it is like. Where it stands in its lists is found
// by halving, so that a long list costs a story hardly more than a short one, and any story can be asked for alone.
import type { Position, Site, Story } from '../model/site.ts';
import { storyAt } from './entries.ts';

/** A story as another's page names it. */
export type Neighbour = {
  readonly title: string;
  readonly url: string;
  readonly iso: string;
  readonly lang: string | undefined;
};

export interface Beside {
  /** At most three of the same day, those after it first. */
  readonly also: readonly Neighbour[] | undefined;
  /** At most three by the same author: two earlier ones and a later one where there are. */
  readonly more: { readonly name: string; readonly url: string; readonly stories: readonly Neighbour[] } | undefined;
  /** At most four that are about the same thing, none of them named above already. */
  readonly related: readonly Neighbour[] | undefined;
}

const MOST = 3;

/** The same by positions: what is shown of them is worked out when the page is made. */
export interface Places {
  readonly also: readonly Position[];
  readonly by: readonly Position[];
  readonly related: readonly Position[];
}

export const NO_PLACES: Places = { also: [], by: [], related: [] };

export function placesIn(site: Site): (position: Position, story: Story) => Places {
  const listsOf = new Map(site.people.map(({ url, stories }) => [url, stories]));
  const days = new Map<string, readonly Position[]>();
  for (const { months } of site.years) {
    for (const month of months) for (const { iso, stories } of month.days) days.set(iso, stories);
  }
  return (position, story) => {
    const also = othersOf(days.get(story.card.date.iso) ?? [], position);
    const [author] = story.people;
    const by = author ? around(listsOf.get(author.url) ?? [], position) : [];
    const related = story.related.filter((other) => !also.includes(other) && !by.includes(other));
    return { also, by, related };
  };
}

export function besideOf(site: Site, { people: [author] }: Story, { also, by, related }: Places): Beside {
  const shown = (positions: readonly Position[]) =>
    positions.length === 0 ? undefined : positions.map((position) => neighbour(site, position));
  const stories = shown(by);
  return {
    also: shown(also),
    more: author && stories && { name: author.name, url: author.url, stories },
    related: shown(related),
  };
}

/** Where a position stands in a list, which is in order. */
function placeIn(list: readonly Position[], position: Position): number {
  let from = 0;
  for (let to = list.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((list[middle] as Position) < position) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The stories of a day after this one, then those before it: positions of a day follow one another. */
function othersOf(day: readonly Position[], position: Position): Position[] {
  const place = position - (day[0] ?? 0);
  const others: Position[] = [];
  for (let n = 1; n < day.length && others.length < MOST; n++) others.push(day[(place + n) % day.length] as Position);
  return others;
}

function around(list: readonly Position[], position: Position): Position[] {
  const place = placeIn(list, position);
  const first = Math.max(0, place - (MOST - 1));
  return list.slice(first, first + MOST + 1).filter((_, n) => first + n !== place);
}

function neighbour(site: Site, position: Position): Neighbour {
  const { card, url } = storyAt(site, position);
  return { title: card.title, url, iso: card.date.iso, lang: card.lang };
}
