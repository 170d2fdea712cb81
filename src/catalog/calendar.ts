// Lays the stories out in time: years, their months, their days. A story dated only by year or month stands in that list alone.
import { dateAddress } from '../lib/addresses.ts';
import type { Card } from '../model/card.ts';
import type { Day, Month, Position, Year } from '../model/site.ts';
import { urlPath } from './addresses.ts';

interface Open<Child> {
  readonly iso: string;
  readonly stories: Position[];
  readonly children: Child[];
}
type OpenDay = Open<never>;
type OpenMonth = Open<OpenDay>;
type OpenYear = Open<OpenMonth>;

/** @param cards oldest first, so that every list comes out in order with one pass. */
export function layOut(cards: readonly Card[]): Year[] {
  const years: OpenYear[] = [];
  let lists: Open<unknown>[] = [];
  let last: string | undefined;
  cards.forEach(({ date: { iso } }, position) => {
    if (iso !== last) lists = listsFor(iso, years);
    last = iso;
    for (const { stories } of lists) stories.push(position);
  });
  return years.map(closeYear);
}

/** The lists that a story of this date stands in. */
function listsFor(iso: string, years: OpenYear[]): Open<unknown>[] {
  const year = at(years, iso.slice(0, 4));
  if (iso.length < 7) return [year];
  const month = at(year.children, iso.slice(0, 7));
  return iso.length < 10 ? [year, month] : [year, month, at(month.children, iso)];
}

/** The list's last entry when it is the one for `iso`, else a new one. */
function at<Child>(list: Open<Child>[], iso: string): Open<Child> {
  if (list.at(-1)?.iso !== iso) list.push({ iso, stories: [], children: [] });
  return list.at(-1) as Open<Child>;
}

const dateUrl = (iso: string) => urlPath(dateAddress(iso));

const closeDay = ({ iso, stories }: OpenDay): Day => ({ iso, url: dateUrl(iso), stories });

const closeMonth = ({ iso, stories, children }: OpenMonth): Month => ({
  iso,
  url: dateUrl(iso),
  stories,
  days: children.map(closeDay),
});

const closeYear = ({ iso, stories, children }: OpenYear): Year => ({
  iso,
  url: dateUrl(iso),
  stories,
  months: children.map(closeMonth),
});
