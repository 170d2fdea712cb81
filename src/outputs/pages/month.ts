// `/2021/02/`: a month as a calendar, and its stories by day unless they are very many.
import { weekdays } from '../../lib/week.ts';
import { calendarOf, shadesOf } from '../calendars.ts';
import { type Block, bucketsOf, lister } from '../entries.ts';
import type { Kind } from '../kind.ts';
import { listMarkerFor, marked } from '../mark.ts';
import { describeList } from '../metadata/list.ts';
import { withTurns } from '../neighbours.ts';
import { isWanted, pageFile, placeOf } from '../paths.ts';
import { silenceIn } from '../silence.ts';

/** Up to this many stories, the month's page lists them all; all of them in any case where days have no pages. */
export const WHOLE = 500;

export const month: Kind = {
  name: 'month',
  template: 'month.html',
  describe: describeList(),
  *jobs(site, settings, { only } = {}) {
    const list = lister(site, settings);
    const markOf = listMarkerFor(site, settings);
    const names = weekdays(settings.lang);
    const months = site.years.flatMap((year) => year.months);
    for (const [month, turn] of withTurns(months, ({ url }) => isWanted(url, only))) {
      const { iso, url, stories } = month;
      const says = { url, iso, count: stories.length, ...silenceIn(site, iso), ...turn };
      yield marked({ kind: 'month', path: pageFile(url) }, markOf(says, stories), () => {
        const folded = settings.pages.days && stories.length > WHOLE;
        const loose = stories.filter((position) => site.stories[position]?.card.date.iso.length === 7);
        const blocks = bucketsOf(site, folded ? loose : stories, 10).map(
          (block): Block => ({
            iso: block.iso,
            ...(block.iso.length === 10 && settings.pages.days && placeOf(block.iso, settings)),
            stories: list(block.stories),
          }),
        );
        const calendar = calendarOf(iso, month, settings);
        return { ...says, weekdays: names, calendar, shades: shadesOf(month), folded, blocks };
      });
    }
  },
};
