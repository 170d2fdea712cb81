// Where the archive is silent: runs of days without a story, much longer than is usual for this paper. Six days without one are
// the rhythm of a weekly and a hole in a daily, so the paper itself is the measure: a gap is more than three times its usual
// distance from one day with stories to the next, and never less than a week.
import { dayAfter, dayNumber } from '../lib/week.ts';
import type { Gap, Year } from '../model/site.ts';

const TIMES_USUAL = 3;
const LEAST = 8;

/** The gaps between the first and the last day that have stories, in order. */
export function gapsOf(years: readonly Year[]): Gap[] {
  const days = years.flatMap((year) => year.months.flatMap((month) => month.days.map(({ iso }) => iso)));
  const numbers = days.map(dayNumber);
  const steps = numbers.slice(1).map((day, i) => day - (numbers[i] as number));
  const usual = Float64Array.from(steps).sort()[Math.floor(steps.length / 2)] ?? 0;
  const most = Math.max(LEAST, usual * TIMES_USUAL);
  const loose = looseDates(years);
  return steps.flatMap((step, i) => {
    if (step <= most) return [];
    const gap = { from: dayAfter(days[i] as string), to: dayAfter(days[i + 1] as string, -1) };
    return loose.some((date) => mayLieIn(date, gap)) ? [] : [gap];
  });
}

/** The months and years of stories that are dated by no more: they may have been published in any gap of theirs. */
function looseDates(years: readonly Year[]): string[] {
  return years.flatMap((year) => {
    const dated = year.months.reduce((sum, month) => sum + month.stories.length, 0);
    const months = year.months.filter(
      (month) => month.days.reduce((n, day) => n + day.stories.length, 0) < month.stories.length,
    );
    return [...(dated < year.stories.length ? [year.iso] : []), ...months.map(({ iso }) => iso)];
  });
}

const mayLieIn = (date: string, { from, to }: Gap): boolean =>
  from.slice(0, date.length) <= date && date <= to.slice(0, date.length);
