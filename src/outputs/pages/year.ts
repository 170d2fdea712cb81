// `/2021/`: a year as a chart of its months, as twelve small calendars, and as all its titles unless they are many.
import { weekdays } from '../../lib/week.ts';
import { shadesOf, yearOf } from '../calendars.ts';
import { type Block, bucketsOf, lister } from '../entries.ts';
import type { Kind } from '../kind.ts';
import { listMarkerFor, marked } from '../mark.ts';
import { describeList } from '../metadata/list.ts';
import { withTurns } from '../neighbours.ts';
import { isWanted, pageFile, placeOf } from '../paths.ts';
import { everyMonth, periodsOf } from '../periods.ts';
import { silenceIn } from '../silence.ts';

/** Up to this many stories, the year's page lists them all. */
export const WHOLE = 100;

export const year: Kind = {
  name: 'year',
  template: 'year.html',
  describe: describeList(),
  *jobs(site, settings, { only } = {}) {
    const list = lister(site, settings);
    const markOf = listMarkerFor(site, settings);
    const names = weekdays(settings.lang);
    for (const [{ iso, url, stories, months }, turn] of withTurns(site.years, ({ url }) => isWanted(url, only))) {
      const folded = stories.length > WHOLE;
      const loose = stories.filter((position) => site.stories[position]?.card.date.iso.length === 4);
      const shown = folded ? loose : stories;
      const says = { url, iso, count: stories.length, folded, ...silenceIn(site, iso), ...turn };
      const days = months.map((month) => month.days.map((day) => `${day.iso} ${day.stories.length}`));
      const counts = months.map((month) => `${month.iso} ${month.stories.length}`);
      yield marked({ kind: 'year', path: pageFile(url) }, markOf([says, counts, days], shown), () => ({
        ...says,
        periods: periodsOf(everyMonth(iso), months, (month) => placeOf(month, settings).url),
        weekdays: names,
        calendars: yearOf(iso, months, settings),
        shades: shadesOf(...months),
        blocks: bucketsOf(site, shown, 7).map(
          (block): Block => ({
            iso: block.iso,
            ...(block.iso.length === 7 && placeOf(block.iso, settings)),
            stories: list(block.stories),
          }),
        ),
      }));
    }
  },
};
