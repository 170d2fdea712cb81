// `/2021/02/`: a month's stories by day, or, when they are very many, its days with their counts.
import { type Block, bucketsOf, lister } from '../entries.ts';
import type { Kind } from '../kind.ts';
import { withTurns } from '../neighbours.ts';
import { datePage, pageFile } from '../paths.ts';
import { everyDay, periodsOf } from '../periods.ts';

/** Up to this many stories, the month's page lists them all. */
export const WHOLE = 500;

export const month: Kind = {
  name: 'month',
  template: 'month.html',
  *jobs(site, settings) {
    const list = lister(site, settings);
    const months = site.years.flatMap((year) => year.months);
    for (const [{ iso, url, stories, days }, turn] of withTurns(months)) {
      const folded = stories.length > WHOLE;
      const loose = stories.filter((position) => site.stories[position]?.card.date.iso.length === 7);
      const blocks = bucketsOf(site, folded ? loose : stories, 10).map(
        (block): Block => ({
          iso: block.iso,
          ...(block.iso.length === 10 && { url: datePage(block.iso) }),
          stories: list(block.stories),
        }),
      );
      const periods = periodsOf(everyDay(iso), days, datePage);
      yield {
        kind: 'month',
        path: pageFile(url),
        data: { url, iso, count: stories.length, periods, folded, blocks, ...turn },
      };
    }
  },
};
