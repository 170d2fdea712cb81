// What stands beside a story: others of its day, others by its first author, and those it is like. Stories are asked for in their order, so
// that where each stands in its lists is known without a search: a long list costs a story no more than a short one.
import type { Position, Site, Story } from '../model/site.ts';
import { storyAt } from './entries.ts';

/** A story as another's page names it. */
export type Neighbour = { readonly title: string; readonly url: string; readonly iso: string; readonly lang?: string };

export interface Beside {
  /** At most three of the same day, those after it first. */
  readonly also?: readonly Neighbour[];
  /** At most three by the same author: two earlier ones and a later one where there are. */
  readonly more?: { readonly name: string; readonly url: string; readonly stories: readonly Neighbour[] };
  /** At most four that are about the same thing, none of them named above already. */
  readonly related?: readonly Neighbour[];
}

const MOST = 3;

/** Ask for every position from 0 up, once each. */
export function besideOf(site: Site): (position: Position, story: Story) => Beside {
  const listsOf = new Map(site.people.map(({ url, stories }) => [url, stories]));
  const next = new Map<string, number>();
  const days = site.years.flatMap((year) => year.months.flatMap((month) => month.days));
  let day = 0;
  const shown = (positions: readonly Position[]) => positions.map((position) => neighbour(site, position));
  return (position, story) => {
    while (day < days.length && (days[day]?.stories.at(-1) ?? 0) < position) day++;
    const same = days[day]?.stories ?? [];
    const also = same[0] !== undefined && same[0] <= position ? othersOf(same, position) : [];
    const places = story.people.map(({ url }) => step(next, url));
    const [author] = story.people;
    const by = author ? around(listsOf.get(author.url) ?? [], places[0] ?? 0) : [];
    const related = story.related.filter((other) => !also.includes(other) && !by.includes(other));
    return {
      ...(also.length > 0 && { also: shown(also) }),
      ...(author && by.length > 0 && { more: { name: author.name, url: author.url, stories: shown(by) } }),
      ...(related.length > 0 && { related: shown(related) }),
    };
  };
}

/** How many stories of a list came before. */
function step(next: Map<string, number>, url: string): number {
  const place = next.get(url) ?? 0;
  next.set(url, place + 1);
  return place;
}

/** The stories of a day after this one, then those before it: positions of a day follow one another. */
function othersOf(day: readonly Position[], position: Position): Position[] {
  const place = position - (day[0] ?? 0);
  const others: Position[] = [];
  for (let n = 1; n < day.length && others.length < MOST; n++) others.push(day[(place + n) % day.length] as Position);
  return others;
}

function around(list: readonly Position[], place: number): Position[] {
  const first = Math.max(0, place - (MOST - 1));
  return list.slice(first, first + MOST + 1).filter((_, n) => first + n !== place);
}

function neighbour(site: Site, position: Position): Neighbour {
  const { card, url } = storyAt(site, position);
  return { title: card.title, url, iso: card.date.iso, ...(card.lang !== undefined && { lang: card.lang }) };
}
