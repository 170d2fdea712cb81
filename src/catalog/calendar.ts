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

/** @param cards oldest first, so that every list comes out in order with one pass. @param hasDays whether days have pages. */
export function layOut(cards: readonly Card[], hasDays: boolean): Year[] {
  const years: OpenYear[] = [];
  let lists: Open<unknown>[] = [];
  let last: string | undefined;
  cards.forEach(({ date: { iso } }, position) => {
    if (iso !== last) lists = listsFor(iso, years);
    last = iso;
    for (const { stories } of lists) stories.push(position);
  });
  return years.map((year) => closeYear(year, hasDays ? 10 : 7));
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

const dateUrl = (iso: string, longest?: 7 | 10) => urlPath(dateAddress(iso, longest));

function closeYear({ iso, stories, children }: OpenYear, longest: 7 | 10): Year {
  const closeDay = (day: OpenDay): Day => ({ iso: day.iso, url: dateUrl(day.iso, longest), stories: day.stories });
  const closeMonth = (month: OpenMonth): Month => ({
    iso: month.iso,
    url: dateUrl(month.iso),
    stories: month.stories,
    days: month.children.map(closeDay),
  });
  return { iso, url: dateUrl(iso), stories, months: children.map(closeMonth) };
}
