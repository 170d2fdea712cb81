// On this day: the stories of every 26 February of all years together. An archive of one year, or of a few stories, has no use
// for 366 such pages, so it has none.
import type { Card } from '../model/card.ts';
import type { Anniversary, Year } from '../model/site.ts';
import { urlPath } from './addresses.ts';

const FEWEST_STORIES = 50;
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** All 366 days of a year, each with its stories, oldest first; none when the archive is too small. */
export function anniversariesOf(cards: readonly Card[], years: readonly Year[]): Anniversary[] {
  if (!hasAnniversaries(cards, years)) return [];
  const byDay = new Map(everyDay().map((day): [string, number[]] => [day, []]));
  let day: number[] | undefined;
  let last: string | undefined;
  cards.forEach(({ date }, position) => {
    if (date.iso !== last) day = date.iso.length === 10 ? byDay.get(date.iso.slice(5)) : undefined;
    last = date.iso;
    day?.push(position);
  });
  return [...byDay].map(([day, stories]) => ({ day, url: urlPath(`/on-this-day/${day}/`), stories }));
}

function hasAnniversaries(cards: readonly Card[], years: readonly Year[]): boolean {
  return (
    years.length > 1 && cards.reduce((sum, { date }) => sum + (date.iso.length === 10 ? 1 : 0), 0) >= FEWEST_STORIES
  );
}

/** `"01-01"` … `"12-31"`, 29 February among them. */
function everyDay(): string[] {
  const two = (n: number) => String(n).padStart(2, '0');
  return LENGTHS.flatMap((days, month) =>
    Array.from({ length: days }, (_, day) => `${two(month + 1)}-${two(day + 1)}`),
  );
}
