// `/on-this-day/02-26/`: what was published on this day of the year, year by year. There is a page for each of the 366, so that
// every reader's own day has one, and no story comes without a page for it.
import type { Anniversary } from '../../model/site.ts';
import { lister, storyAt } from '../entries.ts';
import type { Kind } from '../kind.ts';
import { isWanted, type Place, pageFile, placeOf } from '../paths.ts';

export const thisday: Kind = {
  name: 'thisday',
  template: 'thisday.html',
  *jobs(site, settings, { only } = {}) {
    const list = lister(site, settings);
    const { anniversaries } = site;
    for (const [n, { url, stories }] of anniversaries.entries()) {
      if (!isWanted(url, only)) continue;
      const years: ({ iso: string; stories: number[] } & Place)[] = [];
      for (const position of stories) {
        const { iso } = storyAt(site, position).card.date;
        if (years.at(-1)?.iso !== iso) years.push({ iso, ...placeOf(iso, settings), stories: [] });
        years.at(-1)?.stories.push(position);
      }
      yield {
        kind: 'thisday',
        path: pageFile(url),
        data: {
          url,
          iso: leapDay(anniversaries[n] as Anniversary),
          count: stories.length,
          blocks: years.reverse().map((year) => ({ ...year, stories: list(year.stories) })),
          ...turnFrom(anniversaries, n),
        },
      };
    }
  },
};

/** The day as a date, of a leap year: its month and day are shown, its year never. */
export const leapDay = ({ day }: Anniversary): string => `2000-${day}`;

/** The day before and after, over the turn of the year too. */
function turnFrom(days: readonly Anniversary[], n: number) {
  const step = (day: Anniversary | undefined) => day && { iso: leapDay(day), url: day.url };
  const previous = step(days.at(n - 1));
  const next = step(days[(n + 1) % days.length]);
  return { ...(previous && { previous }), ...(next && { next }) };
}
