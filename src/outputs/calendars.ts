// A month as a calendar: rows of weeks, each day with its number of stories and one of five shades. The shades are those of the
// month itself, so that a new story elsewhere does not change the page.
import { weeksOf } from '../lib/week.ts';
import type { Settings } from '../model/settings.ts';
import type { Month } from '../model/site.ts';
import { placeOf } from './paths.ts';
import { everyDay } from './periods.ts';

/** A day of the month; `null` stands for a place of the first or last week that belongs to another month. */
export type Cell = {
  readonly iso: string;
  readonly count?: number;
  readonly step?: number;
  readonly url?: string;
  readonly part?: string;
} | null;

export type Calendar = {
  readonly iso: string;
  /** Absent for a month without stories. */
  readonly url?: string;
  readonly count: number;
  readonly weeks: readonly (readonly Cell[])[];
};

/** What a shade stands for, in numbers: `{ step: 2, from: 4, to: 6 }`. */
export type Shade = { readonly step: number; readonly from: number; readonly to: number };

const STEPS = 5;

/** @param month the month when it has stories. */
export function calendarOf(
  iso: string,
  month: Month | undefined,
  settings: Settings,
  width = widthOf(month),
): Calendar {
  const days = new Map(month?.days.map((day) => [day.iso, day]));
  const cell = (day: string | undefined): Cell => {
    if (day === undefined) return null;
    const found = days.get(day);
    if (found === undefined) return { iso: day };
    const count = found.stories.length;
    return { iso: day, count, step: Math.ceil(count / width), ...placeOf(day, settings) };
  };
  const weeks = weeksOf(everyDay(iso), settings.lang).map((week) => week.map(cell));
  return { iso, ...(month && { url: month.url }), count: month?.stories.length ?? 0, weeks };
}

/** Twelve months under one set of shades. */
export function yearOf(year: string, months: readonly Month[], settings: Settings): Calendar[] {
  const byIso = new Map(months.map((month) => [month.iso, month]));
  const width = widthOf(...months);
  return Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`).map((iso) =>
    calendarOf(iso, byIso.get(iso), settings, width),
  );
}

/** The key to the shades; none when every day has but one story. */
export function shadesOf(...months: readonly Month[]): Shade[] {
  const most = mostOf(months);
  const width = widthOf(...months);
  if (most < 2) return [];
  return Array.from({ length: Math.ceil(most / width) }, (_, n) => ({
    step: n + 1,
    from: n * width + 1,
    to: (n + 1) * width,
  }));
}

/** How many stories one shade spans. */
function widthOf(...months: readonly (Month | undefined)[]): number {
  return Math.max(1, Math.ceil(mostOf(months) / STEPS));
}

function mostOf(months: readonly (Month | undefined)[]): number {
  let most = 0;
  for (const month of months) for (const day of month?.days ?? []) most = Math.max(most, day.stories.length);
  return most;
}
