// What a file's name says about its story: "2021-02-26-council-votes.md" has a date and a slug. Folders say nothing.
import type { CalendarDate } from '../model/article.ts';
import type { SeedPath } from '../model/names.ts';
import { daysIn } from './dates.ts';

/** What was found in a file's name; empty when it does not begin with a date. */
export interface FileName {
  readonly date?: CalendarDate;
  /** The rest of the name after the date, only when it has a letter in it. */
  readonly slug?: string;
}

// "2021-02-26-slug", "2021_02_26 slug", "20210226.slug": the first separator is the one between the date's other parts too.
const DATED = /^(\d{4})([-_.]?)(\d{2})\2(\d{2})(?:[-_. ]+(.*))?$/su;

/** Reads the date at the beginning of a file's name and what follows it. */
export function readFileName(path: SeedPath): FileName {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const [, year, , month, day, rest] = DATED.exec(name) ?? [];
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return {};
  const date = { iso: `${year}-${month}-${day}` };
  return rest !== undefined && /\p{L}/u.test(rest) ? { date, slug: rest } : { date };
}

/** The date at the beginning of a file's name, if it begins with one. */
export function dateFromName(path: SeedPath): CalendarDate | undefined {
  return readFileName(path).date;
}

// Outside these years eight digits are more likely a number than a date.
function isDay(year: number, month: number, day: number): boolean {
  return year >= 1500 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}
