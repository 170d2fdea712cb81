// Lays the stories out in time: years, their months, their days. A story dated only by year or month stands in that list alone.
import { dateAddress } from '../lib/addresses.ts';
import type { Card } from '../model/card.ts';
import type { Day, Month, Position, Year } from '../model/site.ts';
import { urlPath } from './addresses.ts';

interface Open<Child> {
  readonly iso: string;
  readonly first: Position;
  readonly children: Child[];
}
type OpenDay = Open<never>;
type OpenMonth = Open<OpenDay>;
type OpenYear = Open<OpenMonth>;

/** @param cards oldest first, so that the stories of every year, month and day follow one another. */
export function layOut(cards: readonly Card[]): Year[] {
  const years: OpenYear[] = [];
  let last: string | undefined;
  for (let position = 0; position < cards.length; position++) {
    const { iso } = (cards[position] as Card).date;
    if (iso !== last) open(iso, position, years);
    last = iso;
  }
  return closed(years, cards.length, closeYear);
}

/** Opens the lists that a story of this date stands in. */
function open(iso: string, position: Position, years: OpenYear[]): void {
  const year = at(years, iso.slice(0, 4), position);
  if (iso.length < 7) return;
  const month = at(year.children, iso.slice(0, 7), position);
  if (iso.length === 10) at(month.children, iso, position);
}

/** The list's last entry when it is the one for `iso`, else a new one. */
function at<Child>(list: Open<Child>[], iso: string, first: Position): Open<Child> {
  const known = list[list.length - 1];
  if (known?.iso === iso) return known;
  const opened = { iso, first, children: [] };
  list.push(opened);
  return opened;
}

/** Each closed with its stories: from its first to the next one's. @param end the position after the last one's. */
function closed<From extends Open<unknown>, To>(
  list: readonly From[],
  end: Position,
  close: (each: From, stories: Position[], end: Position) => To,
): To[] {
  return list.map((each, i) => {
    const next = list[i + 1]?.first ?? end;
    return close(each, range(each.first, next), next);
  });
}

function range(from: Position, to: Position): Position[] {
  const positions: Position[] = new Array(to - from);
  for (let i = 0; i < positions.length; i++) positions[i] = from + i;
  return positions;
}

const dateUrl = (iso: string) => urlPath(dateAddress(iso));

const closeDay = ({ iso }: OpenDay, stories: Position[]): Day => ({ iso, url: dateUrl(iso), stories });

const closeMonth = ({ iso, children }: OpenMonth, stories: Position[], end: Position): Month => ({
  iso,
  url: dateUrl(iso),
  stories,
  days: closed(children, end, closeDay),
});

const closeYear = ({ iso, children }: OpenYear, stories: Position[], end: Position): Year => ({
  iso,
  url: dateUrl(iso),
  stories,
  months: closed(children, end, closeMonth),
});
