// `/2021/02/26/`: everything of one day, by section, with the day before and after that has stories.

import type { Day, Ref, Site } from '../../model/site.ts';
import { type Entry, lister, openingLister, storyAt } from '../entries.ts';
import type { Kind } from '../kind.ts';
import { describeList } from '../metadata/list.ts';
import { withTurns } from '../neighbours.ts';
import { isWanted, pageFile } from '../paths.ts';

/** A day of more stories than this is a list of headlines. */
const MOST_OPENINGS = 40;

export const day: Kind = {
  name: 'day',
  template: 'day.html',
  describe: describeList(),
  *jobs(site, settings, { only } = {}) {
    if (!settings.pages.days) return;
    const [short, full] = [lister(site, settings, 'section'), openingLister(site, settings, 'section')];
    for (const [{ iso, url, stories }, turn] of withTurns(daysOf(site), ({ url }) => isWanted(url, only))) {
      const list = stories.length > MOST_OPENINGS ? short : full;
      const sections = bySection(site, stories).map(({ section, stories }) => ({
        name: section?.name,
        url: section?.url,
        stories: list(stories) as readonly Entry[],
      }));
      yield { kind: 'day', path: pageFile(url), data: { url, iso, count: stories.length, sections, ...turn } };
    }
  },
};

function* daysOf(site: Site): Iterable<Day> {
  for (const year of site.years) for (const month of year.months) yield* month.days;
}

/** In the order of the sections’ addresses; stories without a section come last. */
function bySection(site: Site, positions: readonly number[]) {
  const found = new Map<string, { readonly section: Ref | undefined; readonly stories: number[] }>();
  for (const position of positions) {
    const { section } = storyAt(site, position);
    const known = found.get(section?.url ?? '');
    if (known) known.stories.push(position);
    else found.set(section?.url ?? '', { section, stories: [position] });
  }
  const rank = (url: string) => (url === '' ? '\uffff' : url);
  return [...found].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)).map(([, of]) => of);
}
