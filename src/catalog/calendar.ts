// Lays the stories out in time: years, their months, their days. A story dated only by year or month stands in that list alone.
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
  cards.forEach((card, position) => {
    const { iso } = card.date;
    const year = at(years, iso.slice(0, 4), position);
    if (iso.length < 7) return;
    const month = at(year.children, iso.slice(0, 7), position);
    if (iso.length >= 10) at(month.children, iso, position);
  });
  return years.map(closeYear);
}

/** The list's last entry when it is the one for `iso`, else a new one; the story is put in it. */
function at<Child>(list: Open<Child>[], iso: string, position: Position): Open<Child> {
  if (list.at(-1)?.iso !== iso) list.push({ iso, stories: [], children: [] });
  const open = list.at(-1) as Open<Child>;
  open.stories.push(position);
  return open;
}

/** `"2021-02-26"` → `"/2021/02/26/"` */
const dateUrl = (iso: string) => urlPath(`/${iso.replaceAll('-', '/')}/`);

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
